package org.lemmata.calibration.attack;

import org.lemmata.ClaimText;

/**
 * A claim planted where a checker is likely to be wrong, with its truth.
 *
 * @param why how the truth is known
 */
record Attack(ClaimText text, Truth truth, String why) {

  /** A claim about one instance that is written out in full. */
  static ClaimText single() {
    return repeated(1);
  }

  /** A claim about so many instances, of a linear predictor of one number unless the claim says otherwise. */
  static ClaimText repeated(int instances) {
    return new ClaimText().with("parameters", null)
        .with("network", "{kind: feed-forward, depth: 1}").with("data", "{given: [[1]]}")
        .with("labels", "{given: [[1]]}")
        .with("budget", "{instances: " + instances + ", quick: " + instances + ", seconds: 600}")
        .with("mutants", "[{id: never, why: no number is below itself, patch: {conclude: [{that: 1 < 0}]}}]");
  }

  static String that(String formula) {
    return "[{that: \"" + formula.replace("\"", "\\\"") + "\"}]";
  }
}
