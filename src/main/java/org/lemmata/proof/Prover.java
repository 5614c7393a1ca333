package org.lemmata.proof;

import java.util.List;
import java.util.Set;
import org.lemmata.exact.Algebra;
import org.lemmata.exact.Differentiation;
import org.lemmata.exact.NormalForm;
import org.lemmata.exact.Signs;
import org.lemmata.expression.Expression;
import org.lemmata.number.Undefined;
import org.lemmata.symbolic.Symja;
import org.lemmata.verdict.Derivation;

/**
 * Proves or disproves {@code left == right} for all real values of the symbols for which both sides exist.
 *
 * <p>Proved: with the derivatives taken by rule, and again with the derivatives taken by Symja, the difference has the
 * normal form zero over the rationals, and there is a point at which both sides exist. Disproved: at a point with fractional
 * coordinates both sides exist and differ, exactly or by an enclosure that excludes zero. Anything else is open.
 */
public final class Prover {
  private Prover() {}

  /** @param identity a comparison {@code left == right}; {@code positive} are the symbols taken positive */
  public static Derivation prove(Expression identity, Set<String> positive) {
    List<Expression> sides = ((Expression.Operation) identity).operands();
    Expression difference = Algebra.minus(sides.get(0), sides.get(1));
    Signs signs = Signs.in(difference, positive);
    try {
      Pointwise pointwise = new Pointwise(difference, positive).search(false);
      if (pointwise.counterexample().isPresent()) {
        return new Derivation.Disproved(pointwise.counterexample().get());
      }
      if (!NormalForm.isZero(Differentiation.carryOut(difference), signs)) {
        return pointwise.search(true).counterexample().<Derivation>map(Derivation.Disproved::new)
            .orElse(new Derivation.Open("the normal form is not zero, and no exact counterexample was found"));
      }
      if (!pointwise.exists()) {
        return new Derivation.Open("there is no point among those tried at which both sides exist");
      }
      return NormalForm.isZero(Symja.carryOut(difference), signs)
          ? new Derivation.Proved("normal form over the rationals; derivatives by rule and by Symja")
          : new Derivation.Open("the derivatives by rule and by Symja do not agree in normal form");
    } catch (Undefined undefined) {
      return new Derivation.Open(undefined.getMessage());
    }
  }
}
