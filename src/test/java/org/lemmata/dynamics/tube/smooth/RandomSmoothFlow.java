package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;

/**
 * A small network with a continuous gradient, with data, a start and a run, all drawn from one seed.
 *
 * @param start of norm 1 in polar coordinates
 * @param logNorm of the start in polar coordinates
 */
record RandomSmoothFlow(Problem problem, double[] start, double logNorm, double radius, double time, double decay,
    boolean ofCorrelation, boolean isPolar) {
  private static final double[] SLOPES = {0, 0, 0.3, -0.5, 1, -1};
  private static final Loss.Kind[] LOSSES = {Loss.Kind.SQUARE, Loss.Kind.SQUARE, Loss.Kind.LOGISTIC,
      Loss.Kind.EXPONENTIAL, Loss.Kind.CONCAVE};

  static RandomSmoothFlow of(long seed) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(5);
    Network network = network(random, inputs);
    Loss.Kind kind = LOSSES[random.nextInt(LOSSES.length)];
    double[][] points = new double[samples][];
    double[][] labels = new double[samples][];
    for (int i = 0; i < samples; i++) {
      points[i] = normals(random, inputs, 1);
      labels[i] = normals(random, network.outputs(), 1);
      if (kind == Loss.Kind.LOGISTIC || kind == Loss.Kind.EXPONENTIAL) {
        labels[i] = Arrays.stream(labels[i]).map(Math::signum).toArray();
      }
    }
    boolean isPolar = random.nextInt(3) == 0;
    boolean ofCorrelation = random.nextInt(3) == 0;
    double logNorm = -5 * random.nextDouble();
    double scale = Math.pow(10, -2 * random.nextDouble());
    double[] start = normals(random, network.size(), scale);
    return new RandomSmoothFlow(
        new Problem(network, new Dataset(points, labels), new Loss(kind, 1, random.nextBoolean())),
        isPolar ? Weights.unit(start) : start, logNorm,
        (isPolar ? 1 : Weights.norm(start)) * Math.pow(10, -2 - 6 * random.nextDouble()),
        kind == Loss.Kind.CONCAVE || ofCorrelation && !isPolar ? 0.3 : 0.5 + 6 * random.nextDouble(),
        !isPolar && random.nextInt(4) == 0 ? 0.125 : 0, ofCorrelation, isPolar);
  }

  private static Network network(Random random, int inputs) {
    Activation activation = new Activation(SLOPES[random.nextInt(SLOPES.length)], 2 + random.nextInt(2));
    int width = 1 + random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> new Diagonal(inputs, 2 + random.nextInt(2));
      case 1 -> new FeedForward(new int[] {inputs, width, 1 + random.nextInt(2), 1}, new Activation(1, 1));
      case 2 -> new FeedForward(new int[] {inputs, width, 1}, activation, normals(random, width, 1));
      case 3 -> new FeedForward(new int[] {inputs, 2, 2, 1}, new Activation(activation.slope(), 2));
      case 4 -> new Separable(List.of(new FeedForward(new int[] {inputs, 1, 1}, activation),
          new FeedForward(new int[] {inputs, 2, 1}, activation)));
      default -> new FeedForward(new int[] {inputs, width, 1 + random.nextInt(2)}, activation);
    };
  }

  static double[] normals(Random random, int size, double scale) {
    double[] v = new double[size];
    Arrays.setAll(v, i -> scale * random.nextGaussian());
    return v;
  }

  /** States near all runs that start at most {@code from} away. */
  List<SmoothTube.State> states(double from) {
    SmoothFlow flow = isPolar
        ? SmoothFlow.polar(problem, ofCorrelation)
        : SmoothFlow.of(problem, ofCorrelation ? 0 : 1, decay, 0);
    double[] state = Arrays.copyOf(start, start.length + (isPolar ? 1 : 0));
    if (isPolar) {
      state[start.length] = logNorm;
    }
    return SmoothTube.of(flow, state, new Radii(from, isPolar ? from : 0),
        new SmoothTube.Recording(List.of(time / 3, 2 * time / 3, time), 0, 0),
        new Meter(1_000_000)).recorded();
  }

  /** Another start, as far away as the radius allows. */
  Weights neighbour(Random random) {
    double[] direction = normals(random, start.length, 1);
    if (isPolar) {
      double along = Weights.inner(direction, start);
      Arrays.setAll(direction, i -> direction[i] - along * start[i]);
    }
    double norm = Weights.norm(direction);
    double[] moved = start.clone();
    Arrays.setAll(moved, i -> norm < 1e-9 ? moved[i] : moved[i] + 0.999 * radius * direction[i] / norm);
    double off = 0.999 * radius * (random.nextBoolean() ? 1 : -1);
    return isPolar ? new Weights(Weights.unit(moved), logNorm + off) : Weights.of(moved);
  }

  /** By the integrators of the runs, which know nothing of tubes. */
  Run run(Weights from, Fidelity fidelity) {
    return run(from, fidelity, 3);
  }

  Run run(Weights from, Fidelity fidelity, int frames) {
    Motion motion = new Motion(problem, fidelity, new Meter(10_000_000));
    Plan plan = new Plan(time, frames, 0, decay, 0);
    return isPolar ? motion.polarFlow(from, ofCorrelation, plan) : motion.flow(from, 0, ofCorrelation, plan);
  }
}
