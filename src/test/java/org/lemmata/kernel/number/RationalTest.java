package org.lemmata.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fractions and the doubles among them. */
class RationalTest {

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.of(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 1.0, 0.1, -3.0, 0x1p-1000),
        Arbitraries.doubles().between(-1e3, 1e3));
  }

  @Property
  void everyDoubleComesBack(@ForAll("doubles") double x) {
    assertThat(Rational.of(x).isDouble()).isTrue();
    assertThat(Rational.of(x).toDouble()).isEqualTo(x + 0.0);
  }

  @Property
  void aProductIsADoubleWhereNothingIsLost(@ForAll("doubles") double x, @ForAll("doubles") double y) {
    BigDecimal product = new BigDecimal(x).multiply(new BigDecimal(y));
    double nearest = product.doubleValue();
    boolean isOne = Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(product) == 0;
    assertThat(Rational.of(product).isDouble()).isEqualTo(isOne);
    assertThat(Rational.of(x).times(Rational.of(y)).isDouble()).isEqualTo(isOne);
  }

  @Property
  void quotientsAreRounded(@ForAll("doubles") double x, @ForAll("doubles") double y) {
    if (y == 0) {
      return;
    }
    double nearest = new BigDecimal(x).divide(new BigDecimal(y), new MathContext(800)).doubleValue();
    double rounded = Rational.of(x).over(Rational.of(y)).toDouble();
    assertThat(rounded).isBetween(Math.nextDown(nearest), Math.nextUp(nearest));
  }
}
