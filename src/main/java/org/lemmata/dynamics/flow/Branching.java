package org.lemmata.dynamics.flow;

/** The flow may go on in several ways. */
public final class Branching extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Branching(String how) {
    super("the flow branches: " + how);
  }
}
