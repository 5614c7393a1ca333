package org.lemmata.flow;

import java.util.List;
import java.util.Optional;
import org.lemmata.number.Undefined;

/**
 * A trajectory at its recorded times, which increase strictly; never empty.
 *
 * @param drawn the samples (from 0) of each step of a stochastic descent; empty for everything else
 * @param growths of the neurons at each frame of an early flow; empty for everything else
 * @param branching why there is more than one trajectory from this start, if there is; then none is recorded
 */
public record Run(List<Frame> recorded, List<int[]> drawn, List<Growth> growths, Optional<String> branching) {

  public Run {
    recorded = List.copyOf(recorded);
    if (recorded.isEmpty() && branching.isEmpty()) {
      throw new Undefined("the run recorded nothing");
    }
  }

  public static Run of(List<Frame> frames) {
    return new Run(frames, List.of(), List.of(), Optional.empty());
  }

  public static Run branching(String why) {
    return new Run(List.of(), List.of(), List.of(), Optional.of(why));
  }

  /** The same run with the samples that were drawn. */
  public Run with(List<int[]> samples) {
    return new Run(recorded, List.copyOf(samples), growths, branching);
  }

  /** The same run with what its neurons grew. */
  public Run grown(List<Growth> grown) {
    return new Run(recorded, drawn, List.copyOf(grown), branching);
  }

  /** @throws Undefined where the flow branches */
  public List<Frame> frames() {
    if (branching.isPresent()) {
      throw new Undefined(branching.get());
    }
    return recorded;
  }

  public Frame start() {
    return frames().get(0);
  }

  public Frame end() {
    return frames().get(frames().size() - 1);
  }

  /**
   * The position of the frame recorded at {@code time}, up to one part in 10^9 of the whole span.
   *
   * @throws Undefined where nothing was recorded then
   */
  public int position(double time) {
    int low = 0;
    int high = frames().size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (frames().get(middle).time() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean before = low > 0 && time - frames().get(low - 1).time() < frames().get(low).time() - time;
    int nearest = before ? low - 1 : low;
    if (Math.abs(frames().get(nearest).time() - time) > 1e-9 * Math.max(Math.abs(end().time()), 1e-300)) {
      throw new Undefined("the run recorded nothing at time " + time);
    }
    return nearest;
  }
}
