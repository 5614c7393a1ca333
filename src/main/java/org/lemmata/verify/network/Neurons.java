package org.lemmata.verify.network;

import java.util.Arrays;

/** A hidden layer of power one, the only one, with given sides of its kinks. */
record Neurons(Problem problem) {
  private static final int SWEEPS = 2_000;

  /** Whether the kinks of a network are those of one layer. */
  static boolean areIn(Problem problem) {
    return problem.power() == 1 && problem.slope() != 1 && problem.layers() == 2;
  }

  private int width() {
    return problem.widths()[1];
  }

  private double derivative(double side) {
    return problem.slope() + (1 - problem.slope()) * side;
  }

  private double[][] outer(double[] v) {
    return problem.matrix(v, 2);
  }

  /** By sample and neuron. */
  private double[][] activations(double[] v, double[][] sides) {
    double[][] w = problem.matrix(v, 1);
    double[][] activations = new double[problem.x().length][width()];
    for (int i = 0; i < activations.length; i++) {
      for (int j = 0; j < width(); j++) {
        activations[i][j] = derivative(sides[j][i]) * Linear.inner(w[j], problem.x()[i]);
      }
    }
    return activations;
  }

  /** On each output of each sample. */
  private double[][] pulls(double[][] outer, double[][] activations, double e) {
    double[][] pulls = new double[activations.length][outer.length];
    for (int i = 0; i < pulls.length; i++) {
      for (int k = 0; k < outer.length; k++) {
        pulls[i][k] = problem.pull(e == 0 ? 0 : e * Linear.inner(outer[k], activations[i]), problem.y()[i][k]);
      }
    }
    return pulls;
  }

  private double[][] strengths(double[][] outer, double[][] pulls) {
    double[][] strengths = new double[width()][pulls.length];
    for (int j = 0; j < width(); j++) {
      for (int i = 0; i < pulls.length; i++) {
        for (int k = 0; k < outer.length; k++) {
          strengths[j][i] += outer[k][j] * pulls[i][k];
        }
      }
    }
    return strengths;
  }

  /** By neuron and sample: what pulls at a neuron along an input, were the derivative there one. */
  double[][] strengths(double[] v, double e, double[][] sides) {
    return strengths(outer(v), pulls(outer(v), activations(v, sides), e));
  }

  /** As {@link Problem#pull}. */
  double[] pull(double[] v, double e, double[][] sides) {
    double[][] outer = outer(v);
    double[][] activations = activations(v, sides);
    double[][] pulls = pulls(outer, activations, e);
    double[][] strengths = strengths(outer, pulls);
    double[] pull = new double[problem.size()];
    int d = problem.widths()[0];
    for (int j = 0; j < width(); j++) {
      for (int i = 0; i < pulls.length; i++) {
        double part = derivative(sides[j][i]) * strengths[j][i];
        for (int k = 0; k < d; k++) {
          pull[j * d + k] += part * problem.x()[i][k];
        }
        for (int k = 0; k < outer.length && problem.isOutputTrained(); k++) {
          pull[(d + k) * width() + j] += pulls[i][k] * activations[i][j];
        }
      }
    }
    return pull;
  }

  /**
   * By neuron and sample, the sides of kinks at a direction {@code u} with which the gradient of the correlation is as
   * near as it can be to the multiple of {@code u} that it is at a KKT point: one after the other, until none changes.
   *
   * @param near up to which part of its factors a pre-activation is on its kink
   */
  double[][] nearest(double[] u, double near) {
    double[][] w = problem.matrix(u, 1);
    double[][] sides = new double[width()][problem.x().length];
    for (int j = 0; j < width(); j++) {
      for (int i = 0; i < problem.x().length; i++) {
        sides[j][i] = Linear.inner(w[j], problem.x()[i]) > 0 ? 1 : 0;
      }
    }
    double[][] strengths = strengths(u, 0, sides);
    double value = problem.order() * problem.correlation(u);
    for (int j = 0; j < width(); j++) {
      bringNear(sides[j], strengths[j], w[j], value, near);
    }
    return sides;
  }

  private void bringNear(double[] sides, double[] strengths, double[] w, double value, double near) {
    double[] off = Linear.times(-value, w);
    for (int i = 0; i < sides.length; i++) {
      off = Linear.combine(1, off, derivative(sides[i]) * strengths[i], problem.x()[i]);
    }
    double change = 1;
    for (int sweep = 0; sweep < SWEEPS && change > 0; sweep++) {
      change = 0;
      for (int i = 0; i < sides.length; i++) {
        double[] x = problem.x()[i];
        double jump = (1 - problem.slope()) * strengths[i];
        if (Math.abs(Linear.inner(w, x)) <= near * Linear.norm(w) * Linear.norm(x) && jump != 0) {
          double wanted = sides[i] - Linear.inner(off, x) / (jump * Linear.inner(x, x));
          double moved = Math.min(1, Math.max(0, wanted)) - sides[i];
          off = Linear.combine(1, off, jump * moved, x);
          sides[i] += moved;
          change = Math.max(change, Math.abs(moved));
        }
      }
    }
  }
}
