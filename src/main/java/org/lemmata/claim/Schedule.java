package org.lemmata.claim;

import org.lemmata.claim.expression.Formula;

/** A ladder of scales: {@code variable} takes {@code value} at {@code k = 0, ..., rungs - 1}. */
public record Schedule(String variable, Formula rungs, Formula value) {
  /** "For all sufficiently small" is judged on this many of the last rungs. */
  public static final int LAST = 3;
}
