package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/**
 * A unit whose whole input vanishes because the unit below is on its kink. For x1 = (1, 1/2) and x2 = (0, 1) with
 * labels 1 and c the chain w = (1, 0), 1, 1 has the Clarke gradient (1, 1/2 + tc), 1, 1 with t in [0, 1]: radial
 * exactly where c <= -1/2.
 */
class VanishingInputTest {

  @ParameterizedTest
  @CsvSource({"-1, Holds", "-1/2, Holds", "-2/5, Refuted", "1, Refuted"})
  void theKinkBelowReachesThrough(String label, String verdict) {
    assertThat(verdict("[1, 1]", "[[1, 1/2], [0, 1]]", "[[1], [" + label + "]]", "[[[1, 0]], [[1]], [[1]]]", "10^-9"))
        .isEqualTo(verdict);
  }

  /**
   * Two units below are on their kinks on x2 = (0, 0, 1), with weights 1 and -1/4 above them. The least residual wants
   * t1 = 4/5 + q and t2 = 4/5 of them; a mean of gradients nearby has t2 <= t1, since the outer unit is off where only
   * the second is on.
   */
  @ParameterizedTest
  @CsvSource({"1/10, Holds", "-3/5, Inconclusive"})
  void inputsOfBothSigns(String q, String verdict) {
    assertThat(verdict(
        "[2, 1]", "[[1, 1, 4/5], [0, 0, 1], [1, -1, " + q + "]]", "[[1], [-1], [1]]",
        "[[[1, 0, 0], [0, 1, 0]], [[1, -1/4]], [[1]]]", "100"))
        .isEqualTo(verdict);
  }

  /**
   * On x2 both a lower unit and the outer one are on their kinks, and the jump of the lower vanishes while the outer is
   * off. With t of the outer and all of the lower the squared residual is (6/5 + t^2 + (2 - t)^2 + t^2)/25, least at t
   * = 2/3; that it is the least is not proved, so nothing can be refuted.
   */
  @ParameterizedTest
  @CsvSource({"0.3933, Holds", "0.3932, Inconclusive"})
  void kinksInTwoLayersOnOneSample(String bound, String verdict) {
    assertThat(
        verdict("[2, 1]", "[[1, 0, 2], [0, 1, 1]]", "[[1], [-1]]", "[[[-1, 1, 0], [1, 0, 0]], [[0, 1]], [[1]]]", bound))
        .isEqualTo(verdict);
  }

  /** Of "the residual is at most {@code bound}". */
  private static String verdict(String hidden, String points, String labels, String weights, String bound) {
    return new ClaimText()
        .with("network", "{kind: feed-forward, hidden: " + hidden + "}")
        .with("data", "{given: " + points + "}")
        .with("labels", "{given: " + labels + "}")
        .with("points", "{p: {weights: " + weights + "}}")
        .with("conclude", "[{that: residual(p) <= " + bound + "}]")
        .with("budget", "{instances: 1, quick: 1}")
        .check().ruling().verdict().word();
  }
}
