package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Outcome;

/**
 * What a sample is drawn for. It decides when the sample may end before its planned size, and when it goes on beyond
 * it: a witness, or the violation that makes a mutant fall, is a matter of one instance, and whether the first few show
 * it is luck. More instances can only make it harder for a universal claim to hold.
 *
 * @param reached whether the rest of the planned instances says nothing new
 * @param missing whether something has to be seen that no instance has shown yet
 */
record Aim(Predicate<Sampling> reached, Predicate<Sampling> missing) {
  /** As many instances as were planned. */
  static Aim size() {
    return new Aim(sampling -> false, sampling -> false);
  }

  /** The planned instances, and more until every witness of the claim was seen. */
  static Aim witnesses(Claim claim) {
    return new Aim(
        sampling -> false,
        sampling -> IntStream.range(0, sampling.conclusions())
            .anyMatch(c -> isUnseen(claim.conclude().get(c), claim, sampling.of(c))));
  }

  private static boolean isUnseen(Conclusion conclusion, Claim claim, List<Outcome> outcomes) {
    return !Deduction.covers(conclusion)
        && ImpliedWitnesses.witnesses(conclusion, claim).stream()
            .anyMatch(w -> outcomes.stream().noneMatch(o -> o.shows(w)));
  }

  /** One violation, among the planned instances. */
  static Aim plannedViolation() {
    return new Aim(Sampling::endsInViolation, sampling -> false);
  }

  /** One violation. */
  static Aim violation() {
    return new Aim(Sampling::endsInViolation, sampling -> !sampling.endsInViolation());
  }

  /**
   * What a sample of this claim can be drawn for beside what one wishes: where a conclusion is a probability, its
   * trials.
   */
  static Optional<Aim> trials(Claim claim, Worlds worlds, long seed) {
    return IntStream.range(0, claim.conclude().size()).boxed()
        .flatMap(c -> claim.conclude().get(c).chance().stream()
            .map(p -> chance(c, Chance.knownFailure(claim, worlds, seed, p))))
        .findFirst();
  }

  /**
   * Trials of an event, whose number has to be fixed beforehand; a refutation may come early.
   *
   * @param failure the greatest probability that the claim leaves to a failure, where it is known
   */
  private static Aim chance(int conclusion, OptionalDouble failure) {
    return new Aim(
        sampling -> failure.isPresent() && Judge.isRefutedEarly(sampling.of(conclusion), failure.getAsDouble()),
        sampling -> false);
  }
}
