package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** False claims that once held, and true ones that were once refuted. */
class ReviewTest {
  private static final String MUTANT = "[{id: other, why: for the form only, patch: {budget.quick: 3}}]";

  private static ClaimText claim(String conclusion) {
    return new ClaimText().with("conclude", "[" + conclusion + "]").with("mutants", MUTANT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{that: 9007199254740992 + 1 == 9007199254740992}",
      "{that: 3*3002399751580331 == 9007199254740992}",
      "{that: \"count l in 2..1: l >= 1\"}",
      "{that: \"distance(gradient(gradient(w0)), gradient(gradient(w0, \\\"differences\\\"))) > 10^-14\"}"})
  void doesNotHold(String conclusion) {
    String text = conclusion.contains("count") ? "{that: bad == 0}" : conclusion;
    ClaimText claim = claim(text).with("let",
        conclusion.contains("count") ? "{bad: \"count l in 2..1: l >= 1\"}" : null);
    assertThat(claim.check().ruling().verdict().word()).isNotEqualTo("Holds");
  }

  /** x = (1e16, 1, -1e16) and w = (1, 1, 1): the pre-activation is 1, but rounding gives 0. */
  @ParameterizedTest
  @CsvSource({"norm(gradient(w0)) <= 1000", "'members(w0, \"TL\") == 0'", "norm(lossGradient(w0)) <= 1000"})
  void aPreActivationLostToRoundingIsNotBelieved(String formula) {
    ClaimText text = claim("{that: '" + formula + "'}")
        .with("parameters", "{n: 1, m: 1}")
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", "{given: [[10^16, 1, -10^16]]}").with("labels", "{given: [[1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1, 1, 1]], [[1]]]}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Inconclusive");
  }

  @ParameterizedTest
  @CsvSource({"'norm(scaled(w0, 10^-30)) > 10^-30'", "'norm(scaled(w0, 10^-30)) < 10^-30'",
      "'inner(scaled(w0, 10^-200), scaled(w0, 10^-200)) <= 0'"})
  void scalesCarryTheirRounding(String formula) {
    assertThat(claim("{that: \"" + formula + "\"}").check().ruling().verdict().word()).isEqualTo("Inconclusive");
  }

  @Test
  void aRealDomainReachesItsWholeWidth() {
    ClaimText tiny = claim("{that: p <= 0}").with("parameters", "{n: 2, m: 2, p: {real: [0, 1e-7]}}");
    assertThat(tiny.check().ruling().verdict().word()).isEqualTo("Refuted");
    ClaimText third = claim("{that: p >= 1/3}").with("parameters", "{n: 2, m: 2, p: {real: [1/3, 1]}}");
    assertThat(third.check().ruling().verdict().word()).isEqualTo("Inconclusive");
  }

  @Test
  void probabilitiesAreTestedOnIndependentDraws() {
    ClaimText edge = claim("{probability: p == 0 || p == 1, at-least: 3/100}")
        .with("parameters", "{n: 2, m: 2, p: {real: [0, 1]}}").with("budget", "{instances: 40, quick: 40}");
    assertThat(edge.check().ruling().verdict().word()).isNotEqualTo("Holds");
  }

  @Test
  void probabilitiesStandAlone() {
    assertThat(claim("{that: n <= 1}, {probability: norm(w0) >= 0, at-least: 1/2, over: [initialisation]}").problems())
        .anySatisfy(p -> assertThat(p.message()).contains("a probability stands alone"));
    assertThat(claim("{probability: norm(w0) >= 0, at-least: 1 - 1/n}").problems())
        .anySatisfy(p -> assertThat(p.message()).contains("has to be one number"));
  }

  @Test
  void conditionsOfFreeIdentitiesAreRefused() {
    assertThat(claim("{identity: a + a == 2*a}").with("witness", "[{that: 0 > 1}]").problems())
        .anySatisfy(p -> assertThat(p.message()).contains("no instances"));
  }

  /** Decay acts in physical time: both runs end at the same time and place. */
  @Test
  void decayIsTheSameInEveryClock() {
    ClaimText text = claim("{that: \"distance(end(a), end(b)) <= 10^-8*norm(end(a))\"}")
        .with("network", "{kind: diagonal, depth: 3}")
        .with("runs",
            "{a: {kind: gradient-flow, scale: 1/10, time: 1, decay: 1/2}, b: {kind: gradient-flow, scale: 1/10, "
                + "coordinates: scaled, time: 1/10, decay: 1/2}}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Holds");
  }

  /** N = -sigma(w): the neuron reaches zero at t = w_0 and rests there. */
  @Test
  void aKinkBetweenTwoGridPointsIsFound() {
    ClaimText text = claim("{that: \"norm(end(w)) <= 10^-9\"}, {that: \"norm(frame(w, 1)) >= 1/100\"}")
        .with("parameters", "{n: 1, m: 1}")
        .with("network", "{kind: feed-forward, hidden: [m], output: {values: [1]}}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[-1]]}")
        .with("initialisation", "{kind: weights, weights: [[[0.511]]]}")
        .with("runs", "{w: {kind: correlation-flow, time: 2, frames: 4}}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Holds");
  }

  /** Three dependent inputs on one kink: the box of derivatives is larger than the Clarke subdifferential. */
  @Test
  void dependentKinksAreNotDecided() {
    ClaimText text = claim("{that: \"residual(w0) <= 10^-9\"}")
        .with("parameters", "{n: 3, m: 1}")
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", "{given: [[1, 0, 0], [0, 1, 0], [1, 1, 0]]}").with("labels", "{given: [[1], [-1], [1]]}")
        .with("initialisation", "{kind: weights, weights: [[[0, 0, 1]], [[1]]]}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Inconclusive");
  }

  /** Opposite inputs are on their kink together: here both sides have the gradient x, so (0, 1) is no KKT point. */
  @Test
  void oppositeInputsShareTheirKink() {
    ClaimText text = claim("{that: \"residual(w0) <= 10^-9\"}")
        .with("parameters", "{n: 2, m: 1}")
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", "{given: [[1, 0], [-1, 0]]}").with("labels", "{given: [[1], [-1]]}")
        .with("initialisation", "{kind: weights, weights: [[[0, 1]], [[1]]]}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Refuted");
    text.with("labels", "{given: [[-1], [-1]]}").with("conclude", "[{that: \"residual(w0) <= 10^-9\"}]");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Holds");
  }

  @Test
  void blocksOfDifferentSizeAreNotCompared() {
    ClaimText text = claim("{that: \"distance(block(w0, 1), block(w0, 2)) <= 10\"}")
        .with("network", "{kind: sum, of: [{kind: diagonal, depth: 2}, {kind: feed-forward, hidden: [3]}]}");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Inconclusive");
  }

  private static void doesNotHold(ClaimText text) {
    assertThat(text.check().ruling().verdict().word()).isNotEqualTo("Holds");
  }

  private static ClaimText given(String network, String x, String y, String weights) {
    return new ClaimText().with("parameters", null).with("network", network).with("data", "{given: " + x + "}")
        .with("labels", "{given: " + y + "}").with("initialisation", "{kind: weights, weights: " + weights + "}")
        .with("mutants", MUTANT)
        .with("budget", "{instances: 1, quick: 1}");
  }

  /** A step hides what an integration is off by: both fidelities stand on the same side of it. */
  @ParameterizedTest
  @CsvSource({"z == 1", "c == 1", "g == 1"})
  void aStepDoesNotHideTheErrorOfAFlow(String conclusion) {
    String off = "output(end(u), 1) - 2/(1 + 199*exp(-4))";
    doesNotHold(given("{kind: feed-forward, hidden: [1], slope: 1}", "[[1]]", "[[2]]", "[[[1/10]], [[1/10]]]")
        .with("runs", "{u: {kind: gradient-flow, time: 1, frames: 1}}")
        .with("let", "{z: \"if(" + off + " >= 10^-13, 1, 0)\", c: \"count k in 1..1: " + off + " >= 10^-13\", "
            + "g: \"floor(1 + 10^6*(" + off + " - 10^-13))\"}")
        .with("conclude", "[{that: " + conclusion + "}]"));
  }

  /** The residual is zero, but its kinks are nearly parallel and the descent to it slow. */
  @Test
  void aResidualIsNotBoundedBelowByADescentOnTheWay() {
    doesNotHold(given("{kind: feed-forward, hidden: [1]}", "[[1, 0, 0], [1, 0.01, 0], [0, -0.009, 1]]",
        "[[-1], [1], [1]]", "[[[0, 0, 1]], [[1]]]")
        .with("conclude", "[{that: residual(w0) >= 0.001}]"));
  }

  @Test
  void aDistanceThatDoesNotShrinkIsNoLimit() {
    doesNotHold(new ClaimText().with("schedule", "{variable: delta, rungs: 9, value: 2^(-k)}").with("mutants", MUTANT)
        .with("conclude",
            "[{limit: \"0.005 + 2*10^14*delta*(sin(1)*sin(1)) - 2*10^14*delta*sin(1)*sin(1)\", to: 0, within: 0.01}]"));
  }

  /** A factor that is 1, and known to lie between -1 and 1 only. */
  private static final String WIDE = "{c: \"if(sin(1)*10^17 - sin(1)*10^17 >= 0, 1, -1)\"}";

  @Test
  void aRateKnowsItsAbscissa() {
    doesNotHold(new ClaimText().with("schedule", "{variable: delta, rungs: 9, value: 2^(-k)}").with("mutants", MUTANT)
        .with("conclude",
            "[{rate: \"delta^2\", against: \"if(sin(1)*10^17 - sin(1)*10^17 >= 0, delta^2, 2*delta - delta^2)\", "
                + "between: [1.999, 2.001], window: [10^-9, 10]}]"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "preactivation(combine(c, w0, 0, w0), 1, 1, 1) == 0", "abs(correlation(combine(c, w0, 0, w0))) <= 10^-100",
      "abs(output(combine(c, w0, 0, w0), 1)) <= 10^-100", "members(combine(c, w0, 0, w0), 'TL') == 0",
      "norm(combine(10^-200, combine(10^-200, w0, 0, w0), 0, w0)) == 0"})
  void anErrorOfTheWeightsIsSeenWhereTheGradientVanishes(String formula) {
    doesNotHold(claim("{that: '" + formula.replace("'", "\"") + "'}").with("let", WIDE).with("initialisation",
        "{kind: gaussian}"));
  }

  @Test
  void theLinearLossIsThatOfOneOutput() {
    doesNotHold(given("{kind: feed-forward, depth: 1, width: 1, slope: 1, outputs: 2}", "[[1], [2]]",
        "[[1, 1], [2, -5]]", "[[[1], [1]]]")
        .with("conclude", "[{that: linearLoss() <= 10^-9}]"));
  }

  /** Flows whose next piece hangs on a side that is not determined, or that have several. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[1, 1], slope: 0.25 | [[-1, 1], [1, 0]] | [[1], [1]] | [[[1, 1]], [[-1]], [[1/2]]] | abs(entry(layer(end(w), "
          + "1), 1, 1) - entry(layer(end(w), 1), 1, 2)) <= 10^-6",
      "[1, 1], slope: -1 | [[1]] | [[1]] | [[[0]], [[1]], [[1]]] | loss(end(w)) >= 0.4",
      "[1] | [[1], [-1]] | [[0], [2]] | [[[0]], [[1]]] | loss(end(w)) <= 1",
      "[1] | [[1, 0], [0, 1]] | [[1], [1]] | [[[1, 0]], [[0]]] | output(end(w), 2) <= 10^-4"})
  void aFlowDoesNotGuess(String hidden, String x, String y, String weights, String formula) {
    doesNotHold(given("{kind: feed-forward, hidden: " + hidden + "}", x, y, weights)
        .with("runs", "{w: {kind: gradient-flow, time: 1}}")
        .with("conclude", "[{that: \"branches(w) == 0 && " + formula + "\"}]"));
  }
}
