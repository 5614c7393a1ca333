package org.lemmata.verify;

/** Something in a certificate is false. */
final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejected(String what) {
    super(what);
  }
}
