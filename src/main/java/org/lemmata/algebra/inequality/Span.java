package org.lemmata.algebra.inequality;

import java.util.Optional;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Between which numbers a variable lies; an end may be missing. With {@code above} it is larger than {@code low}, with
 * {@code below} smaller than {@code high}.
 */
public record Span(Optional<Rational> low, boolean above, Optional<Rational> high, boolean below) {
  /** Every real number. */
  public static final Span ALL = new Span(Optional.empty(), true, Optional.empty(), true);

  /** Not below zero, or above it. */
  static Span from(Rational low, boolean above) {
    return new Span(Optional.of(low), above, Optional.empty(), true);
  }

  static Span at(Rational point) {
    return new Span(Optional.of(point), false, Optional.of(point), false);
  }

  /** That part of this which is above a number. */
  Span atLeast(Rational bound, boolean strictly) {
    boolean isSharper = low.isEmpty() || bound.compareTo(low.get()) > 0 || bound.equals(low.get()) && strictly;
    return isSharper ? new Span(Optional.of(bound), strictly, high, below) : this;
  }

  Span atMost(Rational bound, boolean strictly) {
    boolean isSharper = high.isEmpty() || bound.compareTo(high.get()) < 0 || bound.equals(high.get()) && strictly;
    return isSharper ? new Span(low, above, Optional.of(bound), strictly) : this;
  }

  boolean isEmpty() {
    return low.isPresent() && high.isPresent()
        && (low.get().compareTo(high.get()) > 0 || low.equals(high) && (above || below));
  }

  boolean isPoint() {
    return low.isPresent() && low.equals(high);
  }

  boolean isFinite() {
    return low.isPresent() && high.isPresent();
  }

  boolean contains(Rational x) {
    int left = low.map(x::compareTo).orElse(1);
    int right = high.map(x::compareTo).orElse(-1);
    return (above ? left > 0 : left >= 0) && (below ? right < 0 : right <= 0);
  }

  /** Without its ends. */
  Span inside() {
    return isPoint() ? this : new Span(low, true, high, true);
  }

  /** With its lower end, where it has one. */
  Span withLow() {
    return new Span(low, low.isEmpty(), high, below);
  }

  Span withHigh() {
    return new Span(low, above, high, high.isEmpty());
  }

  /** Enclosed values; an end beyond the doubles is none. */
  static Span of(Extended values) {
    return new Span(
        finite(values.lo()), values.above(), finite(values.hi()), values.below());
  }

  private static Optional<Rational> finite(double end) {
    return Double.isInfinite(end) ? Optional.empty() : Optional.of(Rational.of(end));
  }

  Span upTo(Rational at) {
    return new Span(low, above, Optional.of(at), false);
  }

  Span above(Rational at) {
    return new Span(Optional.of(at), true, high, below);
  }

  /** Where the root lies of a number that lies here; an end without a fraction as its root moves outward. */
  Span root(int degree) {
    if (low.isEmpty() || low.get().signum() < 0) {
      throw new Undefined(Reason.DOMAIN, "the root of a variable that may be negative");
    }
    Rational least = rootBelow(low.get(), degree);
    Optional<Rational> most = high.map(h -> rootAbove(h, degree));
    return new Span(Optional.of(least), above && least.power(degree).equals(low.get()), most,
        most.isEmpty() || below && most.get().power(degree).equals(high.get()));
  }

  private static Rational rootBelow(Rational x, int degree) {
    double near = Math.pow(x.toDouble(), 1.0 / degree);
    Rational whole = Rational.of(Math.round(near));
    Rational down = Rational.of(Math.max(0, near * (1 - 1e-12)));
    return whole.power(degree).equals(x) ? whole : down.power(degree).compareTo(x) <= 0 ? down : Rational.ZERO;
  }

  private static Rational rootAbove(Rational x, int degree) {
    double near = Math.pow(x.toDouble(), 1.0 / degree);
    Rational whole = Rational.of(Math.round(near));
    Rational up = Rational.of(near * (1 + 1e-12));
    return whole.power(degree).equals(x) ? whole : up.power(degree).compareTo(x) >= 0 ? up : x.plus(Rational.ONE);
  }

  /** A number inside, from which both sides look alike where an end is missing. */
  Rational middle() {
    Rational two = Rational.of(2);
    if (isFinite()) {
      return low.get().plus(high.get()).over(two);
    }
    if (low.isPresent()) {
      return beyond(low.get());
    }
    return high.map(h -> beyond(h.negate()).negate()).orElse(Rational.ZERO);
  }

  private static Rational beyond(Rational low) {
    return low.signum() > 0 ? low.times(Rational.of(2)) : low.signum() == 0 ? Rational.ONE : Rational.ZERO;
  }

  Extended range() {
    Extended least = low.map(Extended::of).orElse(Extended.ALL);
    Extended most = high.map(Extended::of).orElse(Extended.ALL);
    return new Extended(least.lo(), above, most.hi(), below);
  }
}
