package org.lemmata.dynamics.flow;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** Counts right-hand sides and stops a run that needs too many, so that a stuck integrator cannot hang a check. */
public final class Meter {
  private final long most;
  private long count;

  public Meter(long most) {
    this.most = most;
  }

  /** @throws Undefined beyond the budget, or when the thread was asked to stop */
  public void tick() {
    if (++count > most) {
      throw new Undefined(Reason.BUDGET, "a run needs more than " + most + " right-hand sides");
    }
    if ((count & 1023) == 0) {
      Undefined.ifInterrupted();
    }
  }

  public long count() {
    return count;
  }
}
