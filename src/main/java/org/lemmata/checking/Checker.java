package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Mutant;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/** Checks one claim, or one of its mutants. */
public final class Checker {
  private final Settings settings;

  public Checker(Settings settings) {
    this.settings = settings;
  }

  /** The claim itself, without its mutants. */
  public Finding check(Claim claim) {
    return check(claim, new Worlds(claim, settings));
  }

  /** A mutant of a claim by itself. */
  public Finding.MutantFinding check(Claim claim, Mutant mutant) {
    return check(claim, mutant, new Worlds(mutant.claim(), settings));
  }

  Finding check(Claim claim, Worlds worlds) {
    long start = System.nanoTime();
    Sampling sampling = new Sampling(claim, claim.id(), claim.id(), settings, worlds, Aim.witnesses(claim)).run();
    Optional<CounterexampleSearch.Result> search = search(claim, claim, worlds);
    Covering covering = Covering.of(claim, settings, worlds);
    Optional<CounterexampleSearch.Found> found = search.flatMap(CounterexampleSearch.Result::found)
        .or(covering::found);
    Enclosures enclosures = Enclosures.of(claim, sampling);
    List<Finding.ConclusionFinding> sampled = withFound(new Judgement(settings).of(claim, sampling,
        settings.asksFor(Study.COVER) ? enclosures.withSurroundings(claim, sampling) : enclosures), found);
    Optional<Finding.Counterexample> worst = Counterexamples.worst(claim, sampling, found);
    Optional<Finding.Counterexample> simplest = worst.map(w -> Counterexamples.simplest(claim, sampling, w));
    // A certificate is one of what was sampled.
    Optional<Finding.Transcript> transcript = settings.asksFor(Study.CERTIFY)
        ? Optional.of(Certifier.of(claim, sampling, Judgement.rulings(sampled), simplest))
        : Optional.empty();
    List<Ruling> rulings = covering.rulings(Judgement.rulings(sampled));
    List<Finding.ConclusionFinding> conclusions = IntStream.range(0, sampled.size())
        .mapToObj(c -> sampled.get(c).with(rulings.get(c))).toList();
    List<Finding.Picture> pictures = sampling.needsInstances() ? PlotEvaluator.all(claim, sampling) : List.of();
    return new Finding(
        claim, new Finding.Result(Ruling.of(rulings), conclusions, sampling.sample(), simplest, worst), List.of(),
        pictures,
        new Finding.Studies(search.map(CounterexampleSearch.Result::summary), covering.coverage(), transcript),
        Optional.empty(),
        (System.nanoTime() - start) / 1e9);
  }

  /** @param claim whose random numbers are used, and whose obligation is searched */
  private Optional<CounterexampleSearch.Result> search(Claim claim, Claim obligation, Worlds worlds) {
    return settings.asksFor(Study.SEARCH) && CounterexampleSearch.isWorthwhile(obligation)
        ? Optional.of(
            new CounterexampleSearch(obligation, settings, worlds, settings.profile().instances(obligation.budget()))
                .run(claim.id()))
        : Optional.empty();
  }

  private static List<Finding.ConclusionFinding> withFound(List<Finding.ConclusionFinding> sampled,
      Optional<CounterexampleSearch.Found> found) {
    List<Finding.ConclusionFinding> all = new ArrayList<>(sampled);
    found.ifPresent(p -> {
      Finding.ConclusionFinding c = all.get(p.conclusion());
      if (!c.ruling().verdict().isRefuted()) {
        all.set(p.conclusion(), c.with(Judge.found(c.ruling(), p.outcome().margin())));
      }
    });
    return all;
  }

  /**
   * A mutant on the claim's own random numbers, until its first violation; {@code worlds} are its own or, shared, the
   * claim's.
   */
  Finding.MutantFinding check(Claim claim, Mutant mutant, Worlds worlds) {
    long start = System.nanoTime();
    Claim obligation = mutant.obligation(claim);
    Sampling sampling = new Sampling(obligation, claim.id() + "/" + mutant.id(), claim.id(), settings, worlds,
        Aim.violation()).run();
    Optional<CounterexampleSearch.Result> search = search(claim, obligation, worlds);
    List<Ruling> sampled = Judgement.rulings(new Judgement(settings).of(obligation, sampling));
    Covering covering = Ruling.of(sampled).verdict().isRefuted()
        ? Covering.none()
        : Covering.of(obligation, settings, worlds);
    List<Ruling> rulings = covering.rulings(sampled);
    Optional<Finding.Transcript> transcript = settings.asksFor(Study.CERTIFY)
        ? Optional.of(Certifier.of(mutant.claim(), obligation, sampling, sampled))
        : Optional.empty();
    Optional<Finding.Breach> breach = breach(obligation, sampling, rulings, covering, worlds);
    return new Finding.MutantFinding(
        mutant.id(), mutant.why(), Ruling.of(rulings), sampling.trials(), breach,
        control(claim, mutant, worlds).or(() -> beyond(claim, mutant, breach, worlds)),
        new Finding.Studies(search.map(CounterexampleSearch.Result::summary), covering.coverage(), transcript),
        (System.nanoTime() - start) / 1e9);
  }

  private static Optional<Finding.Breach> breach(Claim obligation, Sampling sampling, List<Ruling> rulings,
      Covering covering, Worlds worlds) {
    for (int c = 0; c < rulings.size(); c++) {
      if (rulings.get(c).verdict().isRefuted()) {
        Optional<CounterexampleSearch.Found> middle = covering.found(c);
        Optional<Instance> instance = obligation.conclude().get(c).chance().isPresent()
            ? Optional.empty()
            : sampling.of(c).stream().filter(Outcome::isViolated).findFirst().map(o -> sampling.instance(o.index()))
                .or(() -> middle.map(CounterexampleSearch.Found::instance));
        Conclusion broken = obligation.conclude().get(c);
        return Optional.of(new Finding.Breach(broken.text(), instance,
            instance.flatMap(i -> TrivialRefutation.of(obligation, broken, i, worlds))));
      }
    }
    return Optional.empty();
  }

  /**
   * The claim on the instance that refutes a mutant, where that lies beyond its own sample: what violates both shows
   * nothing of the mutant, and something of the claim.
   */
  private Optional<Finding.Control> beyond(Claim claim, Mutant mutant, Optional<Finding.Breach> breach, Worlds worlds) {
    int planned = settings.profile().instances(claim.budget());
    boolean isSampled = claim.expect() == Claim.Expectation.HOLDS && Deduction.needsInstances(claim.conclude());
    return breach.flatMap(Finding.Breach::instance).filter(i -> isSampled && i.index() >= planned).flatMap(instance -> {
      Worlds own = claim.sharesInstancesWith(mutant.claim()) ? worlds : new Worlds(claim, settings);
      Sampling sampling = new Sampling(claim, claim.id() + "/" + mutant.id() + "/beyond", claim.id(), settings, own,
          Aim.size()).at(instance.index());
      return sampling.endsInViolation()
          ? Optional.of(new Finding.Control(new Judgement(settings).ruling(claim, sampling), false))
          : Optional.empty();
    });
  }

  /**
   * The claim where the mutant was tried, on the same random numbers; whether a witness is seen there does not matter.
   */
  private Optional<Finding.Control> control(Claim claim, Mutant mutant, Worlds worlds) {
    return mutant.control().map(control -> {
      Claim stated = control.concluding(control.conclude());
      Worlds own = control.sharesInstancesWith(mutant.claim()) ? worlds : new Worlds(control, settings);
      Sampling sampling = new Sampling(stated, claim.id() + "/" + mutant.id() + "/control", claim.id(), settings, own,
          Aim.size()).run();
      Ruling ruling = new Judgement(settings).ruling(stated, sampling);
      return new Finding.Control(ruling,
          claim.expect() == Claim.Expectation.HOLDS
              ? ruling.verdict().holds()
              : ruling.verdict().isRefuted());
    });
  }
}
