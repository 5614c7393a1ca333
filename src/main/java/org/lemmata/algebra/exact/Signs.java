package org.lemmata.algebra.exact;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;

/** What is known not to be negative wherever a formula exists: {@code sqrt(y)} says so of {@code y}. */
public record Signs(Set<String> nonNegative) {
  /** @param positive symbols that are declared so */
  public static Signs in(Expression e, Set<String> positive) {
    Set<String> all = new TreeSet<>(positive);
    collect(e, all);
    return new Signs(all);
  }

  private static void collect(Expression e, Collection<String> names) {
    boolean needsNonNegative = e.cases(
        constant -> false, name -> false, text -> false, Signs::isRoot,
        call -> Elementary.find(call.function()).filter(Elementary::needsNonNegative).isPresent(), overRange -> false,
        overTimes -> false);
    if (needsNonNegative) {
      e.children().get(0).asName().ifPresent(names::add);
    }
    e.children().forEach(x -> collect(x, names));
  }

  /** A power with an exponent that is known and not whole. */
  private static boolean isRoot(Operation o) {
    return number(o).filter(exponent -> !exponent.isWhole()).isPresent();
  }

  /** The exponent of a power, where it is a number. */
  private static Optional<Exponent> number(Operation o) {
    return Optional.of(o).filter(x -> x.operator() == Operator.POWER)
        .flatMap(power -> Exponent.find(power.operands().get(1))).filter(Exponent::isNumber);
  }

  boolean isNonNegative(Expression e) {
    return e.cases(
        constant -> constant.value().signum() >= 0,
        name -> nonNegative.contains(name.name()),
        text -> false,
        this::isNonNegativeValue,
        call -> Elementary.find(call.function()).filter(Elementary::isNeverNegative).isPresent(),
        overRange -> false,
        overTimes -> false);
  }

  private boolean isNonNegativeValue(Operation o) {
    if (o.operator() == Operator.POWER) {
      return isNonNegative(o.operands().get(0)) || number(o).filter(exponent -> !exponent.isOdd()).isPresent();
    }
    return o.operator().isArithmetic() && o.operands().stream().allMatch(this::isNonNegative);
  }
}
