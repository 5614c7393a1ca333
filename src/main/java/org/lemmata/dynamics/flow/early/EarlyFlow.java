package org.lemmata.dynamics.flow.early;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Growth;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The gradient flow of a two-layer network in the limit of vanishing outputs, where neurons do not see each other
 * (boursier2025early, D.1). A frame holds the weights with every neuron divided by its {@code |a_j|}; how much it grew
 * stands beside them as logarithms, so that no scale is too small and no time too long.
 */
public final class EarlyFlow {
  /** An excess {@code (a^2 - |w|^2)/a^2} below this is rounding; up to the next it is not known. */
  private static final double ROUNDING = 1e-14;
  private static final double UNCERTAIN = 1e-12;

  private final FeedForward network;
  private final Subgradients set;
  private final Meter meter;

  public EarlyFlow(Problem problem, Meter meter) {
    this.network = Subgradients.twoLayers(problem);
    this.set = Subgradients.atOrigin(problem);
    this.meter = meter;
  }

  /**
   * Without a trajectory where the flow branches.
   *
   * @throws Undefined where {@code |a_j| < |w_j|} or {@code a_j = 0}, and where it is not known how a neuron goes on
   */
  public Run solve(Weights start, Plan plan) {
    try {
      return followed(start, plan);
    } catch (Branching several) {
      return Run.branching(several.getMessage());
    }
  }

  private Run followed(Weights start, Plan plan) {
    if (plan.step() != 0 || plan.decay() != 0 || plan.settle() != 0) {
      throw new Undefined(Reason.MISFIT, "an early flow has no step, decay or settle");
    }
    plan.requireRoom(3 * start.size());
    double[][] rows = network.matrix(start.values(), 1);
    double[] outgoing = network.matrix(start.values(), 2)[0];
    List<Neuron> neurons = new ArrayList<>();
    for (int j = 0; j < rows.length; j++) {
      neurons.add(neuron(outgoing[j], rows[j]));
    }
    List<Frame> frames = new ArrayList<>();
    List<Growth> growths = new ArrayList<>();
    for (int k = 0; k <= plan.frames(); k++) {
      double time = plan.time() * k / plan.frames();
      neurons.forEach(n -> n.advance(time));
      Weights weights = new Weights(weights(neurons, time), 0);
      frames.add(k == 0 ? Frame.first(weights) : new Frame(time, weights, Math.log(plan.time() / plan.frames())));
      growths.add(new Growth(
          neurons.stream().mapToDouble(n -> n.logGrowth(time)).toArray(),
          neurons.stream().mapToDouble(n -> set.error() * n.moving(time)).toArray(),
          neurons.stream().mapToDouble(n -> n.logGap(time)).toArray(),
          neurons.stream().mapToDouble(n -> n.gapError(time)).toArray()));
    }
    return Run.of(frames).grown(growths);
  }

  private Neuron neuron(double a, double[] w) {
    double norm = Weights.norm(w);
    double excess = (1 - norm / Math.abs(a)) * (1 + norm / Math.abs(a));
    if (a == 0 || excess < -ROUNDING) {
      throw new Undefined(Reason.UNCOVERED, "an early flow needs |a_j| >= |w_j| and a_j other than zero");
    }
    boolean isBalanced = excess <= ROUNDING;
    if (!isBalanced && excess <= UNCERTAIN) {
      throw new Undefined(Reason.UNDECIDED, "a neuron is too close to balance");
    }
    return new Neuron(set, (int) Math.signum(a), Weights.times(1 / Math.abs(a), w), isBalanced ? 0 : excess, meter);
  }

  private double[] weights(List<Neuron> neurons, double time) {
    double[] values = new double[network.size()];
    int d = set.dimension();
    for (int j = 0; j < neurons.size(); j++) {
      System.arraycopy(neurons.get(j).direction(time), 0, values, j * d, d);
      values[network.offset(2) + j] = neurons.get(j).sign();
    }
    return values;
  }
}
