package org.lemmata.checking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.mutation.Inlining;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.kernel.number.Rational;
import org.lemmata.quantity.language.Functions;

/** Why the refutation of a mutant says little about the claim. */
public enum TrivialRefutation {
  /** What is said of all times of a run is false before anything has moved. */
  AT_TIME_ZERO,
  /** It is false of the numbers in the file, whatever the instance is. */
  BY_CONSTANTS;

  private static final Expression ZERO = new Expression.Constant(Rational.ZERO);

  /** In words, for people and for the evidence. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * @param conclusion one that the instance violates
   * @param worlds those of the claim
   */
  static Optional<TrivialRefutation> of(Claim claim, Conclusion conclusion, Instance instance, Worlds worlds) {
    if (!conclusion.isCondition()) {
      return Optional.empty();
    }
    if (isOfConstants(new Inlining(claim).of(conclusion.formula().tree()))) {
      return Optional.of(BY_CONSTANTS);
    }
    Expression atZero = atZero(conclusion.formula().tree());
    if (atZero.equals(conclusion.formula().tree())) {
      return Optional.empty();
    }
    Conclusion there = conclusion.with(conclusion.formula().with(atZero));
    boolean falls = Trial.run(claim.concluding(List.of(there)), instance, worlds).outcomes().get(0).isViolated();
    return falls ? Optional.of(AT_TIME_ZERO) : Optional.empty();
  }

  private static boolean isOfConstants(Expression e) {
    boolean here = e.cases(
        constant -> true, name -> false, text -> false, operation -> true, call -> Functions.isKnown(call.function()),
        overRange -> false,
        overTimes -> false);
    return here && e.children().stream().allMatch(TrivialRefutation::isOfConstants);
  }

  /** The same said of time zero alone, at which every run begins. */
  private static Expression atZero(Expression e) {
    return e.cases(
        constant -> e, name -> e, text -> e, operation -> e, call -> e,
        q -> q.fold() == Fold.FORALL
            ? new Expression.OverRange(q.fold(), q.variable(), q.from(), q.to(), atZero(q.body()))
            : e,
        q -> q.fold() == Fold.FORALL
            ? new Expression.OverRange(q.fold(), q.variable(), ZERO, ZERO, atZero(q.body()))
            : e);
  }
}
