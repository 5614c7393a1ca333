package org.lemmata.kernel.number;

import java.util.Objects;
import org.lemmata.kernel.Reason;

/** A quantity has no value here (division by zero, a limit not reached, a budget used up). Never a pass. */
public final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public Undefined(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Never null: it is always said what has no value. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  public Reason reason() {
    return reason;
  }

  /** The same for what was being done. */
  public Undefined in(String task) {
    return new Undefined(reason, task + ": " + getMessage());
  }

  /** @throws Undefined where the thread was interrupted, which is how the time budget of a claim ends its work */
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Undefined(Reason.BUDGET, "stopped: the time budget of the claim is used up");
    }
  }
}
