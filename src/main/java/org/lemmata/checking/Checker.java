package org.lemmata.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Mutant;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Ruling;
import org.lemmata.quantity.language.Evaluator;

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
    Sampling sampling = sampling(claim, claim.id(), claim.id(), worlds, Aim.witnesses(claim));
    if (needsInstances(claim)) {
      sampling.run();
    }
    Optional<Hunt> hunt = hunt(claim, worlds);
    Optional<Hunt.Prey> prey = hunt.flatMap(h -> h.run(claim.id()));
    List<Finding.ConclusionFinding> conclusions = withPrey(conclusions(claim, sampling), prey);
    Optional<Finding.Counterexample> worst = worst(claim, sampling, prey);
    Optional<Finding.Counterexample> simplest = worst.map(w -> simplest(claim, sampling, w));
    return new Finding(
        claim,
        Ruling.of(rulings(conclusions)),
        conclusions,
        sampling.sample(),
        simplest,
        worst,
        List.of(),
        needsInstances(claim) ? pictures(claim, sampling) : List.of(),
        hunt.map(h -> new Finding.Chase(h.trials(), prey.isPresent())),
        Optional.empty(),
        settings.asksFor(Study.CERTIFY) ? Optional.of(Certifier.of(claim, sampling, rulings(conclusions), simplest)) : Optional.empty(),
        (System.nanoTime() - start) / 1e9);
  }

  private static List<Ruling> rulings(List<Finding.ConclusionFinding> conclusions) {
    return conclusions.stream().map(Finding.ConclusionFinding::ruling).toList();
  }

  private Optional<Hunt> hunt(Claim claim, Worlds worlds) {
    return settings.asksFor(Study.SEARCH) && Hunt.isWorthwhile(claim)
        ? Optional.of(new Hunt(claim, settings, worlds, settings.profile().instances(claim.budget())))
        : Optional.empty();
  }

  private static List<Finding.ConclusionFinding> withPrey(List<Finding.ConclusionFinding> sampled, Optional<Hunt.Prey> prey) {
    List<Finding.ConclusionFinding> all = new ArrayList<>(sampled);
    prey.ifPresent(p -> {
      Finding.ConclusionFinding c = all.get(p.conclusion());
      if (!(c.ruling().verdict() instanceof Refuted)) {
        all.set(p.conclusion(), new Finding.ConclusionFinding(
            c.text(), Judge.found(c.ruling(), p.outcome().margin()), c.tightest(), c.tightestIndex()));
      }
    });
    return all;
  }

  /** A mutant on the claim's own random numbers, until its first violation; {@code worlds} are its own or, shared, the claim's. */
  Finding.MutantFinding check(Claim claim, Mutant mutant, Worlds worlds) {
    long start = System.nanoTime();
    Claim charge = mutant.charge(claim);
    Sampling sampling = sampling(charge, claim.id() + "/" + mutant.id(), claim.id(), worlds, Aim.violation());
    if (sampling.needsInstances()) {
      sampling.run();
    }
    Optional<Hunt> hunt = hunt(charge, worlds);
    Optional<Finding.Chase> chase = hunt.map(h -> new Finding.Chase(h.trialsUntilFound(claim.id()), h.hasFound()));
    List<Ruling> rulings = rulings(conclusions(charge, sampling));
    Optional<Finding.Transcript> transcript =
        settings.asksFor(Study.CERTIFY) ? Optional.of(Certifier.of(mutant.claim(), charge, sampling, rulings)) : Optional.empty();
    return new Finding.MutantFinding(
        mutant.id(), mutant.why(), Ruling.of(rulings), sampling.trials(), breach(charge, sampling, rulings, worlds), control(claim, mutant, worlds),
        chase, transcript, (System.nanoTime() - start) / 1e9);
  }

  private static Optional<Finding.Breach> breach(Claim charge, Sampling sampling, List<Ruling> rulings, Worlds worlds) {
    for (int c = 0; c < rulings.size(); c++) {
      if (rulings.get(c).verdict() instanceof Refuted) {
        Optional<Instance> instance = charge.conclude().get(c).chance().isPresent()
            ? Optional.empty()
            : sampling.of(c).stream().filter(Outcome::isViolated).findFirst().map(o -> sampling.instance(o.index()));
        Conclusion broken = charge.conclude().get(c);
        return Optional.of(new Finding.Breach(broken.text(), instance, instance.flatMap(i -> EasyFall.of(charge, broken, i, worlds))));
      }
    }
    return Optional.empty();
  }

  /** The claim where the mutant was tried, on the same random numbers; whether a witness is seen there does not matter. */
  private Optional<Finding.Control> control(Claim claim, Mutant mutant, Worlds worlds) {
    return mutant.control().map(control -> {
      Claim stated = control.concluding(control.conclude());
      Worlds own = control.sharesInstancesWith(mutant.claim()) ? worlds : new Worlds(control, settings);
      Sampling sampling = sampling(stated, claim.id() + "/" + mutant.id() + "/control", claim.id(), own, Aim.size());
      if (sampling.needsInstances()) {
        sampling.run();
      }
      Ruling ruling = ruling(stated, sampling);
      return new Finding.Control(ruling, claim.expect() == Claim.Expectation.HOLDS ? ruling.verdict() instanceof Holds : ruling.verdict() instanceof Refuted);
    });
  }

  /**
   * A sample that has not begun.
   *
   * @param task the name under which its results are kept
   * @param address the claim whose random numbers are used
   * @param aim what it is drawn for; where a conclusion is a probability, the number of trials is fixed
   */
  Sampling sampling(Claim claim, String task, String address, Worlds worlds, Aim aim) {
    return new Sampling(claim, task, address, settings, worlds, trials(claim, worlds).orElse(aim));
  }

  Ruling ruling(Claim claim, Sampling sampling) {
    return Ruling.of(rulings(conclusions(claim, sampling)));
  }

  /** Looks at a claim from all sides. */
  public Audit audit(Claim claim) {
    return new Auditor(claim, settings, this).audit();
  }

  private Optional<Aim> trials(Claim claim, Worlds worlds) {
    for (int c = 0; c < claim.conclude().size(); c++) {
      Optional<Conclusion.Probability> chance = claim.conclude().get(c).chance();
      if (chance.isPresent()) {
        return Optional.of(Aim.chance(c, knownFailureProbability(claim, worlds, chance.get())));
      }
    }
    return Optional.empty();
  }

  private OptionalDouble knownFailureProbability(Claim claim, Worlds worlds, Conclusion.Probability chance) {
    try {
      return OptionalDouble.of(failureProbability(claim, worlds, chance));
    } catch (Undefined unknown) {
      return OptionalDouble.empty();
    }
  }

  /** The outcomes of one instance, one per conclusion. */
  public List<Outcome> replay(Claim claim, Instance instance) {
    return Trial.run(claim, instance, new Worlds(claim, settings)).outcomes();
  }

  /** What an instance is made of. */
  public String describe(Claim claim, Instance instance) {
    return Description.of(new Worlds(claim, settings).fine(instance));
  }

  static boolean needsInstances(Claim claim) {
    return claim.conclude().stream().anyMatch(c -> !Deduction.covers(c));
  }

  private List<Finding.ConclusionFinding> conclusions(Claim claim, Sampling sampling) {
    List<Finding.ConclusionFinding> findings = new ArrayList<>();
    for (int c = 0; c < claim.conclude().size(); c++) {
      int at = c;
      Conclusion conclusion = claim.conclude().get(c);
      findings.add(conclusion.chance().map(p -> statistical(claim, p, sampling, at)).orElseGet(() -> everyInstance(claim, conclusion, sampling, at)));
    }
    return findings;
  }

  private Finding.ConclusionFinding everyInstance(Claim claim, Conclusion conclusion, Sampling sampling, int c) {
    Optional<Outcome.Measured> tightest =
        sampling.of(c).stream().flatMap(o -> o.measured().stream()).min(Comparator.comparing(Outcome.Measured::margin));
    Ruling ruling =
        Deduction.covers(conclusion)
            ? Judge.derivation(Deduction.of(conclusion, settings.fixtures()))
            : Judge.everyInstance(sampling.of(c), sampling.planned(), Tested.witnesses(conclusion, claim), Tested.of(conclusion, claim).alternatives().keySet());
    return new Finding.ConclusionFinding(
        conclusion.text(),
        ruling,
        tightest.map(Outcome.Measured::margin),
        tightest.map(Outcome.Measured::index).orElse(-1));
  }

  private Finding.ConclusionFinding statistical(
      Claim claim, Conclusion.Probability conclusion, Sampling sampling, int c) {
    String text = conclusion.text();
    try {
      double delta = failureProbability(claim, sampling.worlds(), conclusion);
      Ruling ruling = Judge.probability(sampling.of(c), sampling.planned(), delta, Tested.witnesses(conclusion, claim));
      return new Finding.ConclusionFinding(text, ruling, Optional.of(Judge.probabilityMargin(ruling, delta)), -1);
    } catch (Undefined undefined) {
      return new Finding.ConclusionFinding(text, Judge.failure(undefined.getMessage()), Optional.empty(), -1);
    }
  }

  private double failureProbability(Claim claim, Worlds worlds, Conclusion.Probability conclusion) {
    World world = worlds.fine(Instance.of(claim.id(), settings.seed(), 0));
    double delta = 1 - new Evaluator(world).decisive().number(conclusion.atLeast().tree()).sharp();
    if (!(delta > 0 && delta < 1)) {
      throw new Undefined("`at-least` is a probability between 0 and 1, not " + (1 - delta));
    }
    return delta;
  }

  /** The violation with the lowest margin. */
  private Optional<Finding.Counterexample> worst(Claim claim, Sampling sampling, Optional<Hunt.Prey> prey) {
    Finding.Counterexample worst =
        prey.map(p -> counterexample(claim, sampling, p.instance(), p.conclusion(), p.outcome().margin())).orElse(null);
    for (int c = 0; c < claim.conclude().size(); c++) {
      for (Outcome outcome : claim.conclude().get(c).chance().isPresent() ? List.<Outcome>of() : sampling.of(c)) {
        if (outcome.isViolated()) {
          Outcome.Measured m = outcome.measured().orElseThrow();
          if (worst == null || m.margin().value() < worst.margin().value()) {
            worst = counterexample(claim, sampling, Instance.of(claim.id(), settings.seed(), m.index()), c, m.margin());
          }
        }
      }
    }
    return Optional.ofNullable(worst);
  }

  private Finding.Counterexample simplest(Claim claim, Sampling sampling, Finding.Counterexample worst) {
    int c = worst.conclusion();
    Instance first =
        sampling.of(c).stream().filter(Outcome::isViolated).findFirst()
            .map(o -> Instance.of(claim.id(), settings.seed(), o.index()))
            .orElse(worst.instance());
    Instance shrunk = new Shrinker(claim, sampling.worlds(), c).shrink(first);
    Outcome there = Trial.run(claim, shrunk, sampling.worlds()).outcomes().get(c);
    return counterexample(claim, sampling, shrunk, c, there.measured().orElseThrow().margin());
  }

  private Finding.Counterexample counterexample(Claim claim, Sampling sampling, Instance instance, int conclusion, Margin margin) {
    return new Finding.Counterexample(instance, conclusion, margin, Description.of(sampling.worlds().fine(instance)));
  }

  /** Pictures of one instance that met the hypotheses. */
  private List<Finding.Picture> pictures(Claim claim, Sampling sampling) {
    List<Instance> measured =
        sampling.of(0).stream().filter(o -> o.measured().isPresent()).map(o -> sampling.instance(o.index())).toList();
    // Instances 0 and 1 are edges of the domain; what is still at hand costs nothing.
    Optional<Instance> shown =
        measured.stream().filter(sampling.worlds()::keeps).reduce((a, b) -> b)
            .or(() -> measured.stream().reduce((a, b) -> a.index() >= 2 ? a : b));
    boolean hasScales = claim.conclude().stream().anyMatch(Conclusion::isAboutNumber);
    if (shown.isEmpty() || claim.plots().isEmpty() && !hasScales) {
      return List.of();
    }
    Worlds.Pair pair = sampling.worlds().of(shown.get());
    List<Finding.Picture> pictures = new ArrayList<>();
    claim.plots().forEach(plot -> pictures.add(new Painter(claim, pair.fine()).picture(plot)));
    pictures.addAll(new ScalePlot(claim, pair).pictures());
    return pictures;
  }
}
