package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Verdict;

/**
 * Two fidelities on both sides of a fold. The neuron is always active, so that its weight at the end is
 * {@code 1 + 2/e}; steps of a half miss that by 3e-5 and coarse ones by twenty times as much on the same side, and b
 * lies midway between the two. Their distances from b are alike, and tell nothing of the true one.
 */
class FoldTest {

  private static Verdict verdict(String data, String labels, String step, String that) {
    return new ClaimText().with("parameters", "{n: 1}")
        .with("network", "{kind: feed-forward, hidden: [1], output: {values: [1]}}")
        .with("data", "{given: " + data + "}").with("labels", "{given: " + labels + "}").with("loss", "{kind: square}")
        .with("initialisation", "{kind: weights, weights: [[[3, 1]]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 1, frames: 1, step: " + step + ", settle: 1e-10}}")
        .with("points", "{p: {weights: [[[\"1 + 2*exp(-1) + 30616e-8\", 1]]]}}")
        .with("let", "{M: \"column(layer(end(u), 1), 1)\", b: \"1 + 2*exp(-1) + 30616e-8\", "
            + "m: \"entry(layer(end(u), 1), 1, 1) - 1 - 2*exp(-1) - 1e-5\"}")
        .with("conclude", "[{that: \"" + that + "\"}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}").check().ruling().verdict();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"norm(M - b*identity(1)) <= 29e-5", "norm(M - b*identity(1)) > 29e-5",
      "norm(stack i in 1..1: entry(M, 1, 1) - b) <= 29e-5", "singular(M - b*identity(1), 1) <= 29e-5",
      "entry((M - b*identity(1))^2, 1, 1) <= (29e-5)^2",
      "entry((M - b*identity(1))*(M - b*identity(1)), 1, 1) <= (29e-5)^2",
      "determinant((M - b*identity(1))^2) <= (29e-5)^2",
      "trace(transpose(M - b*identity(1))*(M - b*identity(1))) <= (29e-5)^2",
      "inner(M - b*identity(1), M - b*identity(1)) <= (29e-5)^2",
      "eigenvalue((M - b*identity(1))*(M - b*identity(1)), 1) <= (29e-5)^2",
      "(entry(M, 1, 1) - b)*(entry(M, 1, 1) - b) <= (29e-5)^2", "distance(end(u), p) <= 29e-5",
      "norm(combine(1, end(u), -1, p)) <= 29e-5", "incoming(combine(1, end(u), -1, p), 1, 1) <= 29e-5",
      "entry(eigenvector(stack i in 1..2: beside j in 1..2: if(i + j == 2, m, 0), 1), 1, 1) >= 1/2",
      "entry(leftSingular(stack i in 1..2: beside j in 1..2: if(i == j, if(i == 1, m + 1, 1), 0), 1), 1, 1) >= 1/2"})
  void alikeValuesOnBothSidesDecideNothing(String that) {
    assertThat(verdict("[[1, 0]]", "[[1]]", "1/2", that).word()).isEqualTo("Inconclusive");
  }

  /** The second point is active by 2e-8. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"norm(row(jacobian(end(u)), 2)) <= 1/10",
      "trace(tangentKernel(end(u))) <= 11/10", "norm(jacobian(end(u))) <= 11/10",
      "determinant(tangentKernel(end(u))) <= 1/10"})
  void derivativesBesideAKinkDecideNothing(String that) {
    assertThat(verdict("[[1, 0], [-1, \\\"1 + 2*exp(-1) + 2e-8\\\"]]".replace("\\", ""), "[[1], [0]]", "1/10", that)
        .word()).isEqualTo("Inconclusive");
  }
}
