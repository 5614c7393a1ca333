package org.lemmata.verify.claim;

import java.util.Set;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Term;

/** Comparisons of what each sample adds to two sums, as comparisons of these. */
final class Sums {
  private static final Set<String> ADDED = Set.of("share", "growth");
  private static final Set<String> OF_SAMPLE = Set.of("share", "growth", "margin", "output", "label");

  private Sums() {}

  /** Not covered where what holds of each sample need not hold of the sums. */
  static Term of(Term comparison, Term share, Term growth) {
    comparison.conjuncts().forEach(c -> c.parts().forEach(side -> {
      if (!side.equals(Term.whole(0)) && !isSum(side)) {
        throw new NotCovered("a step for each sample that is no sum of multiples of share and growth");
      }
    }));
    return comparison
        .replaced(name -> name.equals("share") ? share : name.equals("growth") ? growth : Term.name(name));
  }

  /** Of multiples, by factors that speak of no sample. */
  private static boolean isSum(Term t) {
    if (t instanceof Term.Negation negation) {
      return isSum(negation.of());
    }
    if (t instanceof Term.Operation o) {
      return switch (o.operator()) {
        case PLUS, MINUS -> isSum(o.left()) && isSum(o.right());
        case TIMES -> isSum(o.left()) && isSame(o.right()) || isSame(o.left()) && isSum(o.right());
        case OVER -> isSum(o.left()) && isSame(o.right());
        case POWER -> false;
      };
    }
    return t.asName().filter(ADDED::contains).isPresent();
  }

  private static boolean isSame(Term factor) {
    return factor.names().stream().noneMatch(OF_SAMPLE::contains);
  }
}
