package org.lemmata.claim.source;

/** One thing that is wrong in a file: where, what, and what would mend it ({@code hint} may be empty). */
public record Diagnostic(Place place, String message, String hint) {

  @Override
  public String toString() {
    return place + ": " + message + (hint.isEmpty() ? "" : "\n    hint: " + hint);
  }
}
