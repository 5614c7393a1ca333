package org.lemmata.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.lemmata.claim.Claim;
import org.lemmata.instance.Instance;
import org.lemmata.verdict.Judge;
import org.lemmata.verdict.Outcome;

/**
 * Draws instances 0, 1, 2, ... until enough are admissible, and keeps the outcomes per conclusion. The time budget is
 * a safety net: when it cuts a sample short, the kernel sees fewer instances than planned.
 */
final class Sampling {
  /** Instances drawn per planned one before the hypotheses count as too hard to meet. */
  private static final int PATIENCE = 30;

  private final Claim claim;
  private final Settings settings;
  private final String address;
  private final Worlds worlds;
  private final Predicate<Sampling> enough;
  private final List<List<Outcome>> outcomes = new ArrayList<>();
  private final Map<String, Observed> observed = new HashMap<>();
  private int trials;
  private int tried;

  /**
   * @param address the claim whose random numbers are used; mutants share those of their claim
   * @param enough whether what was drawn so far settles the matter
   */
  Sampling(Claim claim, String address, Settings settings, Worlds worlds, Predicate<Sampling> enough) {
    this.claim = claim;
    this.address = address;
    this.settings = settings;
    this.worlds = worlds;
    this.enough = enough;
    claim.conclude().forEach(c -> outcomes.add(new ArrayList<>()));
  }

  Sampling run() {
    int planned = planned();
    try (Alarm ignored = new Alarm(claim.budget().seconds())) {
      draw(planned);
    }
    return this;
  }

  private void draw(int planned) {
    while (trials < planned && tried < PATIENCE * planned + PATIENCE && !Thread.currentThread().isInterrupted()) {
      Trial.Result result = Trial.run(claim, Instance.of(address, settings.seed(), tried), worlds);
      List<Outcome> here = result.outcomes();
      result.observed().forEach((label, value) -> observed.merge(label, Observed.once(label, value), Observed::and));
      for (int c = 0; c < here.size(); c++) {
        outcomes.get(c).add(here.get(c));
      }
      tried++;
      trials += here.stream().anyMatch(o -> o instanceof Outcome.Discarded) ? 0 : 1;
      if (enough.test(this)) {
        break;
      }
    }
  }

  /** Whether the instance that was drawn last violates a conclusion. */
  boolean endsInViolation() {
    return outcomes.stream().anyMatch(o -> Judge.isViolated(o.get(o.size() - 1)));
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
    return tried;
  }

  Map<String, Integer> discarded() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    claim.assume().forEach(h -> counts.put(h.that().text(), 0));
    outcomes.get(0).forEach(o -> {
      if (o instanceof Outcome.Discarded d) {
        counts.merge(d.hypothesis(), 1, Integer::sum);
      }
    });
    return counts;
  }

  /** In the order of the file; what never had a value is missing. */
  List<Observed> observed() {
    return claim.observe().stream().map(o -> observed.get(o.label())).filter(Objects::nonNull).toList();
  }

  Map<String, Integer> seen() {
    Map<String, Integer> counts = new HashMap<>();
    outcomes.get(0).forEach(o -> {
      if (o instanceof Outcome.Measured m) {
        m.witnesses().forEach(w -> counts.merge(w, 1, Integer::sum));
      }
    });
    Map<String, Integer> ordered = new LinkedHashMap<>();
    claim.witness().forEach(w -> ordered.put(w.that().text(), counts.getOrDefault(w.that().text(), 0)));
    return ordered;
  }
}
