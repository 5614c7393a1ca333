package org.lemmata.claim;

import java.util.List;
import org.lemmata.source.Place;

/** A false variant of a claim: the same file with a small patch. It must be refuted. */
public record Mutant(String id, String why, Claim claim, Place place) {

  /**
   * What has to be refuted: where a patch touches nothing but conclusions, those that it made, since the others say
   * nothing about the patch. Whether a witness is seen does not matter to a violation.
   */
  public Claim charge(Claim original) {
    List<Conclusion> made = claim.conclude().stream().filter(c -> !original.conclude().contains(c)).toList();
    boolean onlyConclusions = claim.sharesInstancesWith(original) && claim.assume().equals(original.assume());
    return claim.concluding(onlyConclusions && !made.isEmpty() ? made : claim.conclude());
  }
}
