package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.checking.cover.Cover;
import org.lemmata.checking.cover.Coverage;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/** What boxes of parameters add to a sample. */
record Covering(Optional<Coverage> coverage) {

  /** Looks at the boxes of a claim, if it or somebody asks for them. */
  @SuppressWarnings("try")
  static Covering of(Claim claim, Settings settings) {
    int boxes = settings.boxes(claim);
    if (boxes == 0) {
      return new Covering(Optional.empty());
    }
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      return new Covering(Optional.of(Cover.of(claim, settings.fixtures(), boxes)));
    }
  }

  private Optional<Coverage.Part> part(int conclusion) {
    return coverage.flatMap(c -> c.parts().get(conclusion));
  }

  /** The instance in the middle of the first box that violates a conclusion, where it can be measured. */
  Optional<CounterexampleSearch.Found> found(Claim claim, Settings settings, Worlds worlds) {
    for (int c = 0; c < claim.conclude().size(); c++) {
      Optional<Instance> middle = part(c).flatMap(Coverage.Part::violation)
          .map(v -> v.box().middle(Instance.of(claim.id(), settings.seed(), 0)));
      if (middle.isPresent()) {
        Outcome there = Trial.run(claim, middle.get(), worlds).outcomes().get(c);
        if (there.isViolated()) {
          return Optional.of(
              new CounterexampleSearch.Found(middle.get(), c, there.measured().orElseThrow(), 1));
        }
      }
    }
    return Optional.empty();
  }

  /** The rulings with what is proved. */
  List<Ruling> rulings(List<Ruling> sampled) {
    List<Ruling> all = new ArrayList<>();
    for (int c = 0; c < sampled.size(); c++) {
      Ruling ruling = sampled.get(c);
      all.add(part(c).map(p -> ruling(ruling, p)).orElse(ruling));
    }
    return all;
  }

  private Ruling ruling(Ruling sampled, Coverage.Part part) {
    return part.violation().map(v -> Judge.violated(v.box().toString(), v.margin()))
        .orElseGet(() -> part.isWhole() ? Judge.covered(sampled, part.decided()) : sampled);
  }
}
