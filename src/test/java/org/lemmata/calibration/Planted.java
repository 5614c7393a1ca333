package org.lemmata.calibration;

import java.util.Random;
import org.lemmata.ClaimText;

/**
 * A small claim whose truth is known by construction: a closed form, with a constant, an exponent or a bound that is
 * right or off by a known amount.
 *
 * @param isTrue whether it holds for every instance of its domain
 * @param hard false by at most five percent
 */
record Planted(String kind, ClaimText text, boolean isTrue, boolean hard) {

  private static final String[] KINDS = {
      "norm", "euler", "growth", "logistic", "balance", "escape", "descent", "singular", "probability", "identity",
      "limit", "rate"};

  /**
   * Relative distances from the truth: from the size of rounding errors, where nothing can be decided, to what anybody
   * sees.
   */
  private static final double[] OFF = {1e-15, 1e-12, 1e-9, 1e-6, 0.001, 0.01, 0.05, 0.3, 1};

  /** Claims with a tolerance of their own have to be false by more than that. */
  private static final java.util.Set<String> WITH_TOLERANCE = java.util.Set.of("euler", "balance", "logistic", "limit");

  /** Planted claim number {@code i}. */
  static Planted number(int i) {
    Random random = new Random(7_919L * i + 1);
    boolean isTrue = random.nextBoolean();
    String kind = KINDS[i % KINDS.length];
    double off = OFF[random.nextInt(OFF.length)];
    return of(kind, isTrue, WITH_TOLERANCE.contains(kind) ? Math.max(off, 0.001) : off, random);
  }

  private static Planted of(String kind, boolean isTrue, double off, Random random) {
    ClaimText text = new ClaimText().with("id", "small-claim").with("budget", "{instances: 8, quick: 8, seconds: 60}");
    text.with("parameters", "{n: {whole: [1, 4]}, m: 2}");
    // A true bound leaves room on the right side, a false one on the wrong side.
    double factor = isTrue ? 1 + off : 1 / (1 + off);
    int order = 2 + random.nextInt(3);
    String c = Double.toString(0.5 + random.nextInt(100) / 50.0);
    switch (kind) {
      case "norm" -> text.with("conclude", that(c + "*norm(w0) <= " + c + "*" + factor));
      case "euler" -> text
          .with("network", "{kind: feed-forward, depth: " + order + ", width: 2, slope: 1}")
          .with("conclude", that("abs(inner(w0, gradient(w0)) - " + order + "*" + (isTrue ? 1 : 1 + off)
              + "*correlation(w0)) <= 10^-10*(1 + abs(correlation(w0)))"))
          .with("assume", "[{that: abs(correlation(w0)) >= 10^-3}]");
      case "growth" -> chain(text, 1, "gradient-flow", "time: 0.4", "exponential")
          .with("conclude", that("norm(end(w)) >= norm(w0)*" + (isTrue ? 1 / (1 + off) : 1 + off + 9)));
      case "logistic" -> chain(text, 2, "gradient-flow", "time: 3", "square")
          // The product p starts at 1/100 and obeys p' = 2 p (1 - p), so p = 1/(1 + 99 exp(-2 t)).
          .with("conclude", that("output(end(w), 1) <= " + (isTrue ? 1 : 1 / (1 + off)) + "/(1 + 99*exp(-6)) + 10^-9"));
      case "balance" -> text
          .with("runs", "{w: {kind: gradient-flow, time: 1, frames: 3}}")
          .with("network", "{kind: feed-forward, hidden: [3], slope: 1}")
          .with("conclude",
              that("abs(norm(layer(end(w), 1))^2 - " + (isTrue ? 1 : 1 + off)
                  + "*norm(layer(end(w), 2))^2 - norm(layer(w0, 1))^2 + "
                  + "norm(layer(w0, 2))^2) <= 10^-7"));
      case "escape" -> chain(text, 2, "correlation-flow", "time: 1", "square")
          // w' = w for balanced weights: the product grows by exp(2).
          .with("conclude", that("correlation(end(w)) >= correlation(w0)*exp(2)" + (isTrue ? "/" : "*") + (1 + off)));
      case "descent" -> chain(text, 1, "gradient-descent", "step: 1/10, steps: 5", "square")
          // 1 - w shrinks by 9/10 in each step.
          .with("conclude", that("abs(1 - output(end(w), 1) - (1 - output(w0, 1))*0.9^"
              + (isTrue ? 5 : random.nextBoolean() ? 4 : 6) + ") <= 10^-9"));
      case "singular" -> text.with("points", "{d: {weights: [[[3, 0], [0, 4]], [[1, 0]]]}}")
          .with("network", "{kind: feed-forward, hidden: [2]}")
          .with("conclude", that(
              "singular(layer(d, 1), " + (isTrue ? 2 : 1) + ") <= 3*" + (isTrue ? 1 + off : Math.min(1.3, 1 + off))));
      case "probability" -> text
          // A fair sign is positive with probability one half.
          .with("parameters", "{n: 1, m: 2}").with("labels", "{kind: signs}")
          .with("conclude",
              "[{probability: \"entry(Y, 1, 1) > 0\", at-least: " + (isTrue ? 0.3 : 0.85) + ", over: [labels]}]")
          .with("mutants", "[{id: other, why: never, patch: {\"conclude[0].probability\": \"entry(Y, 1, 1) > 2\"}}]")
          .with("budget", "{instances: 200, quick: 200}");
      case "identity" -> text
          .with("conclude",
              "[{identity: \"(a + " + order + "*b)^2 == a^2 + " + (2 * order + (isTrue ? 0 : 1)) + "*a*b + "
                  + order * order + "*b^2\"}]")
          .with("mutants", "[{id: other, why: no square, patch: {\"conclude[0].identity\": a + b == a*b}}]");
      case "limit" -> scheduled(text)
          .with("conclude", "[{limit: \"(1 + delta)^2*" + c + "\", to: \"" + c + (isTrue ? "" : "*" + (1 + off))
              + "\", within: \"" + c + "*" + off / 2 + "\"}]");
      default -> scheduled(text)
          .with("conclude", "[{rate: \"" + c + "*delta^" + order + "\", against: delta, between: ["
              + (isTrue ? order - off : order + off / 2) + ", " + (order + off) + "]}]");
    }
    if (!kind.equals("probability") && !kind.equals("identity")) {
      text.with("mutants", "[{id: other, why: no norm is negative, patch: {conclude: [{that: norm(w0) <= -1}]}}]");
    }
    boolean isExact = kind.equals("singular") || kind.equals("probability") || kind.equals("identity")
        || kind.equals("descent");
    return new Planted(kind, text, isTrue, !isTrue && off <= 0.05 && !isExact && !kind.equals("growth"));
  }

  private static String that(String formula) {
    return "[{that: \"" + formula + "\"}]";
  }

  /** One input 1 with label 1 and a linear chain with balanced positive weights, whose flow is a formula. */
  private static ClaimText chain(ClaimText text, int depth, String dynamics, String length, String loss) {
    return text
        .with("network", "{kind: feed-forward, depth: " + depth + (depth > 1 ? ", width: 1" : "") + ", slope: 1}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[1]]}").with("loss", "{kind: " + loss + "}")
        .with("initialisation", "{kind: entries, entries: 1/10}")
        .with("runs", "{w: {kind: " + dynamics + ", " + length + "}}")
        .with("parameters", "{n: {whole: [1, 4]}, m: 2}");
  }

  private static ClaimText scheduled(ClaimText text) {
    return text.with("schedule", "{variable: delta, rungs: 16, value: 2^(-k)}");
  }
}
