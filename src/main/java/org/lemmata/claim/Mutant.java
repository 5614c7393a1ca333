package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.source.Place;

/**
 * A false variant of a claim: the same file with a small patch. It must be refuted.
 *
 * @param isClose whether it differs from its control, or from the claim, in nothing but a factor within five percent or
 *     one unit of an exponent
 * @param control the claim in the setting of the mutant without what makes it false, where it has a setting of its own;
 *     a mutant that falls where its control falls as well shows nothing
 */
public record Mutant(String id, String why, boolean isClose, Claim claim, Optional<Claim> control, Place place) {

  /**
   * What has to be refuted: where a patch touches nothing but conclusions, those that it made, since the others say
   * nothing about the patch. Whether a witness is seen does not matter to a violation.
   */
  public Claim obligation(Claim original) {
    List<Conclusion> made = claim.conclude().stream().filter(c -> !original.conclude().contains(c)).toList();
    boolean onlyConclusions = claim.sharesInstancesWith(original) && claim.assume().equals(original.assume());
    return claim.concluding(onlyConclusions && !made.isEmpty() ? made : claim.conclude());
  }
}
