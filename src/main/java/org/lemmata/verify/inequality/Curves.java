package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/** Elementary functions of a decimal number, from their series with what is left out. */
final class Curves {
  /** Terms of a series of a number of at most a sixteenth. */
  private static final int TERMS = 60;

  private static final BigDecimal SMALL = new BigDecimal("0.0625");

  /** Beyond this in size, an exponential is only known to be small or large. */
  private static final BigDecimal FAR = new BigDecimal(100_000);

  private static final BigDecimal HUGE = BigDecimal.TEN.pow(40_000);
  private static final MathContext WORK = new MathContext(110);
  private static final MathContext ROUGH = new MathContext(30);

  private Curves() {}

  static Range exp(BigDecimal x) {
    if (x.signum() == 0) {
      return Range.of(Num.whole(1));
    }
    if (x.signum() < 0) {
      return exp(x.negate()).inverse();
    }
    if (x.compareTo(FAR) > 0) {
      return new Range(End.of(HUGE), false, End.MOST, true);
    }
    int halvings = 0;
    BigDecimal part = x;
    while (part.compareTo(SMALL) > 0) {
      part = part.divide(BigDecimal.valueOf(2));
      halvings++;
    }
    Range power = series(part);
    for (int i = 0; i < halvings; i++) {
      power = power.times(power);
    }
    return power;
  }

  /** {@code sum x^k/k!}; what is left out is at most twice the next term. */
  private static Range series(BigDecimal x) {
    Range argument = Range.of(x, x);
    Range term = Range.of(Num.whole(1));
    Range sum = term;
    for (int k = 1; k <= TERMS; k++) {
      term = term.times(argument).times(Range.of(Num.fraction(BigInteger.ONE, BigInteger.valueOf(k))));
      sum = sum.plus(term);
    }
    BigDecimal rest = term.hi().value();
    return sum.plus(Range.of(BigDecimal.ZERO, rest));
  }

  /** Of a positive number: a guess, widened until its exponential is on the right side. */
  static Range log(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new NotCovered("a logarithm of what may not be positive");
    }
    if (x.compareTo(BigDecimal.ONE) == 0) {
      return Range.of(Num.whole(0));
    }
    int exponent = x.precision() - x.scale() - 1;
    double near = Math.log(x.movePointLeft(exponent).doubleValue()) + exponent * Math.log(10);
    BigDecimal guess = new BigDecimal(near);
    for (int i = 0; i < 3; i++) {
      BigDecimal there = exp(guess).lo().value();
      guess = guess.add(x.subtract(there).multiply(BigDecimal.valueOf(2)).divide(x.add(there), WORK), WORK);
    }
    for (BigDecimal width = new BigDecimal("1e-80"); width.compareTo(BigDecimal.ONE) < 0; width = width
        .movePointRight(5)) {
      BigDecimal off = width.multiply(guess.abs().add(BigDecimal.valueOf(1e-30)), WORK);
      BigDecimal low = guess.subtract(off);
      BigDecimal high = guess.add(off);
      if (exp(low).hi().value().compareTo(x) <= 0 && exp(high).lo().value().compareTo(x) >= 0) {
        return Range.of(low, high);
      }
    }
    throw new NotCovered("a logarithm of " + x.round(ROUGH));
  }

  static Range sqrt(BigDecimal x) {
    if (x.signum() < 0) {
      throw new NotCovered("a root of what may be negative");
    }
    BigDecimal near = x.sqrt(WORK);
    if (near.multiply(near).compareTo(x) == 0) {
      return Range.of(near, near);
    }
    return Range.of(near.subtract(near.ulp()).max(BigDecimal.ZERO), near.add(near.ulp()));
  }

  static Range cosh(BigDecimal x) {
    Range power = exp(x);
    return half(power.plus(power.inverse())).max(Range.of(Num.whole(1)));
  }

  static Range sinh(BigDecimal x) {
    Range power = exp(x);
    return half(power.plus(power.inverse().negate()));
  }

  /** {@code 1 - 2/(exp(2 x) + 1)}. */
  static Range tanh(BigDecimal x) {
    Range one = Range.of(Num.whole(1));
    Range below = exp(x.multiply(BigDecimal.valueOf(2))).plus(one).inverse();
    return x.signum() == 0 ? Range.of(Num.whole(0)) : one.plus(below.plus(below).negate());
  }

  private static Range half(Range x) {
    return x.times(Range.of(Num.fraction(BigInteger.ONE, BigInteger.TWO)));
  }

  /** Halved angles: {@code atan(x) = 2 atan(x/(1 + sqrt(1 + x^2)))}, then the series. */
  static Range atan(BigDecimal x) {
    if (x.signum() == 0) {
      return Range.of(Num.whole(0));
    }
    Range argument = Range.of(x, x);
    int doublings = 6;
    for (int i = 0; i < doublings; i++) {
      Range one = Range.of(Num.whole(1));
      Range root = one.plus(argument.power(2)).increasing(Curves::sqrt, End.ZERO, End.ZERO, End.MOST);
      argument = argument.times(one.plus(root).inverse());
    }
    Range square = argument.power(2);
    Range power = argument;
    Range sum = argument;
    for (int k = 1; k <= TERMS; k++) {
      power = power.times(square).negate();
      sum = sum.plus(power.times(Range.of(Num.fraction(BigInteger.ONE, BigInteger.valueOf(2L * k + 1)))));
    }
    BigDecimal rest = power.abs().hi().value();
    sum = sum.plus(Range.of(rest.negate(), rest));
    for (int i = 0; i < doublings; i++) {
      sum = sum.plus(sum);
    }
    return sum;
  }

  /** A bound of half of pi. */
  static End quarterTurn() {
    return End
        .of(new BigDecimal("1.5707963267948966192313216916397514421").round(new MathContext(30, RoundingMode.UP)));
  }
}
