package org.lemmata.checking.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.algebra.symbolic.Symja;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;

/**
 * Proves or disproves {@code left == right} for all real values of the symbols for which both sides exist.
 *
 * <p>Proved: with the derivatives taken by rule, and again with the derivatives taken by Symja, the difference has the
 * normal form zero over the rationals, and there is a point at which both sides exist. Disproved: at a point with
 * fractional coordinates both sides exist and differ, exactly or by an enclosure that excludes zero. Anything else is
 * open.
 */
public final class Prover {
  private Prover() {}

  /** @param identity a comparison {@code left == right}; {@code positive} are the symbols taken positive */
  public static Derivation prove(Expression identity, Set<String> positive) {
    List<Expression> sides = identity.children();
    Expression difference = Algebra.minus(sides.get(0), sides.get(1));
    try {
      return Derivation
          .identity(new Normal(difference, Signs.in(difference, positive), new Pointwise(difference, positive)));
    } catch (Undefined undefined) {
      return Derivation.open(undefined.getMessage());
    }
  }

  /** By normal forms of the difference. */
  private record Normal(Expression difference, Signs signs, Pointwise pointwise) implements Derivation.Deciders {
    @Override
    public Optional<String> counterexample() {
      return pointwise.search(false).counterexample();
    }

    @Override
    public boolean vanishes() {
      return NormalForm.isZero(Differentiation.carryOut(difference), signs);
    }

    @Override
    public Optional<String> counterexampleAfterAll() {
      return pointwise.search(true).counterexample();
    }

    @Override
    public boolean exists() {
      return pointwise.exists();
    }

    @Override
    public boolean vanishesAgain() {
      return NormalForm.isZero(Symja.carryOut(difference), signs);
    }

    @Override
    public String methods() {
      return "normal form over the rationals; derivatives by rule and by Symja";
    }
  }
}
