package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Loss;

/**
 * Minus the derivative of the loss with respect to one output, along a piece.
 *
 * @param factor of the loss
 * @param y the label
 * @param curve near the pull
 * @param error never less than the distance of the two
 */
record Pull(TwoLayer flow, double factor, double y, Polynomial curve, double error) {
  /** Library exponentials and what is computed from them are known to some units in the last place. */
  private static final double LIBRARY = 0x1p-48;

  /**
   * @param output near the output of the network
   * @param off never less than the distance from it
   */
  static Pull of(TwoLayer flow, int i, int o, Polynomial output, double off, int order) {
    double y = flow.y(i, o);
    double factor = flow.factor(i);
    double moved = Roundoff.above(off + flow.slack() * output.size());
    Loss.Kind kind = flow.problem().loss().kind();
    boolean isLinear = kind == Loss.Kind.SQUARE || flow.e() == 0;
    Polynomial curve = Pulls.of(flow, i, o, output, flow.e() == 0 ? 0 : order);
    double passedOn = Roundoff.above(flow.e() * factor * moved * (isLinear ? 1 : steepness(flow, y, output, moved)));
    double rounding = isLinear
        ? Roundoff.gamma(8) * factor * (Math.abs(y) + flow.e() * output.size()) + LIBRARY * factor * Math.abs(y)
        : missed(flow, factor, y, output, curve);
    return new Pull(flow, factor, y, curve, Roundoff.above(passedOn + rounding));
  }

  /**
   * By the differential equation {@code r' = -e y f' r (1 - q g)}: what a curve leaves of it, enlarged by what errors
   * grow until the end.
   */
  private static double missed(TwoLayer flow, double factor, double y, Polynomial output, Polynomial curve) {
    double ey = flow.e() * Math.abs(y);
    Polynomial rate = output.derivative().times(-flow.e() * y);
    double rates = rate.size();
    double amount = factor * y;
    boolean isLogistic = flow.problem().loss().kind() == Loss.Kind.LOGISTIC;
    Polynomial right = rate.times(curve);
    double sizes = rates * curve.size();
    if (isLogistic && y != 0) {
      Polynomial share = curve.times(1 / amount);
      right = right.plus(right.times(share).times(-1));
      sizes *= 1 + share.size();
    }
    Polynomial left = curve.derivative();
    double defect = left.plus(right.times(-1)).size()
        + Roundoff.gamma(4L * (curve.c().length + output.c().length) + 16) * (left.size() + sizes);
    double start = LIBRARY * (Math.abs(curve.c()[0]) + Math.abs(amount))
        + Roundoff.gamma(4) * ey * Math.abs(output.c()[0]) * Math.abs(amount);
    double startsOff = isLogistic ? start : LIBRARY * (1 + ey * Math.abs(output.c()[0])) * 2 * Math.abs(curve.c()[0]);
    // The logistic right side changes with its share by at most 1 + the error of the share, which is checked to be
    // small.
    double growth = Math.exp(Roundoff.above(1.25 * rates)) * (1 + 0x1p-40);
    double missed = Roundoff.above((startsOff + Roundoff.above(defect)) * growth);
    if (isLogistic && !(missed <= Math.abs(amount) / 8)) {
      throw new NoTube(Obstacle.WIDE, ": the pull of a label");
    }
    return missed;
  }

  /** Bounds the second derivative of the loss, its factor left out, for outputs up to {@code off} from the curve. */
  private static double steepness(TwoLayer flow, double y, Polynomial output, double off) {
    double ey = Math.abs(flow.e() * y);
    return switch (flow.problem().loss().kind()) {
      case SQUARE, CONCAVE -> 1;
      case LOGISTIC -> y * y / 4 * (1 + 0x1p-40);
      case EXPONENTIAL -> {
        double least = output.times(-flow.e() * y).range(0, 1).hi();
        yield y * y * Math.exp(least + ey * off + 0x1p-40 * (1 + ey * output.size())) * (1 + 0x1p-40);
      }
    };
  }

  /** Bounds the derivative of the pull by the output, as far as {@code off} from the curve of the output. */
  double steepness(Polynomial output, double off) {
    return flow.e() == 0 ? 0 : Roundoff.above(flow.e() * factor * steepness(flow, y, output, off));
  }

  /** Never less than the size of the pull. */
  double size() {
    return Roundoff.above(curve.size() + error);
  }
}
