package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Flows for times up to 2^54, which end in tails, in cancelling pulls or far beyond the doubles, and have a closed
 * form.
 */
final class LongFlows {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private final ClaimText text = Attack.single();
  private String why;

  private LongFlows(Random random) {
    this.random = random;
  }

  static Attack plant(Random random) {
    LongFlows here = new LongFlows(random);
    Known known = here.known();
    boolean isTrue = random.nextBoolean();
    here.text.with("conclude", Attack.that(known.compared(isTrue, random)));
    return new Attack(here.text, Truth.of(isTrue), here.why);
  }

  private Known known() {
    return switch (random.nextInt(4)) {
      case 0 -> linear();
      case 1 -> tails();
      case 2 -> cancellingLabels();
      default -> early();
    };
  }

  /** A time in eighths, so that a double holds it. */
  private static double eighths(double time) {
    return Math.max(1, Math.round(time * 8)) / 8.0;
  }

  /** A linear predictor of the square loss, with decay: w' = x (y - x w) - d w. */
  private Known linear() {
    why = "a linear equation of one weight";
    double y = random.nextBoolean() ? 0 : random.nextBoolean() ? Numbers.positive(random, -200, -20) : 1;
    double w = Numbers.signed(random, random.nextBoolean() ? -200 : -3, 1);
    double decay = random.nextBoolean() ? 0 : Numbers.eighths(random, 0.125, 1);
    double time = eighths(random.nextBoolean() ? 1 + random.nextInt(20) : 20 + random.nextInt(600));
    text.with("network", "{kind: feed-forward, depth: 1}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w}}) + "}")
        .with("runs", "{u: {kind: gradient-flow, time: " + Known.number(time) + ", frames: 4, decay: "
            + Known.number(decay) + "}}");
    BigDecimal rate = BigDecimal.ONE.add(Numbers.exact(decay));
    BigDecimal rest = D.over(Numbers.exact(y), rate);
    BigDecimal end = D.plus(rest,
        D.times(D.minus(Numbers.exact(w), rest), D.exp(D.times(rate, Numbers.exact(time)).negate())));
    return switch (random.nextInt(3)) {
      case 0 -> new Known("entry(layer(end(u), 1), 1, 1)", end);
      case 1 -> new Known("norm(end(u))", end.abs());
      default -> new Known("loss(end(u))", D.over(end.subtract(Numbers.exact(y)).pow(2, D.context()), Digits.TWO));
    };
  }

  /** Losses with tails: e^w = e^w0 + t for the exponential loss, e^w + w = e^w0 + w0 + t for the logistic one. */
  private Known tails() {
    why = "one weight in the tail of its loss: exp(w) + c w grows like the time";
    boolean isLogistic = random.nextBoolean();
    double w0 = Numbers.eighths(random, -3, 6);
    double time = Math.scalb(1.0, random.nextInt(55));
    BigDecimal start = Numbers.exact(w0);
    BigDecimal sum = D.plus(D.exp(start), Numbers.exact(time));
    BigDecimal w = D.log(sum);
    if (isLogistic) {
      sum = sum.add(start);
      w = w.min(BigDecimal.ZERO.max(D.log(sum.max(BigDecimal.ONE))));
      for (int i = 0; i < 200; i++) {
        BigDecimal e = D.exp(w);
        w = D.minus(w, D.over(D.minus(D.plus(e, w), sum), D.plus(e, BigDecimal.ONE)));
      }
    }
    boolean isLate = random.nextBoolean();
    text.with("network", "{kind: feed-forward, depth: 1}")
        .with("loss", "{kind: " + (isLogistic ? "logistic" : "exponential") + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w0}}) + "}")
        .with("runs", "{u: {kind: gradient-flow, time: " + Known.number(time) + ", frames: " + (isLate ? 1 : 8) + "}}");
    return random.nextBoolean()
        ? new Known("entry(layer(" + (isLate ? "frame(u, 1)" : "end(u)") + ", 1), 1, 1)", w)
        : new Known("loss(end(u))", isLogistic ? D.softplus(w.negate()) : D.exp(w.negate()));
  }

  /** Labels whose sum is tiny beside each of them, over times that make up for it. */
  private Known cancellingLabels() {
    why = "the labels of one point act through their sum";
    int power = 20 + random.nextInt(35);
    double rest = (random.nextBoolean() ? 1 : -1) * Math.scalb(1.0, -power);
    double share = Numbers.eighths(random, 0.25, 4);
    double time = Math.scalb(share, power);
    boolean isDeep = random.nextBoolean();
    String labels = switch (random.nextInt(3)) {
      case 0 -> Numbers.matrix(new double[] {1}, new double[] {rest}, new double[] {-1});
      case 1 -> Numbers.matrix(new double[] {rest}, new double[] {3}, new double[] {-3});
      default -> Numbers.matrix(new double[] {0.75}, new double[] {-0.75}, new double[] {rest});
    };
    text.with("network", "{kind: feed-forward, depth: " + (isDeep ? "2, width: 1, slope: 1" : "1") + "}")
        .with("data", "{given: [[1], [1], [1]]}")
        .with("labels", "{given: " + labels + "}").with("initialisation", "{kind: entries, entries: 1}")
        .with("runs", "{u: {kind: correlation-flow, time: " + Known.number(time) + ", frames: "
            + (1 + random.nextInt(20)) + "}}");
    BigDecimal grown = D.times(Numbers.exact(rest), Numbers.exact(time));
    BigDecimal w = isDeep ? D.exp(grown) : D.plus(BigDecimal.ONE, grown);
    return random.nextBoolean()
        ? new Known("entry(layer(end(u), 1), 1, 1)", w)
        : new Known("norm(end(u))/norm(w0)", w.abs());
  }

  /** One neuron and one point on a line: a grows like cosh(y t) + (w/a) sinh(y t). */
  private Known early() {
    why = "early flow of one neuron and one point: hyperbolic functions";
    double w = Numbers.eighths(random, -0.5, 1);
    double y = Numbers.eighths(random, 0.5, 2);
    double time = random.nextBoolean() ? eighths(random.nextInt(40)) : Math.scalb(1.0, random.nextInt(15));
    w = w <= 0 ? 0.5 : w;
    text.with("network", "{kind: feed-forward, hidden: [1]}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation",
            "{kind: weights, weights: " + Numbers.weights(new double[][] {{w}}, new double[][] {{1}}) + "}")
        .with("runs", "{u: {kind: early-flow, time: " + Known.number(time) + ", frames: 1}}");
    BigDecimal t = D.times(Numbers.exact(y), Numbers.exact(time));
    BigDecimal rise = D.over(BigDecimal.ONE.add(Numbers.exact(w)), Digits.TWO);
    BigDecimal fall = D.over(BigDecimal.ONE.subtract(Numbers.exact(w)), Digits.TWO);
    return new Known("logGrowth(u, " + Known.number(time) + ", 1)",
        D.plus(t, D.log(D.plus(rise, D.times(fall, D.exp(t.multiply(BigDecimal.valueOf(-2))))))));
  }
}
