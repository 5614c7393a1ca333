package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.mutation.Derived;
import org.lemmata.checking.mutation.Family;
import org.lemmata.checking.mutation.Mutators;
import org.lemmata.checking.proof.Effort;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/** Tries the derived mutants of a claim; those that speak of the claim's own instances see them together with it. */
final class Power {
  private final Claim claim;
  private final Settings settings;
  private final Worlds worlds;

  Power(Claim claim, Settings settings) {
    this.claim = Mutators.split(claim);
    this.settings = settings;
    this.worlds = new Worlds(claim, settings).keepingLatest();
  }

  List<Audit.Trialled> run() {
    List<Derived> derived = Mutators.of(claim);
    Map<Derived, Sampling> samplings = new HashMap<>();
    for (Derived d : derived) {
      Worlds where = d.obligation().sharesInstancesWith(claim) ? worlds : new Worlds(d.obligation(), settings);
      samplings.put(d,
          new Sampling(d.obligation(), claim.id() + "/" + d.id(), claim.id(), settings, where, Aim.plannedViolation()));
    }
    Sampling original = new Sampling(claim, claim.id() + "/original", claim.id(), settings, worlds, Aim.size());
    List<Sampling> together = new ArrayList<>(List.of(original));
    derived.stream().map(samplings::get).filter(s -> s.worlds() == worlds).forEach(together::add);
    Sampling.inStep(together.stream().filter(Sampling::needsInstances).toList(), worlds, claim.budget().seconds());
    List<Audit.Trialled> results = new ArrayList<>();
    for (Derived d : derived) {
      Sampling sampling = Objects.requireNonNull(samplings.get(d));
      if (sampling.worlds() != worlds) {
        sampling.run();
      }
      results.add(trialled(d, sampling, original));
    }
    return results;
  }

  private Audit.Trialled trialled(Derived d, Sampling sampling, Sampling original) {
    Ruling ruling = new Judgement(settings, Effort.BRIEF).ruling(d.obligation(), sampling);
    MutantStatus status = status(d, ruling, sampling, original);
    int outside = outside(d, sampling, original);
    boolean isOpen = status == MutantStatus.OPEN || status == MutantStatus.UNVIOLATED || status == MutantStatus.SAME;
    if (isOpen && settings.asksFor(Study.SEARCH) && CounterexampleSearch.isWorthwhile(d.obligation())) {
      CounterexampleSearch.Result search = new CounterexampleSearch(d.obligation(), settings,
          new Worlds(d.obligation(), settings), sampling.planned()).run(claim.id());
      Optional<Finding.SearchResult> summary = Optional.of(search.summary());
      return search.found().isPresent()
          ? new Audit.Trialled(
              d, MutantStatus.KILLED, sampling.trials(), outside, "found by the search",
              search.found().map(p -> violation(p, d.obligation())), summary)
          : new Audit.Trialled(d, status, sampling.trials(), outside, ruling.verdict().reason(), Optional.empty(),
              summary);
    }
    String reason = status == MutantStatus.ARGUED
        ? Objects.requireNonNull(claim.survivors().get(d.what()))
        : ruling.verdict().reason();
    return new Audit.Trialled(
        d, status, sampling.trials(), outside, reason,
        status == MutantStatus.KILLED ? violation(sampling) : Optional.empty(), Optional.empty());
  }

  private Audit.Violation violation(CounterexampleSearch.Found found, Claim obligation) {
    return new Audit.Violation(
        found.instance(), found.outcome().margin(),
        Description.of(new Worlds(obligation, settings).fine(found.instance())));
  }

  private MutantStatus status(Derived d, Ruling ruling, Sampling sampling, Sampling original) {
    if (ruling.verdict().isRefuted()) {
      return MutantStatus.KILLED;
    }
    if (!ruling.verdict().holds()) {
      return MutantStatus.UNDECIDED;
    }
    if (ruling.evidence().isProved()) {
      return MutantStatus.PROVED;
    }
    if (claim.survivors().containsKey(d.what())) {
      return MutantStatus.ARGUED;
    }
    if (d.family() == Family.HYPOTHESIS) {
      return MutantStatus.UNVIOLATED;
    }
    return d.conclusion().isPresent() ? compared(sampling, original.of(d.conclusion().getAsInt())) : MutantStatus.OPEN;
  }

  /** Compares the margins of a mutant with those of the conclusion it was made from. */
  private static MutantStatus compared(Sampling sampling, List<Outcome> original) {
    MutantStatus status = MutantStatus.SAME;
    for (Outcome outcome : sampling.of(0)) {
      if (outcome.measured().isPresent()) {
        double mutant = outcome.measured().get().margin().value();
        double own = original.get(outcome.index()).measured().map(m -> m.margin().value())
            .orElse(Double.POSITIVE_INFINITY);
        if (mutant < own) {
          return MutantStatus.OPEN;
        }
        status = mutant > own ? MutantStatus.WEAKER : status;
      }
    }
    return status;
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
