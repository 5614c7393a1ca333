package org.lemmata.dynamics.tube.smooth;

import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/**
 * {@code s^exponent} where {@code s > 0}, and {@code left} times that elsewhere.
 *
 * @param power where {@code s^exponent} stands; for the exponent 0, the number 1
 * @param slack {@code left} may be off by so much
 */
record Kinked(int s, int power, int exponent, double left, double slack) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return (series.isPositive(s) ? 1 : left) * series.of(power)[k];
  }

  /** @throws NoTube where it jumps and may be on both sides of its kink */
  @Override
  public Model value(Models models) {
    Interval range = models.range(s);
    if (exponent > 0) {
      return onSide(models.of(power), range, exponent);
    }
    if (range.lo() <= 0 && range.hi() >= 0 && left != 1) {
      throw new NoTube(Obstacle.KINK, "");
    }
    return side(range);
  }

  /** On the side where most of the range lies; what lies on the other is an error. */
  private Model onSide(Model power, Interval range, int exponent) {
    boolean isPositive = range.hi() >= -range.lo();
    double beyond = Math.pow(Math.max(0, isPositive ? -range.lo() : range.hi()), exponent);
    Model here = isPositive ? power : power.times(Model.constant(left, slack), Integer.MAX_VALUE);
    return here.within((Math.abs(1 - left) + slack) * Roundoff.above(beyond));
  }

  private Model side(Interval range) {
    return range.lo() > 0 ? Model.ONE : Model.constant(left, slack);
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    boolean isConstant = exponent == 0 || slopes[s].isNothing();
    return isConstant ? Model.ZERO : models.derivative(self, this::derivative).times(slopes[s], models.degree());
  }

  /** The derivative in {@code s}; where it jumps, anything between. */
  private Model derivative(Models models) {
    Interval range = models.range(s);
    if (exponent == 1) {
      boolean isStraddling = range.lo() <= 0 && range.hi() >= 0;
      return isStraddling
          ? Model.constant((1 + left) / 2, Roundoff.above(Math.abs(1 - left) / 2 + slack))
          : side(range);
    }
    Model lower = models.of(s);
    for (int k = 2; k < exponent; k++) {
      lower = lower.times(models.of(s), models.degree());
    }
    return onSide(lower, range, exponent - 1).times(Model.constant(exponent, 0), models.degree());
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    if (exponent > 0) {
      Tracer tracer = adjoints.tracer();
      int lower = tracer.kinked(s, exponent - 1, left, slack);
      adjoints.add(s, tracer.multiply(adjoint, tracer.multiply(tracer.constant(exponent), lower)));
    }
  }
}
