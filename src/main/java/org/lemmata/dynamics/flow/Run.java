package org.lemmata.dynamics.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Units;
import org.lemmata.network.Weights;

/**
 * A trajectory at its recorded times, which increase strictly; never empty.
 *
 * @param passed where it was on its way between recorded times, in their order; only to be compared with another run
 * @param drawn the samples (from 0) of each step of a stochastic descent; empty for everything else
 * @param growths of the neurons at each frame of an early flow; empty for everything else
 * @param branching why there is more than one trajectory from this start, if there is; then none is recorded
 * @param known how many frames are known; of those after them it is only known when they were recorded
 * @param course where it is proved to be at all times, where that is known
 */
public record Run(List<Frame> recorded, List<Frame> passed, List<int[]> drawn, List<Growth> growths,
    Optional<String> branching, int known, Optional<Course> course) {
  /** Two runs in which a unit differs by more than this part of its size are not the same trajectory. */
  private static final double APART = 1e-3;

  /**
   * What is smaller than this part of the largest norm so far has no size of its own: it may be nothing but rounding.
   */
  private static final double NOTHING = 1e-11;

  /**
   * Recorded times are off by a few roundings, relative to the whole span; a time that is known less well than that is
   * no recorded one.
   */
  public static final double SAME_TIME = 0x1p-49;

  public Run {
    recorded = List.copyOf(recorded);
    passed = List.copyOf(passed);
    if (recorded.isEmpty() && branching.isEmpty()) {
      throw new Undefined(Reason.MISFIT, "the run recorded nothing");
    }
  }

  public static Run of(List<Frame> frames) {
    return of(frames, List.of());
  }

  /** @param passed states on the way between the frames */
  public static Run of(List<Frame> frames, List<Frame> passed) {
    return new Run(frames, passed, List.of(), List.of(), Optional.empty(), frames.size(), Optional.empty());
  }

  /** @param spans where it is proved to be between the frames as well */
  public static Run along(List<Frame> frames, List<Span<Course.Ball>> spans) {
    double[] times = frames.stream().mapToDouble(Frame::time).toArray();
    return new Run(frames, List.of(), List.of(), List.of(), Optional.empty(), frames.size(),
        Optional.of(new Course(times, spans)));
  }

  public static Run branching(String why) {
    return new Run(List.of(), List.of(), List.of(), List.of(), Optional.of(why), 0, Optional.empty());
  }

  /** The same run with the samples that were drawn. */
  public Run with(List<int[]> samples) {
    return new Run(recorded, passed, List.copyOf(samples), growths, branching, known, course);
  }

  /** The same run, frame by frame in other terms. */
  public Run each(UnaryOperator<Frame> change) {
    return new Run(recorded.stream().map(change).toList(), passed.stream().map(change).toList(), drawn, growths,
        branching, known, Optional.empty());
  }

  /** The same run with what its neurons grew. */
  public Run grown(List<Growth> grown) {
    return new Run(recorded, passed, drawn, List.copyOf(grown), branching, known, course);
  }

  /**
   * The same run, known only until it first parts from one that was disturbed by rounding errors: what comes later
   * depends on them, even where both runs meet again. Where one of them settled earlier, the other had nowhere to go.
   *
   * @param disturbed a run that passed through states at the same times
   * @param units the weights of which each counts for itself: beside a large one that rests a small one may go
   *     elsewhere unseen
   */
  @SuppressWarnings("ReferenceEquality") // A frame on the way is a recorded one, or looks like it.
  public Run until(Run disturbed, Units units) {
    if (disturbed.branching.isPresent()) {
      return knownUntil(0);
    }
    List<Frame> own = onTheWay();
    List<Frame> other = disturbed.onTheWay();
    double largest = Double.NEGATIVE_INFINITY;
    int frame = 0;
    for (int k = 0; k < Math.min(own.size(), other.size()); k++) {
      Weights here = own.get(k).weights();
      Weights there = other.get(k).weights();
      largest = Math.max(largest, Math.max(here.logNorm(), there.logNorm()));
      if (areApart(here, there, largest, units)) {
        return knownUntil(frame);
      }
      frame += own.get(k) == recorded.get(frame) ? 1 : 0;
    }
    return knownUntil(known);
  }

  /** Recorded and passed, in the order of their times. */
  private List<Frame> onTheWay() {
    return Stream.concat(recorded.stream(), passed.stream()).sorted(Comparator.comparingDouble(Frame::time)).toList();
  }

  /** The same for a run whose direction moves on its own: the norm may drift, as its error shows. */
  public Run untilTurned(Run disturbed, Units units) {
    return knownUntil(directions().until(disturbed.directions(), units).known);
  }

  private Run directions() {
    return each(f -> new Frame(f.time(), Weights.of(Weights.unit(f.weights().values())), f.logElapsed()));
  }

  /** The same run, of which only the first frames are known; what it passed is still to be compared with. */
  public Run known(int frames) {
    return new Run(recorded, passed, drawn, growths, branching, Math.min(known, frames), course);
  }

  private Run knownUntil(int frame) {
    return new Run(recorded, List.of(), drawn, growths, branching, Math.min(known, frame), course);
  }

  /** In units of {@code exp(logUnit)}, the largest norm so far. */
  private static boolean areApart(Weights here, Weights there, double logUnit, Units units) {
    if (logUnit == Double.NEGATIVE_INFINITY) {
      return false;
    }
    double[] u = Weights.times(Math.exp(here.logScale() - logUnit), here.values());
    double[] v = Weights.times(Math.exp(there.logScale() - logUnit), there.values());
    return units.all().stream().anyMatch(unit -> {
      double size = Math.max(norm(u, unit.beside()), norm(v, unit.beside()));
      return !(distance(u, v, unit.weights()) <= APART * Math.max(NOTHING, size));
    });
  }

  private static double distance(double[] u, double[] v, int[] places) {
    double sum = 0;
    for (int i : places) {
      sum += (u[i] - v[i]) * (u[i] - v[i]);
    }
    return Math.sqrt(sum);
  }

  private static double norm(double[] u, int[] places) {
    double sum = 0;
    for (int i : places) {
      sum += u[i] * u[i];
    }
    return Math.sqrt(sum);
  }

  /** @throws Undefined where the flow branches */
  private void requireOneTrajectory() {
    if (branching.isPresent()) {
      throw new Undefined(Reason.BRANCHING, branching.get());
    }
  }

  /** The number of recorded frames. */
  public int size() {
    requireOneTrajectory();
    return recorded.size();
  }

  /** The recorded times. */
  public double[] times() {
    requireOneTrajectory();
    return recorded.stream().mapToDouble(Frame::time).toArray();
  }

  /** @throws Undefined where the flow branches, or has become so ill-conditioned that rounding decides where it is */
  public Frame frame(int k) {
    requireOneTrajectory();
    if (k >= known) {
      throw new Undefined(Reason.UNDECIDED,
          "rounding errors grow so much that the run is not known at time " + recorded.get(k).time());
    }
    return recorded.get(k);
  }

  /** All frames, where all are known. */
  public List<Frame> frames() {
    end();
    return recorded;
  }

  /** What the neurons of an early flow grew until a recorded time. */
  public Growth growth(int k) {
    frame(k);
    return growths.get(k);
  }

  public Frame start() {
    return frame(0);
  }

  public Frame end() {
    return frame(size() - 1);
  }

  /**
   * The position of the frame recorded at {@code time}.
   *
   * @throws Undefined where nothing was recorded then, or the time is not known well enough to tell
   */
  public int position(Interval time) {
    return find(time).orElseThrow(() -> new Undefined(Reason.MISFIT, nothingAt(time)));
  }

  /** In words, what is recorded near a time that is not. */
  public String nothingAt(Interval time) {
    return "the run recorded nothing at time " + time.middle() + nearest(firstFrom(time.middle()));
  }

  /**
   * The same where a frame was recorded then.
   *
   * @throws Undefined where the time is not known well enough to tell
   */
  public OptionalInt find(Interval time) {
    double span = Math.abs(timeOf(size() - 1));
    double slack = SAME_TIME * span;
    if (!isSharp(time)) {
      throw new Undefined(Reason.UNDECIDED,
          "a time of a run that is only known to lie between " + time.lo() + " and " + time.hi());
    }
    int above = firstFrom(time.middle());
    for (int k = Math.max(0, above - 1); k <= Math.min(above, size() - 1); k++) {
      if (timeOf(k) >= time.lo() - slack && timeOf(k) <= time.hi() + slack) {
        return OptionalInt.of(k);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a time is known as well as a recorded one. */
  public boolean isSharp(Interval time) {
    return time.error() <= SAME_TIME * Math.abs(timeOf(size() - 1));
  }

  private double timeOf(int k) {
    return recorded.get(k).time();
  }

  /** The first position at or after a time; the number of frames where there is none. */
  private int firstFrom(double time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (timeOf(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String nearest(int above) {
    return above == 0 || above == size()
        ? "; it lasts until " + timeOf(size() - 1)
        : "; the nearest recorded times are " + timeOf(above - 1) + " and " + timeOf(above);
  }
}
