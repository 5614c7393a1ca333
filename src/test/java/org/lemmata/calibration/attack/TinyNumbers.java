package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.lemmata.ClaimText;

/** Measures of numbers from the least to the largest doubles, where products leave the range of a double. */
final class TinyNumbers {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private final ClaimText text = Attack.single();
  private final String why = "the measure, term by term in sixty digits";

  private TinyNumbers(Random random) {
    this.random = random;
  }

  static Attack plant(Random random) {
    boolean isTrue = random.nextBoolean();
    TinyNumbers here = new TinyNumbers(random);
    String formula = switch (random.nextInt(8)) {
      case 0 -> here.loss().compared(isTrue, random);
      case 1 -> here.neuron().compared(isTrue, random);
      case 2 -> here.members(isTrue);
      case 3 -> here.vectors().compared(isTrue, random);
      case 4 -> here.spectrum().compared(isTrue, random);
      case 5 -> here.gradient().compared(isTrue, random);
      case 6 -> here.product().compared(isTrue, random);
      default -> here.diagonal().compared(isTrue, random);
    };
    here.text.with("conclude", Attack.that(formula));
    return new Attack(here.text, Truth.of(isTrue), here.why);
  }

  private double any() {
    return random.nextInt(4) == 0 ? Numbers.signed(random, -3, 3) : Numbers.signed(random, -306, 290);
  }

  private double small() {
    return random.nextInt(4) == 0 ? Numbers.signed(random, -3, 3) : Numbers.signed(random, -306, -140);
  }

  /** A linear predictor of one number: outputs far into the tails of each loss. */
  private Known loss() {
    String kind = new String[] {"square", "logistic", "exponential"}[random.nextInt(3)];
    int points = 1 + random.nextInt(2);
    double w = kind.equals("square") ? small() : Numbers.signed(random, -1, 3);
    double[][] x = new double[points][];
    double[][] y = new double[points][];
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < points; i++) {
      x[i] = new double[] {kind.equals("square") ? small() : Numbers.eighths(random, 0.5, 2)};
      y[i] = new double[] {kind.equals("square") ? small() : random.nextBoolean() ? 1 : -1};
      BigDecimal h = Numbers.exact(w).multiply(Numbers.exact(x[i][0]));
      BigDecimal label = Numbers.exact(y[i][0]);
      BigDecimal against = h.multiply(label).negate();
      sum = D.plus(sum, switch (kind) {
        case "square" -> D.over(h.subtract(label).pow(2), Digits.TWO);
        case "logistic" -> D.softplus(against);
        default -> D.exp(against);
      });
    }
    text.with("network", "{kind: feed-forward, depth: 1}").with("data", "{given: " + Numbers.matrix(x) + "}")
        .with("labels", "{given: " + Numbers.matrix(y) + "}").with("loss", "{kind: " + kind + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w}}) + "}");
    return new Known("loss(w0)", sum);
  }

  private record Layers(double[][] first, double[] second, double[] x, double y) {
    BigDecimal pre(int j) {
      return Numbers.inner(first[j], x);
    }

    BigDecimal hidden(int j) {
      return pre(j).max(BigDecimal.ZERO);
    }

    BigDecimal output() {
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 0; j < second.length; j++) {
        sum = sum.add(hidden(j).multiply(Numbers.exact(second[j])));
      }
      return sum;
    }
  }

  private Layers twoLayers(int width, int dimension) {
    double[][] first = new double[width][];
    for (int j = 0; j < width; j++) {
      first[j] = random.doubles(dimension).map(u -> any()).toArray();
    }
    double[] second = random.doubles(width).map(u -> any()).toArray();
    Layers layers = new Layers(first, second, random.doubles(dimension).map(u -> any()).toArray(), any());
    text.with("network", "{kind: feed-forward, hidden: [" + width + "]}")
        .with("data", "{given: " + Numbers.matrix(layers.x) + "}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {layers.y}) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(first, new double[][] {second}) + "}");
    return layers;
  }

  private Known neuron() {
    Layers n = twoLayers(1 + random.nextInt(2), 1 + random.nextInt(2));
    int j = random.nextInt(n.second.length);
    BigDecimal y = Numbers.exact(n.y);
    return switch (random.nextInt(8)) {
      case 0 -> new Known("preactivation(w0, 1, " + (j + 1) + ", 1)", n.pre(j));
      case 1 -> new Known("entry(hidden(w0, 1), " + (j + 1) + ", 1)", n.hidden(j));
      case 2 -> new Known("output(w0, 1)", n.output());
      case 3 -> new Known("margin(w0, 1)", n.output().multiply(y));
      case 4 -> new Known("loss(w0)", D.over(n.output().subtract(y).pow(2), Digits.TWO));
      case 5 -> new Known("entry(hidden(w0, 1, \"before\"), " + (j + 1) + ", 1)", n.pre(j));
      case 6 -> new Known("incoming(w0, 1, " + (j + 1) + ")", D.sqrt(Numbers.inner(n.first[j], n.first[j])));
      default -> new Known("correlation(w0)", n.output().multiply(y));
    };
  }

  private String members(boolean isTrue) {
    Layers n = twoLayers(1 + random.nextInt(3), 1);
    String part = new String[] {"TL", "TD", "FL", "FD"}[random.nextInt(4)];
    int count = 0;
    for (int j = 0; j < n.second.length; j++) {
      boolean agrees = n.second[j] > 0 == n.y > 0;
      count += part.equals((agrees ? "T" : "F") + (n.pre(j).signum() > 0 ? "L" : "D")) ? 1 : 0;
    }
    String members = "members(w0, \"" + part + "\"" + (random.nextBoolean() ? ", 1)" : ")");
    return members + " "
        + (random.nextBoolean() ? "== " + (isTrue ? count : count + 1) : isTrue ? "<= " + count : "> " + count);
  }

  /** Norms, products and combinations of weight vectors and data. */
  private Known vectors() {
    int d = 1 + random.nextInt(3);
    double[] w = random.doubles(d).map(u -> any()).toArray();
    double[] p = random.doubles(d).map(u -> any()).toArray();
    double[] x = random.doubles(d).map(u -> any()).toArray();
    double[] z = random.doubles(d).map(u -> any()).toArray();
    text.with("network", "{kind: feed-forward, depth: 1}").with("data", "{given: " + Numbers.matrix(x, z) + "}")
        .with("labels", "{given: [[1], [1]]}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {w}) + "}")
        .with("points", "{p: {weights: " + Numbers.weights(new double[][] {p}) + "}}");
    BigDecimal squared = Numbers.inner(w, w);
    double c = Numbers.positive(random, -200, 10);
    return switch (random.nextInt(12)) {
      case 0 -> new Known("norm(w0)", D.sqrt(squared));
      case 1 -> new Known("inner(w0, w0)", squared);
      case 2 -> new Known("lognorm(w0)", D.over(D.log(squared), Digits.TWO));
      case 3 -> new Known("inner(w0, p)", Numbers.inner(w, p));
      case 4 -> new Known("entry(gram(own), 1, 2)", Numbers.inner(x, z));
      case 5 -> new Known("norm(row(X, 2))", D.sqrt(Numbers.inner(z, z)));
      case 6 -> new Known("inner(row(X, 1), row(X, 2))", Numbers.inner(x, z));
      case 7 -> new Known("distance(w0, p)",
          D.sqrt(Numbers.inner(w, w).add(Numbers.inner(p, p)).subtract(Numbers.inner(w, p).multiply(Digits.TWO))));
      case 8 -> new Known("overlap(w0, p)", D.over(Numbers.inner(w, p), D.sqrt(squared.multiply(Numbers.inner(p, p)))));
      case 9 -> new Known("norm(scaled(w0, " + Known.number(c) + "))", D.times(D.sqrt(squared), Numbers.exact(c)));
      case 10 ->
        new Known("norm(combine(2, w0, -1, p))", D.sqrt(squared.multiply(BigDecimal.valueOf(4)).add(Numbers.inner(p, p))
            .subtract(Numbers.inner(w, p).multiply(BigDecimal.valueOf(4)))));
      default -> new Known("entry(gram(own), 1, 1)", Numbers.inner(x, x));
    };
  }

  private Known spectrum() {
    double a = Math.abs(any());
    double b = Math.abs(any());
    text.with("points",
        "{p: {weights: " + Numbers.weights(new double[][] {{a, 0}, {0, b}}, new double[][] {{1, 1}}) + "}}")
        .with("network", "{kind: feed-forward, hidden: [2]}").with("data", "{given: [[1, 0]]}");
    BigDecimal large = Numbers.exact(Math.max(a, b));
    BigDecimal small = Numbers.exact(Math.min(a, b));
    String layer = "layer(p, 1)";
    return switch (random.nextInt(6)) {
      case 0 -> new Known("opnorm(" + layer + ")", large);
      case 1 -> new Known("singular(" + layer + ", 1)", large);
      case 2 -> new Known("singular(" + layer + ", 2)", small);
      case 3 -> new Known("rankOneDistance(" + layer + ")", small);
      case 4 -> new Known("tail(" + layer + ")", D.over(small.pow(2), large.pow(2).add(small.pow(2))));
      default -> new Known("norm(" + layer + ")", D.sqrt(large.pow(2).add(small.pow(2))));
    };
  }

  /** Of a linear predictor of the square loss: its correlation has the gradient sum y x, its loss sum (h - y) x. */
  private Known gradient() {
    int points = 1 + random.nextInt(2);
    double w = any();
    double[][] x = new double[points][];
    double[][] y = new double[points][];
    BigDecimal pull = BigDecimal.ZERO;
    BigDecimal slope = BigDecimal.ZERO;
    for (int i = 0; i < points; i++) {
      x[i] = new double[] {any()};
      y[i] = new double[] {any()};
      BigDecimal input = Numbers.exact(x[i][0]);
      BigDecimal label = Numbers.exact(y[i][0]);
      pull = pull.add(label.multiply(input));
      slope = slope.add(input.multiply(Numbers.exact(w)).subtract(label).multiply(input));
    }
    text.with("network", "{kind: feed-forward, depth: 1}").with("data", "{given: " + Numbers.matrix(x) + "}")
        .with("labels", "{given: " + Numbers.matrix(y) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w}}) + "}");
    return switch (random.nextInt(4)) {
      case 0 -> new Known("norm(gradient(w0))", pull.abs());
      case 1 -> new Known("entry(layer(gradient(w0), 1), 1, 1)", pull);
      case 2 -> new Known("norm(lossGradient(w0))", slope.abs());
      default -> new Known("entry(layer(lossGradient(w0), 1), 1, 1)", slope);
    };
  }

  /** A chain whose intermediate products leave the doubles while the whole may stay. */
  private Known product() {
    int depth = 3 + random.nextInt(4);
    double[][][] layers = new double[depth][][];
    BigDecimal product = BigDecimal.ONE;
    for (int l = 0; l < depth; l++) {
      layers[l] = new double[][] {{any()}};
      product = product.multiply(Numbers.exact(layers[l][0][0]));
    }
    text.with("network", "{kind: feed-forward, depth: " + depth + ", width: 1, slope: 1}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(layers) + "}");
    return switch (random.nextInt(3)) {
      case 0 -> new Known("output(w0, 1)", product);
      case 1 -> new Known("loss(w0)", D.over(product.subtract(BigDecimal.ONE).pow(2, D.context()), Digits.TWO));
      default -> new Known("correlation(w0)", product);
    };
  }

  private Known diagonal() {
    int depth = 2 + random.nextInt(2);
    double[] x = {any(), any()};
    double[][][] layers = new double[depth][][];
    BigDecimal[] products = Arrays.stream(x).mapToObj(Numbers::exact).toArray(BigDecimal[]::new);
    for (int l = 0; l < depth; l++) {
      layers[l] = new double[][] {{any(), any()}};
      for (int j = 0; j < 2; j++) {
        products[j] = products[j].multiply(Numbers.exact(layers[l][0][j]));
      }
    }
    text.with("network", "{kind: diagonal, depth: " + depth + "}").with("data", "{given: " + Numbers.matrix(x) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(layers) + "}");
    return new Known(random.nextBoolean() ? "output(w0, 1)" : "correlation(w0)", products[0].add(products[1]));
  }
}
