package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.mutation.Derived;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.quantity.language.Slack;

/**
 * How much a claim and its check can carry: what would have been noticed, which hypotheses are needed, and how near to
 * equality the claim comes.
 *
 * @param together an instance that meets all hypotheses, if the claim has some and one was found
 */
public record Audit(List<Trialled> mutants, Optional<Instance> together, List<Tightness> tightness,
    List<Probe> boundary) {

  /**
   * A derived mutant.
   *
   * @param trials admissible instances until it was refuted, or all of them
   * @param outside instances that the claim itself leaves out; only dropped hypotheses have them
   * @param reason the verdict's, or the argument
   * @param search what an optimiser made of a mutant that sampling left open, if it was asked for
   * @param violation the instance that refuted it, if one did
   */
  public record Trialled(
      Derived derived, MutantStatus fate, int trials, int outside, String reason, Optional<Violation> violation,
      Optional<Finding.SearchResult> search) {}

  /** The instance that refuted a mutant, in words, with its margin. */
  public record Violation(Instance instance, Margin margin, String description) {}

  /** The instance of a conclusion that came nearest to equality, free of units. */
  public record Tightness(int conclusion, Slack slack, Instance instance) {}

  /** One instance at the boundary of the claim's domain, or beyond it; {@code outcome} in words. */
  public record Probe(String what, String outcome) {}
}
