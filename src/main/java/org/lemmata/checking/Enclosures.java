package org.lemmata.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.source.NoValue;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;

/**
 * Decides the instances of a sample a second time, by enclosures alone: runs are tubes, and what rests on an estimate
 * or on a search has no value. What both ways say must agree.
 *
 * @param outcomes conclusion by conclusion, with an enclosure where there is one
 * @param obstacles conclusion by conclusion, why there is none elsewhere, and how often
 * @param radii conclusion by conclusion, how far around the first instances it is proved; empty unless asked for
 */
record Enclosures(List<List<Outcome>> outcomes, List<Map<Obstacle, Integer>> obstacles, List<List<Double>> radii) {

  /** The sample as it is. */
  static Enclosures none(Sampling sampling) {
    List<List<Outcome>> outcomes = new ArrayList<>();
    List<Map<Obstacle, Integer>> obstacles = new ArrayList<>();
    for (int c = 0; c < sampling.conclusions(); c++) {
      outcomes.add(new ArrayList<>(sampling.of(c)));
      obstacles.add(new EnumMap<>(Obstacle.class));
    }
    return new Enclosures(outcomes, obstacles, Collections.nCopies(outcomes.size(), List.of()));
  }

  /** With how far around the first instances each conclusion is proved. */
  @SuppressWarnings("try")
  Enclosures withSurroundings(Claim claim, Sampling sampling) {
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      return new Enclosures(outcomes, obstacles, Surroundings.of(claim, sampling, this));
    }
  }

  static Enclosures of(Claim claim, Sampling sampling) {
    return of(claim, sampling, sampling.worlds()::enclosed);
  }

  /** @param enclosed an instance by enclosures alone */
  @SuppressWarnings("try")
  static Enclosures of(Claim claim, Sampling sampling, Function<Instance, World> enclosed) {
    Enclosures enclosures = none(sampling);
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      for (int k = 0; k < sampling.tried(); k++) {
        enclosures.enclose(claim, sampling.instance(k), enclosed);
      }
    }
    return enclosures;
  }

  /** How many instances of a conclusion are enclosed. */
  int enclosed(int conclusion) {
    return (int) outcomes.get(conclusion).stream().flatMap(o -> o.measured().stream())
        .filter(m -> m.enclosure().isPresent()).count();
  }

  /** Never throws: what fails here makes the instance one on which the program failed. */
  private void enclose(Claim claim, Instance instance, Function<Instance, World> enclosed) {
    int k = instance.index();
    List<Integer> wanted = new ArrayList<>();
    for (int c = 0; c < outcomes.size(); c++) {
      Conclusion conclusion = claim.conclude().get(c);
      boolean isSampled = conclusion.chance().isEmpty() && conclusion.symbolic().isEmpty();
      if (isSampled && outcomes.get(c).get(k).measured().isPresent()) {
        wanted.add(c);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    try {
      World world = enclosed.apply(instance);
      TwoFidelities asked = new TwoFidelities(world, world);
      for (int c : wanted) {
        enclose(asked, claim, c, k);
      }
    } catch (NoTube | Undefined | NoValue none) {
      wanted.forEach(c -> count(c, none));
    } catch (VirtualMachineError | RuntimeException failure) {
      wanted.forEach(c -> outcomes.get(c).set(k, Outcome.Crashed.by(k, failure)));
    }
  }

  /**
   * An instance that satisfies a conclusion is no counterexample, whether it meets the hypotheses or not; one that
   * violates it has to.
   */
  private void enclose(TwoFidelities asked, Claim claim, int c, int k) {
    try {
      Interval margin = asked.margin(claim.conclude().get(c));
      boolean isDecided = margin.lo() >= 0
          || margin.hi() < 0
              && claim.assume().stream().allMatch(hypothesis -> asked.hypothesis(hypothesis.that()).lo() >= 0);
      if (!isDecided) {
        throw new NoTube(Obstacle.UNDECIDED, "");
      }
      Outcome.Measured estimated = outcomes.get(c).get(k).measured().orElseThrow();
      outcomes.get(c).set(k, both(estimated, new Margin(margin.lo(), margin.hi())));
    } catch (NoTube | Undefined | NoValue none) {
      count(c, none);
    }
  }

  /** Nothing is known where an enclosure and an estimate exclude each other: one of them is a fault of this program. */
  static Outcome both(Outcome.Measured estimated, Margin enclosure) {
    boolean meet = enclosure.lo() <= estimated.margin().hi() && estimated.margin().lo() <= enclosure.hi();
    return meet
        ? new Outcome.Measured(estimated.index(), estimated.margin(), estimated.witnesses(), estimated.ladder(),
            Optional.of(enclosure))
        : new Outcome.Unmeasured(estimated.index(), Reason.UNDECIDED,
            "the margin is estimated as " + estimated.margin() + " and enclosed as " + enclosure);
  }

  private void count(int c, RuntimeException none) {
    Obstacle why = none instanceof NoTube noTube ? noTube.obstacle() : Obstacle.UNDEFINED;
    obstacles.get(c).merge(why, 1, Integer::sum);
  }
}
