package org.lemmata.claim.source;

/** What a person can see. The rest could steer a terminal, hide a part of a formula, or break the files written. */
public final class Printable {
  private Printable() {}

  /** Line breaks and tabs are. */
  public static boolean is(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == '\n' || codePoint == '\t'
        || type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
            && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
            && (codePoint & 0xFFFE) != 0xFFFE;
  }

  /** A text in which a question mark in a lozenge stands for what cannot be seen. */
  public static String of(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().map(c -> is(c) ? c : 0xFFFD).forEach(seen::appendCodePoint);
    return seen.toString();
  }
}
