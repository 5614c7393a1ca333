package org.lemmata.claim.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;

/**
 * What stands in a formula at one place.
 *
 * @param from its first character, counted from 0
 */
record Token(Kind kind, String text, int from) {

  enum Kind { NUMBER, NAME, WORD, SIGN, END }

  private static final Pattern TOKEN = Pattern.compile(
      "(?<number>(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+(?!\\w))?)|"
          + "(?<name>[A-Za-z][A-Za-z0-9]*)|(?<word>\"[^\"]*\")"
          + "|(?<sign><=|>=|==|!=|&&|\\|\\||\\.\\.|[-+*/^<>=!,:()])|\\s+");

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether a value begins here. */
  boolean beginsValue() {
    return kind == Kind.NUMBER || kind == Kind.NAME || kind == Kind.WORD || is("(");
  }

  /**
   * All of a text, with {@link Kind#END} as the last.
   *
   * @throws InvalidSource at the first sign that the language does not have
   */
  static List<Token> of(String text, Layout layout) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw foreign(text.codePointAt(at), layout.at(at));
      }
      for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.WORD, Kind.SIGN)) {
        if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
          tokens.add(new Token(kind, matcher.group(), at));
        }
      }
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", text.stripTrailing().length()));
    return tokens;
  }

  private static InvalidSource foreign(int sign, Place place) {
    if (sign == '\'' || sign == '"') {
      return new InvalidSource(place, "this is not a formula: a word stands between double quotation marks",
          "write \"TX\" with a closing quotation mark");
    }
    return new InvalidSource(place, "`" + Character.toString(sign) + "` is not part of the formula language",
        "see docs/claim-format.md for what is");
  }
}
