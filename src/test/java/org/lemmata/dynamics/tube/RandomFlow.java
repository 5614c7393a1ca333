package org.lemmata.dynamics.tube;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * A small two-layer network with data, a start and a run, all drawn from one seed.
 *
 * @param steps of a descent; 0 for a flow
 */
record RandomFlow(Problem problem, double[] start, double radius, double time, double decay, boolean ofCorrelation,
    int steps) {
  private static final double[] SLOPES = {0, 0, 0, 0.3, -0.5, 1};
  private static final Loss.Kind[] LOSSES = {Loss.Kind.SQUARE, Loss.Kind.SQUARE, Loss.Kind.LOGISTIC,
      Loss.Kind.EXPONENTIAL};

  static RandomFlow of(long seed) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(5);
    int neurons = 1 + random.nextInt(5);
    int outputs = random.nextInt(4) == 0 ? 2 : 1;
    Loss.Kind kind = LOSSES[random.nextInt(LOSSES.length)];
    double[] fixed = outputs == 1 && random.nextInt(4) == 0 ? normals(random, neurons, 1) : new double[0];
    FeedForward network = new FeedForward(new int[] {inputs, neurons, outputs},
        new Activation(SLOPES[random.nextInt(SLOPES.length)], 1), fixed);
    double[][] points = new double[samples][];
    double[][] labels = new double[samples][];
    for (int i = 0; i < samples; i++) {
      points[i] = normals(random, inputs, 1);
      labels[i] = normals(random, outputs, 1);
      if (kind != Loss.Kind.SQUARE) {
        labels[i] = Arrays.stream(labels[i]).map(Math::signum).toArray();
      }
    }
    double scale = Math.pow(10, -3 * random.nextDouble());
    boolean ofCorrelation = random.nextInt(5) == 0;
    double time = 1 + (ofCorrelation ? 2 : 9) * random.nextDouble();
    return new RandomFlow(
        new Problem(network, new Dataset(points, labels), new Loss(kind, 1, random.nextBoolean())),
        normals(random, network.size(), scale),
        scale * Math.pow(10, -1 - 7 * random.nextDouble()), time, random.nextInt(4) == 0 ? 0.125 : 0, ofCorrelation,
        random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0);
  }

  private static double[] normals(Random random, int size, double scale) {
    double[] v = new double[size];
    Arrays.setAll(v, i -> scale * random.nextGaussian());
    return v;
  }

  /** Descents take this step. */
  double step() {
    return time / 40;
  }

  /** Balls around all runs that start at most {@code from} away. */
  List<Tube.Ball> balls(double from) {
    if (steps > 0) {
      double[] shares = new double[problem.data().size()];
      Arrays.fill(shares, problem.share());
      return DescentTube.of(TwoLayer.of(problem, 1, decay, 0), start, from, 0,
          new Schedule(step(), steps, steps, decay), k -> shares,
          new Meter(1_000_000));
    }
    TwoLayer flow = TwoLayer.of(problem, ofCorrelation ? 0 : 1, decay, 0);
    return Tube.of(flow, start, from, List.of(time / 3, 2 * time / 3, time), 0, new Meter(1_000_000)).recorded();
  }

  /** Another start, as far away as the radius allows; every second one in some of the weights only. */
  double[] neighbour(Random random) {
    double[] direction = normals(random, start.length, 1);
    if (random.nextBoolean()) {
      Arrays.setAll(direction, i -> random.nextBoolean() ? direction[i] : 0);
    }
    double norm = Weights.norm(direction);
    double[] moved = start.clone();
    Arrays.setAll(moved, i -> norm == 0 ? moved[i] : moved[i] + 0.999 * radius * direction[i] / norm);
    return moved;
  }

  /** The same with time that flows. */
  RandomFlow flowing() {
    return new RandomFlow(problem, start, radius, time, decay, ofCorrelation, 0);
  }

  /** By the integrators of the runs, which know nothing of tubes. */
  Run run(double[] from) {
    return run(from, 3);
  }

  Run run(double[] from, int frames) {
    Motion motion = new Motion(problem, Fidelity.FINE, new Meter(10_000_000));
    return steps > 0
        ? motion.gradientDescent(Weights.of(from), new Schedule(step(), steps, steps, decay))
        : motion.flow(Weights.of(from), 0, ofCorrelation, new Plan(time, frames, 0, decay, 0));
  }
}
