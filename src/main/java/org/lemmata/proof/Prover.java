package org.lemmata.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.exact.Algebra;
import org.lemmata.exact.Counterexample;
import org.lemmata.exact.Differentiation;
import org.lemmata.exact.NormalForm;
import org.lemmata.expression.Expression;
import org.lemmata.language.Evaluator;
import org.lemmata.language.Scope;
import org.lemmata.language.Value;
import org.lemmata.number.Interval;
import org.lemmata.number.Rational;
import org.lemmata.number.Undefined;
import org.lemmata.symbolic.Symja;
import org.lemmata.verdict.Derivation;

/**
 * Proves or disproves {@code left == right}.
 *
 * <p>Proved: with the derivatives taken by rule, and again with the derivatives taken by Symja, the difference has the
 * normal form zero over the rationals. Disproved: at a point with fractional coordinates the difference is not zero, exactly
 * or by an enclosure that excludes zero.
 * Anything else is open.
 */
public final class Prover {
  private Prover() {}

  private static Interval enclosure(Expression e, Map<String, Rational> point) {
    return new Evaluator(
        new Scope() {
          @Override
          public Value lookup(String name) {
            return new Value.Number(Interval.of(point.get(name)));
          }

          @Override
          public Value call(String function, List<Value> arguments) {
            throw new Undefined("`" + function + "` has no value in an identity");
          }
        }).number(e);
  }

  /** @param identity a comparison {@code left == right}; {@code positive} are the symbols taken positive */
  public static Derivation prove(Expression identity, Set<String> positive) {
    List<Expression> sides = ((Expression.Operation) identity).operands();
    Expression difference = Algebra.minus(sides.get(0), sides.get(1));
    try {
      Expression ours = Differentiation.carryOut(difference);
      if (!NormalForm.isZero(ours, positive)) {
        Optional<String> point = Counterexample.search(ours).or(() -> Counterexample.search(ours, Prover::enclosure));
        return point.isPresent()
            ? new Derivation.Disproved(point.get())
            : new Derivation.Open("the normal form is not zero, and no exact counterexample was found");
      }
      return NormalForm.isZero(Symja.carryOut(difference), positive)
          ? new Derivation.Proved("normal form over the rationals; derivatives by rule and by Symja")
          : new Derivation.Open("the derivatives by rule and by Symja do not agree in normal form");
    } catch (Undefined undefined) {
      return new Derivation.Open(undefined.getMessage());
    }
  }
}
