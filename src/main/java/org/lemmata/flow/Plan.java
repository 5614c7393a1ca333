package org.lemmata.flow;

import org.lemmata.number.Undefined;

/**
 * How a flow is recorded.
 *
 * @param time length in the clock of the flow
 * @param frames recorded times besides the start
 * @param step fixed step through kinks, or 0 for adaptive steps
 * @param decay weight decay per unit of physical time
 * @param settle stops at the first frame at which the direction turns no faster than this; 0 never stops
 */
public record Plan(double time, int frames, double step, double decay, double settle) {
  /** Most numbers that a run may record. */
  public static final long LARGEST = 20_000_000;

  public Plan {
    if (!(time > 0) || !Double.isFinite(time) || frames < 1) {
      throw new Undefined("a run needs a positive finite length and at least one frame");
    }
  }

  public static Plan of(double time, int frames) {
    return new Plan(time, frames, 0, 0, 0);
  }

  /** Refuses to record more than {@link #LARGEST} numbers. */
  public void requireRoom(int dimension) {
    if ((long) frames * dimension > LARGEST) {
      throw new Undefined("a run records at most " + LARGEST + " numbers; take fewer frames");
    }
  }
}
