package org.lemmata.flow;

import java.util.List;
import org.lemmata.number.Undefined;

/** A trajectory at its recorded times, which increase strictly; never empty. */
public record Run(List<Frame> frames) {

  public Run {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new Undefined("the run recorded nothing");
    }
  }

  public Frame start() {
    return frames.get(0);
  }

  public Frame end() {
    return frames.get(frames.size() - 1);
  }

  /**
   * The position of the frame recorded at {@code time}, up to one part in 10^9 of the whole span.
   *
   * @throws Undefined where nothing was recorded then
   */
  public int position(double time) {
    int nearest = 0;
    for (int k = 1; k < frames.size(); k++) {
      if (Math.abs(frames.get(k).time() - time) < Math.abs(frames.get(nearest).time() - time)) {
        nearest = k;
      }
    }
    if (Math.abs(frames.get(nearest).time() - time) > 1e-9 * Math.max(Math.abs(end().time()), 1e-300)) {
      throw new Undefined("the run recorded nothing at time " + time);
    }
    return nearest;
  }
}
