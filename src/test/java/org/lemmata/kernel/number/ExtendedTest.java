package org.lemmata.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExtendedTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Extended between(double a, double b, double share) {
    double lo = share < 0.2 ? -INFINITE : Math.min(a, b);
    double hi = share > 0.8 ? INFINITE : Math.max(a, b);
    return new Extended(lo, share * 7 % 1 < 0.5 && lo < hi, hi, share * 11 % 1 < 0.5 && lo < hi);
  }

  /** A number in the range, near an end now and then. */
  private static double inside(Extended range, double share) {
    double lo = Math.max(range.lo(), -1e6);
    double hi = Math.min(range.hi(), 1e6);
    double x = share < 0.1 ? lo : share > 0.9 ? hi : lo + share * (hi - lo);
    return x == range.lo() && range.above() ? Math.nextUp(x) : x == range.hi() && range.below() ? Math.nextDown(x) : x;
  }

  private static boolean contains(Extended range, double x) {
    return (range.above() ? x > range.lo() : x >= range.lo()) && (range.below() ? x < range.hi() : x <= range.hi());
  }

  private static void assertImage(UnaryOperator<Extended> function, UnaryOperator<Interval> value, Extended range,
      double x) {
    Extended image;
    Interval at;
    try {
      image = function.apply(range);
      at = value.apply(Interval.of(x));
    } catch (Undefined elsewhere) {
      return;
    }
    // What is computed of the point is an enclosure itself, so that some of it has to lie in the image.
    assertThat(contains(image, at.lo()) || contains(image, at.hi()) || contains(image, at.middle()))
        .as("%s at %s: %s, not in %s", range, x, at, image).isTrue();
  }

  @Property(tries = 2_000)
  void imagesHoldWhatPointsGive(
      @ForAll @DoubleRange(min = -40, max = 40) double a, @ForAll @DoubleRange(min = -40, max = 40) double b,
      @ForAll @DoubleRange(min = 0, max = 1) double ends, @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(max = 7) int power) {
    Extended range = between(a, b, ends);
    double x = inside(range, share);
    assertImage(Extended::exp, Interval::exp, range, x);
    assertImage(Extended::log, Interval::log, range, x);
    assertImage(Extended::sqrt, Interval::sqrt, range, x);
    assertImage(Extended::sinh, Interval::sinh, range, x);
    assertImage(Extended::cosh, Interval::cosh, range, x);
    assertImage(Extended::tanh, Interval::tanh, range, x);
    assertImage(Extended::atan, Interval::atan, range, x);
    assertImage(Extended::sin, Interval::sin, range, x);
    assertImage(Extended::abs, Interval::abs, range, x);
    assertImage(Extended::negate, Interval::negate, range, x);
    assertImage(Extended::reciprocal, y -> Interval.of(1).over(y), range, x);
    assertImage(r -> r.power(power), y -> y.power(Interval.of(power)), range, x);
    assertImage(r -> r.root(Rational.ONE.over(Rational.of(3))),
        y -> y.power(Interval.of(Rational.ONE.over(Rational.of(3)))), range, x);
  }

  private static void assertImage(BinaryOperator<Extended> function, BinaryOperator<Interval> value, Extended r,
      double x, Extended s, double y) {
    assertImage(range -> function.apply(range, s), at -> value.apply(at, Interval.of(y)), r, x);
  }

  @Property(tries = 2_000)
  void sumsProductsAndExtremaToo(
      @ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll @IntRange(min = -3, max = 3) int b,
      @ForAll @DoubleRange(min = 0, max = 1) double ends,
      @ForAll @IntRange(min = -3, max = 3) int c, @ForAll @DoubleRange(min = -3, max = 3) double d,
      @ForAll @DoubleRange(min = 0, max = 1) double others,
      @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll @DoubleRange(min = 0, max = 1) double other) {
    Extended r = between(a, b, ends);
    Extended s = between(c, d, others);
    double x = inside(r, share);
    double y = inside(s, other);
    assertImage(Extended::plus, Interval::plus, r, x, s, y);
    assertImage(Extended::times, Interval::times, r, x, s, y);
    assertImage(Extended::max, Interval::max, r, x, s, y);
    assertImage(Extended::min, Interval::min, r, x, s, y);
  }

  @Test
  void anEndThatIsLeftOutStaysSo() {
    Extended positive = new Extended(0, true, INFINITE, true);
    assertThat(positive.isPositive()).isTrue();
    assertThat(positive.times(positive)).isEqualTo(positive);
    assertThat(positive.reciprocal()).isEqualTo(positive);
    assertThat(positive.log()).isEqualTo(Extended.ALL);
    assertThat(Extended.ALL.exp()).isEqualTo(positive);
    assertThat(positive.plus(Extended.of(0, 1)).isPositive()).isTrue();
    assertThat(positive.negate().power(2)).isEqualTo(positive);
    assertThat(new Extended(0, false, INFINITE, true).times(positive).isPositive()).isFalse();
    assertThat(new Extended(-1, true, 1, false).abs()).isEqualTo(Extended.of(0, 1));
    assertThat(new Extended(-1, true, 1, true).abs()).isEqualTo(new Extended(0, false, 1, true));
    // The product comes to -1 through the other pair of ends.
    assertThat(new Extended(-1, false, 1, true).times(new Extended(-1, true, 1, false)))
        .isEqualTo(new Extended(-1, false, 1, true));
  }

  @Test
  void whatHasNoValueIsUndefined() {
    assertThatThrownBy(() -> Extended.of(0, 1).reciprocal()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Extended.of(0, 1).log()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Extended.of(-1, 1).sqrt()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new Extended(1, false, 0, false)).isInstanceOf(Undefined.class);
  }

  @Test
  void whatIsTooLargeForDoublesStaysBounded() {
    assertThat(Extended.of(800, 900).exp().lo()).isGreaterThan(1e300);
    assertThat(Extended.of(800, 900).exp().hi()).isEqualTo(INFINITE);
    assertThat(Extended.of(-900, -800).sinh().lo()).isEqualTo(-INFINITE);
    assertThat(Extended.of(-1e200, -1e190).power(3).hi()).isLessThan(-1e300);
    assertThat(Extended.of(1e200, 1e210).times(Extended.of(1e200, 1e210)).lo()).isGreaterThan(1e300);
  }
}
