package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.Dependence;
import org.lemmata.claim.Claim;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.quantity.language.Evaluator;

/**
 * How far around an instance a conclusion is proved: the largest power of two for which it holds for all initial
 * weights and points that differ by no more than this part of their norms. Whether these meet the hypotheses does not
 * matter.
 */
final class Surroundings {
  /** So many instances are looked at. */
  private static final int INSTANCES = 3;

  /** The largest and the smallest part are these powers of a half. */
  private static final int LARGEST = 2;

  private static final int SMALLEST = 30;

  private final Claim claim;
  private final Worlds worlds;

  private Surroundings(Claim claim, Worlds worlds) {
    this.claim = claim;
    this.worlds = worlds;
  }

  /** For the first enclosed instances of each conclusion. */
  static List<List<Double>> of(Claim claim, Sampling sampling, Enclosures enclosures) {
    Surroundings surroundings = new Surroundings(claim, sampling.worlds());
    List<List<Double>> radii = new ArrayList<>();
    Map<Instance, Map<Integer, Evaluator>> known = new HashMap<>();
    for (List<Outcome> outcomes : enclosures.outcomes()) {
      int c = radii.size();
      List<Double> here = new ArrayList<>();
      boolean isOfWeights = claim.schedule().isEmpty()
          && Dependence.isOfWeights(claim.conclude().get(c).formula(), claim);
      outcomes.stream().filter(Outcome::isProvedSatisfied)
          .filter(o -> isOfWeights).limit(INSTANCES)
          .map(o -> sampling.instance(o.index()))
          .forEach(i -> surroundings.radius(i, c, known.computeIfAbsent(i, n -> new HashMap<>()))
              .ifPresent(here::add));
      radii.add(here);
    }
    return radii;
  }

  /** Nothing where not even the smallest ball is proved. */
  private OptionalDouble radius(Instance instance, int c, Map<Integer, Evaluator> known) {
    int fails = LARGEST - 1;
    int holds = SMALLEST + 1;
    while (holds - fails > 1) {
      int middle = (holds + fails) / 2;
      if (holds(instance, c, middle, known)) {
        holds = middle;
      } else {
        fails = middle;
      }
    }
    return holds > SMALLEST ? OptionalDouble.empty() : OptionalDouble.of(Math.scalb(1.0, -holds));
  }

  private boolean holds(Instance instance, int c, int power, Map<Integer, Evaluator> known) {
    try {
      Evaluator there = Optional.ofNullable(known.get(power)).orElseGet(
          () -> new Evaluator(worlds.around(instance, Math.scalb(1.0, -power)).betweenFrames()));
      known.put(power, there);
      return there.margin(claim.conclude().get(c).formula().tree()).lo() >= 0;
    } catch (NoTube | Undefined | InvalidSource none) {
      return false;
    }
  }
}
