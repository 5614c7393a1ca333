package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lemmata.ClaimText;

/** Ranges, extremes, counts and conditions over the frames of runs whose values are known. */
final class Quantifiers {
  private static final Digits D = Digits.SIXTY;

  private Quantifiers() {}

  static Attack plant(Random random) {
    boolean isTrue = random.nextBoolean();
    ClaimText text = Attack.single();
    Course course = random.nextBoolean() ? growth(text, random) : decay(text, random);
    int n = course.values().size() - 1;
    String at = course.formula();
    switch (random.nextInt(6)) {
      case 0 -> {
        // Between two neighbours in the order of sizes, so that the count is certain.
        List<BigDecimal> sorted = course.values().stream().sorted().toList();
        int below = random.nextInt(n);
        BigDecimal between = D.over(D.plus(sorted.get(below), sorted.get(below + 1)), Digits.TWO);
        int count = n - below;
        text.with("let",
            "{c: \"count k in 0.." + n + ": " + at.replace("#", "k") + " >= " + Known.number(between) + "\"}")
            .with("conclude", Attack
                .that(isTrue ? "c == " + count : random.nextBoolean() ? "c <= " + (count - 1) : "c >= " + (count + 1)));
      }
      case 1 -> {
        String choice = Undecided.choice("1", random.nextBoolean() ? "0" : "2", random);
        BigDecimal top = course.values().stream().reduce(BigDecimal::max).orElseThrow();
        text.with("conclude", Attack.that("forall k in 0.." + n + ": " + choice + "*" + at.replace("#", "k") + " <= "
            + Known.number(D.plus(top, D.times(top.abs(), new BigDecimal(isTrue ? "0.01" : "-0.01"))))));
      }
      case 2 -> {
        // The extreme is where the condition, an equality in truth, lets it count.
        int k = random.nextInt(n + 1);
        Known there = course.at(k);
        text.with("conclude",
            Attack.that("exists k in " + k + ".." + k + ": " + Undecided.comparison(true, random) + " && "
                + new Known(at.replace("#", "k"), there.value()).compared(isTrue, random)));
      }
      default -> course.claim(text, isTrue, Known.off(random), random);
    }
    return new Attack(text, Truth.of(isTrue), "the values of all frames are known");
  }

  private static Course growth(ClaimText text, Random random) {
    double y = Numbers.eighths(random, 0.5, 2);
    String scale = "1e-" + random.nextInt(100);
    int frames = 4 + random.nextInt(9);
    BigDecimal start = D.power(Numbers.exact(Double.parseDouble(scale)), 2);
    double passage = Math.abs(D.log(D.over(Numbers.exact(y), start)).doubleValue()) / (2 * y);
    double step = Math.max(1, Math.round(passage * (1 + random.nextInt(3)) / frames * 8)) / 8.0;
    text.with("network",
        random.nextBoolean() ? "{kind: feed-forward, depth: 2, width: 1, slope: 1}" : "{kind: diagonal, depth: 2}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: entries, entries: 1}")
        .with("runs",
            "{u: {kind: gradient-flow, scale: " + scale + ", time: " + Known.number(step * frames) + ", frames: "
                + frames
                + ", coordinates: " + (random.nextBoolean() ? "plain" : "polar") + "}}");
    List<BigDecimal> values = new ArrayList<>();
    boolean isEntry = random.nextBoolean();
    for (int k = 0; k <= frames; k++) {
      BigDecimal decay = D.exp(D.times(Digits.TWO, Numbers.exact(y), Numbers.exact(step * k)).negate());
      BigDecimal p = D.over(Numbers.exact(y),
          D.plus(BigDecimal.ONE, D.times(D.minus(D.over(Numbers.exact(y), start), BigDecimal.ONE), decay)));
      values.add(isEntry ? D.sqrt(p) : p);
    }
    return new Course(isEntry ? "entry(layer(frame(u, #), 1), 1, 1)" : "output(frame(u, #), 1)", values);
  }

  private static Course decay(ClaimText text, Random random) {
    double w = Numbers.signed(random, random.nextBoolean() ? -150 : -2, 2);
    double y = random.nextBoolean() ? 0 : Numbers.eighths(random, -1, 1);
    int frames = 4 + random.nextInt(9);
    double step = Numbers.eighths(random, 0.125, random.nextBoolean() ? 1 : 20);
    text.with("network", "{kind: feed-forward, depth: 1}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w}}) + "}")
        .with("runs", "{u: {kind: gradient-flow, time: " + Known.number(step * frames) + ", frames: " + frames + "}}");
    List<BigDecimal> values = new ArrayList<>();
    boolean isLoss = random.nextBoolean();
    for (int k = 0; k <= frames; k++) {
      BigDecimal off = D.times(D.minus(Numbers.exact(w), Numbers.exact(y)), D.exp(Numbers.exact(-step * k)));
      values.add(isLoss ? D.over(off.pow(2, D.context()), Digits.TWO) : D.plus(Numbers.exact(y), off));
    }
    return new Course(isLoss ? "loss(frame(u, #))" : "entry(layer(frame(u, #), 1), 1, 1)", values);
  }
}
