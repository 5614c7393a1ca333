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
  private Optional<Value> sofar = Optional.empty();
  private double first = Double.NaN;

  Folding(Fold fold) {
    this.fold = fold;
  }

  /** Takes the body's value at {@code v}; true means that no further value matters. */
  boolean add(double v, Value here) {
    switch (fold) {
      case SUM -> join(here, Arithmetic::plus);
      case PRODUCT -> join(here, Arithmetic::times);
      case STACK ->
        join(Arithmetic.asMatrix(here), (above, below) -> MatrixRing.stacked(above.matrix(), below.matrix()));
      case BESIDE -> join(Arithmetic.asMatrix(here), (left, right) -> MatrixRing.beside(left.matrix(), right.matrix()));
      case COUNT -> join(Value.number(decided(here.margin()) ? 1 : 0), Arithmetic::plus);
      case FIRST -> {
        if (decided(here.margin())) {
          first = v;
          return true;
        }
      }
      case FORALL -> join(here, (a, b) -> new Value.Truth(a.margin().min(b.margin())));
      case EXISTS -> join(here, (a, b) -> new Value.Truth(a.margin().max(b.margin())));
      case LEAST -> join(here, (a, b) -> new Value.Number(a.interval().min(b.interval())));
      case LARGEST -> join(here, (a, b) -> new Value.Number(a.interval().max(b.interval())));
      case INTEGRAL -> throw new IllegalArgumentException("an integral is over a run");
      case ARGMAX, ARGMIN -> {
        sofar = Optional.of(here);
        all.add(fold == Fold.ARGMAX ? here.interval() : here.interval().negate());
        places.add(v);
      }
    }
    return false;
  }

  private void join(Value here, BinaryOperator<Value> operation) {
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
    Value folded = sofar
        .orElseThrow(() -> new Undefined(Reason.DOMAIN, "`" + fold.word() + "` ranges over nothing"));
    return all.isEmpty() ? folded : Value.number(places.get(largest()));
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
