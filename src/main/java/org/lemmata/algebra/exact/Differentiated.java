package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;

/**
 * A formula that is differentiated: its derivative exists only where the formula itself has values while {@code variables}
 * move a little. The rules alone forget that: by rule {@code D(log(x), x)} has a value at -1.
 */
public record Differentiated(Expression formula, Set<String> variables) {

  /** All of them in a formula, without any {@code D} in them. */
  public static List<Differentiated> in(Expression e) {
    List<Differentiated> all = new ArrayList<>();
    collect(e, Set.of(), all);
    return all;
  }

  private static void collect(Expression e, Set<String> moving, List<Differentiated> all) {
    if (e instanceof Operation o) {
      o.operands().forEach(x -> collect(x, moving, all));
    } else if (e instanceof Call c && c.function().equals("D") && c.arguments().size() == 2
        && c.arguments().get(1) instanceof Name variable) {
      Set<String> more = new TreeSet<>(moving);
      more.add(variable.name());
      all.add(new Differentiated(Differentiation.carryOut(c.arguments().get(0)), more));
      collect(c.arguments().get(0), more, all);
    } else if (e instanceof Call c) {
      c.arguments().forEach(x -> collect(x, moving, all));
    }
  }
}
