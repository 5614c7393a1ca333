package org.lemmata.number;

/** A quantity has no value here (division by zero, a limit not reached, a budget used up). Never a pass. */
public final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Undefined(String reason) {
    super(reason);
  }
}
