package org.lemmata.dynamics.sphere;

import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * Ascent of deep networks with kinks over weights whose layers have equal norms, as all escape directions have: each
 * layer moves along its own normalised gradient with a step that does not depend on success, so that it does not get
 * stuck where the gradient jumps; first long steps, then ever shorter ones. The best iterate is kept.
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
      Undefined.ifInterrupted();
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
    double[] direction = normalised(gradient);
    double[] moved = u.clone();
    for (int i = 0; i < u.length; i++) {
      moved[i] += step * direction[i];
    }
    return normalised(moved);
  }

  /** Each layer divided by its norm; a layer of zeros stays. */
  private double[] normalised(double[] w) {
    double[] u = w.clone();
    for (int l = 1; l <= network.layers(); l++) {
      int from = network.offset(l);
      double norm = Weights.norm(w, from, network.offset(l + 1));
      for (int i = from; i < network.offset(l + 1) && norm > 0; i++) {
        u[i] = w[i] / norm;
      }
    }
    return u;
  }
}
