package org.lemmata.algebra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/** Pulls that labels explain, and what the loss is then. */
class SampleLossTest {
  private static double share(SampleLoss loss, double margin) {
    return loss == SampleLoss.EXPONENTIAL ? Math.exp(-margin) : Math.log1p(Math.exp(-margin));
  }

  /** A fraction near the pull at a margin has a label near the margin, and the loss near that of the margin. */
  @Property(tries = 400)
  void aPullIsExplainedByTheLabelThatGaveIt(@ForAll SampleLoss loss, @ForAll @IntRange(min = -80, max = 200) int tenths,
      @ForAll @IntRange(min = -30, max = 30) int output) {
    double margin = tenths / 10.0;
    if (loss == SampleLoss.SQUARE || output == 0 || Math.abs(margin - 1) < 0.6) {
      return;
    }
    Rational h = Rational.of(output).over(Rational.of(7));
    Rational pull = Rational.of(loss.growth(margin)).over(h);
    Optional<SampleLoss.Pull> found = loss.pull(h, pull, margin > 1.1);
    assertThat(found).isPresent();
    Interval enclosed = found.get().share();
    assertThat(enclosed.lo()).isLessThanOrEqualTo(share(loss, margin) * (1 + 1e-9));
    assertThat(enclosed.hi()).isGreaterThanOrEqualTo(share(loss, margin) * (1 - 1e-9));
    assertThat(enclosed.hi() - enclosed.lo()).isLessThan(1e-9 * enclosed.hi());
    assertThat(found.get().label().times(h).toDouble()).isCloseTo(margin, org.assertj.core.data.Offset.offset(1e-6));
  }

  /** More than any label gives. */
  @Property(tries = 50)
  void tooLargeAPullHasNoLabel(@ForAll @IntRange(min = 38, max = 500) int hundredths) {
    Rational h = Rational.of(2);
    Rational pull = Rational.of(hundredths).over(Rational.of(100)).over(h);
    assertThat(SampleLoss.EXPONENTIAL.pull(h, pull, true)).isEmpty();
    assertThat(SampleLoss.LOGISTIC.pull(h, pull, false)).isEmpty();
  }

  @Property(tries = 50)
  void theSquareLossIsExact(@ForAll @IntRange(min = -40, max = 40) int h,
      @ForAll @IntRange(min = -40, max = 40) int g) {
    SampleLoss.Pull pull = SampleLoss.SQUARE.pull(Rational.of(h), Rational.of(g), false).orElseThrow();
    Map<String, Rational> point = Map.of(SampleLoss.OUTPUT, Rational.of(h), SampleLoss.LABEL, pull.label());
    Expression share = SampleLoss.SQUARE.share();
    assertThat(ExactValue.of(share, point).toDouble()).isEqualTo(g * g / 2.0);
    assertThat(ExactValue.of(SampleLoss.SQUARE.growth(), point)).isEqualTo(Rational.of(g).times(Rational.of(h)));
    assertThat(pull.share().lo()).isLessThanOrEqualTo(g * g / 2.0);
    assertThat(pull.share().hi()).isGreaterThanOrEqualTo(g * g / 2.0);
  }
}
