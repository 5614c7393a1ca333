package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Measures where their definitions have edges: points that coincide or vanish, whole numbers, kinks beside the point,
 * bounded quantities.
 */
final class EdgeMeasures {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private final ClaimText text = Attack.single();
  private String why;

  private EdgeMeasures(Random random) {
    this.random = random;
  }

  static Attack plant(Random random) {
    EdgeMeasures here = new EdgeMeasures(random);
    boolean isTrue = random.nextBoolean();
    String formula = switch (random.nextInt(6)) {
      case 0, 1 -> here.cells(isTrue);
      case 2 -> here.halves(isTrue);
      case 3 -> here.differences().compared(isTrue, Math.max(1e-4, Known.off(random)), random);
      case 4 -> here.bounded(isTrue);
      default -> here.curved().compared(isTrue, Math.max(1e-6, Known.off(random)), random);
    };
    here.text.with("conclude", Attack.that(formula));
    return new Attack(here.text, Truth.of(isTrue), here.why);
  }

  /**
   * m lines through the origin cut the plane into 2 m open cells and 2 m rays; one line leaves two halves and itself.
   */
  private String cells(boolean isTrue) {
    List<double[]> points = new ArrayList<>();
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      double[][] directions = {{1, 0}, {1, 1}, {-1, 2}};
      double[] x = directions[i];
      for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
        double c = new double[] {1, -1, 3, -0.5, 1e-30, 1e20}[random.nextInt(6)];
        points.add(new double[] {c * x[0], c * x[1]});
      }
    }
    int zeros = random.nextInt(2);
    if (zeros > 0) {
      points.add(new double[] {0, 0});
    }
    Collections.shuffle(points, random);
    boolean isOnLine = random.nextInt(4) == 0;
    double[][] x = points.stream().map(p -> isOnLine ? new double[] {p[0] + p[1]} : p).toArray(double[][]::new);
    text.with("network", "{kind: feed-forward, hidden: [1]}").with("data", "{given: " + Numbers.matrix(x) + "}")
        .with("labels", "{value: 1}");
    // On the line a neuron that is not zero has one of two directions.
    int cells = isOnLine ? 2 : lines == 1 ? 3 : 4 * lines;
    int column = random.nextInt(x.length);
    boolean vanishes = x[column][0] == 0 && (isOnLine || x[column][1] == 0);
    int kinks = vanishes ? cells : isOnLine ? 0 : lines == 1 ? 1 : 2;
    why = lines + " lines, " + cells + " cells, " + kinks + " of them on the kink of point " + (column + 1);
    if (random.nextBoolean()) {
      return count("rows(cells(own))", cells, isTrue);
    }
    text.with("let", "{c: \"count i in 1..rows(cells(own)): entry(cells(own), i, " + (column + 1) + ") == 0\"}");
    return count("c", kinks, isTrue);
  }

  private String count(String formula, int n, boolean isTrue) {
    return formula + switch (random.nextInt(3)) {
      case 0 -> isTrue ? " == " + n : " != " + n;
      case 1 -> isTrue ? " <= " + n : " <= " + (n - 1);
      default -> isTrue ? " >= " + n : " >= " + (n + 1);
    };
  }

  private String halves(boolean isTrue) {
    int n = 3 + random.nextInt(30);
    int b = 2 + random.nextInt(4);
    int a = random.nextInt(5);
    why = "whole numbers";
    String floor = "floor((k + " + a + ")/" + b + ")";
    int sum = 0;
    for (int k = 0; k <= n; k++) {
      sum += Math.floorDiv(k + a, b);
    }
    if (random.nextBoolean()) {
      text.with("let", "{s: \"sum k in 0.." + n + ": " + floor + "\"}");
      return count("s", sum, isTrue);
    }
    int off = isTrue ? 0 : 1;
    return (isTrue ? "forall" : "exists") + " k in 0.." + n + ": " + (isTrue
        ? "k + " + a + " - " + b + "*" + floor + " <= " + (b - 1)
        : "k + " + a + " - " + b + "*" + floor + " >= " + (b - 1 + off));
  }

  /** The gradient of one neuron, a hair beside its kink; differences must not reach over it. */
  private Known differences() {
    double beside = (random.nextBoolean() ? 1 : -1) * Numbers.positive(random, -12, -4);
    double a = Numbers.eighths(random, 0.5, 2);
    double y = Numbers.eighths(random, 0.5, 2);
    text.with("network", "{kind: feed-forward, hidden: [1]}").with("data", "{given: [[1, 0]]}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation",
            "{kind: weights, weights: " + Numbers.weights(new double[][] {{beside, 1}}, new double[][] {{a}}) + "}");
    String method = new String[] {"differences", "automatic", "symbolic", "back-propagation"}[random
        .nextInt(random.nextBoolean() ? 1 : 4)];
    why = "one neuron that is " + (beside > 0 ? "live" : "dead");
    BigDecimal live = beside > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    BigDecimal first = D.times(live, Numbers.exact(a), Numbers.exact(y));
    BigDecimal second = D.times(live, Numbers.exact(beside), Numbers.exact(y));
    return random.nextBoolean()
        ? new Known("entry(layer(gradient(w0, \"" + method + "\"), 1), 1, 1)", first)
        : new Known("norm(gradient(w0, \"" + method + "\"))", D.sqrt(D.plus(first.pow(2), second.pow(2))));
  }

  /** Bounds that hold by definition. */
  private String bounded(boolean isTrue) {
    double w = Numbers.signed(random, -150, 100);
    double v = Numbers.signed(random, -150, 100);
    text.with("network", "{kind: feed-forward, hidden: [2]}").with("data", "{given: [[1, 2], [-1, 1]]}")
        .with("labels", "{given: [[1], [-2]]}")
        .with("initialisation", "{kind: weights, weights: "
            + Numbers.weights(new double[][] {{w, 1}, {v, -2}}, new double[][] {{1, v}}) + "}");
    why = "it lies between its bounds by definition";
    String[] ones = {"overlap(w0, gradient(w0))", "overlap(w0, lossGradient(w0))", "overlap(w0, w0)",
        "tail(layer(w0, 1))", "overlap(w0, scaled(w0, 1e-200))"};
    String[] noughts = {"loss(w0)", "norm(w0)", "tail(layer(w0, 1))", "rankOneDistance(layer(w0, 1))",
        "distance(w0, w0)", "singular(layer(w0, 1), 2)"};
    if (random.nextBoolean()) {
      return ones[random.nextInt(ones.length)] + (isTrue ? " <= 1" : " > 1");
    }
    return noughts[random.nextInt(noughts.length)] + (isTrue ? " >= 0" : " < 0");
  }

  /** Second derivatives of a product of two weights, and of the square loss of a predictor. */
  private Known curved() {
    double y = Numbers.eighths(random, 0.5, 2);
    double u = Numbers.positive(random, random.nextBoolean() ? -100 : -2, 2);
    if (random.nextBoolean()) {
      why = "N = y u v has the tangential curvature -2 y at u = v";
      text.with("network", "{kind: diagonal, depth: 2}")
          .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
          .with("initialisation",
              "{kind: weights, weights: " + Numbers.weights(new double[][] {{u}}, new double[][] {{u}}) + "}");
      return new Known("curvature(w0, 1)", Numbers.exact(-2 * y));
    }
    why = "the square loss of a predictor has the second derivative sum x^2";
    double x = Numbers.positive(random, -150, 100);
    text.with("network", "{kind: feed-forward, depth: 1}")
        .with("data", "{given: " + Numbers.matrix(new double[] {x}) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{u}}) + "}");
    return new Known("lossCurvature(w0, 1)", Numbers.exact(x).pow(2));
  }
}
