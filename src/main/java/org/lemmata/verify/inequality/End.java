package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.lemmata.verify.formula.Num;

/** One end of a range: a decimal number, or infinity with a sign. */
record End(int infinite, BigDecimal value) implements Comparable<End> {
  private static final int DIGITS = 100;

  static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
  static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);
  static final End ZERO = of(BigDecimal.ZERO);
  static final End MOST = new End(1, BigDecimal.ZERO);
  static final End LEAST = new End(-1, BigDecimal.ZERO);

  static End of(BigDecimal value) {
    return new End(0, value);
  }

  /** A fraction, rounded. */
  static End of(Num fraction, MathContext rounding) {
    return of(new BigDecimal(fraction.exact().p()).divide(new BigDecimal(fraction.exact().q()), rounding));
  }

  /** Where it is finite. */
  Optional<Num> fraction() {
    return isFinite() ? Optional.of(Num.of(value)) : Optional.empty();
  }

  boolean isFinite() {
    return infinite == 0;
  }

  int signum() {
    return isFinite() ? value.signum() : infinite;
  }

  End negate() {
    return new End(-infinite, value.negate());
  }

  /** Where infinities meet, the one on the side that is rounded to. */
  End plus(End o, MathContext rounding) {
    if (isFinite() && o.isFinite()) {
      return of(value.add(o.value, rounding));
    }
    int side = rounding.equals(DOWN) ? -1 : 1;
    return infinite == side || o.infinite == side || infinite == 0 && o.infinite == 0
        ? new End(side, BigDecimal.ZERO)
        : new End(-side, BigDecimal.ZERO);
  }

  /** Zero times infinity is zero: infinity itself is no value. */
  End times(End o, MathContext rounding) {
    if (signum() == 0 || o.signum() == 0) {
      return ZERO;
    }
    return isFinite() && o.isFinite()
        ? of(value.multiply(o.value, rounding))
        : new End(signum() * o.signum(), BigDecimal.ZERO);
  }

  /** Of a positive end. */
  End inverse(MathContext rounding) {
    return isFinite() ? of(BigDecimal.ONE.divide(value, rounding)) : ZERO;
  }

  @Override
  public int compareTo(End o) {
    return infinite != o.infinite ? Integer.compare(infinite, o.infinite) : value.compareTo(o.value);
  }
}
