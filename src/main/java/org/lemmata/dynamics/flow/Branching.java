package org.lemmata.dynamics.flow;

import java.util.Objects;

/** The flow may go on in several ways. */
public final class Branching extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Branching(String how) {
    super("the flow branches: " + how);
  }

  /** Never null: it is always said how. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
