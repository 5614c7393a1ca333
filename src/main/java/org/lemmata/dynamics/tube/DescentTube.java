package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * Follows a descent of a two-layer network, step by step, with a bound on the distance to the exact one. On an activation cell a step
 * {@code w - eta grad L(w)} multiplies distances by at most {@code |I - eta H|}, and the eigenvalues of {@code -H} lie between
 * {@code -max |D_j| - |sum_i l_i'' g_i g_i^T|} and {@code max |D_j|}, where {@code g_i} is the gradient of output {@code i}; between two
 * cells lies a jump.
 */
public final class DescentTube {
  private static final double USEFUL = 1e-3;

  private final TwoLayer flow;
  private final double step;
  private final double slack;
  private double[][] w;
  private double[][] a;
  private double distance;

  private DescentTube(TwoLayer flow, double[] start, double radius, double step, double slack) {
    this.flow = flow;
    this.step = step;
    this.slack = slack;
    this.w = flow.incoming(start);
    this.a = flow.outgoing(start);
    this.distance = radius;
  }

  /**
   * One ball after each step.
   *
   * @param shares what every sample counts in a step, by the number of the step from 0
   * @param slack the step size may be off by this part of itself
   * @throws NoTube where there is none
   */
  public static List<Tube.Ball> of(
      TwoLayer flow, double[] start, double radius, double step, double slack, int steps, IntFunction<double[]> shares, Meter meter) {
    DescentTube tube = new DescentTube(flow, start, radius, step, slack);
    List<Tube.Ball> balls = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      meter.tick();
      tube.step(flow.with(shares.apply(k)));
      balls.add(new Tube.Ball(k + 1, flow.weights(tube.w, tube.a), tube.distance));
    }
    return balls;
  }

  private void step(TwoLayer here) {
    State state = new State(here, w, a, distance);
    double[][] nextW = new double[w.length][];
    double[][] nextA = new double[w.length][];
    double lost = 0;
    for (int j = 0; j < w.length; j++) {
      double[][] drift = state.drift(j);
      nextW[j] = new double[flow.inputs()];
      double size = 0;
      for (int c = 0; c < flow.inputs(); c++) {
        double velocity = Weights.inner(drift[c], a[j]) - flow.decay() * w[j][c];
        nextW[j][c] = w[j][c] + step * velocity;
        size += Math.abs(w[j][c]) + step * flow.decay() * Math.abs(w[j][c]);
      }
      nextA[j] = a[j].clone();
      for (int o = 0; flow.isOutputTrained() && o < flow.outputs(); o++) {
        double velocity = -flow.decay() * a[j][o];
        for (int c = 0; c < flow.inputs(); c++) {
          velocity += w[j][c] * drift[c][o];
        }
        nextA[j][o] = a[j][o] + step * velocity;
        size += Math.abs(a[j][o]) + step * flow.decay() * Math.abs(a[j][o]);
      }
      double neuron = Weights.norm(w[j]) + Weights.norm(a[j]);
      double off = step * neuron * (state.driftError + (slack + flow.slack() + 8 * state.rounding) * state.driftSize)
          + (slack + flow.slack() + Roundoff.gamma(8)) * size;
      lost += off * off;
      requireFinite(nextW[j]);
      requireFinite(nextA[j]);
    }
    distance = Roundoff.above(distance * state.stretch(step * (1 + slack)) + Math.sqrt(Roundoff.above(lost)) + step * (1 + slack) * state.jumps());
    w = nextW;
    a = nextA;
    if (!(distance <= USEFUL * Weights.norm(flow.weights(w, a)))) {
      throw new NoTube(Obstacle.WIDE, "");
    }
  }

  private static void requireFinite(double[] v) {
    if (!Arrays.stream(v).allMatch(Double::isFinite)) {
      throw new NoTube(Obstacle.UNDEFINED, ": the descent is not finite");
    }
  }

  /** What there is at the centre of a ball, and how different it may be elsewhere in the ball. */
  private static final class State {
    private final TwoLayer flow;
    private final double[][] w;
    private final double[][] a;
    private final double radius;
    private final double rounding;
    private final double[][] z;
    /** {@code [i][o]}. */
    private final double[][] pulls;
    private final double[][] steepness;
    private final double[] pullSizes;
    /** How far apart the pulls of a sample are in the ball, in norm. */
    private final double[] pullSpread;
    /** Norms of the gradients of the outputs, at least. */
    private final double[] slopes;
    private double driftError;
    private double driftSize;
    private double driftSpread;

    State(TwoLayer flow, double[][] w, double[][] a, double radius) {
      int n = flow.samples();
      this.flow = flow;
      this.w = w;
      this.a = a;
      this.radius = radius;
      this.rounding = Roundoff.gamma(flow.roundings(1) + 4L * w.length);
      this.z = new double[w.length][n];
      this.pulls = new double[n][flow.outputs()];
      this.steepness = new double[n][flow.outputs()];
      this.pullSizes = new double[n];
      this.pullSpread = new double[n];
      this.slopes = new double[n];
      for (int j = 0; j < w.length; j++) {
        for (int i = 0; i < n; i++) {
          z[j][i] = Weights.inner(w[j], flow.x(i));
        }
      }
      for (int i = 0; i < n; i++) {
        pull(i);
      }
    }

    private double slope(int j, int i) {
      return z[j][i] > 0 ? 1 : flow.slope();
    }

    private void pull(int i) {
      double gradient = 0;
      for (int j = 0; j < w.length; j++) {
        double out = Weights.norm(a[j]) * flow.size(i);
        double in = flow.isOutputTrained() ? Weights.norm(w[j]) * flow.size(i) : 0;
        gradient += out * out + in * in;
      }
      slopes[i] = Roundoff.above(Math.sqrt(gradient));
      double spread = 0;
      double size = 0;
      double error = 0;
      for (int o = 0; o < flow.outputs(); o++) {
        double output = 0;
        double sizes = 0;
        for (int j = 0; j < w.length; j++) {
          output += a[j][o] * slope(j, i) * z[j][i];
          sizes += Math.abs(a[j][o]) * Weights.norm(w[j]) * flow.size(i);
        }
        Polynomial at = Polynomial.constant(output);
        Pull pull = Pull.of(flow, i, o, at, Roundoff.above(rounding * sizes), 0);
        double off = Roundoff.above(radius * (slopes[i] + flow.size(i) * radius / 2));
        pulls[i][o] = pull.curve().c()[0];
        steepness[i][o] = pull.steepness(at, off);
        double moved = Roundoff.above(steepness[i][o] * off);
        spread += moved * moved;
        size += pull.size() * pull.size();
        error += pull.error() * pull.error();
      }
      pullSpread[i] = Roundoff.above(Math.sqrt(spread));
      pullSizes[i] = Roundoff.above(Math.sqrt(size) + pullSpread[i]);
      driftError = Roundoff.above(driftError + flow.size(i) * (Math.sqrt(error) + rounding * Math.sqrt(size)));
      driftSize = Roundoff.above(driftSize + flow.size(i) * Math.sqrt(size));
      driftSpread = Roundoff.above(driftSpread + flow.size(i) * pullSpread[i]);
    }

    /** {@code D_j}, {@code [c][o]}. */
    double[][] drift(int j) {
      double[][] drift = new double[flow.inputs()][flow.outputs()];
      for (int i = 0; i < flow.samples(); i++) {
        for (int c = 0; c < flow.inputs(); c++) {
          for (int o = 0; o < flow.outputs(); o++) {
            drift[c][o] += slope(j, i) * flow.x(i)[c] * pulls[i][o];
          }
        }
      }
      return drift;
    }

    /** Bounds {@code |I - eta H|} in the ball, on every cell. */
    double stretch(double eta) {
      double most = 0;
      for (int j = 0; flow.isOutputTrained() && j < w.length; j++) {
        double square = 0;
        for (double[] row : drift(j)) {
          square += Weights.inner(row, row);
        }
        most = Math.max(most, Roundoff.above(Math.sqrt(square) + driftError + driftSpread + near(j)));
      }
      double up = 1 + eta * (most - flow.decay());
      double down = eta * (most + flow.decay() + squares()) - 1;
      return Roundoff.above(Math.max(Math.max(up, down), 0) * (1 + 0x1p-40));
    }

    /** What samples on whose kink a neuron may lie do to its {@code D_j}. */
    private double near(int j) {
      double sum = 0;
      for (int i = 0; i < flow.samples(); i++) {
        sum += isNear(j, i) ? (1 - flow.slope()) * flow.size(i) * pullSizes[i] : 0;
      }
      return sum;
    }

    private boolean isNear(int j, int i) {
      return flow.slope() != 1 && !(Math.abs(z[j][i]) > Roundoff.above(flow.size(i) * (radius + rounding * Weights.norm(w[j]))));
    }

    /** Bounds the norm of {@code sum_i l_i'' g_i g_i^T} by the row sums of the matrix of the {@code sqrt(l_i'' l_k'') <g_i, g_k>}. */
    private double squares() {
      double most = 0;
      double trace = 0;
      for (int i = 0; i < flow.samples(); i++) {
        double row = 0;
        for (int k = 0; k < flow.samples(); k++) {
          double inside = (slopes[i] + flow.size(i) * radius) * (slopes[k] + flow.size(k) * radius) - slopes[i] * slopes[k];
          double product = Math.abs(product(i, k)) + rounding * slopes[i] * slopes[k] + inside + kinked(i, k);
          row += Math.sqrt(steepest(i) * steepest(k)) * product;
        }
        most = Math.max(most, row);
        trace += steepest(i) * (slopes[i] + flow.size(i) * radius) * (slopes[i] + flow.size(i) * radius) * flow.outputs();
      }
      return Roundoff.above(flow.outputs() == 1 ? Math.min(most, trace) : trace);
    }

    private double steepest(int i) {
      return Arrays.stream(steepness[i]).max().orElseThrow();
    }

    /** What a kink may do to {@code <g_i, g_k>}. */
    private double kinked(int i, int k) {
      double sum = 0;
      for (int j = 0; j < w.length; j++) {
        if (isNear(j, i) || isNear(j, k)) {
          double out = Weights.norm(a[j]) + radius;
          sum += out * out * Math.abs(Weights.inner(flow.x(i), flow.x(k))) * (1 + 0x1p-40);
        }
      }
      return sum;
    }

    /** {@code <g_i, g_k>} of one output. */
    private double product(int i, int k) {
      double inputs = Weights.inner(flow.x(i), flow.x(k));
      double sum = 0;
      for (int j = 0; j < w.length; j++) {
        double slopes = slope(j, i) * slope(j, k);
        sum += slopes * (a[j][0] * a[j][0] * inputs + (flow.isOutputTrained() ? z[j][i] * z[j][k] : 0));
      }
      return sum;
    }

    /** Bounds the norm of all jumps that may lie between the centre and another point of the ball. */
    double jumps() {
      double sum = 0;
      for (int j = 0; j < w.length; j++) {
        for (int i = 0; i < flow.samples(); i++) {
          if (isNear(j, i)) {
            sum += (1 - flow.slope()) * flow.size(i) * pullSizes[i] * (Weights.norm(a[j]) + radius);
          }
        }
      }
      return Roundoff.above(sum);
    }
  }
}
