package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.lemmata.kernel.number.Interval;

class PolynomialTest {

  private static BigDecimal exact(double[] c, double s) {
    BigDecimal value = BigDecimal.ZERO;
    for (int k = c.length - 1; k >= 0; k--) {
      value = value.multiply(new BigDecimal(s)).add(new BigDecimal(c[k]));
    }
    return value;
  }

  @Property(tries = 400)
  void rangesHoldExactValues(
      @ForAll @Size(min = 1, max = 20) double[] any, @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b,
      @ForAll @DoubleRange(min = 0, max = 1) double t) {
    double[] c = java.util.Arrays.stream(any).map(x -> Double.isFinite(x) && Math.abs(x) < 1e100 ? x : 1).toArray();
    double from = Math.min(a, b);
    double to = Math.max(a, b);
    double s = Math.min(to, from + t * (to - from));
    Interval range = new Polynomial(c).range(from, to);
    assertThat(exact(c, s)).isBetween(new BigDecimal(range.lo()), new BigDecimal(range.hi()));
    assertThat(new Polynomial(c).size()).isGreaterThanOrEqualTo(Math.abs(exact(c, s).doubleValue()) * (1 - 1e-15));
  }

  /** The value in the middle alone is off by roundings, and a range of one point is not one point. */
  @Property(tries = 200)
  void partsAreLeftWhereAPropertyFails(@ForAll @DoubleRange(min = 0.01, max = 0.99) double root) {
    Polynomial line = new Polynomial(new double[] {-root, 1});
    Parts below = Parts.without((from, to) -> line.range(from, to).lo() > 0);
    assertThat(below.all()).hasSize(1);
    assertThat(below.all().get(0).lo()).isZero();
    assertThat(below.all().get(0).hi()).isBetween(root, root + 0.05);
    Parts away = Parts.without((from, to) -> line.range(from, to).abs().lo() > 0);
    assertThat(away.length()).isLessThan(1e-12);
    assertThat(away.all().get(0).lo()).isLessThanOrEqualTo(root);
    assertThat(away.all().get(0).hi()).isGreaterThanOrEqualTo(root);
  }
}
