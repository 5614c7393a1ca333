package org.lemmata.dynamics.flow.kink;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.Origin;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * Neurons of a two-layer network whose incoming weights are zero, where all their kinks meet. One rests there when no
 * pull leads away; up to the plane it goes on where there is one way. Whatever is not certain is
 * undefined. Strengths are those of the cell's last pull.
 */
final class Zero {
  /** Incoming weights are gone when they have shrunk to this part of what they were. */
  private static final double GONE = 1e-13;

  /** And nearly so beside the outgoing weights: a neuron that collapses with them never gets to zero. */
  private static final double SMALL = 1e-6;

  /** It arrives when it needs no more than this part of the time so far for what is left. */
  private static final double AT_ONCE = 1e-10;

  private static final double RESTING = 1e-9;

  /** A square that is this far beyond its error, squared, is no error. */
  private static final double FAR = 100;

  private final Cell cell;
  private final double[][] x;
  private final boolean[] there;
  private final double[] largest;

  Zero(Cell cell, double[][] x) {
    this.cell = cell;
    this.x = x;
    this.there = new boolean[cell.network.widths()[1]];
    this.largest = new double[there.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
  }

  /** Whether a unit belongs to a neuron at zero. */
  boolean holds(Kink kink) {
    return kink.l() == 1 && there[kink.j()];
  }

  int[] neurons() {
    return IntStream.range(0, there.length).filter(j -> there[j]).toArray();
  }

  /** Takes note of how large the neurons are, in logarithms; {@code logUnit} is the logarithm of their unit. */
  void remember(double[] w, double logUnit) {
    for (int j = 0; j < there.length; j++) {
      largest[j] = Math.max(largest[j], logSize(w, j) + logUnit);
    }
  }

  /** Whether a neuron is still so large that a balance of its weights which it has is not one of rounding only. */
  boolean keepsItsBalance(double[] w, double logUnit, int j, double part) {
    return logSize(w, j) + logUnit > largest[j] + 0.5 * Math.log(part) + Math.log(FAR);
  }

  private double logSize(double[] w, int j) {
    double size = 0;
    for (int d = 0; d < x[0].length; d++) {
      size = Math.max(size, Math.abs(w[j * x[0].length + d]));
    }
    return Math.log(size);
  }

  /**
   * Puts a neuron at zero whose incoming weights are rounding beside what they were; says whether it is there. One that
   * shrinks by the same part again and again never gets there, however small it is.
   *
   * @param way how far the state would get in all the time so far, as fast as it goes
   */
  boolean receive(double[] w, double logUnit, int j, double[] way) {
    if (cell.network.layers() == 2
        && logSize(w, j) + logUnit <= Math.log(GONE) + largest[j]
        && logSize(w, j) <= Math.log(AT_ONCE) + logSize(way, j)
        && !collapsesAsAWhole(w, j)) {
      Arrays.fill(w, j * x[0].length, (j + 1) * x[0].length, 0);
      there[j] = true;
      IntStream.range(0, x.length).filter(i -> cell.leads(1, i)).forEach(i -> cell.silence(new Kink(1, i, j)));
    }
    return there[j];
  }

  private boolean collapsesAsAWhole(double[] w, int j) {
    if (cell.network.hasFixedOutput()) {
      return false;
    }
    double outgoing = 0;
    int first = cell.network.offset(2) + j;
    for (int k = 0; k < cell.network.outputs(); k++) {
      outgoing = Math.max(outgoing, Math.abs(w[first + k * there.length]));
    }
    return logSize(w, j) > Math.log(SMALL) + Math.log(outgoing);
  }

  /**
   * Whether a neuron at zero rests there. With the sum {@code G(u)} of {@code strength_i sigma(<u, x_i>)} over the
   * samples, {@code |w|^2} grows by {@code 2 G(w)}, so it does where {@code G} is nowhere positive. {@code G} is linear
   * between kinks, so up to three dimensions a few directions tell everything.
   *
   * @throws Undefined where that is not known
   */
  boolean mayRest(int j, Noise noise) {
    double[] strengths = strengths(j);
    boolean noneRepels = cell.slope() == 0
        && IntStream.range(0, x.length).allMatch(i -> strengths[i] <= noise.strength(new Kink(1, i, j)));
    if (noneRepels) {
      return true;
    }
    if (x[0].length <= 3) {
      return directions().allMatch(
          u -> growth(u, i -> strengths[i], false) <= growth(u, i -> noise.strength(new Kink(1, i, j)), true));
    }
    double size = 0;
    Normal[] normals = new Normal[x.length];
    for (int i = 0; i < x.length; i++) {
      normals[i] = new Normal(0, x[i]);
      size += Math.abs(strengths[i]) * Weights.norm(x[i]);
    }
    LeastNorm least = new LeastNorm(new double[x[0].length], normals, Weights.times(cell.slope(), strengths),
        strengths);
    boolean rests = Weights.norm(least.velocity()) <= RESTING * size;
    if (rests) {
      // The box is larger than the Clarke subdifferential, so some direction may still lead away from zero.
      throw new Undefined(Reason.UNDECIDED, "a neuron reaches zero, and it is not known whether it rests there");
    }
    return false;
  }

  /** Where the kinks of all inputs meet, however few directions the inputs span. */
  private Stream<double[]> directions() {
    return Arrays.stream(x).flatMap(v -> switch (v.length) {
      case 1 -> Stream.of(v);
      case 2 -> Stream.of(v, new double[] {-v[1], v[0]});
      default ->
        Stream.concat(Stream.of(v), Arrays.stream(x).map(u -> cross(v, u)).flatMap(n -> Stream.of(n, cross(n, v))));
    }).flatMap(v -> Stream.of(v, Weights.times(-1, v)));
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
  }

  /** {@code G(u)} with these strengths, or the sum of its absolute values. */
  private double growth(double[] u, IntToDoubleFunction strength, boolean absolute) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double z = Weights.inner(u, x[i]);
      double activation = z > 0 ? z : cell.slope() * z;
      sum += activation == 0 ? 0 : strength.applyAsDouble(i) * (absolute ? Math.abs(activation) : activation);
    }
    return sum;
  }

  /**
   * Sends a neuron that may not rest on from zero: on a line through it, in the plane along the one extremal vector
   * that leads away.
   *
   * @throws Undefined in more dimensions, and where errors decide the way
   * @throws Branching where there is a choice
   */
  void leave(int j, Noise noise) {
    if (x[0].length > 2) {
      throw new Undefined(Reason.UNDECIDED,
          "a neuron reaches zero where it may not rest, and its new direction is not determined");
    }
    int[] sides = way(j, noise);
    for (int i = 0; i < x.length; i++) {
      if (cell.leads(1, i)) {
        cell.put(new Kink(1, i, j), sides[i]);
      }
    }
    there[j] = false;
  }

  /** The one way for all strengths within their errors; inputs that are zero are off. */
  private int[] way(int j, Noise noise) {
    double[] errors = IntStream.range(0, x.length).mapToDouble(i -> noise.strength(new Kink(1, i, j))).toArray();
    Optional<int[]> one = way(j, errors, 1);
    Optional<int[]> other = way(j, errors, -1);
    if (one.isEmpty() && other.isEmpty()) {
      throw new Branching("a neuron at zero may go on in several ways");
    }
    if (one.isEmpty() || other.isEmpty() || !Arrays.equals(one.get(), other.get())) {
      throw new Undefined(Reason.UNDECIDED, "the way in which a neuron leaves zero lies inside its numerical error");
    }
    int[] way = one.get();
    for (int i = 0; i < x.length; i++) {
      boolean isZero = Weights.norm(x[i]) == 0;
      if (way[i] == 0 && !isZero && Math.abs(cell.strength(new Kink(1, i, j))) <= errors[i]) {
        throw new Undefined(Reason.KINK, "a neuron leaves zero along a kink on which its force is zero up to rounding");
      }
      way[i] = isZero ? -1 : way[i];
    }
    return way;
  }

  /** With strengths off by their errors, to either side in turn; nothing where there is a choice. */
  private Optional<int[]> way(int j, double[] errors, int sign) {
    double[] off = strengths(j);
    for (int i = 0; i < x.length; i++) {
      off[i] += (i % 2 == 0 ? sign : -sign) * errors[i];
    }
    try {
      return Optional.of(new Origin(new Subgradients(x, off, cell.slope()), 1).pattern());
    } catch (Branching choice) {
      return Optional.empty();
    }
  }

  private double[] strengths(int j) {
    return IntStream.range(0, x.length).mapToDouble(i -> cell.strength(new Kink(1, i, j))).toArray();
  }
}
