package org.lemmata.checking.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/**
 * One parameter's domain with its ends evaluated: a jqwik arbitrary of exact numbers, uniform (jqwik's own default is
 * biased).
 */
public final class Choice {
  /** Decimals of a drawn number between 0 and 1, which is then stretched over the domain. */
  static final int DECIMALS = 6;

  private final Arbitrary<Rational> arbitrary;
  private final Rational simplest;
  private final DoubleFunction<Rational> along;
  private final Optional<Box.Range> range;
  private final List<Rational> options;

  private Choice(Arbitrary<Rational> arbitrary, DoubleFunction<Rational> along, List<Rational> options) {
    this.arbitrary = arbitrary;
    this.simplest = options.get(0);
    this.along = along;
    this.range = Optional.empty();
    this.options = options;
  }

  private Choice(Arbitrary<Rational> arbitrary, DoubleFunction<Rational> along, Rational from, Box.Range range) {
    this.arbitrary = arbitrary;
    this.simplest = from;
    this.along = along;
    this.range = Optional.of(range);
    this.options = List.of();
  }

  /** All real numbers that it may be, if it may be any between two ends. */
  public Optional<Box.Range> range() {
    return range;
  }

  /** All numbers that it may be, if it is not real. */
  public List<Rational> options() {
    return options;
  }

  public static Choice fixed(Rational value) {
    return new Choice(Session.call(() -> Arbitraries.just(value)), u -> value, List.of(value));
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
        u -> Rational.of(Math.round(Math.floor(from.toDouble() + u * (to.toDouble() - from.toDouble() + 0.999_999)))),
        new WholeNumbers(from, to));
  }

  /** @throws IllegalArgumentException where the range is empty, or not positive for a logarithmic one */
  public static Choice real(Rational from, Rational to, boolean logarithmic) {
    if (from.compareTo(to) > 0 || (logarithmic && from.signum() <= 0)) {
      throw new IllegalArgumentException(
          "no " + (logarithmic ? "positive " : "") + "number lies from " + from + " to " + to);
    }
    return new Choice(
        Session.call(
            () -> Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(DECIMALS)
                .withDistribution(RandomDistribution.uniform())
                .map(u -> stretched(from, to, logarithmic, u))),
        u -> stretched(from, to, logarithmic, BigDecimal.valueOf(u).setScale(DECIMALS, RoundingMode.HALF_EVEN)),
        from, new Box.Range(Interval.of(from).hull(Interval.of(to)), logarithmic, 0));
  }

  public static Choice oneOf(List<Rational> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the list of values is empty");
    }
    return new Choice(Session.call(() -> Arbitraries.of(values)),
        u -> values.get((int) Math.min(values.size() - 1, u * values.size())), List.copyOf(values));
  }

  private static Rational stretched(Rational from, Rational to, boolean logarithmic, BigDecimal u) {
    return logarithmic ? between(from, to, u.doubleValue()) : from.plus(to.minus(from).times(Rational.of(u)));
  }

  /** The value a fraction {@code u} in [0, 1] of the way through the domain. */
  public Rational at(double u) {
    return along.apply(u);
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

  /** The smallest and the largest value, once where they are the same. */
  public List<Rational> ends() {
    List<Rational> edges = Session.call(this::edges);
    return edges.isEmpty()
        ? List.of(simplest)
        : List.of(edges.get(0), edges.get(edges.size() - 1)).stream().distinct().toList();
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

  /** {@code from^(1-u) to^u}, to seven digits and between the ends. */
  private static Rational between(Rational from, Rational to, double u) {
    double low = StrictMath.log10(from.toDouble());
    double value = StrictMath.pow(10, low + u * (StrictMath.log10(to.toDouble()) - low));
    Rational drawn = Rational.of(new BigDecimal(value, new java.math.MathContext(7)));
    return drawn.compareTo(from) < 0 ? from : drawn.compareTo(to) > 0 ? to : drawn;
  }
}
