package org.lemmata.dynamics.tube;

import java.util.Arrays;
import org.lemmata.network.Weights;

/**
 * Taylor coefficients of the solution from a point, on which the activation pattern stays what it is; order by order,
 * since the coefficient of a velocity is a polynomial in those before. A candidate for a curve, of which nothing is
 * believed.
 *
 * @param incoming coefficients {@code [j][c][k]} of {@code w_j}
 * @param outgoing coefficients {@code [j][o][k]} of {@code a_j}
 */
record Taylor(double[][][] incoming, double[][][] outgoing) {

  /** @param unit of time, in which the solution is expanded */
  static Taylor of(TwoLayer flow, Pattern pattern, SlidingConstraint[] holds, double[][] w, double[][] a, int order,
      double unit) {
    Taylor taylor = new Taylor(new double[flow.neurons()][flow.inputs()][order + 1],
        new double[flow.neurons()][flow.outputs()][order + 1]);
    taylor.put(0, w, a);
    Orders orders = new Orders(flow, pattern, holds, taylor, order);
    for (int k = 0; k < order; k++) {
      orders.next(k, unit);
    }
    return taylor;
  }

  /** Coefficients as polynomials, over the part {@code s} of the unit of time. */
  static Polynomial[][] curves(double[][][] coefficients, double s) {
    Polynomial[][] whole = Arrays.stream(coefficients)
        .map(row -> Arrays.stream(row).map(Polynomial::new).toArray(Polynomial[]::new)).toArray(Polynomial[][]::new);
    return Piece.until(whole, s);
  }

  /** The velocities of all neurons at a point. */
  static double[][] velocities(TwoLayer flow, Pattern pattern, SlidingConstraint[] holds, double[][] w, double[][] a) {
    double[][][] incoming = of(flow, pattern, holds, w, a, 1, 1).incoming();
    return Arrays.stream(incoming).map(Taylor::slopes).toArray(double[][]::new);
  }

  private static double[] slopes(double[][] row) {
    return Arrays.stream(row).mapToDouble(c -> c[1]).toArray();
  }

  private void put(int k, double[][] w, double[][] a) {
    for (int j = 0; j < incoming.length; j++) {
      for (int c = 0; c < w[j].length; c++) {
        incoming[j][c][k] = w[j][c];
      }
      for (int o = 0; o < a[j].length; o++) {
        outgoing[j][o][k] = a[j][o];
      }
    }
  }

  /** What the coefficients are made of on the way. */
  private static final class Orders {
    private final TwoLayer flow;
    private final Pattern pattern;
    private final SlidingConstraint[] holds;
    private final Taylor of;
    private final Pulls[][] pulls;
    /** Of {@code D_j}, {@code [j][c][o][k]}. */
    private final double[][][][] drifts;

    Orders(TwoLayer flow, Pattern pattern, SlidingConstraint[] holds, Taylor of, int order) {
      this.flow = flow;
      this.pattern = pattern;
      this.holds = holds;
      this.of = of;
      this.pulls = new Pulls[flow.samples()][flow.outputs()];
      for (int i = 0; i < flow.samples(); i++) {
        for (int o = 0; o < flow.outputs(); o++) {
          pulls[i][o] = new Pulls(flow, i, o, order);
        }
      }
      this.drifts = new double[flow.neurons()][flow.inputs()][flow.outputs()][order + 1];
    }

    void next(int k, double unit) {
      for (int j = 0; j < flow.neurons(); j++) {
        for (int o = 0; o < flow.outputs(); o++) {
          output(j, o, k);
        }
      }
      for (int i = 0; i < flow.samples(); i++) {
        for (int o = 0; o < flow.outputs(); o++) {
          pulls[i][o].next(k);
        }
      }
      for (int j = 0; j < flow.neurons(); j++) {
        move(j, k, unit / (k + 1));
      }
    }

    /** What neuron {@code j} adds to the outputs. */
    private void output(int j, int o, int k) {
      double[] product = new double[flow.inputs()];
      for (int c = 0; c < product.length; c++) {
        product[c] = convolved(of.outgoing[j][o], of.incoming[j][c], k);
      }
      for (int i = 0; i < flow.samples(); i++) {
        pulls[i][o].add(k, pattern.side(j, i).slope(flow.slope()) * Weights.inner(product, flow.x(i)));
      }
    }

    private void move(int j, int k, double time) {
      for (int i = 0; i < flow.samples(); i++) {
        double slope = pattern.side(j, i).slope(flow.slope());
        for (int o = 0; slope != 0 && o < flow.outputs(); o++) {
          double pull = slope * pulls[i][o].coefficient(k);
          for (int c = 0; c < flow.inputs(); c++) {
            drifts[j][c][o][k] += pull * flow.x(i)[c];
          }
        }
      }
      double[] velocity = new double[flow.inputs()];
      for (int c = 0; c < velocity.length; c++) {
        velocity[c] = -flow.decay() * of.incoming[j][c][k];
        for (int o = 0; o < flow.outputs(); o++) {
          velocity[c] += convolved(of.outgoing[j][o], drifts[j][c][o], k);
        }
      }
      holds[j].release(velocity);
      for (int c = 0; c < velocity.length; c++) {
        of.incoming[j][c][k + 1] = time * velocity[c];
      }
      for (int o = 0; flow.isOutputTrained() && o < flow.outputs(); o++) {
        double sum = -flow.decay() * of.outgoing[j][o][k];
        for (int c = 0; c < flow.inputs(); c++) {
          sum += convolved(of.incoming[j][c], drifts[j][c][o], k);
        }
        of.outgoing[j][o][k + 1] = time * sum;
      }
    }

    private static double convolved(double[] a, double[] b, int k) {
      double sum = 0;
      for (int l = 0; l <= k; l++) {
        sum += a[l] * b[k - l];
      }
      return sum;
    }
  }
}
