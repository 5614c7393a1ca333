package org.lemmata.verify.formula;

/** Something this checker cannot recompute; never a confirmation. */
public final class NotCovered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotCovered(String what) {
    super(what);
  }
}
