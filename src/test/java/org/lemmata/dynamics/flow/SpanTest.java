package org.lemmata.dynamics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Rational;

class SpanTest {

  private static Span<double[]> span(double from, double to, double late) {
    return new Span<>(from, to, late, (a, b) -> new double[] {a, b});
  }

  /** A piece that may begin earlier or later is looked at that much further on both sides, up to its ends. */
  @Test
  void latenessWidensAPart() {
    double[] part = span(1, 3, 0.25).during(1.5, 2);
    assertThat(part[0]).isBetween(0.125 - 1e-12, 0.125);
    assertThat(part[1]).isBetween(0.625, 0.625 + 1e-12);
    assertThat(span(1, 3, 0.25).during(1.125, 2.875)).containsExactly(0, 1);
    assertThat(span(1, 3, 0).during(0, 9)).containsExactly(0, 1);
  }

  /** Places are rounded, outwards. */
  @Test
  void placesAreRoundedOutwards() {
    Random random = new Random(7);
    for (int k = 0; k < 2_000; k++) {
      double from = random.nextDouble();
      double to = from + random.nextDouble();
      double at = from + (to - from) * random.nextDouble();
      double[] part = span(from, to, 0).during(at, at);
      Rational place = Rational.of(at).minus(Rational.of(from)).over(Rational.of(to).minus(Rational.of(from)));
      assertThat(Rational.of(part[0])).isLessThanOrEqualTo(place);
      assertThat(Rational.of(part[1])).isGreaterThanOrEqualTo(place);
    }
  }
}
