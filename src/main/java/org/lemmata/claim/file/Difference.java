package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Neighbour;
import org.lemmata.claim.source.InvalidSource;

/** Where two documents differ. */
final class Difference {
  /** Keys whose value is an exponent: of an activation, and the ends between which a rate lies. */
  private static final Set<String> EXPONENTS = Set.of("power", "between");

  /** One value that is another one; null where there is none. {@code key} is the last key above it. */
  private record Change(String key, Tree other, Tree original) {}

  private final List<Change> changes = new ArrayList<>();

  private Difference() {}

  /** Whether one formula stands beside that of the original, and all else is equal. */
  static boolean isSlight(Tree other, Tree original) {
    Difference difference = new Difference();
    difference.walk("", other, original);
    List<Change> changes = difference.changes;
    boolean isShift = !changes.isEmpty() && changes.stream()
        .allMatch(c -> c.key().equals(changes.get(0).key()) && EXPONENTS.contains(c.key()) && isOneApart(c));
    return isShift || changes.size() == 1 && isBeside(changes.get(0));
  }

  private void walk(String key, Tree other, Tree original) {
    if (other instanceof Tree.Mapping a && original instanceof Tree.Mapping b) {
      Set<String> keys = new TreeSet<>(a.entries().keySet());
      keys.addAll(b.entries().keySet());
      keys.forEach(k -> walk(k, a.entries().get(k), b.entries().get(k)));
    } else if (other instanceof Tree.Items a && original instanceof Tree.Items b
        && a.items().size() == b.items().size()) {
      for (int i = 0; i < a.items().size(); i++) {
        walk(key, a.items().get(i), b.items().get(i));
      }
    } else if (!(other instanceof Tree.Scalar a && original instanceof Tree.Scalar b && a.text().equals(b.text()))) {
      changes.add(new Change(key, other, original));
    }
  }

  private static boolean isBeside(Change change) {
    return compares(change, Neighbour::is);
  }

  private static boolean isOneApart(Change change) {
    return compares(change, Neighbour::isOneApart);
  }

  private static boolean compares(Change change, BiPredicate<Expression, Expression> relation) {
    Optional<Expression> original = formula(change.original());
    return formula(change.other()).filter(other -> original.filter(e -> relation.test(other, e)).isPresent())
        .isPresent();
  }

  /** Nothing where there is no value, or a word, list or section. */
  private static Optional<Expression> formula(Tree tree) {
    try {
      return tree instanceof Tree.Scalar s
          ? Optional.of(FormulaParser.parse(s.text(), s.place(), any -> true).tree())
          : Optional.empty();
    } catch (InvalidSource word) {
      return Optional.empty();
    }
  }
}
