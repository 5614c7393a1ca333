package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.List;
import org.lemmata.claim.expression.Fold;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;

/** What is known of times that are read off the frames of a run: what happens between two frames is not seen. */
final class FrameTimes {
  private FrameTimes() {}

  /** Where something may happen that is first seen, or seen most, in one of the frames. */
  static Value place(Fold fold, Value.Trajectory trajectory, Value seen) {
    double[] times = trajectory.run().times();
    double step = trajectory.inSteps() ? 1 : 0;
    double there = seen.interval().middle();
    int k = Arrays.binarySearch(times, there);
    double before = k == 0 ? there : times[k - 1] + step;
    boolean isLast = fold == Fold.FIRST || k == times.length - 1;
    return new Value.Number(new Interval(before, isLast ? there : times[k + 1] - step).widen(late(trajectory)));
  }

  /** What recorded times may be off by, where that is more than roundings. */
  static double late(Value.Trajectory trajectory) {
    double end = trajectory.run().end().time();
    return trajectory.late() > Run.SAME_TIME ? Roundoff.above(trajectory.late() * end) : 0;
  }

  /** Whether none of the times, which increase, lies within a range. */
  static boolean areOutside(double[] times, Interval range) {
    return isEmpty(times, firstAfter(times, range.lo()), range);
  }

  /** Whether none does but one that is known. */
  static boolean areOutside(double[] times, Interval range, double but) {
    int first = firstAfter(times, range.lo());
    return isEmpty(times, first < times.length && times[first] == but ? first + 1 : first, range);
  }

  private static boolean isEmpty(double[] times, int next, Interval range) {
    return next == times.length || times[next] >= range.hi();
  }

  private static int firstAfter(double[] times, double time) {
    int found = Arrays.binarySearch(times, time);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * How long it lasts from one time of a run to another.
   *
   * @param arguments the run and the two times, with what is known of them
   * @param onFrames how long it lasts between the frames in which they are seen
   */
  static Value span(List<Value> arguments, Scope frames, Value onFrames) {
    Interval from = arguments.get(1).interval();
    Interval to = arguments.get(2).interval();
    if (from.hi() >= to.lo()) {
      throw new Undefined(Reason.UNDECIDED, "both times may lie between the same two frames");
    }
    Interval longest = span(arguments.get(0), from.lo(), to.hi(), frames);
    Interval shortest = span(arguments.get(0), from.hi(), to.lo(), frames);
    return new Value.Number(onFrames.interval().hull(longest).hull(shortest));
  }

  private static Interval span(Value run, double from, double to, Scope frames) {
    return frames.call(Functions.SPAN, List.of(run, Value.number(from), Value.number(to))).interval();
  }
}
