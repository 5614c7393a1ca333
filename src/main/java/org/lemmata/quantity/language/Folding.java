package org.lemmata.quantity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.lemmata.claim.expression.Fold;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** Collects the values of a folded formula. */
final class Folding {
  private final Fold fold;
  private final List<Interval> all = new ArrayList<>();
  private final List<Double> places = new ArrayList<>();
  private Optional<Interval> sofar = Optional.empty();
  private double first = Double.NaN;

  Folding(Fold fold) {
    this.fold = fold;
  }

  /** Takes the body's value at {@code v}; true means that no further value matters. */
  boolean add(double v, Interval here) {
    switch (fold) {
      case SUM -> join(here, Interval::plus);
      case COUNT -> join(Interval.of(decided(here) ? 1 : 0), Interval::plus);
      case FIRST -> {
        if (decided(here)) {
          first = v;
          return true;
        }
      }
      case PRODUCT -> join(here, Interval::times);
      case FORALL, LEAST -> join(here, Interval::min);
      case EXISTS, LARGEST -> join(here, Interval::max);
      case INTEGRAL -> throw new IllegalArgumentException("an integral is over a run");
      case ARGMAX, ARGMIN -> {
        sofar = Optional.of(here);
        all.add(fold == Fold.ARGMAX ? here : here.negate());
        places.add(v);
      }
    }
    return false;
  }

  private void join(Interval here, BinaryOperator<Interval> operation) {
    sofar = sofar.map(all -> operation.apply(all, here)).or(() -> Optional.of(here));
  }

  Value result() {
    if (fold == Fold.FIRST) {
      if (Double.isNaN(first)) {
        throw new Undefined(Reason.DOMAIN, "`first`: the condition is never met");
      }
      return Value.number(first);
    }
    // An empty "forall" is true in logic, but as a check it would pass without having looked at anything.
    Interval folded = sofar
        .orElseThrow(() -> new Undefined(Reason.DOMAIN, "`" + fold.word() + "` ranges over nothing"));
    if (!all.isEmpty()) {
      return Value.number(places.get(largest()));
    }
    return fold.givesTruth() ? new Value.Truth(folded) : new Value.Number(folded);
  }

  /** Where the largest is, the first of those that are equal beyond doubt. */
  private int largest() {
    int best = 0;
    for (int k = 1; k < all.size(); k++) {
      best = all.get(k).lo() > all.get(best).lo() ? k : best;
    }
    double least = all.get(best).lo();
    for (int k = 0; k < all.size(); k++) {
      if (k < best && all.get(k).hi() >= least || k > best && all.get(k).hi() > least) {
        throw new Undefined(Reason.UNDECIDED, "`" + fold.word() + "`: two values are equal within their errors");
      }
    }
    return best;
  }

  private static boolean decided(Interval margin) {
    if (margin.lo() < 0 && margin.hi() >= 0) {
      throw new Undefined(Reason.UNDECIDED, "a condition lies inside its numerical error");
    }
    return margin.lo() >= 0;
  }
}
