package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.network.linear.Spectral;

/** Units that slide along their kinks and whose normals are not orthogonal, so that they are held together. */
final class Slide {
  private final List<Kink> kinks;
  private final double[] multipliers;
  private final double[] below;
  private final double[] above;
  private final boolean fixed;

  // Empty until they first hold.
  private Normal[] normals = {};
  private double[][] inverse = {};
  private double lowest = Double.POSITIVE_INFINITY;

  private Slide(List<Kink> kinks) {
    this.kinks = kinks;
    this.multipliers = new double[kinks.size()];
    this.below = new double[kinks.size()];
    this.above = new double[kinks.size()];
    // The normals of the first layer are the inputs.
    this.fixed = kinks.stream().allMatch(k -> k.l() == 1);
  }

  /** Neurons of the first layer slide one by one; with deeper units, all together. Groups of before are kept. */
  static List<Slide> group(List<Kink> sliding, List<Slide> before) {
    boolean shallow = sliding.stream().allMatch(k -> k.l() == 1);
    Map<Integer, List<Kink>> groups = new TreeMap<>();
    sliding.forEach(k -> groups.computeIfAbsent(shallow ? k.j() : 0, any -> new ArrayList<>()).add(k));
    List<Slide> slides = new ArrayList<>();
    for (List<Kink> group : groups.values()) {
      slides.add(before.stream().filter(s -> s.kinks.equals(group)).findFirst().orElseGet(() -> new Slide(group)));
    }
    return slides;
  }

  List<Kink> kinks() {
    return kinks;
  }

  /** Adds the multiples of the normals that keep the units on their kinks. */
  void hold(Cell cell, double[] velocity) {
    if (normals.length == 0 || !fixed) {
      normals = new Normal[kinks.size()];
      Arrays.setAll(normals, s -> cell.normal(kinks.get(s)));
      inverse = inverse(normals);
    }
    double[] speeds = new double[normals.length];
    for (int s = 0; s < speeds.length; s++) {
      speeds[s] = normals[s].along(velocity);
      below[s] = cell.push(kinks.get(s), -1);
      above[s] = cell.push(kinks.get(s), 1);
    }
    for (int s = 0; s < speeds.length; s++) {
      double sum = 0;
      for (int r = 0; r < speeds.length; r++) {
        sum -= inverse[s][r] * speeds[r];
      }
      multipliers[s] = sum;
      normals[s].addTo(velocity, sum);
    }
    for (int s = 0; !fixed && s < speeds.length; s++) {
      double more = fromAbove(cell, kinks.get(s));
      below[s] += cell.slope() * more;
      above[s] += more;
    }
    lowest = Math.min(lowest, weakest());
  }

  /** The lowest force of all calls of {@code hold} since this was last asked for. */
  double lowest() {
    double result = lowest;
    lowest = Double.POSITIVE_INFINITY;
    return result;
  }

  /**
   * What sliding units of higher layers add to the pull on a unit. A normal does not run through sliding units, whose
   * activations stay zero; but their multipliers are signals that go on downwards.
   */
  private double fromAbove(Cell cell, Kink kink) {
    double sum = 0;
    for (int t = 0; t < multipliers.length; t++) {
      if (kinks.get(t).isAbove(kink)) {
        sum += multipliers[t] * cell.influence(kinks.get(t), kink);
      }
    }
    return sum;
  }

  private static double[][] inverse(Normal[] normals) {
    double[][] gram = gram(normals);
    return gram.length == 1
        ? new double[][] {{1 / gram[0][0]}}
        : new Spectral(gram).inverse();
  }

  static double[][] gram(Normal[] normals) {
    double[][] gram = new double[normals.length][normals.length];
    for (int a = 0; a < gram.length; a++) {
      for (int b = 0; b < gram.length; b++) {
        gram[a][b] = normals[a].inner(normals[b]);
      }
    }
    return gram;
  }

  /**
   * How firmly one side holds a unit on its kink, proportional to the speed towards it there. The sum over both sides
   * does not depend on the multiplier, so a kink that does not attract holds nothing.
   */
  record Hold(Kink kink, int side, double force, double error) {

    boolean isFirm() {
      return force > error;
    }

    boolean isBroken() {
      return force < -error;
    }

    /** Nothing pulls on this side, and without a reason nothing will. */
    boolean isNeutral() {
      return force == 0 && error == 0;
    }

    boolean isKept() {
      return isFirm() || isNeutral();
    }

    double excess() {
      return isNeutral() ? Double.POSITIVE_INFINITY : force + error;
    }
  }

  /** What holds a unit on the negative and on the positive side. */
  Hold[] hold(Kink kink, Cell cell, Noise noise) {
    int s = kinks.indexOf(kink);
    double error = multiplierError(s, noise);
    for (int t = 0; !fixed && t < multipliers.length; t++) {
      if (kinks.get(t).isAbove(kink)) {
        error += multiplierError(t, noise) * Math.abs(cell.influence(kinks.get(t), kink));
      }
    }
    return new Hold[] {
        new Hold(kink, -1, below[s] - multipliers[s], noise.push(kink, -1) + error),
        new Hold(kink, 1, multipliers[s] - above[s], noise.push(kink, 1) + error)
    };
  }

  private double multiplierError(int s, Noise noise) {
    double sum = 0;
    for (int r = 0; r < normals.length; r++) {
      sum += Math.abs(inverse[s][r]) * noise.speed(kinks.get(r), normals[r]);
    }
    return sum;
  }

  /** By how much errors of the multipliers change the speed along a normal. */
  double drag(Normal normal, Noise noise) {
    double sum = 0;
    for (int s = 0; s < normals.length; s++) {
      double inner = Math.abs(normals[s].inner(normal));
      sum += inner == 0 ? 0 : inner * multiplierError(s, noise);
    }
    return sum;
  }

  /** By how much they change the velocity. */
  double drag(Noise noise) {
    double sum = 0;
    for (int s = 0; s < normals.length; s++) {
      sum += normals[s].norm() * multiplierError(s, noise);
    }
    return sum;
  }

  /** The lowest force on either side of a unit. */
  private double weakest() {
    double weakest = Double.POSITIVE_INFINITY;
    for (int s = 0; s < multipliers.length; s++) {
      weakest = Math.min(weakest, Math.min(below[s] - multipliers[s], multipliers[s] - above[s]));
    }
    return weakest;
  }

  /** What is nearest to being broken, or most broken. */
  Hold loosest(Cell cell, Noise noise) {
    return kinks.stream().flatMap(k -> Arrays.stream(hold(k, cell, noise)))
        .min(Comparator.comparingDouble(Hold::excess)).orElseThrow();
  }
}
