package org.lemmata.claim.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Layout;

/** What is wrong with a text before it is read as a formula. */
final class FirstLook {
  /** Longer formulas are refused; no sentence of mathematics needs more. */
  private static final int LONGEST = 2_000;

  private static final int DEEPEST = 40;

  /** Bars where no comparison stands to the left. */
  private static final Pattern BARS = Pattern.compile("(?:^|[-+*/<>=(,])\\s*(\\|\\|)");

  private static final Pattern TWO_WORDS = Pattern.compile("\\b(for all)\\b");

  private FirstLook() {}

  static void at(String text, Layout layout) {
    if (text.length() > LONGEST || nesting(text) > DEEPEST) {
      throw new InvalidSource(layout.start(), "this formula is too large", "name its parts under `let`");
    }
    if (text.isBlank()) {
      throw new InvalidSource(layout.start(), "a formula is missing here", "write an expression such as norm(w0) <= 1");
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      throw new InvalidSource(layout.at(text.lastIndexOf('"')), "a quotation mark is not closed",
          "add the closing mark");
    }
    refuse(BARS, text, layout, "`||` stands between comparisons and means `or`", "write norm(w) for a norm");
    refuse(TWO_WORDS, text, layout, "`for all` is one word here", "write forall l in 1..L: ...");
  }

  private static void refuse(Pattern mistake, String text, Layout layout, String message, String hint) {
    Matcher matcher = mistake.matcher(text);
    if (matcher.find()) {
      throw new InvalidSource(layout.at(matcher.start(1)), message, hint);
    }
  }

  /** Brackets within brackets, or signs one after the other. */
  private static int nesting(String text) {
    int depth = 0;
    int deepest = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      signs = c == '-' || c == '!' || c == '^' ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
      deepest = Math.max(deepest, Math.max(depth, signs));
    }
    return deepest;
  }
}
