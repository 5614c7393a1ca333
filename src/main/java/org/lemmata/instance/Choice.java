package org.lemmata.instance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import org.lemmata.number.Rational;

/** One parameter's domain with its ends evaluated: a jqwik arbitrary of exact numbers, uniform (jqwik's own default is biased). */
public final class Choice {
  /** Decimals of a drawn real number. */
  static final int DECIMALS = 6;

  private final Arbitrary<Rational> arbitrary;
  private final Rational simplest;

  private Choice(Arbitrary<Rational> arbitrary, Rational simplest) {
    this.arbitrary = arbitrary;
    this.simplest = simplest;
  }

  public static Choice fixed(Rational value) {
    return new Choice(Session.call(() -> Arbitraries.just(value)), value);
  }

  /** @throws IllegalArgumentException where the range is empty */
  public static Choice whole(Rational from, Rational to) {
    if (!from.isInteger() || !to.isInteger() || from.compareTo(to) > 0) {
      throw new IllegalArgumentException("no whole number lies from " + from + " to " + to);
    }
    return new Choice(
        Session.call(
            () -> Arbitraries.bigIntegers().between(from.numerator(), to.numerator())
                .withDistribution(RandomDistribution.uniform()).map(v -> Rational.of(new BigDecimal(v)))),
        from);
  }

  /** @throws IllegalArgumentException where the range is empty, or not positive for a logarithmic one */
  public static Choice real(Rational from, Rational to, boolean logarithmic) {
    if (from.compareTo(to) > 0 || (logarithmic && from.signum() <= 0)) {
      throw new IllegalArgumentException(
          "no " + (logarithmic ? "positive " : "") + "number lies from " + from + " to " + to);
    }
    BigDecimal low = decimal(from, logarithmic);
    BigDecimal high = decimal(to, logarithmic);
    return new Choice(
        Session.call(
            () ->
                Arbitraries.bigDecimals().between(low, high).ofScale(DECIMALS).withDistribution(RandomDistribution.uniform())
                    .map(v -> logarithmic ? power(v, from, to) : Rational.of(v))),
        from);
  }

  public static Choice oneOf(List<Rational> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the list of values is empty");
    }
    return new Choice(Session.call(() -> Arbitraries.of(values)), values.get(0));
  }

  /** The value of an instance; {@code edge} picks one of jqwik's edge cases by its number, negative draws at random. */
  Rational value(Random random, int edge) {
    return Session.call(
        () -> {
          List<Rational> edges = edges();
          return edge >= 0 && !edges.isEmpty()
              ? edges.get(edge % edges.size())
              : arbitrary.generator(1000).next(random).value();
        });
  }

  /** The last of jqwik's edge cases, or the first value where there is none. */
  Rational largestEdge() {
    return Session.call(
        () -> {
          List<Rational> edges = edges();
          return edges.isEmpty() ? simplest : edges.get(edges.size() - 1);
        });
  }

  /** The value that a shrinker tries first. */
  public Rational simplest() {
    return simplest;
  }

  private List<Rational> edges() {
    List<Rational> all = new ArrayList<>();
    EdgeCases<Rational> cases = arbitrary.edgeCases(16);
    cases.forEach(shrinkable -> all.add(shrinkable.value()));
    return all.stream().distinct().sorted().toList();
  }

  private static BigDecimal decimal(Rational value, boolean logarithmic) {
    double x = value.toDouble();
    return BigDecimal.valueOf(logarithmic ? Math.log10(x) : x).setScale(DECIMALS, java.math.RoundingMode.HALF_EVEN);
  }

  private static Rational power(BigDecimal exponent, Rational from, Rational to) {
    double value = StrictMath.pow(10, exponent.doubleValue());
    Rational drawn = Rational.of(new BigDecimal(value, new java.math.MathContext(7)));
    return drawn.compareTo(from) < 0 ? from : drawn.compareTo(to) > 0 ? to : drawn;
  }
}
