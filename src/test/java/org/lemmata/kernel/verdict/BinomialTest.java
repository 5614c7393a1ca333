package org.lemmata.kernel.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BinomialTest {

  @Test
  void zeroFailuresHaveAClosedForm() {
    assertThat(Binomial.upperBound(0, 66, 0.999)).isCloseTo(1 - Math.pow(0.001, 1.0 / 66), within(1e-12));
    assertThat(Binomial.upperBound(0, 66, 0.999)).isLessThanOrEqualTo(0.1);
    assertThat(Binomial.upperBound(0, 65, 0.999)).isGreaterThan(0.1);
  }

  @Test
  void allFailuresBoundNothing() {
    assertThat(Binomial.upperBound(7, 7, 0.999)).isEqualTo(1);
  }

  @Test
  void smallTailsByHand() {
    assertThat(Binomial.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-14));
    assertThat(Binomial.atMost(0, 10, 0.3)).isCloseTo(Math.pow(0.7, 10), within(1e-15));
    assertThat(Binomial.atLeast(20, 20, 0.1)).isCloseTo(1e-20, within(1e-30));
  }

  @Property
  void tailsAddUpToOne(
      @ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(max = 399) int k,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.999) double p) {
    if (k < n) {
      assertThat(Binomial.atMost(k, n, p) + Binomial.atLeast(k + 1, n, p)).isCloseTo(1, within(1e-10));
    }
  }
}
