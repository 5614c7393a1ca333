package org.lemmata.quantity.language;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.lemmata.claim.expression.Fold;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/**
 * Folds a formula over all times between the first and the last of some. It is enclosed on intervals of time, which are
 * halved where too little is known. A number that a fold gives is an enclosure: of the least value, of the time at
 * which something happens for the first time, of an integral.
 */
final class Continuum {
  /** Most enclosures that are looked at. */
  private static final int MOST = 40_000;

  /** The same for an integral, to which the last ones add little. */
  private static final int OF_INTEGRALS = 5_000;

  /** A number is wanted no better where that takes more than this. */
  private static final int OF_EXTREMES = 10_000;

  /** And a time for a description no better than with this. */
  private static final int OF_PLACES = 2_000;

  /** A margin that decides is wanted this well, relatively. */
  private static final double OF_MARGINS = 0x1p-3;

  /** Other numbers are. */
  private static final double OF_NUMBERS = 0x1p-20;

  /** Intervals of time are not halved below this part of the whole. */
  private static final double SHORTEST = 0x1p-45;

  private final double[] times;
  private final UnaryOperator<Interval> body;
  private int looks;
  private Optional<Undefined> lacking = Optional.empty();

  /**
   * Values during an interval of time.
   *
   * @param lo minus infinity where nothing is known; then {@code hi} is infinite
   */
  private record Part(double from, double to, double lo, double hi) {
    double middle() {
      return (from + to) / 2;
    }

    /** How much this leaves open of an integral. */
    double open() {
      return (to - from) * (hi - lo);
    }
  }

  /**
   * @param times increasing
   * @param body encloses the values of the formula during an interval of time
   */
  Continuum(double[] times, UnaryOperator<Interval> body) {
    this.times = times.clone();
    this.body = body;
  }

  Value fold(Fold fold) {
    return switch (fold) {
      case FORALL -> new Value.Truth(least(body, OF_MARGINS, true).value());
      case EXISTS -> new Value.Truth(least(negated(), OF_MARGINS, true).value().negate());
      case LEAST -> new Value.Number(least(body, OF_NUMBERS, false).value());
      case LARGEST -> new Value.Number(least(negated(), OF_NUMBERS, false).value().negate());
      case ARGMIN -> new Value.Number(least(body, OF_NUMBERS, false).where());
      case ARGMAX -> new Value.Number(least(negated(), OF_NUMBERS, false).where());
      case FIRST -> new Value.Number(first());
      case INTEGRAL -> new Value.Number(integral());
      case COUNT, SUM, PRODUCT, STACK, BESIDE ->
        throw new IllegalArgumentException("`" + fold.word() + "` is over values one by one");
    };
  }

  /** A time at which the body, the margin of something, is least, or largest, as far as that is known. */
  double place(Fold fold) {
    PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(Part::lo));
    return descend(parts, fold == Fold.EXISTS ? negated() : body, OF_MARGINS, true, OF_PLACES).middle();
  }

  private UnaryOperator<Interval> negated() {
    return time -> body.apply(time).negate();
  }

  /** @param where the least value may be taken */
  private record Least(Interval value, Interval where) {}

  /** @param decides whether it is enough to know the sign, and the value roughly */
  private Least least(UnaryOperator<Interval> of, double precision, boolean decides) {
    PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(Part::lo));
    double upper = descend(parts, of, precision, decides, decides ? MOST : OF_EXTREMES).hi;
    double lowest = parts.element().lo;
    double lower = decides && upper < 0 ? Math.max(lowest, -Double.MAX_VALUE) : lowest;
    require(Double.isFinite(lower) && Double.isFinite(upper));
    double from = parts.stream().filter(p -> p.lo <= upper).mapToDouble(Part::from).min().orElseThrow();
    double to = parts.stream().filter(p -> p.lo <= upper).mapToDouble(Part::to).max().orElseThrow();
    return new Least(new Interval(Math.min(lower, upper), upper), new Interval(from, to));
  }

  /**
   * Fills the parts, which cover all times, the lowest first.
   *
   * @return the one with the least upper end: the least value is no larger than any value, so no larger than that
   */
  private Part descend(PriorityQueue<Part> parts, UnaryOperator<Interval> of, double precision, boolean decides,
      int most) {
    for (int k = 0; k < Math.max(1, times.length - 1); k++) {
      parts.add(part(of, times[k], times[Math.min(k + 1, times.length - 1)]));
    }
    Part seen = Collections.min(parts, Comparator.comparingDouble(Part::hi));
    while (looks < most && !isEnough(parts.element(), seen.hi, precision, decides)) {
      for (Part half : halves(of, parts.remove())) {
        seen = half.hi < seen.hi ? half : seen;
        parts.add(half);
      }
    }
    return seen;
  }

  private List<Part> halves(UnaryOperator<Interval> of, Part whole) {
    return List.of(part(of, whole.from, whole.middle()), part(of, whole.middle(), whole.to));
  }

  private boolean isEnough(Part lowest, double upper, double precision, boolean decides) {
    if (decides && upper < 0 || lowest.to - lowest.from <= SHORTEST * span()) {
      return true;
    }
    boolean isDecided = !decides || lowest.lo >= 0;
    return isDecided && Double.isFinite(upper) && upper - lowest.lo <= precision * Math.abs(upper);
  }

  private double span() {
    return times[times.length - 1] - times[0];
  }

  private void require(boolean isKnown) {
    if (!isKnown) {
      throw lacking.orElseGet(
          () -> new Undefined(Reason.UNDECIDED, "too little is known between the recorded times of a run"));
    }
  }

  /** One that has no value there is unbounded. */
  private Part part(UnaryOperator<Interval> of, double from, double to) {
    looks++;
    try {
      Interval here = of.apply(new Interval(from, to));
      return new Part(from, to, here.lo(), here.hi());
    } catch (Undefined none) {
      if (none.reason() == Reason.BUDGET) {
        throw none;
      }
      lacking = Optional.of(none);
      return new Part(from, to, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
  }

  /** From the last time up to which it is false for certain, to the first at which it is true for certain. */
  private Interval first() {
    double open = Double.NaN;
    double shortest = SHORTEST * span();
    Deque<Part> ahead = new ArrayDeque<>();
    for (int k = 0; k < times.length; k++) {
      Part at = part(body, times[k], times[k]);
      if (at.lo >= 0) {
        return new Interval(Double.isNaN(open) ? at.to : open, at.to);
      }
      if (k + 1 < times.length) {
        ahead.push(part(body, times[k], times[k + 1]));
      }
      while (!ahead.isEmpty()) {
        Part next = ahead.pop();
        if (next.hi < 0) {
          continue;
        }
        if (next.lo >= 0) {
          return new Interval(Double.isNaN(open) ? next.from : open, next.from);
        }
        if (looks >= MOST || next.to - next.from <= shortest) {
          open = Double.isNaN(open) ? next.from : open;
          if (part(body, next.to, next.to).lo >= 0) {
            return new Interval(open, next.to);
          }
          // What is open is open; now a time is looked for at which it is true, in longer and longer steps.
          shortest = Math.max(shortest, 2 * (next.to - next.from));
          continue;
        }
        double middle = next.middle();
        ahead.push(part(body, middle, next.to));
        ahead.push(part(body, next.from, middle));
      }
    }
    require(Double.isNaN(open));
    throw new Undefined(Reason.DOMAIN, "`first`: the condition is never met");
  }

  private Interval integral() {
    PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(Part::open).reversed());
    for (int k = 0; k + 1 < times.length; k++) {
      parts.add(part(body, times[k], times[k + 1]));
    }
    double open = parts.stream().mapToDouble(Part::open).sum();
    while (looks < OF_INTEGRALS && open > 0) {
      Part widest = parts.poll();
      List<Part> halves = halves(body, widest);
      parts.addAll(halves);
      open = Double.isFinite(open)
          ? open - widest.open() + halves.get(0).open() + halves.get(1).open()
          : parts.stream().mapToDouble(Part::open).sum();
    }
    Interval sum = Interval.of(0);
    for (Part part : parts) {
      require(Double.isFinite(part.lo) && Double.isFinite(part.hi));
      Interval length = Interval.of(part.to).minus(Interval.of(part.from));
      sum = sum.plus(length.times(new Interval(part.lo, part.hi)));
    }
    return sum;
  }
}
