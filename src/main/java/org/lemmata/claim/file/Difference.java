package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** One value that is another one, if there is one on both sides. {@code key} is the last key above it. */
  private record Change(String key, Optional<Tree> other, Optional<Tree> original) {}

  private final List<Change> changes = new ArrayList<>();

  private Difference() {}

  /** Whether one formula stands beside that of the original, and all else is equal. */
  static boolean isSlight(Tree other, Tree original) {
    Difference difference = new Difference();
    difference.walk("", Optional.of(other), Optional.of(original));
    List<Change> changes = difference.changes;
    boolean isShift = !changes.isEmpty() && changes.stream()
        .allMatch(c -> c.key().equals(changes.get(0).key()) && EXPONENTS.contains(c.key()) && isOneApart(c));
    return isShift || changes.size() == 1 && isBeside(changes.get(0));
  }

  private void walk(String key, Optional<Tree> other, Optional<Tree> original) {
    if (other.isEmpty() || original.isEmpty() || !isWalkedInto(key, other.get(), original.get())) {
      changes.add(new Change(key, other, original));
    }
  }

  /** Whether the two are equal, or alike and looked at part by part. */
  private boolean isWalkedInto(String key, Tree other, Tree original) {
    return other.cases(
        a -> original.scalar().filter(b -> a.text().equals(b.text())).isPresent(),
        a -> original.list().filter(b -> walkItems(key, a.items(), b.items())).isPresent(),
        a -> original.mapping().filter(b -> walkEntries(a.entries(), b.entries())).isPresent());
  }

  private boolean walkItems(String key, List<Tree> others, List<Tree> originals) {
    boolean areAlike = others.size() == originals.size();
    for (int i = 0; areAlike && i < others.size(); i++) {
      walk(key, Optional.of(others.get(i)), Optional.of(originals.get(i)));
    }
    return areAlike;
  }

  private boolean walkEntries(Map<String, Tree> others, Map<String, Tree> originals) {
    Set<String> keys = new TreeSet<>(others.keySet());
    keys.addAll(originals.keySet());
    keys.forEach(k -> walk(k, Optional.ofNullable(others.get(k)), Optional.ofNullable(originals.get(k))));
    return true;
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
  private static Optional<Expression> formula(Optional<Tree> tree) {
    try {
      return tree.flatMap(Tree::scalar).map(s -> FormulaParser.parse(s.text(), s.layout(), any -> true).tree());
    } catch (InvalidSource word) {
      return Optional.empty();
    }
  }
}
