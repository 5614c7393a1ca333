package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Condition;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/**
 * Puts down what was measured, with a few instances in full: the first, those that first show a witness, and a
 * counterexample.
 */
final class Certifier {
  /** Instances that a certificate gives in full. */
  private static final int SHOWN = 3;

  /**
   * The same where points are the best of several ascents, which nobody wants to climb again to know where they end.
   */
  private static final int SHOWN_WITH_MAXIMA = 24;

  private Certifier() {}

  /** Of a claim. */
  static Finding.Transcript of(Claim claim, Sampling sampling, List<Ruling> rulings,
      Optional<Finding.Counterexample> simplest) {
    List<Instance> shown = new ArrayList<>(
        first(sampling, InstanceRecord.hasAscents(claim) ? SHOWN_WITH_MAXIMA : SHOWN));
    for (Condition witness : claim.witness()) {
      firstShowing(witness.that().text(), sampling).filter(i -> !shown.contains(i)).ifPresent(shown::add);
    }
    simplest.ifPresent(s -> shown.add(s.instance()));
    List<Integer> numbers = IntStream.rangeClosed(1, claim.conclude().size()).boxed().toList();
    return transcript(claim, numbers, sampling, rulings, shown, simplest);
  }

  /**
   * Of a mutant: its last instance violates a conclusion, or many together refute a probability.
   *
   * @param whole the mutant with all conclusions, of which {@code obligation} has those that were tried
   */
  static Finding.Transcript of(Claim whole, Claim obligation, Sampling sampling, List<Ruling> rulings) {
    int last = sampling.tried() - 1;
    Optional<Finding.Counterexample> violation = IntStream.range(0, sampling.conclusions())
        .filter(c -> last >= 0 && whole.chances().isEmpty() && sampling.of(c).get(last).isViolated())
        .mapToObj(c -> new Finding.Counterexample(sampling.instance(last), c,
            sampling.of(c).get(last).measured().orElseThrow().margin(), ""))
        .findFirst();
    List<Instance> shown = violation.map(v -> List.of(v.instance())).orElseGet(() -> first(sampling, 1));
    List<Integer> numbers = obligation.conclude().stream().map(c -> whole.conclude().indexOf(c) + 1).toList();
    return transcript(obligation, numbers, sampling, rulings, shown, violation);
  }

  private static Optional<Instance> firstShowing(String witness, Sampling sampling) {
    return IntStream.range(0, sampling.conclusions()).boxed().flatMap(c -> sampling.of(c).stream())
        .filter(o -> o.shows(witness)).findFirst().map(o -> sampling.instance(o.index()));
  }

  private static List<Instance> first(Sampling sampling, int count) {
    return sampling.of(0).stream().filter(o -> !o.isDiscarded()).limit(count).map(o -> sampling.instance(o.index()))
        .toList();
  }

  private static Finding.Transcript transcript(
      Claim claim, List<Integer> numbers, Sampling sampling, List<Ruling> rulings, List<Instance> shown,
      Optional<Finding.Counterexample> counterexample) {
    List<List<Outcome>> outcomes = IntStream.range(0, sampling.conclusions()).mapToObj(c -> List.copyOf(sampling.of(c)))
        .toList();
    List<InstanceRecord> particulars = new ArrayList<>();
    for (Instance instance : shown) {
      try {
        particulars.add(InstanceRecord.of(claim, instance, sampling.worlds().fine(instance)));
      } catch (Undefined | InvalidSource | IllegalArgumentException notToBeHad) {
        // The instance has no value; the transcript says so.
      }
    }
    return new Finding.Transcript(claim, numbers, rulings, outcomes, particulars, counterexample);
  }
}
