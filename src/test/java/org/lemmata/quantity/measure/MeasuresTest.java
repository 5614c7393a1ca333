package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Each measure against a value known in closed form, through the language that claims use. */
class MeasuresTest {
  private static final String DATA = "{given: [[3, 4], [-1, 2]]}";
  private static final String WEIGHTS = "{p: {weights: [[[1, 0], [3, 4]], [[2, -1]]]}, q: {weights: [[[0, 1], [1, "
      + "0]], [[1, 0]]]}, r: {weights: [[[1, 0], [0, 1]], [[0, 0]]]}, e: {entries: \"if(l == 1, 10*i + j, -j)\"}, a: "
      + "{draw: gaussian}, b: {draw: sphere}}";
  private static final String PROBLEMS = "{flipped: {labels: {value: \"-entry(Y, i, k)\"}}, far: {data: {value: "
      + "\"i*entry(X, i, k)\", points: 2, dimension: 2}}}";

  private static String verdict(String formula) {
    return new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", DATA)
        .with("labels", "{given: [[1], [-2]]}")
        .with("loss", "{kind: square, reduce: mean}")
        .with("points", WEIGHTS)
        .with("problems", PROBLEMS)
        .with("runs",
            "{g: {kind: gradient-descent, from: p, step: 1/1000, steps: 3}, f: {kind: correlation-flow, from: q, "
                + "time: 1/2, frames: 4, step: 1/10000}, tiny: {kind: gradient-flow, from: q, scale: 10^-200, "
                + "coordinates: scaled, time: 1/10, frames: 1}}")
        .with("conclude", "[{that: '" + formula + "'}]")
        .with("budget", "{instances: 1, quick: 1}")
        .check().ruling().verdict().toString();
  }

  /** Pre-activations on x1 = (3, 4) are 3 and 25, on x2 = (-1, 2) they are -1 and 5. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "norm(p)^2 | 31", "norm(X)^2 | 30", "norm(Y)^2 | 5", "lognorm(p) | log(31)/2",
      "inner(p, q) | 3 + 2", "inner(X, X) | 30", "inner(layer(p, 1), layer(p, 1)) | 26", "overlap(p, q)*sqrt(31*3) | 5",
      "distance(p, q)^2 | 1 + 1 + 4 + 16 + 1 + 1",
      "norm(scaled(p, 3))^2 | 9*31", "norm(layer(p, 1))^2 | 26", "norm(layer(p, 2))^2 | 5",
      "incoming(p, 1, 2) | 5", "outgoing(p, 1, 1) | 2",
      "output(p, 1) | 2*3 - 25", "output(p, 2) | -5", "margin(p, 2) | 10",
      "loss(p) | ((-19 - 1)^2 + (-5 + 2)^2)/4", "correlation(p) | (1*(-19) + (-2)*(-5))/2", "order() | 2",
      "norm(hidden(p, 1))^2 | 9 + 625 + 25", "norm(hidden(p, 0))^2 | 30",
      "norm(hidden(p, 1, \"before\"))^2 | 9 + 1 + 625 + 25", "norm(hidden(p, 2, \"before\"))^2 | 361 + 25",
      "singular(X, 1)*singular(X, 2) | 10", "singular(X, 3) | 0", "opnorm(layer(p, 2))^2 | 5",
      "rankOneDistance(X)^2 + opnorm(X)^2 | 30", "tail(X)*30 | rankOneDistance(X)^2", "tail(layer(p, 2)) | 0",
      "norm(start(g)) | norm(p)", "duration(g) | 3", "norm(frame(g, 0)) | norm(p)", "norm(at(g, 0)) | norm(p)",
      "distance(frame(g, 3), end(g)) | 0",
      "members(p, \"TL\", 1) | 1", "members(p, \"FL\", 2) | 0", "members(p, \"TL\") | 2", "members(p, \"TD\") | 0",
      "members(p, \"FL\") + members(p, \"FD\") | 2", "transitions(g, \"TL\", \"FD\") | 0",
      "distance(gradient(p), gradient(p, \"automatic\")) | 0", "distance(gradient(p), gradient(p, \"symbolic\")) | 0",
      "inner(p, gradient(p)) | 2*correlation(p)",
      "norm(e)^2 | 121 + 144 + 441 + 484 + 1 + 4", "entry(layer(e, 1), 2, 1) | 21", "norm(b) | 1",
      "correlation(under(p, flipped)) | -(1*(-19) + (-2)*(-5))/2",
      "correlation(under(under(p, flipped), own)) | (1*(-19) + (-2)*(-5))/2",
      "output(under(p, far), 2) | -10", "samples(far) | 2", "order(far) | 2",
      "distance(combine(2, p, -3, q), scaled(p, 2))^2 | 27", "norm(combine(1, p, -1, p)) | 0",
      "cos(4*atan(1)/3) | 1/2", "sin(4*atan(1)/6) | 1/2",
      "norm(unit(p)) | 1", "norm(block(p, 2))^2 | 26", "output(block(p, 2), 1) + output(block(p, 1), 1) | output(p, 1)",
      "distance(scaled(unit(p), norm(p)), p) | 0", "entry(inputs(far), 2, 2) | 4", "entry(labels(flipped), 2, 1) | 2",
      "entry(gram(own), 1, 2) | 5", "common(p, \"TL\", 1, 2) | 0", "common(p, \"TL\", 1, 1) | 1", "samples() | 2",
      "entry(X, 2, 1) | -1", "entry(Y, 2, 1) | -2", "preactivation(p, 1, 2, 1) | 25", "preactivation(p, 2, 1, 2) | -5",
      "inner(p, lossGradient(p)) | 2*((-19 - 1)*(-19) + (-5 + 2)*(-5))/2",
      "norm(mix(2, X, -1, X)) | sqrt(30)", "rows(X) | 2", "norm(row(X, 2))^2 | 5", "rows(cells()) | 8",
      "norm(row(cells(), 2))^2 | 2",
      "norm(subgradient(p, 1, \"origin\")) | 5/2", "norm(subgradient(p, 1)) | 50",
      "norm(cellSubgradients())^2 | norm(cellSubgradients(own))^2",
      "branches(f) | 0", "2*correlationMaximum() | sqrt(5)", "exp(logElapsed(f, 0, 1/2)) | 1/2",
      "exp(logElapsed(g, 1, 3)) | 2/1000",
      "distance(lossGradient(p), lossGradient(p, \"symbolic\")) | 0", "linearLoss() | 0", "linearPrediction(1) | 1",
      "norm(transpose(X) - (stack i in 1..2: beside j in 1..2: entry(X, j, i))) | 0",
      "trace(X) | 5", "determinant(X) | 10", "norm(inverse(X)*X - identity(2)) | 0",
      "norm(10*inverse(X))^2 | 30", "determinant(gram(own)) | 100", "norm(X*transpose(X) - gram(own)) | 0",
      "norm(X^2)^2 | 5^2 + 20^2 + 5^2", "norm(X^0 - identity(2)) | 0", "norm(-X/2 + X) | sqrt(30)/2",
      "norm(endToEnd(p))^2 | 1 + 16", "norm(endToEnd(p) - layer(p, 2)*layer(p, 1)) | 0",
      "norm(product l in 1..2: layer(p, 3 - l))^2 | 17", "norm(sum i in 1..2: i*X) | 3*sqrt(30)",
      "columns(row(X, 1)) | 2", "norm(column(X, 2))^2 | 20", "rows(column(X, 1)) | 2",
      "eigenvalue(gram(own), 1)*eigenvalue(gram(own), 2) | 100", "eigenvalue(gram(own), 1) | 15 + sqrt(125)",
      "norm(gram(own)*eigenvector(gram(own), 2) - eigenvalue(gram(own), 2)*eigenvector(gram(own), 2)) | 0",
      "norm((sum k in 1..2: singular(X, k)*leftSingular(X, k)*transpose(rightSingular(X, k))) - X) | 0",
      "norm(pseudoinverse(row(X, 1)))^2 | 1/25", "norm(pseudoinverse(column(X, 1))*X)^2 | 1 + 1",
      "norm(jacobian(p))^2 | (3^2 + 25^2) + (2*5)^2 + 5^2 + 5^2 + 5", "trace(tangentKernel(p)) | norm(jacobian(p))^2",
      "norm(jacobian(p)*transpose(jacobian(p)) - tangentKernel(p)) | 0",
      "inner(maxMargin(), row(X, 1)) + 2*inner(maxMargin(), row(X, 2)) | 0",
      "norm(maxMargin(own)) | 1", "entry(maxMargin(), 1, 1) | 8/sqrt(65)",
      "lognorm(end(tiny))/log(10) | -200 + lognorm(scaled(end(tiny), 10^200))/log(10)"})
  void hasItsValue(String measure, String value) {
    assertThat(verdict("abs(" + measure + " - (" + value + ")) <= 10^-9")).startsWith("Holds");
    assertThat(verdict("abs(" + measure + " - (" + value + ")) >= 10^-3")).startsWith("Refuted");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "inner(X, layer(p, 2)) <= 1 | Inconclusive", "residual(r) <= 10^-9 | Refuted",
      "distance(gradient(p), gradient(p, \"differences\")) <= 10^-4 | Holds",
      "correlation(end(f)) > correlation(q) | Holds", "plainResidual(p) <= 1/100 | Refuted",
      "members(p, \"XX\") >= 0 | Inconclusive", "search(p, \"hits\") >= 0 | Inconclusive"})
  void decides(String formula, String verdict) {
    assertThat(verdict(formula)).startsWith(verdict);
  }

  /**
   * N = v*(3w)^2 on one point with label 1: at the maximum (w, v) = (sqrt(2/3), sqrt(1/3)) the tangent Hessian is -12
   * sqrt(3)...
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "curvature(top, 1) | -36/sqrt(3)", "lossCurvature(fit, 1) | 0", "lossCurvature(fit, 2) | 10"})
  void secondDerivatives(String measure, String value) {
    ClaimText text = new ClaimText()
        .with("parameters", "{n: 1, m: 1}")
        .with("data", "{given: [[3]]}")
        .with("labels", "{given: [[1]]}")
        .with("points", "{top: {weights: [[[sqrt(2/3)]], [[sqrt(1/3)]]]}, fit: {weights: [[[1/3]], [[1]]], of: steep}}")
        .with("problems", "{steep: {network: {kind: feed-forward, hidden: [1], power: 1}, data: {given: [[3]]}}}")
        .with("mutants", "[{id: none, why: nothing to patch, patch: {\"conclude[0].that\": norm(w0) <= 0}}]")
        .with("conclude", "[{that: 'abs(" + measure + " - (" + value + ")) <= 10^-9'}]");
    assertThat(text.check().ruling().verdict().toString()).startsWith("Holds");
  }

  @org.junit.jupiter.api.Test
  void blocksOfASum() {
    ClaimText text = new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("network", "{kind: sum, of: [{kind: diagonal, depth: 2}, {kind: feed-forward, hidden: [1]}]}")
        .with("conclude",
            "[{that: \"abs(norm(block(w0, 1))^2 + norm(block(w0, 2))^2 - norm(w0)^2) <= 10^-12\"}, {that: "
                + "\"norm(block(w0, 1)) <= 1\"}, {that: \"distance(join(block(w0, 1), block(w0, 2), own), w0) <= "
                + "10^-12\"}, {that: \"abs(inner(block(w0, 2), gradient(block(w0, 2))) - 2*correlation(block(w0, "
                + "2))) <= 10^-12\"}]");
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Holds");
  }
}
