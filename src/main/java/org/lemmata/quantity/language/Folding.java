package org.lemmata.quantity.language;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.expression.Fold;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** Collects the values of a folded formula. */
final class Folding {
  private final Fold fold;
  private final List<Interval> all = new ArrayList<>();
  private final List<Double> places = new ArrayList<>();
  private Interval sofar;
  private double first = Double.NaN;

  Folding(Fold fold) {
    this.fold = fold;
  }

  /** Takes the body's value at {@code v}; true means that no further value matters. */
  boolean add(double v, Interval here) {
    switch (fold) {
      case SUM -> sofar = sofar == null ? here : sofar.plus(here);
      case COUNT -> {
        Interval one = Interval.of(decided(here) ? 1 : 0);
        sofar = sofar == null ? one : sofar.plus(one);
      }
      case FIRST -> {
        if (decided(here)) {
          first = v;
          return true;
        }
      }
      case PRODUCT -> sofar = sofar == null ? here : sofar.times(here);
      case FORALL, LEAST -> sofar = sofar == null ? here : sofar.min(here);
      case EXISTS, LARGEST -> sofar = sofar == null ? here : sofar.max(here);
      case ARGMAX, ARGMIN -> {
        sofar = here;
        all.add(fold == Fold.ARGMAX ? here : here.negate());
        places.add(v);
      }
    }
    return false;
  }

  Value result() {
    if (fold == Fold.FIRST) {
      if (Double.isNaN(first)) {
        throw new Undefined(Reason.DOMAIN, "`first`: the condition is never met");
      }
      return Value.number(first);
    }
    if (sofar == null) {
      // An empty "forall" is true in logic, but as a check it would pass without having looked at anything.
      throw new Undefined(Reason.DOMAIN, "`" + fold.word() + "` ranges over nothing");
    }
    if (!all.isEmpty()) {
      return Value.number(places.get(largest()));
    }
    return fold.givesTruth() ? new Value.Truth(sofar) : new Value.Number(sofar);
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
