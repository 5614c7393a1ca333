package org.lemmata.verify.inequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CurvesTest {
  private static void assertNear(Function<BigDecimal, Range> curve, DoubleUnaryOperator function, double x) {
    Range range = curve.apply(new BigDecimal(x));
    double value = function.applyAsDouble(x);
    double width = range.hi().value().subtract(range.lo().value()).doubleValue();
    assertThat(width).isBetween(0.0, 1e-60 * (1 + Math.abs(value)));
    assertThat(range.lo().value().doubleValue()).isCloseTo(value,
        org.assertj.core.data.Offset.offset(1e-13 * (1 + Math.abs(value))));
  }

  @Property(tries = 150)
  void curvesAreThoseOfTheLibrary(@ForAll @DoubleRange(min = -30, max = 30) double x) {
    assertNear(Curves::exp, Math::exp, x);
    assertNear(Curves::sinh, Math::sinh, x);
    assertNear(Curves::cosh, Math::cosh, x);
    assertNear(Curves::tanh, Math::tanh, x);
    assertNear(Curves::atan, Math::atan, x);
    if (x != 0) {
      assertNear(Curves::log, Math::log, Math.abs(x));
      assertNear(Curves::sqrt, Math::sqrt, Math.abs(x));
    }
  }

  /** Digits from tables. */
  @Test
  void curvesEncloseKnownDigits() {
    assertHolds(Curves.exp(BigDecimal.ONE), "2.718281828459045235360287471352662497757247093699959574966967");
    assertHolds(Curves.log(BigDecimal.valueOf(2)), "0.693147180559945309417232121458176568075500134360255254120680");
    assertHolds(Curves.sqrt(BigDecimal.valueOf(2)), "1.414213562373095048801688724209698078569671875376948073176679");
    assertHolds(Curves.atan(BigDecimal.ONE), "0.785398163397448309615660845819875721049292349843776455243736");
    assertThat(Curves.exp(BigDecimal.ZERO)).isEqualTo(Curves.exp(new BigDecimal("0.0")));
    assertThat(Curves.log(BigDecimal.ONE).lo().value()).isEqualByComparingTo("0");
  }

  private static void assertHolds(Range range, String digits) {
    BigDecimal last = new BigDecimal("1e-59");
    assertThat(range.lo().value()).isLessThan(new BigDecimal(digits).add(last));
    assertThat(range.hi().value()).isGreaterThan(new BigDecimal(digits).subtract(last));
    assertThat(range.hi().value().subtract(range.lo().value())).isLessThan(new BigDecimal("1e-70"));
  }
}
