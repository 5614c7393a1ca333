package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.mutation.Derived;
import org.lemmata.checking.mutation.Family;
import org.lemmata.checking.mutation.Mutators;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Ruling;

/** Tries the derived mutants of a claim; those that speak of the claim's own instances see them together with it. */
final class Power {
  private final Claim claim;
  private final Settings settings;
  private final Checker checker;
  private final Worlds worlds;

  Power(Claim claim, Settings settings, Checker checker) {
    this.claim = Mutators.split(claim);
    this.settings = settings;
    this.checker = checker;
    this.worlds = new Worlds(claim, settings).keepingLatest();
  }

  List<Audit.Trialled> run() {
    List<Derived> derived = Mutators.of(claim);
    Map<Derived, Sampling> samplings = new HashMap<>();
    for (Derived d : derived) {
      Worlds where = d.charge().sharesInstancesWith(claim) ? worlds : new Worlds(d.charge(), settings);
      samplings.put(d, checker.sampling(d.charge(), claim.id() + "/" + d.id(), claim.id(), where, Aim.plannedViolation()));
    }
    Sampling original = checker.sampling(claim, claim.id() + "/original", claim.id(), worlds, Aim.size());
    List<Sampling> together = new ArrayList<>(List.of(original));
    derived.stream().map(samplings::get).filter(s -> s.worlds() == worlds).forEach(together::add);
    Sampling.inStep(together.stream().filter(Sampling::needsInstances).toList(), worlds, claim.budget().seconds());
    List<Audit.Trialled> results = new ArrayList<>();
    for (Derived d : derived) {
      Sampling sampling = samplings.get(d);
      if (sampling.worlds() != worlds && sampling.needsInstances()) {
        sampling.run();
      }
      results.add(trialled(d, sampling, original));
    }
    return results;
  }

  private Audit.Trialled trialled(Derived d, Sampling sampling, Sampling original) {
    Ruling ruling = checker.ruling(d.charge(), sampling);
    Fate fate = fate(d, ruling, sampling, original);
    int outside = outside(d, sampling, original);
    boolean isOpen = fate == Fate.OPEN || fate == Fate.UNVIOLATED || fate == Fate.SAME;
    if (isOpen && settings.asksFor(Study.SEARCH) && Hunt.isWorthwhile(d.charge())) {
      Hunt hunt = new Hunt(d.charge(), settings, new Worlds(d.charge(), settings), sampling.planned());
      Optional<Hunt.Prey> prey = hunt.run(claim.id());
      Optional<Finding.Chase> chase = Optional.of(new Finding.Chase(hunt.trials(), prey.isPresent()));
      return prey.isPresent()
          ? new Audit.Trialled(d, Fate.KILLED, sampling.trials(), outside, "found by the search", prey.map(p -> caught(p, d.charge())), chase)
          : new Audit.Trialled(d, fate, sampling.trials(), outside, ruling.verdict().reason(), Optional.empty(), chase);
    }
    String reason = fate == Fate.ARGUED ? claim.survivors().get(d.what()) : ruling.verdict().reason();
    return new Audit.Trialled(
        d, fate, sampling.trials(), outside, reason, fate == Fate.KILLED ? violation(sampling) : Optional.empty(), Optional.empty());
  }

  private Audit.Violation caught(Hunt.Prey prey, Claim charge) {
    return new Audit.Violation(
        prey.instance(), prey.outcome().margin(), Description.of(new Worlds(charge, settings).fine(prey.instance())));
  }

  private Fate fate(Derived d, Ruling ruling, Sampling sampling, Sampling original) {
    if (ruling.verdict() instanceof Refuted) {
      return Fate.KILLED;
    }
    if (!(ruling.verdict() instanceof Holds)) {
      return Fate.UNDECIDED;
    }
    if (ruling.evidence().isProved()) {
      return Fate.PROVED;
    }
    if (claim.survivors().containsKey(d.what())) {
      return Fate.ARGUED;
    }
    if (d.family() == Family.HYPOTHESIS) {
      return Fate.UNVIOLATED;
    }
    return d.conclusion().isPresent() ? compared(sampling, original.of(d.conclusion().getAsInt())) : Fate.OPEN;
  }

  /** Compares the margins of a mutant with those of the conclusion it was made from. */
  private static Fate compared(Sampling sampling, List<Outcome> original) {
    Fate fate = Fate.SAME;
    for (Outcome outcome : sampling.of(0)) {
      if (outcome.measured().isPresent()) {
        double mutant = outcome.measured().get().margin().value();
        double own = original.get(outcome.index()).measured().map(m -> m.margin().value()).orElse(Double.POSITIVE_INFINITY);
        if (mutant < own) {
          return Fate.OPEN;
        }
        fate = mutant > own ? Fate.WEAKER : fate;
      }
    }
    return fate;
  }

  /** Instances that a dropped hypothesis would have left out. */
  private static int outside(Derived d, Sampling sampling, Sampling original) {
    if (d.family() != Family.HYPOTHESIS || original.tried() == 0) {
      return 0;
    }
    List<Outcome> own = original.of(0);
    return (int) sampling.of(0).stream()
        .filter(o -> o.measured().isPresent() && o.index() < own.size() && own.get(o.index()).isDiscarded())
        .count();
  }

  private Optional<Audit.Violation> violation(Sampling sampling) {
    for (int c = 0; c < sampling.conclusions(); c++) {
      for (Outcome outcome : sampling.of(c)) {
        if (outcome.isViolated()) {
          Instance instance = Instance.of(claim.id(), settings.seed(), outcome.index());
          return Optional.of(new Audit.Violation(
              instance, outcome.measured().orElseThrow().margin(), Description.of(sampling.worlds().fine(instance))));
        }
      }
    }
    return Optional.empty();
  }
}
