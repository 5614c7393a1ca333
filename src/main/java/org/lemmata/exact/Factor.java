package org.lemmata.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Expression.Constant;
import org.lemmata.expression.Expression.Name;
import org.lemmata.expression.Expression.Operation;
import org.lemmata.expression.Operator;
import org.lemmata.number.Rational;

/** A factor {@code base^power} of a base that is raised to a power. */
record Factor(Expression base, int power) {

  /**
   * The factors that may be raised one by one: {@code (a/b)^p = a^p b^(-p)} for positive symbols only; any other base is its
   * own single factor.
   */
  static List<Factor> of(Expression base, Set<String> positive) {
    List<Factor> flat = new ArrayList<>();
    flatten(base, 1, flat);
    boolean splits = flat.stream().allMatch(f -> f.base() instanceof Name n && positive.contains(n.name()));
    return splits ? flat : List.of(new Factor(base, 1));
  }

  private static void flatten(Expression e, int power, List<Factor> factors) {
    if (e instanceof Operation o && o.operator() == Operator.TIMES) {
      o.operands().forEach(x -> flatten(x, power, factors));
    } else if (e instanceof Operation o
        && o.operator() == Operator.POWER
        && o.operands().get(1) instanceof Constant c
        && c.value().isInteger()) {
      flatten(o.operands().get(0), Split.small(c.value().times(Rational.of(power))), factors);
    } else {
      factors.add(new Factor(e, power));
    }
  }
}
