package org.lemmata.verify;

/** Something this checker cannot recompute; never a confirmation. */
final class NotCovered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCovered(String what) {
    super(what);
  }
}
