package org.lemmata.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.proof.Effort;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Symbolic;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/** Hands what was measured of a claim, conclusion by conclusion, to the rules of the kernel. */
record Judgement(Settings settings, Effort effort) {

  /** Of what somebody states. */
  Judgement(Settings settings) {
    this(settings, Effort.FULL);
  }

  /** The ruling on the whole claim. */
  Ruling ruling(Claim claim, Sampling sampling) {
    return Ruling.of(rulings(of(claim, sampling)));
  }

  /** What was found of each conclusion, the instances not enclosed. */
  List<Finding.ConclusionFinding> of(Claim claim, Sampling sampling) {
    return of(claim, sampling, Enclosures.none(sampling));
  }

  static List<Ruling> rulings(List<Finding.ConclusionFinding> conclusions) {
    return conclusions.stream().map(Finding.ConclusionFinding::ruling).toList();
  }

  /** What was found of each conclusion. */
  List<Finding.ConclusionFinding> of(Claim claim, Sampling sampling, Enclosures enclosures) {
    List<Finding.ConclusionFinding> findings = new ArrayList<>();
    for (int c = 0; c < claim.conclude().size(); c++) {
      int at = c;
      Conclusion conclusion = claim.conclude().get(c);
      findings.add(conclusion.chance().map(p -> statistical(claim, p, sampling, at))
          .orElseGet(() -> everyInstance(claim, conclusion, sampling, enclosures, at)));
    }
    return findings;
  }

  private Finding.ConclusionFinding everyInstance(Claim claim, Conclusion conclusion, Sampling sampling,
      Enclosures enclosures, int c) {
    Optional<Outcome.Measured> tightest = sampling.of(c).stream().flatMap(o -> o.measured().stream())
        .min(Comparator.comparing(Outcome.Measured::margin));
    Optional<Symbolic> deduced = Deduction.of(conclusion);
    Ruling ruling = deduced.isPresent()
        ? Judge.derivation(Deduction.derive(deduced.get(), settings.fixtures(), effort))
        : Judge.everyInstance(enclosures.outcomes().get(c), sampling.planned(),
            ImpliedWitnesses.witnesses(conclusion, claim),
            ImpliedWitnesses.of(conclusion, claim).alternatives().keySet());
    return new Finding.ConclusionFinding(
        conclusion.text(),
        ruling,
        tightest.map(Outcome.Measured::margin),
        tightest.map(Outcome.Measured::index).orElse(-1),
        new Finding.EnclosedInstances(enclosures.enclosed(c),
            (int) sampling.of(c).stream().filter(o -> o.measured().isPresent()).count(), enclosures.obstacles().get(c),
            enclosures.radii().get(c)),
        deduced.isPresent() ? Map.of() : unmeasured(sampling.of(c)));
  }

  private static Map<Reason, Integer> unmeasured(List<Outcome> outcomes) {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    outcomes.stream().flatMap(o -> o.unmeasured().stream()).forEach(u -> counts.merge(u.reason(), 1, Integer::sum));
    return counts;
  }

  private Finding.ConclusionFinding statistical(
      Claim claim, Conclusion.Probability conclusion, Sampling sampling, int c) {
    String text = conclusion.text();
    try {
      double delta = Chance.failure(claim, sampling.worlds(), settings.seed(), conclusion);
      Ruling ruling = Judge.probability(sampling.of(c), sampling.planned(), delta,
          ImpliedWitnesses.witnesses(conclusion, claim));
      return new Finding.ConclusionFinding(text, ruling, Optional.of(Judge.probabilityMargin(ruling, delta)), -1,
          Finding.EnclosedInstances.NONE, unmeasured(sampling.of(c)));
    } catch (Undefined undefined) {
      return new Finding.ConclusionFinding(text, Judge.failure(undefined.getMessage()), Optional.empty(), -1,
          Finding.EnclosedInstances.NONE, Map.of());
    }
  }
}
