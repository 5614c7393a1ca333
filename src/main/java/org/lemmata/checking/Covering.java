package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.checking.cover.Cover;
import org.lemmata.checking.cover.Coverage;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/**
 * What boxes of parameters add to a sample.
 *
 * @param middles of the boxes on which conclusions, from 0, fail: the instances, and what was measured there
 */
record Covering(Optional<Coverage> coverage, Map<Integer, Middle> middles) {

  record Middle(Instance instance, Outcome outcome) {}

  /** Nobody asks for boxes. */
  static Covering none() {
    return new Covering(Optional.empty(), Map.of());
  }

  /** Looks at the boxes of a claim, if it or somebody asks for them. */
  @SuppressWarnings("try")
  static Covering of(Claim claim, Settings settings, Worlds worlds) {
    int boxes = settings.boxes(claim);
    if (boxes == 0) {
      return none();
    }
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      Coverage coverage = Cover.of(claim, settings.fixtures(), boxes);
      Map<Integer, Middle> middles = new HashMap<>();
      for (int c = 0; c < claim.conclude().size(); c++) {
        int at = c;
        coverage.parts().get(c).flatMap(Coverage.Part::violation).ifPresent(violation -> {
          Instance middle = violation.box().middle(Instance.of(claim.id(), settings.seed(), 0));
          middles.put(at, new Middle(middle, Trial.run(claim, middle, worlds).outcomes().get(at)));
        });
      }
      return new Covering(Optional.of(coverage), middles);
    }
  }

  /** The first of the middles that violates its conclusion when it is measured. */
  Optional<CounterexampleSearch.Found> found() {
    return middles.keySet().stream().sorted().flatMap(c -> found(c).stream()).findFirst();
  }

  /** The middle that violates this conclusion, if one does. */
  Optional<CounterexampleSearch.Found> found(int conclusion) {
    return Optional.ofNullable(middles.get(conclusion)).filter(middle -> middle.outcome().isViolated())
        .map(middle -> new CounterexampleSearch.Found(middle.instance(), conclusion,
            middle.outcome().measured().orElseThrow(), 1));
  }

  /** The rulings with what is proved. */
  List<Ruling> rulings(List<Ruling> sampled) {
    List<Ruling> all = new ArrayList<>();
    for (int c = 0; c < sampled.size(); c++) {
      int at = c;
      Ruling ruling = sampled.get(c);
      all.add(coverage.flatMap(known -> known.parts().get(at)).map(part -> ruling(ruling, part, at)).orElse(ruling));
    }
    return all;
  }

  private Ruling ruling(Ruling sampled, Coverage.Part part, int c) {
    Optional<Coverage.Violation> violation = part.violation();
    if (violation.isEmpty()) {
      return part.isWhole() ? Judge.covered(sampled, part.decided()) : sampled;
    }
    String box = violation.get().box().toString();
    Middle middle = middles.get(c);
    return middle != null && middle.outcome().isSatisfied()
        ? Judge.contradicted(
            "enclosures refute it on all of the box " + box + ", and its middle was measured to satisfy it")
        : Judge.violated(box, violation.get().margin());
  }
}
