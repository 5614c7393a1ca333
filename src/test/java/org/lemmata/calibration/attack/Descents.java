package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Descents that a double follows only for a while: at the edge of stability, from unstable rests, with cancelling
 * pulls, with steps below a rounding. Each is computed twice, with 80 and 120 digits, and planted where both agree to
 * 45.
 */
final class Descents {
  private static final Digits FEW = new Digits(80);
  private static final Digits MANY = new Digits(120);
  private final Random random;
  private final ClaimText text = Attack.single();

  private Descents(Random random) {
    this.random = random;
  }

  /** A descent and what is looked at, for any number of digits. */
  @FunctionalInterface
  private interface Steps {
    List<BigDecimal> values(Digits digits);
  }

  private record Seen(String formula, Steps steps) {}

  static Attack plant(Random random) {
    Course course = null;
    Descents here = null;
    while (course == null) {
      here = new Descents(random);
      course = here.certain(random.nextInt(3) > 0 ? here.chain() : here.predictor());
    }
    boolean isTrue = random.nextBoolean();
    if (random.nextBoolean()) {
      course.claim(here.text, isTrue, Known.off(random), random);
    } else {
      Known last = course.at(course.values().size() - 1 - random.nextInt(Math.min(3, course.values().size())));
      here.text.with("conclude", Attack.that(last.compared(isTrue, random)));
    }
    return new Attack(here.text, Truth.of(isTrue), "the descent with 80 and with 120 digits");
  }

  private Course certain(Seen seen) {
    List<BigDecimal> few = seen.steps.values(FEW);
    List<BigDecimal> many = few == null ? null : seen.steps.values(MANY);
    if (few == null || many == null) {
      return null;
    }
    for (int k = 0; k < few.size(); k++) {
      BigDecimal apart = few.get(k).subtract(many.get(k)).abs();
      if (apart.compareTo(many.get(k).abs().scaleByPowerOfTen(-45)) > 0) {
        return null;
      }
    }
    return new Course(seen.formula, many);
  }

  private static final BigDecimal FAR = new BigDecimal("1e60");

  /** Of a residual that squares itself at each step, the exponent soon overflows as well. */
  private static final BigDecimal NEAR = new BigDecimal("1e-5000");

  private static boolean isLost(BigDecimal weight, BigDecimal residual) {
    return weight.abs().compareTo(FAR) > 0 || residual.signum() != 0 && residual.abs().compareTo(NEAR) < 0;
  }

  private double stepSize() {
    return switch (random.nextInt(5)) {
      case 0 -> Numbers.eighths(random, 0.125, 1);
      case 1, 2 -> Numbers.eighths(random, 1, 2.5);
      case 3 -> 1 + random.nextInt(1024) / 1024.0;
      default -> Double.parseDouble("1e-" + (3 + random.nextInt(17)));
    };
  }

  private void describe(double step, int steps) {
    text.with("runs", "{g: {kind: gradient-descent, step: " + Known.number(step) + ", steps: " + steps + "}}");
  }

  /** L layers of one weight and the square loss of one sample. */
  private Seen chain() {
    int depth = 2 + random.nextInt(2);
    double y = random.nextInt(3) == 0 ? Numbers.eighths(random, -1, 2) : 1;
    double step = stepSize();
    int steps = 5 + random.nextInt(196);
    double[] w = new double[depth];
    double base = Numbers.eighths(random, 0.25, 1.25);
    int start = random.nextInt(5);
    for (int l = 0; l < depth; l++) {
      w[l] = switch (start) {
        // At rest, and a rounding beside it.
        case 0 -> 1 + (l == 0 ? Math.scalb(1.0, -30 - random.nextInt(23)) : 0);
        case 1 -> 1 + (l % 2 == 0 ? 1 : -1) * Math.scalb(1.0, -52);
        case 2 -> base;
        case 3 -> Numbers.eighths(random, -1.25, 1.25);
        default -> l == 0 ? base : 0;
      };
    }
    double[][][] layers = new double[depth][][];
    for (int l = 0; l < depth; l++) {
      layers[l] = new double[][] {{w[l]}};
    }
    text.with("network",
        "{kind: " + (random.nextBoolean()
            ? "diagonal, depth: " + depth
            : "feed-forward, depth: " + depth + ", width: 1, slope: 1") + "}")
        .with("labels", "{given: " + Numbers.matrix(new double[] {y}) + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(layers) + "}");
    describe(step, steps);
    int what = random.nextInt(3);
    return new Seen(formula(what), d -> {
      BigDecimal label = Numbers.exact(y);
      BigDecimal eta = Numbers.exact(step);
      BigDecimal[] u = new BigDecimal[depth];
      for (int l = 0; l < depth; l++) {
        u[l] = Numbers.exact(w[l]);
      }
      List<BigDecimal> seen = new ArrayList<>();
      for (int k = 0; k <= steps; k++) {
        BigDecimal h = d.times(u);
        seen.add(seen(what, u[0], h, d.over(d.times(d.minus(h, label), d.minus(h, label)), Digits.TWO)));
        BigDecimal[] next = new BigDecimal[depth];
        for (int l = 0; l < depth; l++) {
          BigDecimal others = BigDecimal.ONE;
          for (int m = 0; m < depth; m++) {
            others = m == l ? others : d.times(others, u[m]);
          }
          next[l] = d.minus(u[l], d.times(eta, d.minus(h, label), others));
          if (isLost(next[l], d.minus(h, label))) {
            return null;
          }
        }
        u = next;
      }
      return seen;
    });
  }

  private static String formula(int what) {
    return new String[] {"entry(layer(frame(g, #), 1), 1, 1)", "output(frame(g, #), 1)", "loss(frame(g, #))"}[what];
  }

  private static BigDecimal seen(int what, BigDecimal weight, BigDecimal output, BigDecimal loss) {
    return what == 0 ? weight : what == 1 ? output : loss;
  }

  /** One weight, one to three points, any loss, steps up to far beyond stability; starts at zero among them. */
  private Seen predictor() {
    String loss = new String[] {"square", "logistic", "exponential"}[random.nextInt(3)];
    double[][][] pulls = {
        {{1, 1}}, {{1, 1}, {3, -1}}, {{1, 1}, {1, -1}}, {{1, 1}, {2, -1}}, {{1, 1}, {1, Math.scalb(1.0, -54)}, {1, -1}},
        {{1, 1}, {-1, 1}}, {{0.5, 1}, {-1, 0.5}}};
    double[][] pull = pulls[random.nextInt(loss.equals("square") ? pulls.length : 4)];
    double w0 = random.nextBoolean()
        ? 0
        : random.nextBoolean() ? Numbers.eighths(random, -2, 2) : 1 + Math.scalb(1.0, -50);
    double step = loss.equals("square")
        ? stepSize()
        : random.nextBoolean() ? stepSize() : Numbers.eighths(random, 2, loss.equals("logistic") ? 50 : 4);
    int steps = 5 + random.nextInt(loss.equals("square") ? 100 : 40);
    double[][] x = new double[pull.length][];
    double[][] y = new double[pull.length][];
    for (int i = 0; i < pull.length; i++) {
      x[i] = new double[] {pull[i][0]};
      y[i] = new double[] {pull[i][1]};
    }
    text.with("network", "{kind: feed-forward, depth: 1}").with("data", "{given: " + Numbers.matrix(x) + "}")
        .with("labels", "{given: " + Numbers.matrix(y) + "}").with("loss", "{kind: " + loss + "}")
        .with("initialisation", "{kind: weights, weights: " + Numbers.weights(new double[][] {{w0}}) + "}");
    describe(step, steps);
    int what = random.nextInt(3);
    return new Seen(formula(what), d -> {
      BigDecimal w = Numbers.exact(w0);
      BigDecimal eta = Numbers.exact(step);
      List<BigDecimal> seen = new ArrayList<>();
      for (int k = 0; k <= steps; k++) {
        BigDecimal force = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (double[] p : pull) {
          BigDecimal input = Numbers.exact(p[0]);
          BigDecimal label = Numbers.exact(p[1]);
          BigDecimal h = d.times(w, input);
          BigDecimal against = d.times(h, label).negate();
          if (!loss.equals("square") && against.abs().compareTo(BigDecimal.valueOf(2000)) > 0) {
            return null;
          }
          BigDecimal e = loss.equals("square") ? BigDecimal.ZERO : d.exp(against);
          BigDecimal slope = switch (loss) {
            case "square" -> d.minus(h, label);
            case "logistic" -> d.over(d.times(label, e), d.plus(BigDecimal.ONE, e)).negate();
            default -> d.times(label, e).negate();
          };
          force = d.plus(force, d.times(slope, input));
          cost = d.plus(cost, switch (loss) {
            case "square" -> d.over(d.times(slope, slope), Digits.TWO);
            case "logistic" -> what == 2 ? d.softplus(against) : BigDecimal.ZERO;
            default -> e;
          });
        }
        seen.add(seen(what, w, d.times(w, Numbers.exact(pull[0][0])), cost));
        w = d.minus(w, d.times(eta, force));
        if (isLost(w, force)) {
          return null;
        }
      }
      return seen;
    });
  }
}
