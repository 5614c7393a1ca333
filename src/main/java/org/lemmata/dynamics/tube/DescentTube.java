package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * Follows a descent of a two-layer network, step by step, with a bound on the distance to the exact one. On an
 * activation cell a step {@code w - eta grad L(w)} multiplies distances by at most {@code |I - eta H|}, and the
 * eigenvalues of {@code -H} lie between {@code -max |D_j| - |sum_i l_i'' g_i g_i^T|} and {@code max |D_j|}, where
 * {@code g_i} is the gradient of output {@code i}; between two cells lies a jump.
 */
public final class DescentTube {
  private static final double USEFUL = 0x1p-3;

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
   * One ball after each recorded step.
   *
   * @param shares what every sample counts in a step, by the number of the step from 0
   * @param slack the step size may be off by this part of itself
   * @throws NoTube where there is none
   */
  public static List<Tube.Ball> of(
      TwoLayer flow, double[] start, double radius, double slack, Schedule schedule, IntFunction<double[]> shares,
      Meter meter) {
    DescentTube tube = new DescentTube(flow, start, radius, schedule.step(), slack);
    List<Tube.Ball> balls = new ArrayList<>();
    for (int k = 1; k <= schedule.steps(); k++) {
      meter.tick();
      tube.step(flow.with(shares.apply(k - 1)));
      if (k % schedule.stride() == 0) {
        balls.add(new Tube.Ball(k, flow.weights(tube.w, tube.a), tube.distance));
      }
    }
    return balls;
  }

  private void step(TwoLayer here) {
    DescentState state = new DescentState(here, w, a, distance);
    double[][] nextW = new double[w.length][];
    double[][] nextA = new double[w.length][];
    double lost = 0;
    for (int j = 0; j < w.length; j++) {
      double[][] drift = state.ofNeuron(j);
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
      double off = step * state.size(j) * state.lost(slack + flow.slack())
          + (slack + flow.slack() + Roundoff.gamma(8)) * size;
      lost += off * off;
      requireFinite(nextW[j]);
      requireFinite(nextA[j]);
    }
    distance = Roundoff.above(distance * state.stretch(step * (1 + slack)) + Math.sqrt(Roundoff.above(lost))
        + step * (1 + slack) * state.jumps());
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
}
