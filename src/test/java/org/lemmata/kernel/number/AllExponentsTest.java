package org.lemmata.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Enclosures of numbers of all sizes, subnormal ones and the largest included, against exact fractions: the exact
 * result lies inside, what no double can hold has no value, and what is exact stays exact.
 */
class AllExponentsTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Provide
  Arbitrary<Double> doubles() {
    Arbitrary<Double> anyBits = Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> few = Combinators
        .combine(Arbitraries.integers().between(-40, 40), Arbitraries.integers().between(-1074, 1000))
        .as((m, e) -> Math.scalb((double) m, e)).filter(Double::isFinite);
    Arbitrary<Double> ends = Arbitraries.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Math.nextUp(1.0), Math.nextDown(1.0), 1e-200, 1e200);
    return Arbitraries.oneOf(anyBits, few, ends, Arbitraries.doubles().between(-1e3, 1e3));
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Combinators.combine(doubles(), doubles(), Arbitraries.integers().between(0, 3))
        .as((a, b, kind) -> switch (kind) {
          case 0 -> new Interval(Math.min(a, b), Math.max(a, b));
          case 1 -> new Interval(a, Math.min(Math.nextUp(a), Double.MAX_VALUE));
          default -> Interval.of(a);
        });
  }

  private static void encloses(Supplier<Interval> enclosure, Rational exact) {
    Interval interval;
    try {
      interval = enclosure.get();
    } catch (Undefined tooLarge) {
      return;
    }
    if (Rational.of(interval.lo()).compareTo(exact) > 0 || Rational.of(interval.hi()).compareTo(exact) < 0) {
      fail(interval + " does not contain " + exact);
    }
  }

  private static void check(Interval a, Interval b, BinaryOperator<Interval> op, BinaryOperator<Wide> wide,
      BinaryOperator<Rational> exact) {
    for (double x : new double[] {a.lo(), a.middle(), a.hi()}) {
      for (double y : new double[] {b.lo(), b.middle(), b.hi()}) {
        Rational result = exact.apply(Rational.of(x), Rational.of(y));
        encloses(() -> op.apply(a, b), result);
        encloses(() -> wide.apply(Wide.of(a), Wide.of(b)).interval(), result);
        if (a.isExact() && b.isExact() && result.isDouble() && isPlain(x) && isPlain(y) && isPlain(result.toDouble())) {
          assertThat(op.apply(a, b)).isEqualTo(Interval.of(result));
          assertThat(wide.apply(Wide.of(a), Wide.of(b)).interval()).isEqualTo(Interval.of(result));
        }
      }
    }
  }

  /** Near the smallest doubles exact results may be a step wide. */
  private static boolean isPlain(double x) {
    return x == 0 || Math.abs(x) >= 0x1p-900;
  }

  @Property
  void sums(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
    check(a, b, Interval::plus, Wide::plus, Rational::plus);
    check(a, b, Interval::minus, Wide::minus, Rational::minus);
  }

  @Property
  void products(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
    check(a, b, Interval::times, Wide::times, Rational::times);
  }

  @Property
  void quotients(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
    if (b.lo() > 0 || b.hi() < 0) {
      check(a, b, Interval::over, Wide::over, Rational::over);
    }
  }

  /** The sign is known wherever it is that of every element, even where no double lies between zero and the number. */
  @Property
  void signsSurviveUnderflow(@ForAll("doubles") double a, @ForAll("doubles") double b) {
    Rational product = Rational.of(a).times(Rational.of(b));
    assertThat(Wide.of(a).times(Wide.of(b)).sign()).isEqualTo(product.signum());
    if (Math.abs(a) <= 1 && Math.abs(b) <= 1) {
      Interval rounded = Interval.of(a).times(Interval.of(b));
      assertThat(product.signum() >= 0 ? rounded.lo() : -rounded.hi()).isGreaterThanOrEqualTo(0);
    }
  }

  @Property
  void productsOfManyFactors(@ForAll("doubles") double a, @ForAll("doubles") double b, @ForAll("doubles") double c,
      @ForAll("doubles") double d) {
    Rational exact = Rational.of(a).times(Rational.of(b)).times(Rational.of(c)).times(Rational.of(d))
        .plus(Rational.of(a));
    Wide product = Wide.of(a).times(Wide.of(b)).times(Wide.of(c)).times(Wide.of(d)).plus(Wide.of(a));
    encloses(product::interval, exact);
  }

  @Property
  void middles(@ForAll("intervals") Interval x) {
    double error = Math.min(Double.MAX_VALUE, x.error());
    assertThat(x.middle()).isBetween(x.lo(), x.hi());
    assertThat(Rational.of(x.middle()).minus(Rational.of(error))).isLessThanOrEqualTo(Rational.of(x.lo()));
    assertThat(Rational.of(x.middle()).plus(Rational.of(error))).isGreaterThanOrEqualTo(Rational.of(x.hi()));
  }

  @Property
  void rootsAndPowers(@ForAll("intervals") Interval x, @ForAll("doubles") double inside) {
    double point = Math.max(x.lo(), Math.min(x.hi(), inside));
    for (int n = 0; n <= 5; n++) {
      int power = n;
      encloses(() -> x.power(Interval.of(power)), Rational.of(point).power(n));
      if (n > 0) {
        encloses(() -> Wide.of(x).power(power).interval(), Rational.of(point).power(n));
      }
    }
    if (x.lo() >= 0) {
      for (Interval root : new Interval[] {x.sqrt(), x.power(Interval.of(0.5)), Wide.of(x).sqrt().interval()}) {
        assertThat(Rational.of(root.lo()).power(2)).isLessThanOrEqualTo(Rational.of(x.lo()));
        assertThat(Rational.of(root.hi()).power(2)).isGreaterThanOrEqualTo(Rational.of(x.hi()));
        assertThat(root.lo()).isGreaterThanOrEqualTo(0);
      }
    }
  }

  /** Sums of the Taylor series in sixty digits. */
  @Property
  void exponentials(@ForAll("doubles") double any, @ForAll boolean tame) {
    double x = tame ? any % 800 : any;
    if (Math.abs(x) > 1e4) {
      encloses(() -> Wide.of(x).exp().interval(), Rational.of(new BigDecimal(x < 0 ? "1e-4000" : "1e4000")));
      return;
    }
    Rational exact = Rational.of(exponential(new BigDecimal(x)));
    encloses(() -> Interval.of(x).exp(), exact);
    encloses(() -> Wide.of(x).exp().interval(), exact);
    assertThat(Interval.of(Math.min(x, 0)).exp().lo()).isGreaterThanOrEqualTo(0);
    Wide one = Wide.of(x).exp().times(Wide.of(-x).exp()).minus(Wide.of(1));
    assertThat(one.abs().interval().hi()).isLessThan(1e-9);
  }

  /** {@code e^x = (e^(x/2^k))^(2^k)}. */
  private static BigDecimal exponential(BigDecimal x) {
    int halvings = 24;
    MathContext more = new MathContext(90);
    BigDecimal small = x.divide(new BigDecimal(2).pow(halvings), more);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(small, more).divide(new BigDecimal(k), more);
      sum = sum.add(term, more);
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum, more);
    }
    return sum.round(DIGITS);
  }

  /** Between the bounds that hold for every argument. */
  @Property
  void ranges(@ForAll("intervals") Interval x) {
    inRange(x, Interval::tanh, -1, 1);
    inRange(x, Interval::sin, -1, 1);
    inRange(x, Interval::cos, -1, 1);
    inRange(x, Interval::cosh, 1, Double.MAX_VALUE);
    inRange(x, Interval::exp, 0, Double.MAX_VALUE);
    inRange(x, Interval::abs, 0, Double.MAX_VALUE);
    if (x.lo() > 0) {
      // ln x = 2 ln(sqrt(x)), and the logarithm undoes the exponential.
      Interval twice = x.sqrt().log().times(Interval.of(2));
      assertThat(twice.lo()).isLessThanOrEqualTo(x.log().hi());
      assertThat(twice.hi()).isGreaterThanOrEqualTo(x.log().lo());
      encloses(() -> Wide.of(Interval.of(x.lo()).log()).exp().interval(), Rational.of(x.lo()));
    }
  }

  private static void inRange(Interval x, UnaryOperator<Interval> f, double least, double most) {
    try {
      Interval y = f.apply(x);
      assertThat(y.lo()).isGreaterThanOrEqualTo(least);
      assertThat(y.hi()).isLessThanOrEqualTo(most);
    } catch (Undefined tooLarge) {
      assertThat(Math.max(Math.abs(x.lo()), Math.abs(x.hi()))).isGreaterThan(700);
    }
  }

  @Property
  void logarithmsNearOne(@ForAll("doubles") double any) {
    double x = Math.abs(any);
    Wide enclosure = Wide.of(x).log1p();
    if (x < 1e-20) {
      BigDecimal b = new BigDecimal(x);
      BigDecimal exact = b.subtract(b.multiply(b).divide(new BigDecimal(2)))
          .add(b.pow(3).divide(new BigDecimal(3), new MathContext(1200)));
      encloses(enclosure::interval, Rational.of(exact));
    } else {
      encloses(() -> enclosure.exp().minus(Wide.of(1)).interval(), Rational.of(x));
    }
  }
}
