package org.lemmata.checking.world;

import java.util.Optional;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Condition;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/** Hypotheses on parameters come before the description of an instance, which need not make sense where they fail. */
public final class Guard {
  private Guard() {}

  /**
   * The first hypothesis that is not met, as far as parameters alone tell; those that ask for more are not asked, nor
   * those after them.
   */
  public static Optional<Condition> unmet(Claim claim, Parameters parameters) {
    Evaluator evaluator = new Evaluator(parameters);
    try {
      for (Condition hypothesis : claim.assume()) {
        if (evaluator.margin(hypothesis.that().tree()).hi() < 0) {
          return Optional.of(hypothesis);
        }
      }
    } catch (Undefined moreThanParameters) {
      // This one is asked of the instance.
    }
    return Optional.empty();
  }
}
