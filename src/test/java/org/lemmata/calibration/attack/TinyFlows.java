package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.Random;
import org.lemmata.ClaimText;

/** Flows of products of layers that start at scales from 1 to 10^-140, and have a closed form. */
final class TinyFlows {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private final ClaimText text = Attack.single();
  private String why;

  private TinyFlows(Random random) {
    this.random = random;
  }

  static Attack plant(Random random) {
    TinyFlows here = new TinyFlows(random);
    Known known = here.known();
    boolean isTrue = random.nextBoolean();
    here.text.with("conclude", Attack.that(known.compared(isTrue, random)));
    return new Attack(here.text, Truth.of(isTrue), here.why);
  }

  private Known known() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> chain();
      case 2, 3 -> twoCoordinates();
      case 4, 5 -> polar();
      case 6 -> blowUp();
      case 7 -> unbalanced();
      case 8 -> saddle();
      default -> elapsed();
    };
  }

  private String scale(int largestExponent) {
    return "1e-" + random.nextInt(largestExponent);
  }

  private static BigDecimal decimal(String number) {
    return Numbers.exact(Double.parseDouble(number));
  }

  /** A time in eighths, so that a double holds it. */
  private static double rounded(double time) {
    return Math.max(1, Math.round(time * 8)) / 8.0;
  }

  /** The solution of p' = rate p (y - p). */
  private static BigDecimal logistic(BigDecimal start, BigDecimal y, BigDecimal rate, BigDecimal time) {
    BigDecimal decay = D.exp(D.times(rate, y, time).negate());
    return D.over(y, D.plus(BigDecimal.ONE, D.times(D.minus(D.over(y, start), BigDecimal.ONE), decay)));
  }

  /** A time before, in or after the passage from nearly 0 to nearly y. */
  private double time(BigDecimal start, double y, double rate) {
    double passage = Math.abs(D.log(D.over(Numbers.exact(y), start)).doubleValue()) / (rate * y);
    return rounded(passage * new double[] {0.1, 0.5, 0.9, 0.97, 1, 1.03, 1.1, 1.5, 3}[random.nextInt(9)]);
  }

  private String run(String kind, String scale, double time, String coordinates) {
    return "{u: {kind: " + kind + ", scale: " + scale + ", time: " + Known.number(time) + ", frames: "
        + 2 * (1 + random.nextInt(10))
        + ", coordinates: " + coordinates + "}}";
  }

  /** Two tied layers see one sample: their product obeys p' = 2 p (y - p), and p' = 2 p y in a correlation flow. */
  private Known chain() {
    why = "tied layers: p' = 2 p (y - p), or p' = 2 p y for the correlation";
    double y = Numbers.eighths(random, 0.5, 3);
    String scale = scale(140);
    BigDecimal start = decimal(scale).pow(2);
    double time = time(start, y, 2);
    boolean isGradient = random.nextInt(3) > 0;
    String[] networks = {
        "{kind: feed-forward, depth: 2, width: 1, slope: 1}", "{kind: feed-forward, hidden: [1]}",
        "{kind: diagonal, depth: 2}",
        "{kind: feed-forward, depth: 2, width: 4, slope: 1}", "{kind: feed-forward, hidden: [1], slope: 1/4}"};
    int which = random.nextInt(networks.length);
    boolean isWide = which == 3;
    text.with("network", networks[which]).with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: entries, entries: " + (isWide ? "1/2" : "1") + "}")
        .with("runs", run(isGradient ? "gradient-flow" : "correlation-flow", scale, time, coordinates()));
    BigDecimal t = Numbers.exact(time);
    BigDecimal product = isGradient
        ? logistic(start, Numbers.exact(y), Digits.TWO, t)
        : D.times(start, D.exp(D.times(Digits.TWO, Numbers.exact(y), t)));
    BigDecimal entry = D.over(D.sqrt(product), isWide ? Digits.TWO : BigDecimal.ONE);
    return switch (random.nextInt(6)) {
      case 0 -> new Known("output(end(u), 1)", product);
      case 1 -> new Known("norm(end(u))", D.sqrt(D.times(Digits.TWO, product)));
      case 2 -> new Known("lognorm(end(u))", D.over(D.log(D.times(Digits.TWO, product)), Digits.TWO));
      case 3 ->
        new Known("entry(layer(end(u), 2), 1, 1)*" + Known.number(y) + "^2", D.times(entry, Numbers.exact(y).pow(2)));
      case 4 ->
        new Known("loss(end(u))", D.over(Numbers.exact(y).subtract(product).pow(2), Digits.TWO).round(D.context()));
      default -> new Known("entry(layer(end(u), 1), 1, 1)", entry);
    };
  }

  private String coordinates() {
    return new String[] {"plain", "scaled", "polar"}[random.nextInt(3)];
  }

  /**
   * Each coordinate of a diagonal network with two layers is a chain of its own; one may be tiny where the other is
   * not.
   */
  private Known twoCoordinates() {
    why = "every coordinate j obeys p_j' = 2 p_j (y_j - p_j)";
    double[] y = {Numbers.eighths(random, 0.5, 1.5), Numbers.eighths(random, 1.625, 3)};
    double[] u = {random.nextBoolean() ? 1 : Double.parseDouble(scale(40)), Double.parseDouble(scale(60))};
    String scale = random.nextBoolean() ? "1" : scale(70);
    int slow = random.nextInt(2);
    BigDecimal[] start = {decimal(scale).multiply(Numbers.exact(u[0])).pow(2, D.context()),
        decimal(scale).multiply(Numbers.exact(u[1])).pow(2, D.context())};
    double time = time(start[slow], y[slow], 2);
    text.with("network", "{kind: diagonal, depth: 2}").with("data", "{given: [[1, 0], [0, 1]]}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y[0]}, new double[] {y[1]}) + "}")
        .with("initialisation",
            "{kind: weights, weights: " + Numbers.weights(new double[][] {u}, new double[][] {u}) + "}")
        .with("runs", run("gradient-flow", scale, time, coordinates()));
    BigDecimal[] p = new BigDecimal[2];
    for (int j = 0; j < 2; j++) {
      p[j] = logistic(start[j], Numbers.exact(y[j]), Digits.TWO, Numbers.exact(time));
    }
    int j = random.nextInt(2);
    BigDecimal half = D.over(D.plus(p[0], p[1]), BigDecimal.ONE);
    return switch (random.nextInt(5)) {
      case 0 -> new Known("norm(end(u))", D.sqrt(D.times(Digits.TWO, half)));
      case 1 -> new Known("output(end(u), " + (j + 1) + ")", p[j]);
      case 2 ->
        new Known("entry(layer(unit(end(u)), 1), 1, " + (j + 1) + ")", D.sqrt(D.over(p[j], D.times(Digits.TWO, half))));
      case 3 ->
        new Known("rankOneDistance(layer(end(u), 1)) + entry(layer(end(u), 2), 1, " + (j + 1) + ")", D.sqrt(p[j]));
      default -> new Known("entry(layer(end(u), 1), 1, " + (j + 1) + ")", D.sqrt(p[j]));
    };
  }

  /**
   * L tied layers in the clock int r^(L-2) dt: q = u^L obeys q' = L^(2 - L/2) q (y - q), and a correlation flow drops
   * the q.
   */
  private Known polar() {
    why = "tied layers in the polar clock: q' = L^(2 - L/2) q (y - q)";
    int order = 2 + random.nextInt(3);
    double y = Numbers.eighths(random, 0.5, 3);
    String scale = scale(140);
    BigDecimal start = decimal(scale).pow(order);
    BigDecimal depth = BigDecimal.valueOf(order);
    BigDecimal rate = D.sqrt(D.power(depth, 4 - order));
    double time = time(start, y, rate.doubleValue());
    boolean isGradient = random.nextInt(3) > 0;
    text.with("network",
        random.nextBoolean()
            ? "{kind: diagonal, depth: " + order + "}"
            : "{kind: feed-forward, depth: " + order + ", width: 1, slope: "
                + (random.nextBoolean() ? 1 : 0) + "}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: entries, entries: 1}")
        .with("runs", run(isGradient ? "gradient-flow" : "correlation-flow", scale, time, "polar"));
    BigDecimal t = Numbers.exact(time);
    BigDecimal q = isGradient
        ? logistic(start, Numbers.exact(y), rate, t)
        : D.times(start, D.exp(D.times(rate, Numbers.exact(y), t)));
    BigDecimal logEntry = D.over(D.log(q), depth);
    BigDecimal logNorm = D.plus(logEntry, D.over(D.log(depth), Digits.TWO));
    return switch (random.nextInt(4)) {
      case 0 -> new Known("lognorm(end(u))", logNorm);
      case 1 -> new Known("output(end(u), 1)", q);
      case 2 -> new Known("entry(layer(end(u), 1), 1, 1)", D.exp(logEntry));
      default -> new Known("norm(end(u))", D.exp(logNorm));
    };
  }

  /** u' = y u^(L-1) blows up at a known time; the run ends shortly before. */
  private Known blowUp() {
    why = "u' = y u^(L-1) of L tied layers";
    int order = 3 + random.nextInt(2);
    double y = Numbers.eighths(random, 0.5, 2);
    int power = random.nextInt(order == 3 ? 120 : 60);
    double u0 = Math.scalb(1.0, -power);
    BigDecimal label = Numbers.exact(y);
    // Time in units of the blow-up time: an exact double, as u0 is a power of two.
    double share = 1 - Math.scalb(1.0, -1 - random.nextInt(14));
    BigDecimal unit = order == 3
        ? Numbers.exact(u0).multiply(label)
        : Numbers.exact(u0).pow(2).multiply(label).multiply(Digits.TWO);
    double time = D.over(Numbers.exact(share), unit).doubleValue();
    BigDecimal left = D.minus(BigDecimal.ONE, D.times(Numbers.exact(time), unit));
    BigDecimal u = D.over(Numbers.exact(u0), order == 3 ? left : D.sqrt(left));
    text.with("network",
        random.nextBoolean()
            ? "{kind: diagonal, depth: " + order + "}"
            : "{kind: feed-forward, depth: " + order + ", width: 1, slope: 1}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: entries, entries: 1}");
    text.with("runs", run("correlation-flow", "\"2^(-" + power + ")\"", time, "plain"));
    return random.nextBoolean()
        ? new Known("entry(layer(end(u), 1), 1, 1)*2^" + power, D.times(u, Numbers.exact(2).pow(power)))
        : new Known("norm(end(u))", D.times(u, D.sqrt(BigDecimal.valueOf(order))));
  }

  /** Two untied layers in a correlation flow: a' = y b, b' = y a. Nearly opposite ones cancel before they grow. */
  private Known unbalanced() {
    why = "a' = y b and b' = y a: hyperbolic functions of the time";
    double[][] starts = {{-1, 1e-20}, {-1, 1 - Math.scalb(1.0, -45)}, {1, -1}, {-1, 1 + Math.scalb(1.0, -30)},
        {1e-30, -1e-10}, {0, 1e-100}, {0.5, 0.25}};
    double[] start = starts[random.nextInt(starts.length)];
    double y = Numbers.eighths(random, 0.5, 2);
    double time = rounded(1 + random.nextInt(40));
    text.with("network",
        random.nextBoolean() ? "{kind: feed-forward, depth: 2, width: 1, slope: 1}" : "{kind: diagonal, depth: 2}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation",
            "{kind: weights, weights: " + Numbers.weights(new double[][] {{start[0]}}, new double[][] {{start[1]}})
                + "}")
        .with("runs", run("correlation-flow", "1", time, random.nextBoolean() ? "plain" : "polar"));
    BigDecimal t = D.times(Numbers.exact(y), Numbers.exact(time));
    BigDecimal a = Numbers.exact(start[0]);
    BigDecimal b = Numbers.exact(start[1]);
    BigDecimal grows = D.times(D.over(a.add(b), Digits.TWO), D.exp(t));
    BigDecimal shrinks = D.times(D.over(a.subtract(b), Digits.TWO), D.exp(t.negate()));
    return switch (random.nextInt(3)) {
      case 0 -> new Known("entry(layer(end(u), 1), 1, 1)", D.plus(grows, shrinks));
      case 1 -> new Known("entry(layer(end(u), 2), 1, 1)", D.minus(grows, shrinks));
      default -> new Known("output(end(u), 1)", D.minus(grows.pow(2), shrinks.pow(2)));
    };
  }

  /** Opposite layers fall into the origin along the stable direction of a saddle: q = u^2 obeys q' = -2 q (y + q). */
  private Known saddle() {
    why = "opposite layers stay opposite: q' = -2 q (y + q)";
    double y = Numbers.eighths(random, 0.5, 2);
    double u0 = Numbers.eighths(random, 0.5, 2);
    double time = rounded(1 + random.nextInt(60));
    text.with("network",
        random.nextBoolean() ? "{kind: feed-forward, depth: 2, width: 1, slope: 1}" : "{kind: diagonal, depth: 2}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation",
            "{kind: weights, weights: " + Numbers.weights(new double[][] {{u0}}, new double[][] {{-u0}}) + "}")
        .with("runs", run("gradient-flow", "1", time, random.nextBoolean() ? "plain" : "scaled"));
    BigDecimal label = Numbers.exact(y);
    BigDecimal grown = D.times(D.plus(D.over(label, Numbers.exact(u0).pow(2)), BigDecimal.ONE),
        D.exp(D.times(Digits.TWO, label, Numbers.exact(time))));
    BigDecimal q = D.over(label, D.minus(grown, BigDecimal.ONE));
    return random.nextBoolean()
        ? new Known("output(end(u), 1)", q.negate())
        : new Known("entry(layer(end(u), 1), 1, 1)", D.sqrt(q));
  }

  /**
   * The physical time that passes in the polar clock of L = 3 tied layers of norm r: dt = ds/r, with ln r growing at
   * the rate y/sqrt(3).
   */
  private Known elapsed() {
    why = "dt = ds/r with r = r0 exp(y s/sqrt(3))";
    double y = Numbers.eighths(random, 0.5, 2);
    double clock = rounded(1 + random.nextInt(100));
    String scale = scale(140);
    text.with("network", "{kind: diagonal, depth: 3}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: entries, entries: 1}")
        .with("runs", run("correlation-flow", scale, clock, "polar"));
    BigDecimal three = D.sqrt(BigDecimal.valueOf(3));
    BigDecimal rate = D.over(Numbers.exact(y), three);
    BigDecimal passed = D.minus(BigDecimal.ONE, D.exp(D.times(rate, Numbers.exact(clock)).negate()));
    return new Known("logElapsed(u, 0, " + Known.number(clock) + ")",
        D.log(D.over(passed, D.times(decimal(scale), three, rate))));
  }
}
