package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;

/**
 * A formula in fewer kinds of functions: square roots as powers, hyperbolic functions in exponentials, logarithms of
 * products as sums where their factors have logarithms themselves, powers of exponentials as exponentials, and
 * exponentials of logarithms as powers.
 */
final class Plain {
  private static final String EXP = Elementary.EXP.word();
  private static final String LOG = Elementary.LOG.word();

  private final Signs signs;

  private Plain(Signs signs) {
    this.signs = signs;
  }

  /** @param e without any {@code D} */
  static Expression of(Expression e, Signs signs) {
    return new Plain(signs).plain(e);
  }

  private Expression plain(Expression e) {
    Expression plain = e.mapChildren(this::plain);
    return plain.cases(
        constant -> constant, name -> name, text -> text, Plain::powerOfExponential, this::call, overRange -> overRange,
        overTimes -> overTimes);
  }

  private static Expression powerOfExponential(Operation o) {
    Optional<List<Expression>> exponent = o.operator() == Operator.POWER
        ? o.operands().get(0).argumentsOf(EXP)
        : Optional.empty();
    return exponent.map(inside -> exp(Algebra.times(inside.get(0), o.operands().get(1)))).orElse(o);
  }

  private Expression call(Call c) {
    if (c.function().equals(EXP)) {
      return exp(c.arguments().get(0));
    }
    return c.function().equals(LOG)
        ? log(c.arguments().get(0))
        : Elementary.find(c.function()).flatMap(f -> f.plain(c.arguments().get(0))).map(this::plain).orElse(c);
  }

  private Expression log(Expression of) {
    return Factor.of(of, Exponent.ONE, signs).stream()
        .map(f -> Algebra.times(f.exponent().expression(), logOfOne(f.base())))
        .reduce(Algebra.ZERO, Algebra::plus);
  }

  private static Expression logOfOne(Expression factor) {
    return factor.argumentsOf(EXP).map(inside -> inside.get(0)).orElse(new Call(LOG, List.of(factor)));
  }

  private static Expression exp(Expression exponent) {
    Expression powers = Algebra.ONE;
    Expression rest = Algebra.ZERO;
    for (Expression term : parts(exponent, Operator.PLUS)) {
      List<Expression> factors = new ArrayList<>(parts(term, Operator.TIMES));
      List<Expression> logs = factors.stream().filter(f -> f.argumentsOf(LOG).isPresent()).toList();
      if (logs.size() == 1) {
        factors.remove(logs.get(0));
      }
      Expression times = factors.stream().reduce(Algebra.ONE, Algebra::times);
      if (logs.size() == 1 && Exponent.find(times).isPresent()) {
        powers = Algebra.times(powers, Algebra.power(logs.get(0).children().get(0), times));
      } else {
        rest = Algebra.plus(rest, term);
      }
    }
    return rest.equals(Algebra.ZERO) ? powers : Algebra.times(powers, new Call(EXP, List.of(rest)));
  }

  private static List<Expression> parts(Expression e, Operator operator) {
    return e.operandsOf(operator).map(all -> all.stream().flatMap(x -> parts(x, operator).stream()).toList())
        .orElse(List.of(e));
  }
}
