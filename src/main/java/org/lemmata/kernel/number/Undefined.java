package org.lemmata.kernel.number;

/** A quantity has no value here (division by zero, a limit not reached, a budget used up). Never a pass. */
public final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Undefined(String reason) {
    super(reason);
  }

  /** @throws Undefined where the thread was interrupted, which is how the time budget of a claim ends its work */
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Undefined("stopped: the time budget of the claim is used up");
    }
  }
}
