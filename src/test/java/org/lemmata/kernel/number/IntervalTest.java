package org.lemmata.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Intervals enclose what exact fractions say. */
class IntervalTest {

  private static void encloses(Interval interval, Rational exact) {
    assertThat(Rational.of(interval.lo())).isLessThanOrEqualTo(exact);
    assertThat(Rational.of(interval.hi())).isGreaterThanOrEqualTo(exact);
  }

  private static void check(double a, double b, BinaryOperator<Interval> op, BinaryOperator<Rational> exact) {
    encloses(op.apply(Interval.of(a), Interval.of(b)), exact.apply(Rational.of(a), Rational.of(b)));
  }

  @Property
  void arithmeticEncloses(
      @ForAll @Scale(7) @DoubleRange(min = -1e9, max = 1e9) double a,
      @ForAll @Scale(7) @DoubleRange(min = -1e9, max = 1e9) double b) {
    check(a, b, Interval::plus, Rational::plus);
    check(a, b, Interval::minus, Rational::minus);
    check(a, b, Interval::times, Rational::times);
    if (b != 0) {
      check(a, b, Interval::over, Rational::over);
    }
    encloses(Interval.of(a).power(Interval.of(3)), Rational.of(a).power(3));
  }

  @Property
  void rootSquaredEncloses(@ForAll @Scale(7) @DoubleRange(min = 0, max = 1e9) double a) {
    encloses(Interval.of(a).sqrt().power(Interval.of(2)), Rational.of(a));
  }

  @Property
  void exponentialAndLogarithmUndoEachOther(@ForAll @Scale(7) @DoubleRange(min = -50, max = 50) double a) {
    Interval back = Interval.of(a).exp().log();
    assertThat(back.lo()).isLessThanOrEqualTo(a);
    assertThat(back.hi()).isGreaterThanOrEqualTo(a);
  }

  @Test
  void wholeNumbersStayExact() {
    assertThat(Interval.of(3).times(Interval.of(4)).plus(Interval.of(-12)).isExact()).isTrue();
    assertThat(Interval.of(Rational.of(1).over(Rational.of(3))).isExact()).isFalse();
  }

  @Test
  void whatIsNotFiniteIsUndefined() {
    assertThatThrownBy(() -> Interval.of(Double.NaN)).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Interval.of(1e308).times(Interval.of(10))).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Interval.of(1).over(Interval.around(0, 1e-9))).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Interval.of(-1).sqrt()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new Interval(-1e-300, 1).sqrt()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new Interval(-5, 1).power(Interval.of(2000))).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new Interval(-1e-300, 1).power(Interval.of(0.5))).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Interval.of(0).log()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Interval.of(-2).power(Interval.of(0.5))).isInstanceOf(Undefined.class);
  }
}
