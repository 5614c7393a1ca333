package org.lemmata.dynamics.tube;

/**
 * The pull of one label along a curve, order by order: {@code r = l(f)} of the output {@code f}, by the differential
 * equation that it obeys.
 */
final class Pulls {
  private final TwoLayer flow;
  private final double y;
  private final double factor;
  private final double[] f;
  private final double[] r;
  /** {@code r / (factor y)} for losses that are not square. */
  private final double[] share;

  Pulls(TwoLayer flow, int i, int o, int order) {
    this.flow = flow;
    this.y = flow.y(i, o);
    this.factor = flow.factor(i);
    this.f = new double[order + 1];
    this.r = new double[order + 1];
    this.share = new double[order + 1];
  }

  /** Of an output that is known. */
  static Polynomial of(TwoLayer flow, int i, int o, Polynomial output, int order) {
    Pulls pulls = new Pulls(flow, i, o, order);
    for (int k = 0; k <= order; k++) {
      pulls.add(k, k < output.c().length ? output.c()[k] : 0);
      pulls.next(k);
    }
    return new Polynomial(pulls.r);
  }

  void add(int k, double output) {
    f[k] += output;
  }

  double coefficient(int k) {
    return r[k];
  }

  /** Coefficient {@code k}, where the output is known up to there. */
  void next(int k) {
    r[k] = switch (flow.problem().loss().kind()) {
      case SQUARE, CONCAVE -> factor * ((k == 0 ? y : 0) - flow.e() * f[k]);
      case EXPONENTIAL -> factor * y * shared(k, 0);
      case LOGISTIC -> factor * y * shared(k, 1);
    };
  }

  /** {@code g' = -e y f' g (1 - q g)} with {@code g = 1/(q + exp(e y f))}. */
  private double shared(int k, int q) {
    if (k == 0) {
      share[0] = q == 0 ? Math.exp(-flow.e() * y * f[0]) : 1 / (1 + Math.exp(flow.e() * y * f[0]));
      return share[0];
    }
    double sum = 0;
    for (int l = 1; l <= k; l++) {
      sum += l * f[l] * logistic(k - l, q);
    }
    share[k] = -flow.e() * y * sum / k;
    return share[k];
  }

  /** Coefficient of {@code g (1 - q g)}. */
  private double logistic(int k, int q) {
    double sum = share[k];
    for (int l = 0; q != 0 && l <= k; l++) {
      sum -= share[l] * share[k - l];
    }
    return sum;
  }
}
