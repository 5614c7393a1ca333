package org.lemmata.verify.claim;

import java.util.Optional;
import org.lemmata.verify.formula.Section;

/**
 * On how many instances a claim is checked.
 *
 * @param quick number of instances of the profile quick, where it is stated
 * @param profile least one that checks the claim
 */
public record Effort(int instances, Optional<Integer> quick, String profile) {
  static Effort of(Section budget) {
    return new Effort(Integer.parseInt(budget.text("instances", "100")),
        budget.find("quick").map(q -> Integer.parseInt(q.text())), budget.text("profile", "quick"));
  }
}
