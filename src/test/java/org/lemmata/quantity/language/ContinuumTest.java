package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lemmata.claim.expression.Fold;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** What a fold over all times encloses, beside values at many times. */
class ContinuumTest {
  private static final double[] TIMES = {0, 0.5, 2};

  /** {@code a cos(3 t + b) + c t}, known up to an error. */
  private record Wave(double a, double b, double c, double error) {
    double at(double t) {
      return a * Math.cos(3 * t + b) + c * t;
    }

    Interval during(Interval t) {
      return Interval.of(3).times(t).plus(Interval.of(b)).cos().times(Interval.of(a)).plus(t.times(Interval.of(c)))
          .widen(error);
    }

    double integral() {
      return a * (Math.sin(6 + b) - Math.sin(b)) / 3 + 2 * c;
    }
  }

  private static DoubleStream moments() {
    return IntStream.rangeClosed(0, 20_000).mapToDouble(k -> k / 10_000.0);
  }

  private static Interval fold(Fold fold, UnaryOperator<Interval> body) {
    Value value = new Continuum(TIMES, body).fold(fold);
    return fold.givesTruth() ? value.margin() : value.interval();
  }

  private static double least(DoubleUnaryOperator f) {
    return moments().map(f).min().orElseThrow();
  }

  @Property(tries = 60)
  void aFoldContainsWhatIsSeenAtManyTimes(
      @ForAll @DoubleRange(min = -2, max = 2) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b,
      @ForAll @DoubleRange(min = -2, max = 2) double c,
      @ForAll @DoubleRange(min = 0, max = 0.01) double error) {
    Wave wave = new Wave(a, b, c, error);
    double low = least(wave::at);
    double high = -least(t -> -wave.at(t));
    Interval least = fold(Fold.LEAST, wave::during);
    assertThat(least.lo()).isLessThanOrEqualTo(low - error + 1e-12);
    assertThat(least.hi()).isBetween(low - 1e-7, low + error + 1e-3 * (1 + Math.abs(low)));
    Interval largest = fold(Fold.LARGEST, wave::during);
    assertThat(largest.hi()).isGreaterThanOrEqualTo(high + error - 1e-12);
    assertThat(largest.lo()).isBetween(high - error - 1e-3 * (1 + Math.abs(high)), high + 1e-7);
    Interval everywhere = fold(Fold.FORALL, wave::during);
    assertThat(everywhere.lo()).isLessThanOrEqualTo(low);
    assertThat(everywhere.hi()).isGreaterThanOrEqualTo(Math.min(low, -1e-12) - 1e-7);
    assertThat(fold(Fold.EXISTS, wave::during).hi()).isGreaterThanOrEqualTo(high);
    Interval integral = fold(Fold.INTEGRAL, wave::during);
    assertThat(wave.integral()).isBetween(integral.lo(), integral.hi());
    assertThat(integral.error()).isLessThan(2 * error + 0.01);
    Interval place = fold(Fold.ARGMIN, wave::during);
    double there = moments().filter(t -> wave.at(t) <= low).findFirst().orElseThrow();
    assertThat(there).isBetween(place.lo() - 1e-4, place.hi() + 1e-4);
  }

  @Property(tries = 60)
  void theFirstTimeIsEnclosed(
      @ForAll @DoubleRange(min = 0.1, max = 2) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b,
      @ForAll @DoubleRange(min = 0, max = 0.01) double error,
      @ForAll @DoubleRange(min = -0.9, max = 0.9) double level) {
    Wave wave = new Wave(a, b, 0, error);
    UnaryOperator<Interval> above = t -> wave.during(t).minus(Interval.of(level * a));
    double[] hits = moments().filter(t -> wave.at(t) >= level * a).limit(1).toArray();
    if (hits.length == 0) {
      assertThatThrownBy(() -> fold(Fold.FIRST, above)).isInstanceOf(Undefined.class);
      return;
    }
    // From there it stays true for a while. Over what is undecided steps get longer, up to twice the way so far:
    // they do not step over that while, if the way is short.
    double open = moments().filter(t -> wave.at(t) >= level * a - error).findFirst().orElseThrow();
    double surely = moments().filter(t -> t <= 1.95)
        .filter(t -> IntStream.rangeClosed(0, 10).allMatch(k -> wave.at(t + k * 0.005) >= level * a + error))
        .findFirst().orElse(Double.NaN);
    if (!Double.isNaN(surely)) {
      Interval first = fold(Fold.FIRST, above);
      assertThat(first.lo()).isLessThanOrEqualTo(hits[0]);
      assertThat(first.hi()).isGreaterThanOrEqualTo(hits[0] - 1e-4);
      if (surely - open <= 0.02) {
        assertThat(first.hi()).isLessThanOrEqualTo(surely + 0.05);
      }
    }
  }

  /** Between the times that are given, a narrow peak is seen as well. */
  @Property(tries = 30)
  void aNarrowPeakIsNotMissed(@ForAll @DoubleRange(min = 0.01, max = 1.99) double place) {
    UnaryOperator<Interval> off = t -> t.minus(Interval.of(place)).abs().minus(Interval.of(1e-7));
    assertThat(fold(Fold.FORALL, off).hi()).isNegative();
    assertThat(fold(Fold.EXISTS, t -> off.apply(t).negate()).lo()).isNotNegative();
    assertThat(fold(Fold.FIRST, t -> off.apply(t).negate()).middle()).isBetween(place - 2e-7, place + 1e-12);
  }

  @Test
  void whatHasNoValueSomewhereIsNotKnown() {
    UnaryOperator<Interval> root = t -> t.minus(Interval.of(1)).sqrt();
    assertThatThrownBy(() -> fold(Fold.FORALL, root)).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> fold(Fold.LEAST, root)).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> fold(Fold.INTEGRAL, root)).isInstanceOf(Undefined.class);
    assertThat(fold(Fold.FORALL, t -> root.apply(t).negate().minus(Interval.of(0.25))).hi()).isNegative();
  }

  @Test
  void whatIsNeverTrueHasNoFirstTime() {
    assertThatThrownBy(() -> fold(Fold.FIRST, t -> t.minus(Interval.of(3)))).isInstanceOf(Undefined.class)
        .extracting(e -> ((Undefined) e).reason()).isEqualTo(Reason.DOMAIN);
    assertThatThrownBy(() -> fold(Fold.FIRST, t -> t.minus(Interval.of(2)).widen(1e-3)))
        .isInstanceOf(Undefined.class).extracting(e -> ((Undefined) e).reason()).isEqualTo(Reason.UNDECIDED);
  }

  @Test
  void aMarginThatTouchesZeroIsUndecided() {
    Interval margin = fold(Fold.FORALL, t -> t.minus(Interval.of(1)).power(Interval.of(2)).widen(1e-12));
    assertThat(margin.lo()).isNegative();
    assertThat(margin.hi()).isNotNegative();
  }
}
