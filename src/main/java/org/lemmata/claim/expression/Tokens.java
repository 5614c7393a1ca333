package org.lemmata.claim.expression;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/**
 * What stands in a formula from left to right, before its structure is read. Symja's parser has more signs than the language, and
 * takes two values side by side for a product: {@code 1e5.5} would be half a million.
 */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile(
      "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+(?!\\w))?)|(?<name>[A-Za-z]\\w*)|(?<text>\"[^\"]*\")"
          + "|<=|>=|==|!=|&&|\\|\\||[-+*/^<>=!,]|(?<open>\\()|(?<close>\\))|\\s+");

  /** Words of other languages; they are explained where names are looked up. */
  private static final Set<String> WORDS = Set.of("and", "or", "not", "in");

  private Tokens() {}

  /** @throws InvalidSource at the first sign that the language does not have, or where an operator is missing between two values */
  static void check(String text, Place place) {
    Matcher token = TOKEN.matcher(text);
    String last = "";
    boolean afterValue = false;
    boolean afterName = false;
    int at = 0;
    while (at < text.length()) {
      if (!token.find(at) || token.start() != at) {
        throw foreign(text.codePointAt(at), place.right(at));
      }
      at = token.end();
      if (token.group().isBlank()) {
        continue;
      }
      boolean isName = token.group("name") != null;
      boolean isOpen = token.group("open") != null;
      boolean isAtom = isName || token.group("number") != null || token.group("text") != null;
      boolean isCall = afterName && isOpen;
      boolean isExplainedLater = afterName && WORDS.contains(last) || isName && WORDS.contains(token.group());
      if (afterValue && (isAtom || isOpen) && !isCall && !isExplainedLater) {
        throw new InvalidSource(
            place.right(token.start()), "`" + last + "` and `" + token.group() + "` stand side by side, and nothing says how they belong together",
            "write an operator between them, such as *");
      }
      afterValue = isAtom || token.group("close") != null;
      afterName = isName;
      last = token.group();
    }
  }

  private static InvalidSource foreign(int sign, Place place) {
    if (sign == '\'' || sign == '"') {
      return new InvalidSource(place, "this is not a formula: a word stands between double quotation marks", "write \"TX\" with a closing quotation mark");
    }
    String hint = sign == ':' ? "write an amount as one number: 90 or 1.5" : sign == '.' ? "a range a..b stands after `in` only" : "see docs/claim-format.md for what is";
    return new InvalidSource(place, "`" + Character.toString(sign) + "` is not part of the formula language", hint);
  }
}
