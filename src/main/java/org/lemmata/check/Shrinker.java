package org.lemmata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.claim.Claim;
import org.lemmata.instance.Instance;
import org.lemmata.number.Rational;
import org.lemmata.verdict.Judge;
import org.lemmata.verdict.Outcome;
import org.lemmata.world.World;

/**
 * Makes a counterexample simpler while it stays one: parameters move towards their simplest value one at a time
 * (halving the distance, then rounding), and random entries lose decimals. Because every row of random numbers has its
 * own substream, a smaller dimension or width keeps the rows that remain. The number of attempts is bounded, so that
 * the result does not depend on the machine.
 */
final class Shrinker {
  private static final int ATTEMPTS = 120;

  private final Claim claim;
  private final Settings settings;
  private final int conclusion;
  private int attempts;

  Shrinker(Claim claim, Settings settings, int conclusion) {
    this.claim = claim;
    this.settings = settings;
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
    Outcome outcome = Trial.run(claim, candidate, settings).get(conclusion);
    return Judge.isViolated(outcome);
  }

  private List<Instance> simpler(Instance instance) {
    List<Instance> candidates = new ArrayList<>();
    World world = Trial.world(claim, instance, settings);
    for (Map.Entry<String, Rational> entry : world.parameters().drawn().entrySet()) {
      Rational value = entry.getValue();
      Rational goal = world.parameters().simplest(entry.getKey());
      if (!value.equals(goal)) {
        candidates.add(instance.pin(entry.getKey(), goal));
        Rational half = value.plus(goal).over(Rational.of(2));
        if (value.isInteger() && goal.isInteger()) {
          half = new Rational(half.numerator().divide(half.denominator()), java.math.BigInteger.ONE);
        }
        if (!half.equals(value) && !half.equals(goal)) {
          candidates.add(instance.pin(entry.getKey(), half));
        }
      }
    }
    for (int digits : new int[] {0, 1, 2}) {
      if (digits < instance.digits()) {
        candidates.add(instance.round(digits));
      }
    }
    return candidates;
  }
}
