package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Measures where a neuron is on its kink, or where it, an input or a gradient vanishes. */
class KinksAndZerosTest {

  /** Parallel inputs have three cells, also in the plane, where the cell on the kink is two rays; no input has one. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[[1, 0]] | 3 | 1", "[[1, 0], [1, 0]] | 3 | 1", "[[1, 0], [-2, 0]] | 3 | 1", "[[1, 0], [0, 0]] | 3 | 1",
      "[[1, 1], [3, 3], [-1, -1]] | 3 | 1",
      "[[0, 0]] | 1 | 1", "[[0, 0], [0, 0]] | 1 | 1", "[[1, 0], [0, 1]] | 8 | 2", "[[1, 0], [1, 0], [0, 1]] | 8 | 2",
      "[[1, 0, 0]] | 3 | 1", "[[0, 0, 0]] | 1 | 1", "[[2]] | 2 | 0", "[[0]] | 1 | 1", "[[10^-20, 0]] | 3 | 1"})
  void cellsAreSignVectors(String points, int cells, int onFirstKink) {
    String labels = points.replaceAll("\\[[^\\[\\]]+\\]", "[1]");
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, hidden: [1]}")
        .with("data", "{given: " + points.replaceAll("10\\^-20", "\"10^-20\"") + "}")
        .with("labels", "{given: " + labels + "}")
        .with("parameters", "{n: 1, m: 1}")
        .with("let", "{c: \"count i in 1..rows(cells(own)): entry(cells(own), i, 1) == 0\"}");
    assertThat(verdict(text, "rows(cells(own)) == " + cells + " && c == " + onFirstKink)).isEqualTo("Holds");
    assertThat(verdict(text, "norm(cellSubgradients(own)) >= 0")).isEqualTo("Holds");
  }

  /**
   * An extremal vector on a kink that does not hold it leaves it at the least change of a pull, unless its input is
   * orthogonal to all others; a label that is zero changes nothing about that.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"[[0, 1], [1, 1], [1, -1]] | [[1], [1], [1]] | 0",
      "[[0, 1], [1, 1], [1, -1]] | [[0], [1], [1]] | 0", "[[0, 1], [1, 0], [2, 0]] | [[1], [1], [1]] | 3"})
  void aClearanceSeesKinksThatDoNotHold(String points, String labels, String clearance) {
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, hidden: [1], slope: 0}")
        .with("data", "{given: " + points + "}").with("labels", "{given: " + labels + "}")
        .with("parameters", "{n: 1, m: 1}");
    assertThat(verdict(text, "exists i in 1..rows(cells()): entry(cells(), i, 1) == 0 && entry(cells(), i, 2) == 1 && "
        + "entry(cells(), i, 3) == 1 && abs(entry(cellClearances(), i, 1) - " + clearance + ") <= 10^-9"))
        .isEqualTo("Holds");
  }

  /** Pulls near the smallest doubles lose digits. */
  @Test
  void subnormalPullsHaveNoSubgradients() {
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, hidden: [1], slope: 0}")
        .with("data", "{value: \"if(k == 1, 1, 0)\", points: 30, dimension: 2}").with("labels", "{value: 1}")
        .with("loss", "{kind: square, factor: 3.1e-322, reduce: mean}").with("parameters", "{n: 1, m: 1}");
    assertThat(verdict(text, "(largest i in 1..rows(cells()): entry(cellSubgradients(), i, 1))*10^161*10^161 <= 3.06"))
        .isEqualTo("Inconclusive");
  }

  /** Gradient (1, 0), 1 on the positive side and 0 on the other; differences with a long step are half of it. */
  @ParameterizedTest
  @CsvSource({"10^-3, Holds", "10^-9, Holds", "-10^-9, Holds", "10^-13, Inconclusive", "2^-70, Inconclusive"})
  void differencesDoNotStraddleAKink(String first, String verdict) {
    ClaimText text = neuron(first, "1", "1").with("data", "{given: [[1, 0]]}").with("labels", "{given: [[1]]}");
    String found = verdict(text, "distance(gradient(w0), gradient(w0, \"differences\")) <= 10^-3");
    assertThat(found).isEqualTo(verdict);
    assertThat(verdict(text, "distance(gradient(w0), gradient(w0, \"differences\")) >= 1/100")).isNotEqualTo("Holds");
  }

  /**
   * A unit all of whose inputs are off is exactly zero and stays so beside the point, which is no kink; one whose input
   * is on its kink is.
   */
  @ParameterizedTest
  @CsvSource({"-1, Holds", "0, Inconclusive"})
  void aUnitThatHearsNothingIsOnNoKink(String weight, String verdict) {
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, hidden: [1, 1]}")
        .with("parameters", "{n: 1, m: 1}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[1]]}")
        .with("initialisation", "{kind: weights, weights: [[[" + weight + "]], [[1]], [[1]]]}");
    assertThat(verdict(text, "distance(gradient(w0), gradient(w0, \"differences\")) <= 10^-3")).isEqualTo(verdict);
  }

  /**
   * A squared neuron that is wholly zero adds nothing to the second derivatives; one that has an outgoing weight has
   * none.
   */
  @ParameterizedTest
  @CsvSource({"0, Holds", "1, Inconclusive"})
  void squaredNeuronsThatVanish(String outgoing, String verdict) {
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, hidden: [2], power: 2}")
        .with("parameters", "{n: 1, m: 2}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1], [0]], [[1, " + outgoing + "]]]}");
    assertThat(verdict(text, "lossCurvature(w0, 4) > 0")).isEqualTo(verdict);
    assertThat(verdict(text, "curvature(w0, 1) <= 100")).isEqualTo(verdict);
  }

  /** A fitted point has no gradient, hence no direction of it; a cosine never leaves [-1, 1]. */
  @ParameterizedTest
  @CsvSource({"1, Inconclusive", "1/3, Holds", "2, Holds"})
  void cosinesOfGradients(String label, String verdict) {
    ClaimText text = neuron("1", "0", "1").with("data", "{given: [[1, 0]]}").with("labels",
        "{given: [[" + label + "]]}");
    assertThat(verdict(text, "overlap(w0, lossGradient(w0))^2 <= 1 + 10^-9")).isEqualTo(verdict);
  }

  /**
   * A tiny label times a small weight is no double, but a large weight below brings it back; also in a network of some
   * size.
   */
  @ParameterizedTest
  @CsvSource({"1", "12", "40"})
  void factorsThatComeLateBringBackWhatVanished(int width) {
    ClaimText text = new ClaimText()
        .with("network", "{kind: feed-forward, hidden: [" + width + ", " + width + "], slope: 1}")
        .with("parameters", "{n: 1, m: 1}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[\"10^-300\"]]}")
        .with("initialisation",
            "{kind: entries, entries: \"if(i > 1 || j > 1, 0, if(l == 1, 10^-50, if(l == 2, 10^50, 10^-30)))\"}");
    assertThat(verdict(text, "norm(gradient(w0)) <= 10^-290")).isNotEqualTo("Holds");
    assertThat(verdict(text, "norm(gradient(w0)) >= 10^-290")).isNotEqualTo("Refuted");
  }

  /** Exact numbers stay exact through measures and formulas. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "floor(7/2) == 3", "forall k in 1..40: floor(2*k/2) == k && floor((2*k + 1)/2) == k",
      "forall k in 1..40: floor(3*k/3) == k && floor(k*7/7) == k && floor(0.1*(10*k)) == k",
      "norm(w0) == 5", "inner(w0, w0) == 25", "loss(w0) == 0", "correlation(w0) == 144", "output(w0, 1) == 12",
      "exp(0) == 1 && cos(0) == 1",
      "floor(exp(0)) == 1", "sqrt(144) == 12", "(1/4)^(1/2) == 1/2", "norm(gradient(w0)) == 60", "overlap(w0, w0) <= 1",
      "norm(X) == 1"})
  void exactNumbersStayExact(String formula) {
    ClaimText text = neuron("3", "0", "4").with("data", "{given: [[1, 0]]}").with("labels", "{given: [[12]]}")
        .with("loss", "{kind: square}");
    assertThat(verdict(text, formula)).isEqualTo("Holds");
  }

  /** What has no double is neither zero nor not: nothing is said, or what products of it show. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "exponential | 800 | 1 | loss(w0) == 0 | Inconclusive", "logistic | 800 | 1 | loss(w0) == 0 | Inconclusive",
      "square | 0 | 10^-200 | loss(w0) == 0 | Inconclusive",
      "exponential | 800 | 1 | loss(w0) >= 0 | Holds", "logistic | 800 | 1 | loss(w0) <= 10^-300 | Holds",
      "square | 0 | 10^-200 | loss(w0) >= 0 | Holds",
      "exponential | -800 | 1 | loss(w0) >= 0 | Inconclusive"})
  void lossesBelowAllDoubles(String loss, String weight, String label, String formula, String verdict) {
    ClaimText text = new ClaimText().with("network", "{kind: feed-forward, depth: 1}")
        .with("parameters", "{n: 1, m: 1}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[\"" + label + "\"]]}")
        .with("loss", "{kind: " + loss + "}")
        .with("initialisation", "{kind: weights, weights: [[[\"" + weight + "\"]]]}");
    assertThat(verdict(text, formula)).isEqualTo(verdict);
  }

  private static ClaimText neuron(String first, String second, String outgoing) {
    return new ClaimText().with("network", "{kind: feed-forward, hidden: [1]}").with("parameters", "{n: 1, m: 1}")
        .with("initialisation",
            "{kind: weights, weights: [[[\"" + first + "\", " + second + "]], [[" + outgoing + "]]]}");
  }

  private static String verdict(ClaimText text, String formula) {
    return text.with("conclude", "[{that: '" + formula + "'}]").with("budget", "{instances: 1, quick: 1}").check()
        .ruling().verdict().word();
  }
}
