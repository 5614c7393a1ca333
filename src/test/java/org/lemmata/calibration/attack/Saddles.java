package org.lemmata.calibration.attack;

import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Starts on the way into a saddle, which rounding leaves again: one neuron w = p x, a = -|x| p and one point x with
 * label 1. Then the output is -|x|^3 p^2 and p' = -|x| (1 + |x|^3 p^2) p, so that p keeps its sign and falls, the
 * output is never positive and the loss never below one half; a descent multiplies p by a number and keeps w on x and a
 * = -|x| p as well. All of it is exact where |x| is whole. Doubles leave for loss zero, each computation at another
 * time, and agree again at the end.
 */
final class Saddles {
  /** Points of whole length. */
  private static final int[][] TRIPLES = {{3, 4, 5}, {5, 12, 13}, {8, 15, 17}};

  private final Random random;
  private final int[] triple;
  private final double p;
  private final boolean hasInertNeuron;
  private final ClaimText text = Attack.single();

  private Saddles(Random random) {
    this.random = random;
    this.triple = TRIPLES[random.nextInt(TRIPLES.length)];
    this.p = (1 + random.nextInt(63)) * Math.scalb(1.0, -4 - random.nextInt(5));
    this.hasInertNeuron = random.nextInt(3) == 0;
  }

  static Attack plant(Random random) {
    Saddles here = new Saddles(random);
    boolean isTrue = random.nextBoolean();
    here.text.with("conclude", Attack.that(here.start().conclusion(isTrue)));
    return new Attack(here.text, Truth.of(isTrue), "the saddle attracts along this line, in exact numbers");
  }

  private Saddles start() {
    double[] w = {p * triple[0], p * triple[1], 0};
    double[] inert = {0, 0, 1000};
    double a = -p * triple[2];
    String slope = random.nextInt(3) == 0 ? "0" : random.nextBoolean() ? "1" : "1/8";
    text.with("data", "{given: " + Numbers.matrix(new double[] {triple[0], triple[1], 0}) + "}")
        .with("labels", "{given: [[1]]}")
        .with("network", "{kind: feed-forward, hidden: [" + (hasInertNeuron ? 2 : 1) + "], slope: " + slope + "}")
        .with("initialisation",
            "{kind: weights, weights: " + (hasInertNeuron
                ? Numbers.weights(new double[][] {w, inert}, new double[][] {{a, 0}})
                : Numbers.weights(new double[][] {w}, new double[][] {{a}})) + "}");
    return this;
  }

  /** An inert neuron on its kink would have no trajectory where it is not linear. */
  private String conclusion(boolean isTrue) {
    int frames = new int[] {1, 2, 10, 100}[random.nextInt(4)];
    // A few times the time in which a rounding grows to one.
    String time = Known
        .number(Math.round(8.0 * (10 + random.nextInt(90)) / triple[2]) / 8.0 * (random.nextInt(4) == 0 ? 64 : 1));
    if (random.nextInt(4) == 0) {
      text.with("runs", "{u: {kind: gradient-descent, step: 1/" + (4 * triple[2] + random.nextInt(20)) + ", steps: "
          + (200 + random.nextInt(600)) + "}}");
    } else {
      text.with("runs", "{u: {kind: gradient-flow, time: " + time + ", frames: " + frames
          + (random.nextInt(4) == 0 ? ", coordinates: scaled" : "") + "}}");
    }
    String[] truths = {"loss(end(u)) >= 499/1000", "output(end(u), 1) <= 10^-6", "loss(end(u)) > 1/4"};
    String[] falsehoods = {"loss(end(u)) <= 1/4", "output(end(u), 1) >= 1/2", "loss(end(u)) < 499/1000"};
    return (isTrue ? truths : falsehoods)[random.nextInt(truths.length)];
  }
}
