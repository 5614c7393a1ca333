package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.Random;
import org.lemmata.ClaimText;

/** Everything that a claim file describes by a formula, hanging on a comparison that no enclosure decides. */
final class UndecidedDescriptions {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private ClaimText text = Attack.single().with("network", "{kind: feed-forward, depth: 1}")
      .with("labels", "{given: [[0]]}")
      .with("initialisation", "{kind: weights, weights: [[[1]]]}");

  private UndecidedDescriptions(Random random) {
    this.random = random;
  }

  static Attack plant(Random random) {
    UndecidedDescriptions here = new UndecidedDescriptions(random);
    boolean isTrue = random.nextBoolean();
    int place = random.nextInt(24);
    if (place < 20) {
      Known known = here.known(place);
      // Between what is true and what half a truth would give.
      here.text.with("conclude",
          Attack.that(known.compared(isTrue, new double[] {1e-9, 1e-6, 0.001, 0.05}[random.nextInt(4)], random)));
    } else {
      here.other(place, isTrue);
    }
    return new Attack(here.text, Truth.of(isTrue), "both sides of the comparison are the same number");
  }

  private String quoted(double one, double other) {
    return "\"" + choice(one, other) + "\"";
  }

  private String choice(double one, double other) {
    return Undecided.choice(Known.number(one), Known.number(other), random);
  }

  private static BigDecimal decay(double rate, double time) {
    return D.exp(D.times(Numbers.exact(rate), Numbers.exact(time)).negate());
  }

  private Known known(int place) {
    double tiny = Math.scalb(1.0, -random.nextInt(40));
    double one = Numbers.eighths(random, 0.5, 2) * tiny;
    double other = one + (1 + random.nextInt(4)) / 8.0 * tiny;
    String w = "entry(layer(end(u), 1), 1, 1)";
    switch (place) {
      case 0 -> text.with("runs", "{u: {kind: gradient-flow, time: " + quoted(one, other) + ", frames: 1}}");
      case 1 -> text.with("runs", "{u: {kind: gradient-flow, time: T, frames: 4}}").with("let",
          "{T: " + quoted(one, other) + "}");
      case 2 -> text.with("runs", "{u: {kind: gradient-flow, time: 1, decay: " + quoted(one, other) + "}}");
      case 3 -> text.with("runs", "{u: {kind: gradient-descent, steps: 3, step: " + quoted(one, other) + "}}");
      case 4 -> text.with("runs", "{u: {kind: gradient-flow, time: 1, scale: " + quoted(one, other) + "}}");
      case 5 -> text.with("data", "{given: [[" + quoted(one, other) + "]]}");
      case 6 -> text.with("data", "{value: " + quoted(one, other) + ", points: 1, dimension: 1}");
      case 7 -> text.with("labels", "{given: [[" + quoted(one, other) + "]]}");
      case 8 -> text.with("labels", "{value: " + quoted(one, other) + "}");
      case 9 -> text.with("initialisation", "{kind: weights, weights: [[[" + quoted(one, other) + "]]]}");
      case 10 -> text.with("initialisation", "{kind: entries, entries: " + quoted(one, other) + "}");
      case 11 -> text.with("initialisation", "{kind: weights, weights: [[[1]]], scale: " + quoted(one, other) + "}");
      case 12 -> text.with("points", "{p: {weights: [[[" + quoted(one, other) + "]]]}}");
      case 13 -> text.with("loss", "{kind: square, factor: " + quoted(one, other) + "}");
      case 14 -> text.with("parameters", "{a: " + quoted(one, other) + "}");
      case 15 -> text
          .with("network",
              "{kind: feed-forward, hidden: [1], output: {values: [1]}, slope: " + quoted(one, other) + "}")
          .with("initialisation", "{kind: weights, weights: [[[-1]]]}");
      case 16 ->
        text.with("network", "{kind: feed-forward, hidden: [1], output: {values: [" + quoted(one, other) + "]}}");
      default -> {
      }
    }
    BigDecimal v = Numbers.exact(one);
    switch (place) {
      case 0, 1:
        return new Known(w, decay(one, 1));
      case 2:
        return new Known(w, decay(1 + one, 1));
      case 3:
        return new Known(w, D.power(BigDecimal.ONE.subtract(v), 3));
      case 4:
        return new Known(w, D.times(v, decay(1, 1)));
      case 5, 6, 9, 10, 11, 16:
        return new Known("output(w0, 1)", v);
      case 7, 8:
        return new Known("entry(Y, 1, 1)", v);
      case 12:
        return new Known("norm(p)", v);
      case 13:
        return new Known("loss(w0)", D.over(v, Digits.TWO));
      case 14:
        return new Known("a", v);
      case 15:
        return new Known("output(w0, 1)", v.negate());
      case 17: {
        int steps = 2 + random.nextInt(20);
        String n = random.nextBoolean()
            ? Undecided.whole(steps, random)
            : Undecided.choice("" + steps, "" + (steps + 1), random);
        text.with("runs", "{u: {kind: gradient-descent, step: 1/4, steps: \"" + n + "\"}}");
        return new Known(w, D.power(new BigDecimal("0.75"), steps));
      }
      case 18: {
        int k = random.nextInt(8);
        text.with("runs", "{u: {kind: gradient-flow, time: 2, frames: 8}}");
        boolean isTime = random.nextBoolean();
        String at = isTime
            ? "at(u, " + Undecided.choice(k + "/4", (k + 1) + "/4", random) + ")"
            : "frame(u, " + Undecided.choice("" + k, "" + (k + 1), random) + ")";
        return new Known("entry(layer(" + at + ", 1), 1, 1)", decay(1, k / 4.0));
      }
      default:
        return truncated();
    }
  }

  /** A number of steps that is whole only but for a rounding. */
  private Known truncated() {
    int n = 3 + random.nextInt(60);
    text.with("runs", random.nextBoolean()
        ? "{f: {kind: gradient-flow, time: " + n / 100.0
            + ", frames: 1}, g: {kind: gradient-descent, step: 1/2, steps: \"duration(f)*100\"}}"
        : "{g: {kind: gradient-descent, step: 1/2, steps: \""
            + new String[] {"exp(log(" + n + "))", "sqrt(" + n + ")^2", "log(exp(" + n + "))",
                "(" + n + "^(1/3))^3", n + "/7*7", n / 10.0 + "*10", "sqrt(" + n * n + ")"}[random.nextInt(7)]
            + "\"}}");
    return new Known("duration(g)", BigDecimal.valueOf(n));
  }

  private void other(int place, boolean isTrue) {
    switch (place) {
      case 20 -> {
        String event = "abs(entry(layer(w0, 1), 1, 1)) < 3/2";
        // Its probability is 0.866.
        text = text.with("initialisation", "{kind: gaussian}").with("budget", "{instances: 400, quick: 400}").with(
            "conclude",
            "[{probability: \"" + event + "\", at-least: " + (isTrue ? quoted(0.7, 0.99) : quoted(0.99, 0.3))
                + ", over: [initialisation]}]");
      }
      case 21 ->
        text.with("schedule", "{variable: s, rungs: 12, value: 2^(-k)}").with("conclude", switch (random.nextInt(3)) {
          case 0 -> "[{limit: s, to: " + (isTrue ? quoted(0, 0.5) : quoted(0.5, 0)) + ", within: 1/100}]";
          case 1 -> "[{rate: s^2, against: s, between: [" + (isTrue ? quoted(1.9, 2.1) : quoted(2.1, 1.9)) + ", 3]}]";
          default -> "[{limit: \"" + (isTrue ? choice(1, 0.5) : choice(0.5, 1)) + " + s\", to: 1, within: 1/100}]";
        });
      case 22 -> {
        int n = 2 + random.nextInt(3);
        String count = "\""
            + (random.nextBoolean() ? Undecided.whole(n, random) : Undecided.choice("" + n, "" + (n + 1), random))
            + "\"";
        String seen = switch (random.nextInt(3)) {
          case 0 -> {
            text.with("data", "{value: i, points: " + count + ", dimension: 1}").with("labels", "{value: i}");
            yield "samples()";
          }
          case 1 -> {
            text.with("network", "{kind: diagonal, depth: " + count + "}").with("initialisation", "{kind: gaussian}");
            yield "order()";
          }
          default -> {
            text.with("network", "{kind: feed-forward, hidden: [" + count + "]}").with("initialisation",
                "{kind: gaussian}");
            yield "rows(layer(w0, 1))";
          }
        };
        text.with("conclude", Attack.that(seen + (isTrue ? " <= " + n : " > " + n)));
      }
      default -> {
        int n = 2 + random.nextInt(5);
        String to = random.nextBoolean() ? Undecided.whole(n, random) : Undecided.choice("" + n, "" + (n + 2), random);
        text.with("conclude", Attack.that(random.nextBoolean()
            ? "forall k in 1.." + to + ": k <= " + (isTrue ? n : n - 1)
            : "exists k in 1.." + to + ": k >= " + (isTrue ? n : n + 1)));
      }
    }
  }
}
