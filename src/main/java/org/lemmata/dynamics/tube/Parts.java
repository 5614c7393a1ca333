package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/** Parts of the interval from 0 to 1, in their order. */
record Parts(List<Interval> all) {
  /** Parts are halved so often, */
  private static final int DEPTH = 50;

  /** as long as there are not more than these. */
  private static final int MOST = 40;

  /** Something that may be shown of a part. */
  @FunctionalInterface
  interface Property {
    boolean holds(double from, double to);
  }

  static Parts none() {
    return new Parts(List.of());
  }

  static Parts between(double from, double to) {
    return new Parts(List.of(new Interval(from, to)));
  }

  /** Where a property is not shown, by halving. */
  static Parts without(Property property) {
    return between(0, 1).butFor(property);
  }

  /** What is left of these parts where a property is not shown. */
  Parts butFor(Property property) {
    List<Interval> open = open(all, property);
    for (int depth = 0; depth < DEPTH && open.size() <= MOST; depth++) {
      open = open(open.stream().flatMap(Parts::halves).toList(), property);
    }
    return new Parts(joined(open));
  }

  private static List<Interval> open(List<Interval> parts, Property property) {
    return parts.stream().filter(p -> !property.holds(p.lo(), p.hi())).toList();
  }

  private static Stream<Interval> halves(Interval part) {
    double middle = (part.lo() + part.hi()) / 2;
    return Stream.of(new Interval(part.lo(), middle), new Interval(middle, part.hi()));
  }

  private static List<Interval> joined(List<Interval> parts) {
    List<Interval> joined = new ArrayList<>();
    for (Interval part : parts) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).hi() == part.lo()) {
        joined.set(last, new Interval(joined.get(last).lo(), part.hi()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether there is a point in both. */
  boolean meets(Parts o) {
    return all.stream().anyMatch(p -> o.all.stream().anyMatch(q -> p.lo() <= q.hi() && q.lo() <= p.hi()));
  }

  /** Their length together, rounded up. */
  double length() {
    return Roundoff.above(all.stream().mapToDouble(p -> p.hi() - p.lo()).sum());
  }

  /** Encloses the values of a polynomial on them; there is at least one. */
  Interval range(Polynomial p) {
    return all.stream().map(part -> p.range(part.lo(), part.hi())).reduce(Interval::hull).orElseThrow();
  }
}
