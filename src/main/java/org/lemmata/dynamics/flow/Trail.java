package org.lemmata.dynamics.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lemmata.network.Weights;

/**
 * Where a run was on its way between recorded times: states after every few steps, so that two runs that part and meet
 * again are seen to part. Of a long run every second state is dropped, again and again.
 */
public final class Trail {
  /** Most numbers that are kept. */
  private static final int LARGEST = 250_000;

  private static final int LEAST = 64;

  /** Most states: the other run stops at each of them, which costs it a step. */
  private static final int MOST = 10_000;

  private final Plan plan;
  private final List<Frame> kept = new ArrayList<>();
  private int stride;
  private int steps;

  /** Moves a run from one time to another. */
  @FunctionalInterface
  public interface Leg {
    void over(double from, double to);
  }

  /**
   * @param plan one with stops is followed; without, the run chooses where it is looked at
   * @param stride the number of steps from one state to the next
   */
  public Trail(Plan plan, int stride) {
    this.plan = plan;
    this.stride = stride;
  }

  /** From one recorded time to the next, by way of the stops of the plan. */
  public void follow(double from, double to, Leg leg, Supplier<Weights> weights) {
    double here = from;
    for (double next : plan.stops(from, to)) {
      leg.over(here, next);
      here = next;
      if (next < to) {
        kept.add(new Frame(next, weights.get(), Double.NaN));
      }
    }
  }

  /** After a step that ends at no time that was asked for. */
  public void step(double time, Supplier<Weights> weights) {
    if (plan.stops().isPresent() || ++steps % stride != 0) {
      return;
    }
    kept.add(new Frame(time, weights.get(), Double.NaN));
    if (kept.size() > Math.max(LEAST, Math.min(MOST, LARGEST / kept.get(0).weights().size()))) {
      for (int k = kept.size() - 1; k >= 0; k -= 2) {
        kept.remove(k);
      }
      stride *= 2;
    }
  }

  /** The states, in the order of their times. */
  public List<Frame> kept() {
    return List.copyOf(kept);
  }
}
