package org.lemmata.checking;

import java.util.OptionalDouble;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/** The probability that a conclusion leaves to a failure. */
final class Chance {
  private Chance() {}

  /** @throws Undefined where it is no probability, or has no value */
  static double failure(Claim claim, Worlds worlds, long seed, Conclusion.Probability conclusion) {
    World world = worlds.fine(Instance.of(claim.id(), seed, 0));
    double delta = 1 - new Evaluator(world).decisive().number(conclusion.atLeast().tree()).sharp();
    if (!(delta > 0 && delta < 1)) {
      throw new Undefined(Reason.MISFIT, "`at-least` is a probability between 0 and 1, not " + (1 - delta));
    }
    return delta;
  }

  /** The same; empty where it is not known. */
  static OptionalDouble knownFailure(Claim claim, Worlds worlds, long seed, Conclusion.Probability conclusion) {
    try {
      return OptionalDouble.of(failure(claim, worlds, seed, conclusion));
    } catch (Undefined unknown) {
      return OptionalDouble.empty();
    }
  }
}
