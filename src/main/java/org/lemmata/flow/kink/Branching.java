package org.lemmata.flow.kink;

/** The flow may go on in several ways. */
final class Branching extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Branching(String how) {
    super("the flow branches: " + how);
  }
}
