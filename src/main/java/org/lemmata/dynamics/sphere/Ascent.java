package org.lemmata.dynamics.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.kink.KinkedFlow;
import org.lemmata.dynamics.flow.coordinates.Polar;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * Maximisation of the correlation on the unit sphere from several starts. Two-layer networks with kinks follow their
 * flow in desingularised time until the least tangent gradient vanishes, so that they can end on kinks; deeper ones
 * take steps of fixed lengths in each layer; all but the first then climb along projected gradients, and smooth ones
 * are polished by Newton's method. Nothing here certifies that the best is global.
 */
public final class Ascent {
  /** Values that agree to this part are one value. */
  public static final double SAME = 1e-6;

  private static final int FRAMES = 400;
  private static final long RIGHT_HAND_SIDES = 200_000;

  private final Problem problem;
  private final Fidelity fidelity;
  private final Field field;

  public Ascent(Problem problem, Fidelity fidelity) {
    this.problem = problem;
    this.fidelity = fidelity;
    this.field = Field.of(problem);
  }

  /** The best point found, on the unit sphere. */
  public record Best(double[] point, Search search) {}

  /**
   * The best end point; of two that agree to 1e-9 the earlier start, so that both fidelities choose alike.
   *
   * @throws Undefined where no start reaches a positive value
   */
  public Best best(List<double[]> starts) {
    double[] best = null;
    double value = 0;
    List<Double> values = new ArrayList<>();
    for (double[] start : starts) {
      double[] end = end(Weights.unit(start));
      double reached = problem.correlation(end);
      if (reached > 0) {
        values.add(reached);
      }
      if (reached > value * (1 + 1e-9)) {
        value = reached;
        best = end;
      }
    }
    if (best == null) {
      throw new Undefined(Reason.STUCK, "no ascent reached a positive value of the correlation");
    }
    double top = value;
    int hits = (int) values.stream().filter(v -> v >= top * (1 - SAME)).count();
    return new Best(best, new Search(starts.size(), hits, distinct(values)));
  }

  private static int distinct(List<Double> values) {
    int distinct = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (double value : values.stream().sorted().toList()) {
      if (value > last * (1 + SAME)) {
        distinct++;
        last = value;
      }
    }
    return distinct;
  }

  private double[] end(double[] start) {
    Climb climb = new Climb(problem, field, fidelity.tolerance());
    if (problem.network().isSmooth()) {
      return new Newton(problem, field).polish(climb.from(start));
    }
    Optional<FeedForward> layered = problem.network().layered();
    if (layered.filter(f -> f.layers() == 2).isPresent()) {
      return endOfFlow(start);
    }
    return layered.filter(f -> !f.hasFixedOutput())
        .map(f -> climb.from(new LayerAscent(problem, f, field).from(start)))
        .orElseGet(() -> climb.from(start));
  }

  /** Where the flow ends; where it branches or goes beyond us, it ends at its start. */
  private double[] endOfFlow(double[] start) {
    double pace = Weights.norm(problem.correlationGradient(start));
    if (!(pace > 1e-200)) {
      return start;
    }
    Plan plan = new Plan(FRAMES / pace, FRAMES, 0, 0, fidelity.tolerance() * pace);
    Polar polar = new Polar(start.length, problem.network().order(), true, 0, 0, true);
    try {
      Run run = new KinkedFlow(problem, polar, fidelity.tolerance(), new Meter(RIGHT_HAND_SIDES))
          .solve(Weights.of(start), plan);
      return Weights.unit(run.end().weights().values());
    } catch (Undefined beyond) {
      if (Thread.currentThread().isInterrupted()) {
        throw beyond;
      }
      return start;
    }
  }
}
