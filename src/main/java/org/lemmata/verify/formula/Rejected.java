package org.lemmata.verify.formula;

/** Something in a certificate is false. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Rejected(String what) {
    super(what);
  }
}
