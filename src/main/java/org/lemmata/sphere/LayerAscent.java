package org.lemmata.sphere;

import org.lemmata.field.Field;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * Ascent of deep networks with kinks over weights whose layers have equal norms, as all escape directions have: each layer
 * moves along its own normalised gradient with a step that does not depend on success, so that it does not get stuck where
 * the gradient jumps; first long steps, then ever shorter ones. The best iterate is kept.
 */
record LayerAscent(Problem problem, FeedForward network, Field field) {
  private static final int LONG = 300;
  private static final int SHORT = 700;
  private static final double FIRST = 0.3;
  private static final double LAST = 0.02;
  private static final double DECAY = 0.985;

  double[] from(double[] start) {
    double[] u = normalised(start);
    if (problem.correlation(u) < 0) {
      for (int i = network.offset(network.layers()); i < u.length; i++) {
        u[i] = -u[i];
      }
    }
    double[] best = u;
    double top = problem.correlation(u);
    double[] gradient = new double[u.length];
    for (int t = 0; t < LONG + SHORT; t++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Undefined("stopped: the time budget of the claim is used up");
      }
      field.pull(u, 0, gradient);
      double step = t < LONG ? FIRST + (LAST - FIRST) * t / LONG : LAST * Math.pow(DECAY, t - LONG);
      u = stepped(u, gradient, step);
      double reached = problem.correlation(u);
      if (reached > top) {
        top = reached;
        best = u;
      }
    }
    return Weights.unit(best);
  }

  private double[] stepped(double[] u, double[] gradient, double step) {
    double[] moved = u.clone();
    for (int l = 1; l <= network.layers(); l++) {
      double size = 0;
      for (int i = network.offset(l); i < end(l); i++) {
        size += gradient[i] * gradient[i];
      }
      for (int i = network.offset(l); i < end(l) && size > 0; i++) {
        moved[i] += step * gradient[i] / Math.sqrt(size);
      }
    }
    return normalised(moved);
  }

  private double[] normalised(double[] w) {
    double[] u = w.clone();
    for (int l = 1; l <= network.layers(); l++) {
      double square = 0;
      for (int i = network.offset(l); i < end(l); i++) {
        square += w[i] * w[i];
      }
      for (int i = network.offset(l); i < end(l) && square > 0; i++) {
        u[i] = w[i] / Math.sqrt(square);
      }
    }
    return u;
  }

  private int end(int l) {
    return l == network.layers() ? network.size() : network.offset(l + 1);
  }
}
