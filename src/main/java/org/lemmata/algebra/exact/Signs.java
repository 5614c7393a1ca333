package org.lemmata.algebra.exact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;

/** What is known not to be negative wherever a formula exists: {@code sqrt(y)} says so of {@code y}. */
public record Signs(Set<String> nonNegative) {
  private static final Set<String> NEVER_NEGATIVE = Set.of("exp", "cosh", "sqrt", "abs");

  /** @param positive symbols that are declared so */
  public static Signs in(Expression e, Set<String> positive) {
    Set<String> all = new TreeSet<>(positive);
    collect(e, all);
    return new Signs(all);
  }

  private static void collect(Expression e, Collection<String> names) {
    if (e instanceof Operation o) {
      if (isRoot(o) && o.operands().get(0) instanceof Name n) {
        names.add(n.name());
      }
      o.operands().forEach(x -> collect(x, names));
    } else if (e instanceof Call c) {
      if (Set.of("sqrt", "log").contains(c.function()) && c.arguments().get(0) instanceof Name n) {
        names.add(n.name());
      }
      c.arguments().forEach(x -> collect(x, names));
    }
  }

  /** A power with an exponent that is known and not whole. */
  private static boolean isRoot(Operation o) {
    return isNumberPower(o) && !Exponent.of(o.operands().get(1)).isWhole();
  }

  private static boolean isNumberPower(Operation o) {
    return o.operator() == Operator.POWER && Exponent.isLinear(o.operands().get(1)) && Exponent.of(o.operands().get(1)).isNumber();
  }

  boolean isNonNegative(Expression e) {
    if (e instanceof Constant c) {
      return c.value().signum() >= 0;
    }
    if (e instanceof Name n) {
      return nonNegative.contains(n.name());
    }
    if (e instanceof Operation o && o.operator() == Operator.POWER) {
      return isNonNegative(o.operands().get(0)) || isNumberPower(o) && !Exponent.of(o.operands().get(1)).isOdd();
    }
    return e instanceof Operation o && o.operator().isArithmetic() && o.operands().stream().allMatch(this::isNonNegative)
        || e instanceof Call c && NEVER_NEGATIVE.contains(c.function());
  }
}
