package org.lemmata.calibration.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Points of the plane and neurons, seen in a mirror: coordinates exchanged or reflected, points and neurons in another
 * order. All of it is exact in binary and changes nothing but signs and places.
 */
final class Scene {
  private final Random random;
  private final boolean isSwapped;
  private final int[] sign;
  private final List<double[]> samples = new ArrayList<>();
  private final List<double[]> neurons = new ArrayList<>();
  private List<Integer> order = List.of();

  Scene(Random random) {
    this.random = random;
    this.isSwapped = random.nextBoolean();
    this.sign = new int[] {random.nextBoolean() ? 1 : -1, random.nextBoolean() ? 1 : -1};
  }

  void sample(double x1, double x2, double y) {
    double[] x = mirrored(x1, x2);
    samples.add(new double[] {x[0], x[1], y});
  }

  /** A neuron with its outgoing weight. */
  void neuron(double w1, double w2, double a) {
    double[] w = mirrored(w1, w2);
    neurons.add(new double[] {w[0], w[1], a});
  }

  private double[] mirrored(double first, double second) {
    double[] v = {sign[0] * first, sign[1] * second};
    return isSwapped ? new double[] {v[1], v[0]} : v;
  }

  /** The place of the original coordinate, 0 or 1, in the mirror, from 1. */
  private int column(int coordinate) {
    return isSwapped ? 2 - coordinate : coordinate + 1;
  }

  /** Original coordinate of a neuron, in the order in which they were named. */
  String coordinate(int neuron, int coordinate) {
    return (sign[coordinate] < 0 ? "-" : "") + "entry(layer(end(u), 1), " + (order.indexOf(neuron) + 1) + ", "
        + column(coordinate) + ")";
  }

  /** Writes everything into a claim; with fixed output weights only the plane weights are trained. */
  void describe(ClaimText text, boolean isFixed, String slope) {
    List<double[]> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, random);
    List<Integer> places = new ArrayList<>();
    for (int j = 0; j < neurons.size(); j++) {
      places.add(j);
    }
    Collections.shuffle(places, random);
    order = places;
    double[][] x = shuffled.stream().map(s -> new double[] {s[0], s[1]}).toArray(double[][]::new);
    double[][] y = shuffled.stream().map(s -> new double[] {s[2]}).toArray(double[][]::new);
    double[][] w = places.stream().map(j -> new double[] {neurons.get(j)[0], neurons.get(j)[1]})
        .toArray(double[][]::new);
    double[] a = places.stream().mapToDouble(j -> neurons.get(j)[2]).toArray();
    text.with("data", "{given: " + Numbers.matrix(x) + "}").with("labels", "{given: " + Numbers.matrix(y) + "}")
        .with("network", "{kind: feed-forward, hidden: [" + neurons.size() + "], slope: " + slope
            + (isFixed ? ", output: {values: " + Numbers.row(a) + "}" : "") + "}")
        .with("initialisation",
            "{kind: weights, weights: " + (isFixed ? Numbers.weights(w) : Numbers.weights(w, new double[][] {a}))
                + "}");
  }
}
