package org.lemmata.quantity.language;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** Counts evaluated nodes, so that nested ranges cannot run for ever, and notices when the claim's time is up. */
final class Steps {
  private static final long MOST = 20_000_000;

  private long count;

  /** @throws Undefined beyond the budget */
  void tick() {
    if (++count > MOST) {
      throw new Undefined(Reason.BUDGET, "a formula takes more than " + MOST + " steps to evaluate");
    }
    if ((count & 255) == 0) {
      Undefined.ifInterrupted();
    }
  }
}
