package org.lemmata.claim.source;

/** One thing that is wrong in a file: where, what, and what would mend it ({@code hint} may be empty). */
public record Diagnostic(Place place, String message, String hint) {

  /** In words, with lines of the file, if there are any, between what is wrong and the hint. */
  public String text(String excerpt) {
    return place + ": " + message + excerpt + (hint.isEmpty() ? "" : "\n    hint: " + hint);
  }

  @Override
  public String toString() {
    return text("");
  }
}
