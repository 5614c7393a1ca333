package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.claim.expression.Expression;

/**
 * A formula that is differentiated: its derivative exists only where the formula itself has values while
 * {@code variables} move a little. The rules alone forget that: by rule {@code D(log(x), x)} has a value at -1.
 */
public record Differentiated(Expression formula, Set<String> variables) {

  /** All of them in a formula, without any {@code D} in them. */
  public static List<Differentiated> in(Expression e) {
    List<Differentiated> all = new ArrayList<>();
    collect(e, Set.of(), all);
    return all;
  }

  private static void collect(Expression e, Set<String> moving, List<Differentiated> all) {
    Optional<List<Expression>> derivative = e.argumentsOf("D")
        .filter(arguments -> arguments.size() == 2 && arguments.get(1).asName().isPresent());
    if (derivative.isEmpty()) {
      e.children().forEach(x -> collect(x, moving, all));
      return;
    }
    Expression formula = derivative.get().get(0);
    Set<String> more = new TreeSet<>(moving);
    more.addAll(derivative.get().get(1).asName().stream().toList());
    all.add(new Differentiated(Differentiation.carryOut(formula), more));
    collect(formula, more, all);
  }
}
