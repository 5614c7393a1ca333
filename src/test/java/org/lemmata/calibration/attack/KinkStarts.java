package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lemmata.ClaimText;

/**
 * ReLU flows that start on a kink, or 10^-13 to 10^-9 beside one. Let n be the input whose kink it is and s+ and s- the
 * speeds along n on either side. Both positive or both negative: the flow passes. s+ negative and s- not: it stays on
 * the kink, sliding along it. s- negative or zero and s+ positive: it may leave to either side, or stay, and branches.
 */
final class KinkStarts {
  private static final Digits D = Digits.SIXTY;
  private final Random random;
  private final ClaimText text = Attack.single();
  private final Scene scene;
  private final double alpha;
  private final boolean isCorrelation;
  private final double time;
  /** Distance of the start from the kink. */
  private final double beside;
  private final List<Known> known = new ArrayList<>();
  private boolean isBranching;
  private boolean isFixed = true;
  private String slope = "0";
  private String why;

  private KinkStarts(Random random) {
    this.random = random;
    scene = new Scene(random);
    alpha = new double[] {1, -1, 2, -0.5}[random.nextInt(4)];
    isCorrelation = random.nextInt(4) == 0;
    time = new double[] {0.25, 1, 2, 5, 30, 60, 200}[random.nextInt(7)];
    beside = random.nextInt(3) > 0 ? 0 : (random.nextBoolean() ? 1 : -1) * Numbers.positive(random, -13, -10);
  }

  static Attack plant(Random random) {
    KinkStarts here = null;
    while (here == null || !here.found()) {
      here = new KinkStarts(random);
    }
    return here.attack();
  }

  private boolean found() {
    return switch (random.nextInt(7)) {
      case 1 -> twoNeurons();
      case 2 -> onePoint();
      case 3 -> oppositePoints();
      case 4 -> leaky();
      case 5 -> exclusiveOr();
      default -> twoPoints();
    };
  }

  private Attack attack() {
    scene.describe(text, isFixed, slope);
    boolean isTrue = random.nextBoolean();
    int style = random.nextInt(8);
    boolean asksBranches = isBranching || known.isEmpty() || style == 0;
    // Only the number of branches is the same in every clock.
    String more = asksBranches && style == 1 ? ", coordinates: polar" : style == 2 ? ", step: 1/64" : "";
    text.with("runs",
        "{u: {kind: " + (isCorrelation ? "correlation-flow" : "gradient-flow") + ", time: " + Known.number(time)
            + ", frames: " + (1 + random.nextInt(5)) + more + "}}");
    if (asksBranches) {
      boolean saysZero = isBranching != isTrue;
      text.with("conclude", Attack.that("branches(u) "
          + (saysZero ? random.nextBoolean() ? "== 0" : "< 1" : random.nextBoolean() ? "== 1" : ">= 1")));
    } else {
      Known k = known.get(random.nextInt(known.size()));
      // A start beside the kink moves what follows by some multiples of its distance.
      double off = beside == 0 ? Known.off(random) : new double[] {1e-4, 0.01, 0.1, 0.5}[random.nextInt(4)];
      String end = k.formula().startsWith("=")
          ? k.formula().substring(1)
          : scene.coordinate(0, Integer.parseInt(k.formula()));
      text.with("conclude", Attack.that(new Known(end, k.value()).compared(isTrue, off, random)));
    }
    return new Attack(text, Truth.of(isTrue), why);
  }

  /** 1 - exp(-rate t) over rate; the time itself where nothing decays. */
  private BigDecimal eased(double rate) {
    return isCorrelation
        ? Numbers.exact(time)
        : D.over(BigDecimal.ONE.subtract(D.exp(Numbers.exact(-rate * time)), D.context()), Numbers.exact(rate));
  }

  /** A point (0, k) whose kink the start w = (w1, 0) is on, and a point (1, c) that sees the neuron. */
  private boolean twoPoints() {
    double k = new double[] {1, 0.5, 4}[random.nextInt(3)];
    double c = Numbers.eighths(random, -2, 2);
    double y1 = Numbers.eighths(random, -3, 3);
    double y2 = Numbers.eighths(random, -3, 3);
    double w1 = Numbers.eighths(random, 0.25, 2);
    int copies = 1 + random.nextInt(2);
    double pull = isCorrelation ? y2 : y2 - alpha * w1;
    double minus = alpha * pull * c;
    double plus = minus + alpha * y1 * k;
    if (Math.abs(minus) < 0.1 || Math.abs(plus) < 0.1 || alpha * y2 < 0.25) {
      return false;
    }
    for (int i = 0; i < copies; i++) {
      scene.sample(0, k, y1 / copies);
    }
    scene.sample(1, c, y2);
    scene.neuron(w1, beside, alpha);
    if (random.nextBoolean()) {
      scene.neuron(-8, -1, -alpha);
    }
    why = "s- = " + minus + ", s+ = " + plus;
    double rate = alpha * alpha;
    boolean slides = minus > 0 && plus < 0;
    boolean rises = plus > 0 && (minus > 0 || beside > 0);
    boolean falls = minus < 0 && (plus < 0 || beside < 0);
    isBranching = !slides && !rises && !falls;
    if (slides) {
      // On the kink only the second point acts, through its first coordinate; its pull and with it s- fade, but keep
      // their signs.
      known.add(new Known("0", D.plus(Numbers.exact(w1), D.times(Numbers.exact(alpha * pull), eased(rate)))));
      if (beside == 0) {
        known.add(new Known("1", BigDecimal.ZERO));
      }
    } else if (falls) {
      BigDecimal along = D.times(Numbers.exact(alpha * pull), eased(rate * (1 + c * c)));
      known.add(new Known("0", D.plus(Numbers.exact(w1), along)));
      known.add(new Known("1", D.times(along, Numbers.exact(c))));
    } else if (rises) {
      return isCorrelation ? risesEvenly(c, w1, plus, pull) : rises(k, c, y1, y2, w1, copies);
    }
    return true;
  }

  private boolean risesEvenly(double c, double w1, double plus, double pull) {
    known.add(new Known("0", D.plus(Numbers.exact(w1), D.times(Numbers.exact(alpha * pull), Numbers.exact(time)))));
    known.add(new Known("1", D.times(Numbers.exact(plus), Numbers.exact(time))));
    // The second point has to go on seeing the neuron.
    return alpha * pull + c * plus > 0;
  }

  /** Both points act, the first with its copies, and have to go on seeing the neuron. */
  private boolean rises(double k, double c, double y1, double y2, double w1, int copies) {
    double n = k * k * copies;
    // At rest each point has the output that it asks for.
    BigDecimal rest2 = D.over(D.times(Numbers.exact(y1), Numbers.exact(k)),
        D.times(Numbers.exact(alpha), Numbers.exact(n)));
    BigDecimal rest1 = D.minus(D.over(Numbers.exact(y2), Numbers.exact(alpha)), D.times(Numbers.exact(c), rest2));
    Relaxation left = new Relaxation(c, n, D.minus(Numbers.exact(w1), rest1), rest2.negate());
    double rate = alpha * alpha;
    for (int i = 1; i <= 400; i++) {
      BigDecimal[] w = left.after(Numbers.exact(rate * time * i / 400));
      double now1 = w[0].add(rest1).doubleValue();
      double now2 = w[1].add(rest2).doubleValue();
      if (now2 < 1e-3 * Math.min(1, time) || now1 + c * now2 < 1e-3) {
        return false;
      }
    }
    BigDecimal[] end = left.after(D.times(Numbers.exact(rate), Numbers.exact(time)));
    known.add(new Known("0", D.plus(end[0], rest1)));
    known.add(new Known("1", D.plus(end[1], rest2)));
    return true;
  }

  /**
   * Two neurons on the kink of one point, which see another point together: each has speeds of its own, and one that
   * branches is enough.
   */
  private boolean twoNeurons() {
    double c = Numbers.eighths(random, -2, 2);
    double y1 = Numbers.eighths(random, -3, 3);
    double y2 = Numbers.eighths(random, 0, 3);
    double other = new double[] {alpha, alpha, 0.5, -1}[random.nextInt(4)];
    double[] w = {Numbers.eighths(random, 0.25, 1), Numbers.eighths(random, 0.25, 1)};
    double[] a = {alpha, other};
    double pull = isCorrelation ? y2 : y2 - a[0] * w[0] - a[1] * w[1];
    if (Math.abs(pull * c) < 0.1 || Math.abs(pull * c + y1) < 0.1 || beside != 0) {
      return false;
    }
    // Speeds times the sign of the outgoing weight.
    double minus = pull * c;
    double plus = minus + y1;
    boolean passesUp = minus > 0 && plus > 0 && (a[0] > 0 || a[1] > 0)
        || minus < 0 && plus < 0 && (a[0] < 0 || a[1] < 0);
    for (double b : a) {
      isBranching |= b * minus < 0 && b * plus > 0;
    }
    if (!isBranching && (passesUp || a[0] * pull < 0 || a[1] * pull < 0)) {
      return false;
    }
    scene.sample(0, 1, y1);
    scene.sample(1, c, y2);
    scene.neuron(w[0], 0, a[0]);
    scene.neuron(w[1], 0, a[1]);
    why = "s- = " + minus + " a, s+ = " + plus + " a for either neuron";
    if (!isBranching) {
      boolean slides = a[0] * minus > 0;
      BigDecimal along = D.times(Numbers.exact(a[0] * pull),
          eased((a[0] * a[0] + a[1] * a[1]) * (slides ? 1 : 1 + c * c)));
      known.add(new Known("0", D.plus(Numbers.exact(w[0]), along)));
      known.add(new Known("1", slides ? BigDecimal.ZERO : D.times(along, Numbers.exact(c))));
    }
    return true;
  }

  /** One point (0, k), and the neuron (w1, 0), which may be zero. */
  private boolean onePoint() {
    double k = new double[] {1, 0.5, 4}[random.nextInt(3)];
    double y = Numbers.eighths(random, -2, 2);
    double w1 = random.nextInt(4) == 0 ? 0 : Numbers.eighths(random, -1, 1);
    if (y == 0 || beside != 0 && w1 == 0) {
      return false;
    }
    isFixed = random.nextBoolean();
    scene.sample(0, k, y);
    scene.neuron(w1, beside, alpha);
    boolean pushes = alpha * y > 0;
    why = "one point that " + (pushes ? "pushes the neuron off" : "pulls the neuron to")
        + " its kink, or does not see it";
    isBranching = beside == 0 && pushes;
    if (isBranching) {
      return true;
    }
    known.add(new Known("0", Numbers.exact(w1)));
    if (beside < 0) {
      known.add(new Known("1", Numbers.exact(beside)));
    } else if (!pushes) {
      // On the kink from the start, or after a time of the size of the distance.
      if (beside == 0) {
        known.add(new Known("1", BigDecimal.ZERO));
        known.add(new Known("=distance(end(u), w0)", BigDecimal.ZERO));
      }
    } else if (isFixed) {
      known.add(new Known("1", D.times(Numbers.exact(alpha * y * k), eased(alpha * alpha * k * k))));
    }
    return true;
  }

  /** Points x and -x and a neuron orthogonal to them: each side of the kink sees one of them. */
  private boolean oppositePoints() {
    if (beside != 0) {
      return false;
    }
    double k = new double[] {1, 0.5, 2}[random.nextInt(3)];
    double y = Numbers.eighths(random, -1, 1);
    double other = Numbers.eighths(random, -1, 1);
    double plus = alpha * y * k;
    double minus = -alpha * other * k;
    if (y == 0 || plus < 0 && minus == 0 && random.nextBoolean()) {
      return false;
    }
    scene.sample(0, k, y);
    scene.sample(0, -k, other);
    scene.neuron(Numbers.eighths(random, 0.25, 1), 0, alpha);
    isFixed = random.nextBoolean();
    why = "s- = " + minus + ", s+ = " + plus;
    isBranching = plus > 0 && minus <= 0;
    if (plus < 0 && minus >= 0) {
      known.add(new Known("1", BigDecimal.ZERO));
      known.add(new Known("=distance(end(u), w0)", BigDecimal.ZERO));
    } else if (isFixed && !isBranching) {
      known.add(new Known("1", D.times(Numbers.exact(plus > 0 ? plus : minus), eased(alpha * alpha * k * k))));
    }
    return true;
  }

  /** With a slope on the other side the kink only bends the flow; with slope -1 both sides push the same way. */
  private boolean leaky() {
    double s = new double[] {0.25, 0.5, -1}[random.nextInt(3)];
    double k = new double[] {1, 0.5, 2}[random.nextInt(3)];
    double y = Numbers.eighths(random, -1, 1);
    if (y == 0 || beside != 0) {
      return false;
    }
    slope = Known.number(s).replace("(", "").replace(")", "");
    scene.sample(0, k, y);
    scene.neuron(Numbers.eighths(random, -1, 1), 0, alpha);
    double plus = alpha * y * k;
    why = "s+ = " + plus + ", s- = " + s * plus;
    isBranching = s < 0 && plus > 0;
    if (s < 0 && plus < 0) {
      known.add(new Known("1", BigDecimal.ZERO));
    } else if (s > 0) {
      double side = plus > 0 ? 1 : s;
      known.add(new Known("1", D.times(Numbers.exact(side * plus), eased(side * side * alpha * alpha * k * k))));
    }
    return true;
  }

  /**
   * Two units of opposite sign on the diagonals of exclusive or: each slides on the kinks of the points that the other
   * one fits.
   */
  private boolean exclusiveOr() {
    if (isCorrelation || beside != 0) {
      return false;
    }
    double b = Numbers.eighths(random, 0.5, 2);
    double c = Numbers.eighths(random, 0.5, 2);
    double u = b / 2 * (1 + random.nextInt(7)) / 8;
    double v = c / 2 * (1 + random.nextInt(7)) / 8;
    scene.sample(1, 1, b);
    scene.sample(-1, -1, b);
    scene.sample(1, -1, -c);
    scene.sample(-1, 1, -c);
    scene.neuron(u, u, 1);
    scene.neuron(v, -v, -1);
    why = "u' = b - 2 u stays below b/2, so both units are pushed onto their kinks for ever, by forces that fade";
    BigDecimal end = D.plus(Numbers.exact(u), D.times(Numbers.exact(b - 2 * u), eased(2)));
    known.add(new Known("0", end));
    known.add(new Known("1", end));
    known.add(new Known("=norm(end(u))", D.sqrt(D.times(Digits.TWO, D.plus(D.times(end, end),
        D.power(D.plus(Numbers.exact(v), D.times(Numbers.exact(c - 2 * v), eased(2))), 2))))));
    return true;
  }
}
