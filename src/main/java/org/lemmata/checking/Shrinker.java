package org.lemmata.checking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Outcome;

/**
 * Makes a counterexample simpler while it stays one: parameters move towards their simplest value one at a time
 * (all the way, half of it, a quarter, ...), and random entries lose decimals. Because every row of random numbers has
 * its own substream, a smaller dimension or width keeps the rows that remain. The number of attempts is bounded, so
 * that the result does not depend on the machine.
 */
final class Shrinker {
  private static final int ATTEMPTS = 200;

  /** The smallest step tried is this fraction of the way. */
  private static final long FINEST = 64;

  private final Claim claim;
  private final Worlds worlds;
  private final int conclusion;
  private int attempts;

  Shrinker(Claim claim, Worlds worlds, int conclusion) {
    this.claim = claim;
    this.worlds = worlds;
    this.conclusion = conclusion;
  }

  Instance shrink(Instance start) {
    Instance best = start;
    boolean improved = true;
    while (improved && attempts < ATTEMPTS) {
      improved = false;
      for (Instance candidate : simpler(best)) {
        if (attempts++ < ATTEMPTS && violates(candidate)) {
          best = candidate;
          improved = true;
          break;
        }
      }
    }
    return best;
  }

  private boolean violates(Instance candidate) {
    Outcome outcome = Trial.run(claim, candidate, worlds).outcomes().get(conclusion);
    return outcome.isViolated();
  }

  private List<Instance> simpler(Instance instance) {
    List<Instance> candidates = new ArrayList<>();
    World world = worlds.fine(instance);
    for (Map.Entry<String, Rational> entry : world.parameters().drawn().entrySet()) {
      Rational value = entry.getValue();
      Rational goal = world.parameters().simplest(entry.getKey());
      for (long part = 1; part <= FINEST && !value.equals(goal); part *= 2) {
        Rational step = goal.minus(value).over(Rational.of(part));
        if (value.isInteger() && goal.isInteger() && !step.isInteger()) {
          step = new Rational(step.numerator().divide(step.denominator()), BigInteger.ONE);
        }
        if (step.signum() != 0) {
          candidates.add(instance.pin(entry.getKey(), value.plus(step)));
        }
      }
    }
    if (!instance.mix().isEmpty()) {
      candidates.add(instance.mixing(List.of()));
      candidates.add(instance.mixing(instance.mix().stream().map(part -> part / 2).toList()));
    }
    for (int digits : new int[] {0, 1, 2}) {
      if (digits < instance.digits()) {
        candidates.add(instance.round(digits));
      }
    }
    return candidates;
  }
}
