package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.journal.Measurement;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.claim.Claim;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Outcome;

/**
 * Draws instances 0, 1, 2, ... until enough are admissible and show what they are drawn for, and keeps the outcomes per
 * conclusion. The time budget is
 * a safety net: when it cuts a sample short, the kernel sees fewer instances than planned.
 */
final class Sampling {
  /** Instances drawn per planned one before the hypotheses count as too hard to meet. */
  private static final int PATIENCE = 30;

  /** How many times the planned size a sample may grow to while something that has to be seen is missing. */
  private static final int GROWTH = 8;

  private final Claim claim;
  private final Settings settings;
  private final String task;
  private final String address;
  private final Worlds worlds;
  private final Aim aim;
  private final List<List<Outcome>> outcomes = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private int first;
  private int trials;
  private int undecided;
  private boolean settled;

  /**
   * @param task the name under which the journal keeps what is measured
   * @param address the claim whose random numbers are used; mutants share those of their claim
   * @param wish what it is drawn for; where a conclusion is a probability, the number of trials is fixed all the same
   */
  Sampling(Claim claim, String task, String address, Settings settings, Worlds worlds, Aim wish) {
    this.claim = claim;
    this.task = settings.fixtures().sha256(claim).substring(0, 12) + "/" + task;
    this.address = address;
    this.settings = settings;
    this.worlds = worlds;
    this.aim = Aim.trials(claim, worlds, settings.seed()).orElse(wish);
    claim.conclude().forEach(c -> outcomes.add(new ArrayList<>()));
  }

  @SuppressWarnings("try")
  Sampling run() {
    if (!needsInstances()) {
      return this;
    }
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      while (wants()) {
        next();
      }
    }
    return this;
  }

  /** One instance alone. */
  @SuppressWarnings("try")
  Sampling at(int index) {
    first = index;
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      next();
    }
    return this;
  }

  /** Several samples of the same instances in step, so that each world is made once and all see it. */
  @SuppressWarnings("try")
  static void inStep(List<Sampling> samplings, Worlds worlds, int seconds) {
    try (TimeLimit ignored = new TimeLimit(seconds)) {
      List<Sampling> wanting = samplings.stream().filter(Sampling::wants).toList();
      while (!wanting.isEmpty()) {
        wanting.forEach(Sampling::next);
        worlds.forgetLatest();
        wanting = wanting.stream().filter(Sampling::wants).toList();
      }
    }
  }

  private boolean wants() {
    int planned = planned();
    return !settled
        && (trials < planned || trials < GROWTH * planned && aim.missing().test(this))
        && undecided <= planned
        && tried() < PATIENCE * planned + PATIENCE
        && !Thread.currentThread().isInterrupted();
  }

  private void next() {
    Measurement measurement = settings.journal().find(task, first + tried()).filter(this::fits)
        .orElseGet(this::measure);
    List<Outcome> here = measurement.outcomes();
    for (int c = 0; c < here.size(); c++) {
      outcomes.get(c).add(here.get(c));
    }
    measurements.add(measurement);
    trials += here.stream().anyMatch(Outcome::isDiscarded) ? 0 : 1;
    undecided += here.stream().anyMatch(o -> o.discarded().filter(Outcome.Discarded::undecided).isPresent()) ? 1 : 0;
    settled = aim.reached().test(this);
  }

  /** A journal is a file, and may say of an instance what this claim cannot have said. */
  private boolean fits(Measurement kept) {
    return kept.outcomes().size() == outcomes.size() && kept.observed().keySet().stream()
        .allMatch(label -> claim.observe().stream().anyMatch(o -> o.label().equals(label)));
  }

  private Measurement measure() {
    Measurement measurement = Trial.run(claim, instance(first + tried()), worlds);
    if (!Thread.currentThread().isInterrupted()) {
      // What was stopped on the way is not what the instance gives.
      settings.journal().keep(task, first + tried(), measurement);
    }
    return measurement;
  }

  /** Whether the instance that was drawn last violates a conclusion. */
  boolean endsInViolation() {
    return outcomes.stream().anyMatch(o -> o.get(o.size() - 1).isViolated());
  }

  boolean needsInstances() {
    return Deduction.needsInstances(claim.conclude());
  }

  Instance instance(int index) {
    return Instance.of(address, settings.seed(), index);
  }

  int conclusions() {
    return outcomes.size();
  }

  Worlds worlds() {
    return worlds;
  }

  int planned() {
    return settings.profile().instances(claim.budget());
  }

  List<Outcome> of(int conclusion) {
    return outcomes.get(conclusion);
  }

  int trials() {
    return trials;
  }

  int tried() {
    return measurements.size();
  }

  /** How often each hypothesis was not met, or not decided. */
  private Map<String, Integer> discarded(boolean undecided) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    claim.assume().forEach(h -> counts.put(h.that().text(), 0));
    outcomes.get(0).stream().flatMap(o -> o.discarded().stream()).filter(d -> d.undecided() == undecided)
        .forEach(d -> counts.merge(d.hypothesis(), 1, Integer::sum));
    return counts;
  }

  /** All of it, with the parameters of every instance. */
  Sample sample() {
    List<Sample.Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < tried(); i++) {
      drawn.add(new Sample.Drawn(instance(i), parameters(i), measurements.get(i)));
    }
    return new Sample(trials, discarded(false), discarded(true), seen(), observed(), drawn);
  }

  private Map<String, Rational> parameters(int index) {
    try {
      return worlds.parameters(instance(index)).drawn();
    } catch (InvalidSource noSuchInstance) {
      return Map.of();
    }
  }

  /** In the order of the file; what never had a value is missing. */
  private List<Observed> observed() {
    Map<String, Observed> observed = new HashMap<>();
    measurements.forEach(
        m -> m.observed().forEach((label, value) -> observed.merge(label, Observed.once(label, value), Observed::and)));
    return claim.observe().stream().map(o -> observed.get(o.label())).filter(Objects::nonNull).toList();
  }

  private Map<String, Integer> seen() {
    Map<String, Integer> counts = new HashMap<>();
    outcomes.get(0).stream().flatMap(o -> o.measured().stream())
        .forEach(m -> m.witnesses().forEach(w -> counts.merge(w, 1, Integer::sum)));
    Map<String, Integer> ordered = new LinkedHashMap<>();
    claim.witness().forEach(w -> ordered.put(w.that().text(), counts.getOrDefault(w.that().text(), 0)));
    return ordered;
  }
}
