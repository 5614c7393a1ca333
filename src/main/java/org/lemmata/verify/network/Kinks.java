package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;

/**
 * The kinks of neurons on inputs, and on which side of each the flow is. At a kink a neuron crosses it, or slides along
 * it where both sides push it back, with the derivative between both that keeps the pre-activation at zero: Filippov's
 * solution. Where both sides push it away, several are open.
 */
final class Kinks {
  /** On which side of a kink a neuron is. */
  private enum Side {
    LOW, HIGH, ON
  }

  /** What moves neurons {@code w_j}, which are the first numbers of a state. */
  interface Field {
    /**
     * By neuron and sample: the velocity of {@code w_j} is the sum of these times derivatives times inputs, and a
     * multiple of {@code w_j}.
     *
     * @param sides of each kink, from 0, where the derivative is the slope, to 1
     */
    double[][] strengths(double[] state, double[][] sides);

    double[] velocity(double[] state, double[][] sides);
  }

  /** A pre-activation beyond its kink by this part of its factors is no rounding. */
  static final double ROUNDING = 1e-15;

  private static final double ROUNDING_OF_SIDES = 1e-12;

  private static final double ROUNDING_OF_STARTS = 0x1p-45;

  /** A velocity that is this part of what it is the sum of is none. */
  private static final double ROUNDING_OF_RATES = 1e-14;

  /** An input of which this part is not in the span of others is a combination of them. */
  private static final double DEPENDENT = 1e-12;

  /** A kink that is met at the same time as another, up to this part of its factors. */
  private static final double TOGETHER = 1e-14;

  /** A pre-activation that comes this much nearer to its kink than at both ends of a step may meet it. */
  private static final double GRAZE = 0.05;

  private final double[][] x;
  private final double[][] gram;
  private final double slope;
  private final Field field;
  private final Side[][] sides;

  /** Sides as numbers, those of slides as if they were below. */
  private final double[][] places;

  /** By neuron, the kinks along which it slides. */
  private final int[][] slides;

  /** @param start has to have one way to go on */
  Kinks(double[][] x, int neurons, double slope, Field field, double[] start) {
    this.x = x;
    this.gram = Arrays.stream(x).map(a -> Arrays.stream(x).mapToDouble(b -> Linear.inner(a, b)).toArray())
        .toArray(double[][]::new);
    this.slope = slope;
    this.field = field;
    this.sides = new Side[neurons][x.length];
    this.places = new double[neurons][x.length];
    this.slides = new int[neurons][];
    for (int j = 0; j < neurons; j++) {
      for (int i = 0; i < x.length; i++) {
        take(j, i, preActivation(start, j, i) > 0 ? Side.HIGH : Side.LOW);
      }
    }
    for (int j = 0; j < neurons; j++) {
      begin(start, j);
    }
  }

  private void take(int j, int i, Side side) {
    sides[j][i] = side;
    places[j][i] = side == Side.HIGH ? 1 : 0;
    slides[j] = IntStream.range(0, x.length).filter(k -> sides[j][k] == Side.ON).toArray();
  }

  /** Chooses the side of a kink on which a neuron starts, up to rounding. */
  private void begin(double[] start, int j) {
    int[] on = IntStream.range(0, x.length).filter(i -> gram[i][i] > 0 && mayStartOn(start, j, i)).toArray();
    if (on.length == 0 || isDead(start, j)) {
      return;
    }
    if (on.length > 1) {
      throw new NotCovered("a flow that starts on several kinks");
    }
    choose(start, j, on[0]);
  }

  private boolean mayStartOn(double[] start, int j, int i) {
    double size = 0;
    for (int k = 0; k < x[i].length; k++) {
      size += Math.abs(start[j * x[i].length + k] * x[i][k]);
    }
    return Math.abs(preActivation(start, j, i)) <= ROUNDING_OF_STARTS * size;
  }

  /** Whether a neuron is zero, and nothing moves it. */
  private boolean isDead(double[] state, int j) {
    double[] strengths = field.strengths(state, places)[j];
    return Linear.largest(neuron(state, j)) == 0 && Linear.largest(strengths) == 0;
  }

  private double[] neuron(double[] state, int j) {
    int d = x[0].length;
    return Arrays.copyOfRange(state, j * d, (j + 1) * d);
  }

  private double preActivation(double[] state, int j, int i) {
    double sum = 0;
    for (int k = 0; k < x[i].length; k++) {
      sum += state[j * x[i].length + k] * x[i][k];
    }
    return sum;
  }

  int samples() {
    return x.length;
  }

  double[] velocity(double[] state) {
    return field.velocity(state, sides(state));
  }

  /** Sides as numbers, those of slides between both. */
  private double[][] sides(double[] state) {
    return slides() ? between(field.strengths(state, places)) : places;
  }

  private double[][] between(double[][] strengths) {
    double[][] between = places.clone();
    for (int j = 0; j < sides.length; j++) {
      if (slides[j].length > 0) {
        between[j] = places[j].clone();
        slide(between[j], strengths[j], slides[j]);
      }
    }
    return between;
  }

  private boolean slides() {
    for (int[] on : slides) {
      if (on.length > 0) {
        return true;
      }
    }
    return false;
  }

  private void slide(double[] between, double[] strengths, int[] on) {
    double[] rest = new double[on.length];
    for (int a = 0; a < on.length; a++) {
      for (int i = 0; i < x.length; i++) {
        rest[a] -= gram[on[a]][i] * strengths[i] * (slope + (1 - slope) * between[i]);
      }
    }
    double[] pulls = solved(on, rest);
    for (int a = 0; a < on.length; a++) {
      between[on[a]] = pulls[a] == 0 ? 0 : pulls[a] / (strengths[on[a]] * (1 - slope));
    }
  }

  /** Coefficients of these inputs with which their combination has the given inner products with them. */
  private double[] solved(int[] on, double[] products) {
    int n = on.length;
    double[][] m = new double[n][n + 1];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        m[a][b] = gram[on[a]][on[b]];
      }
      m[a][n] = products[a];
    }
    for (int a = 0; a < n; a++) {
      if (!(m[a][a] > 1e-9 * gram[on[a]][on[a]])) {
        throw new NotCovered("a slide along inputs that depend on one another");
      }
      for (int b = 0; b < n; b++) {
        m[b] = b == a ? m[b] : Linear.combine(1, m[b], -m[b][a] / m[a][a], m[a]);
      }
    }
    double[] solution = new double[n];
    Arrays.setAll(solution, a -> m[a][n] / m[a][a]);
    return solution;
  }

  /** What has left its side furthest, or is nearest to that. */
  Gap gap(double[] state) {
    Look look = new Look(state);
    Gap least = look.gap(0, 0);
    for (int j = 0; j < sides.length; j++) {
      for (int i = 0; i < x.length; i++) {
        Gap gap = look.gap(j, i);
        least = gap.size() < least.size() ? gap : least;
      }
    }
    return least;
  }

  Gap gap(double[] state, Gap like) {
    return new Look(state).gap(like.neuron(), like.sample());
  }

  /** A state, looked at for gaps. */
  private final class Look {
    private final double[] state;
    private final double[][] between;
    private final double[][] strengths;
    private final double[] norms = new double[sides.length];

    Look(double[] state) {
      this.state = state;
      this.strengths = slides() ? field.strengths(state, places) : new double[0][];
      this.between = slides() ? between(strengths) : places;
      Arrays.setAll(norms, j -> Linear.norm(neuron(state, j)));
    }

    Gap gap(int j, int i) {
      if (sides[j][i] == Side.ON) {
        // What does not push back holds nothing on its kink.
        double size = isHeld(strengths[j][i]) ? Math.min(between[j][i], 1 - between[j][i]) : -1;
        return new Gap(j, i, size + ROUNDING_OF_SIDES, ROUNDING_OF_SIDES);
      }
      double s = preActivation(state, j, i);
      double rounding = ROUNDING * norms[j] * Math.sqrt(gram[i][i]);
      return new Gap(j, i, (sides[j][i] == Side.HIGH ? s : -s) + rounding, rounding);
    }
  }

  /** The state on a kink that was met, from where the flow goes on to the side where it leads, or stays. */
  double[] meet(double[] state, Gap met) {
    int j = met.neuron();
    int i = met.sample();
    double[] s = onKinks(state, j, i);
    requireAlone(state, s, j, i);
    if (sides[j][i] == Side.ON && isHeld(field.strengths(s, places)[j][i])) {
      take(j, i, sides(s)[j][i] > 0.5 ? Side.HIGH : Side.LOW);
    } else {
      choose(s, j, i);
    }
    return s;
  }

  /** Whether the input of a kink pulls less where it is high, so that a neuron can slide along it. */
  private boolean isHeld(double strength) {
    return strength * (1 - slope) < 0;
  }

  /** Kinks that are met at once, as those of parallel inputs are, may have to be crossed at once. */
  private void requireAlone(double[] before, double[] after, int j, int i) {
    int[] on = slidesAnd(j, i);
    double norm = Linear.norm(neuron(before, j));
    for (int k = 0; k < x.length; k++) {
      double[] row = gram[k];
      double[] products = Arrays.stream(on).mapToDouble(a -> row[a]).toArray();
      double rest = row[k] - Linear.inner(solved(on, products), products);
      boolean isOn = Math.abs(preActivation(after, j, k)) <= TOGETHER * norm * Math.sqrt(row[k]);
      if (Arrays.binarySearch(on, k) < 0 && row[k] > 0 && (isOn || rest <= DEPENDENT * row[k])) {
        throw new NotCovered("several kinks that a neuron meets at once");
      }
    }
  }

  /** The kinks along which a neuron slides, and one more, in their order. */
  private int[] slidesAnd(int j, int i) {
    return IntStream.concat(Arrays.stream(slides[j]), IntStream.of(i)).distinct().sorted().toArray();
  }

  private void choose(double[] state, int j, int i) {
    double high = rate(state, j, i, Side.HIGH);
    double low = rate(state, j, i, Side.LOW);
    if (high > 0 && low <= 0 || high == 0) {
      throw new NotCovered("a kink from which several ways lead on");
    }
    take(j, i, high > 0 ? Side.HIGH : Side.LOW);
    if (high < 0 && low >= 0) {
      take(j, i, Side.ON);
    }
  }

  /** How fast a pre-activation grows on one side of its kink; zero where rounding may have made it. */
  private double rate(double[] state, int j, int i, Side side) {
    take(j, i, side);
    double[] strengths = field.strengths(state, places)[j];
    double size = IntStream.range(0, x.length).mapToDouble(k -> Math.abs(strengths[k] * gram[k][i])).sum();
    double rate = preActivation(velocity(state), j, i);
    return Math.abs(rate) <= ROUNDING_OF_RATES * size ? 0 : rate;
  }

  /**
   * Whether a pre-activation may have met its kink between the ends of a step, on the same side of it: the cubic
   * through both, with their velocities, comes much nearer to it.
   */
  boolean mayGraze(double[] from, double[] velocity, RungeKutta.Step step, double h) {
    for (int j = 0; j < sides.length; j++) {
      for (int i = 0; i < x.length; i++) {
        double sign = sides[j][i] == Side.HIGH ? 1 : -1;
        double toward = sign * h * preActivation(velocity, j, i);
        double away = sign * h * preActivation(step.velocity(), j, i);
        if (sides[j][i] != Side.ON && toward < 0 && away > 0) {
          double first = sign * preActivation(from, j, i);
          double last = sign * preActivation(step.end(), j, i);
          if (new Cubic(first, toward, last, away).least() < GRAZE * Math.min(first, last)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The state with neurons that slide put on their kinks again, from which roundings take them. */
  double[] onKinks(double[] state) {
    double[] s = state;
    for (int j = 0; j < sides.length; j++) {
      s = slides[j].length > 0 ? onKinks(s, j, slides[j][0]) : s;
    }
    return s;
  }

  /** The state with a neuron put on one kink, and on those along which it slides. */
  private double[] onKinks(double[] state, int j, int i) {
    int[] on = slidesAnd(j, i);
    double[] off = Arrays.stream(on).mapToDouble(k -> preActivation(state, j, k)).toArray();
    double[] back = solved(on, off);
    double[] s = state.clone();
    for (int a = 0; a < on.length; a++) {
      for (int k = 0; k < x[0].length; k++) {
        s[j * x[0].length + k] -= back[a] * x[on[a]][k];
      }
    }
    return s;
  }
}
