package org.lemmata.dynamics.flow;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * How a flow is recorded.
 *
 * @param time length in the clock of the flow
 * @param frames recorded times besides the start
 * @param step fixed step through kinks, or 0 for adaptive steps
 * @param decay weight decay per unit of physical time
 * @param settle stops at the first frame at which the direction turns no faster than this; 0 never stops
 * @param stops times between frames at which the run is looked at as well, increasing; where none are given, the run
 *     chooses them
 */
public record Plan(double time, int frames, double step, double decay, double settle, Optional<List<Double>> stops) {
  /** Most numbers that a run may record. */
  public static final long LARGEST = 20_000_000;

  public Plan {
    if (!(time > 0) || !Double.isFinite(time) || frames < 1) {
      throw new Undefined(Reason.MISFIT, "a run needs a positive finite length and at least one frame");
    }
  }

  public Plan(double time, int frames, double step, double decay, double settle) {
    this(time, frames, step, decay, settle, Optional.empty());
  }

  public static Plan of(double time, int frames) {
    return new Plan(time, frames, 0, 0, 0);
  }

  /** The same plan for a run that is to be compared with another one. */
  public Plan beside(Run companion) {
    return new Plan(time, frames, step, decay, settle,
        Optional.of(companion.passed().stream().map(Frame::time).toList()));
  }

  /** Where the run is looked at on its way from one time to another, the last one included. */
  public List<Double> stops(double from, double to) {
    List<Double> all = stops.orElse(List.of());
    return Stream
        .concat(all.subList(firstAbove(all, from), firstAbove(all, to)).stream().filter(t -> t < to), Stream.of(to))
        .toList();
  }

  private static int firstAbove(List<Double> times, double time) {
    int found = Collections.binarySearch(times, time);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Refuses to record more than {@link #LARGEST} numbers. */
  public void requireRoom(int dimension) {
    if ((long) frames * dimension > LARGEST) {
      throw new Undefined(Reason.SIZE, "a run records at most " + LARGEST + " numbers; take fewer frames");
    }
  }
}
