package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Verdict;

/** What a flow has left when it is nearly at its end: neither zero, nor on a side that rounding chose. */
class LateFlowsTest {

  private static ClaimText neuron(String data, String labels, String weights, String slope) {
    return new ClaimText().with("parameters", "{n: 1}")
        .with("network", "{kind: feed-forward, hidden: [1], slope: " + slope + ", output: {values: [1]}}")
        .with("data", "{given: " + data + "}").with("labels", "{given: " + labels + "}")
        .with("initialisation", "{kind: weights, weights: [[" + weights + "]]}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
  }

  private static Verdict verdict(ClaimText claim, String that) {
    return claim.with("conclude", "[{that: '" + that + "'}]").check().ruling().verdict();
  }

  /** The first steps are nothing beside the whole way. With one point, 1/L = 1/L(0) + |x|^2 t. */
  @Test
  void aFlowMayBeLong() {
    ClaimText claim = new ClaimText().with("parameters", "{n: 1}").with("network", "{kind: feed-forward, depth: 1}")
        .with("data", "{given: [[3, 4]]}").with("labels", "{given: [[1]]}").with("loss", "{kind: exponential}")
        .with("initialisation", "{kind: weights, weights: [[[-3, -4]]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 10^32, frames: 1}}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
    assertThat(verdict(claim, "abs(loss(end(u))*(exp(-25) + 25*10^32) - 1) <= 10^(-6)")).isInstanceOf(Holds.class);
    assertThat(verdict(claim, "abs(loss(end(u))*(exp(-25) + 25*10^32) - 1.01) <= 10^(-6)")).isInstanceOf(Refuted.class);
  }

  /** It shrinks like exp(-t), and passes a kink when it is below 1e-13 of what it was. */
  @Test
  void aNeuronThatDecaysNeverReachesZero() {
    ClaimText claim = neuron("[[1, 0], [0, 1.01], [1/100, -1/100]]", "[[0], [0], [0]]", "[1, 2]", "0")
        .with("runs", "{u: {kind: gradient-flow, time: 40, frames: 40}}");
    assertThat(verdict(claim, "norm(end(u)) >= 10^(-18)")).isInstanceOf(Holds.class);
    assertThat(verdict(claim, "norm(end(u)) <= 10^(-18)")).isInstanceOf(Refuted.class);
  }

  /** The pull of the label does not shrink with the neuron: it is at zero at time 1, and stays. */
  @Test
  void aNeuronThatIsPulledInReachesZero() {
    ClaimText claim = neuron("[[1, 0], [0, 1]]", "[[-1], [-1]]", "[1, 1]", "0")
        .with("loss", "{kind: square}").with("runs", "{u: {kind: gradient-flow, time: 4, frames: 4}}");
    assertThat(verdict(claim, "norm(end(u)) <= 10^(-9)")).isInstanceOf(Holds.class);
    ClaimText straight = neuron("[[1, 3/10], [3/10, 1], [1, 1]]", "[[-1], [-1], [-1]]", "[1, 1]", "0")
        .with("runs", "{u: {kind: gradient-flow, time: 4, frames: 4}}");
    assertThat(verdict(straight, "norm(end(u)) <= 10^(-9)")).isInstanceOf(Holds.class);
    ClaimText through = neuron("[[1]]", "[[-1]]", "[1]", "1/2")
        .with("runs", "{u: {kind: gradient-flow, time: 40, frames: 4}}");
    assertThat(verdict(through, "abs(output(end(u), 1) + 1) <= 10^(-3)")).isInstanceOf(Holds.class);
  }

  /** The pre-activation of the first sample is 2.5 exp(-9 t) + exp(-t)/2, which is positive at all times. */
  @Test
  void aUnitThatIsPositiveForEverIsNotSeenToDie() {
    ClaimText claim = neuron("[[2, 1], [1, 2]]", "[[0], [1]]", "[1, 1]", "1")
        .with("runs", "{u: {kind: gradient-flow, time: 60, frames: 60}}");
    String living = "(members(at(u, t), \"FL\", 1) >= 1 || members(at(u, t), \"TL\", 1) >= 1)";
    assertThat(verdict(claim, "forall t in times(u): " + living)).isInstanceOf(Inconclusive.class);
    assertThat(verdict(claim, "forall t in times(u): t > 15 || " + living)).isInstanceOf(Holds.class);
    assertThat(verdict(claim, "common(end(u), \"FL\", 1, 1) >= 1")).isInstanceOf(Inconclusive.class);
    assertThat(verdict(claim, "transitions(u, \"FL\", \"FD\") <= 0")).isInstanceOf(Inconclusive.class);
  }
}
