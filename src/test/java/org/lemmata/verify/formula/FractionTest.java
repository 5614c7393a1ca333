package org.lemmata.verify.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Fractions of every length, and the doubles near them. */
class FractionTest {
  private static final MathContext DIGITS = new MathContext(60);

  private static BigInteger draw(Random random, int bits) {
    return new BigInteger(bits, random).setBit(bits);
  }

  @Property
  void theDoubleIsWithinAUnitInTheLastPlace(@ForAll long seed, @ForAll @IntRange(max = 1500) int above,
      @ForAll @IntRange(max = 1500) int below, @ForAll boolean negative) {
    Random random = new Random(seed);
    BigInteger p = draw(random, above);
    Fraction fraction = new Fraction(negative ? p.negate() : p, draw(random, below));
    double near = fraction.near();
    assertThat(Math.signum(near)).isEqualTo(negative ? -1 : 1);
    if (Double.isInfinite(near)) {
      assertThat(above - below).isGreaterThanOrEqualTo(1022);
    } else {
      BigDecimal exact = new BigDecimal(fraction.p()).divide(new BigDecimal(fraction.q()), DIGITS);
      assertThat(exact.subtract(new BigDecimal(near)).abs()).isLessThanOrEqualTo(new BigDecimal(Math.ulp(near)));
    }
  }

  @Property
  void whatIsADoubleIsThatDouble(@ForAll int p, @ForAll @IntRange(max = 1000) int places) {
    assertThat(new Fraction(BigInteger.valueOf(p), BigInteger.ONE.shiftLeft(places)).near())
        .isEqualTo(Math.scalb((double) p, -places));
  }

  @Test
  void whatIsTooSmallForADoubleKeepsItsSign() {
    BigInteger huge = BigInteger.ONE.shiftLeft(2_000);
    assertThat(new Fraction(BigInteger.ONE, huge).near()).isEqualTo(Double.MIN_VALUE);
    assertThat(new Fraction(BigInteger.ONE, huge.negate()).near()).isEqualTo(-Double.MIN_VALUE);
    assertThat(new Fraction(BigInteger.ZERO, huge).near()).isZero();
  }

  @Test
  void thereIsOneFormForEachFraction() {
    assertThat(new Fraction(BigInteger.valueOf(6), BigInteger.valueOf(-4)))
        .isEqualTo(new Fraction(BigInteger.valueOf(-3), BigInteger.TWO));
    assertThat(new Fraction(BigInteger.ZERO, BigInteger.valueOf(-7)))
        .isEqualTo(new Fraction(BigInteger.ZERO, BigInteger.ONE));
  }
}
