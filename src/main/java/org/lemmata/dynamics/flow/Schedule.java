package org.lemmata.dynamics.flow;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * The steps of a descent, and how it is recorded.
 *
 * @param step size of a step
 * @param steps number of steps
 * @param frames recorded steps besides the start; they divide the number of steps
 * @param decay weight decay: a step also takes off {@code step * decay * w}
 */
public record Schedule(double step, int steps, int frames, double decay) {

  public Schedule {
    if (steps < 1 || frames < 1 || steps % frames != 0) {
      throw new Undefined(Reason.MISFIT,
          "a descent records one step or more, as often as divides its number of steps, not " + frames + " of "
              + steps);
    }
  }

  /** Every step is recorded. */
  public static Schedule of(double step, int steps) {
    return new Schedule(step, steps, steps, 0);
  }

  /** Steps from one recorded one to the next. */
  public int stride() {
    return steps / frames;
  }

  /** Natural logarithm of the time from one recorded step to the next, in units of the flow. */
  public double logElapsed() {
    return Math.log(step * stride());
  }

  /** A run that is looked at on its way, between recorded steps, at the same steps as any other of this schedule. */
  public Trail trail() {
    return new Trail(Plan.of(steps, frames), 1);
  }

  public boolean hasRoom(int dimension) {
    return (long) frames * dimension <= Plan.LARGEST;
  }
}
