package org.lemmata.verify.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Text in quotation marks, and collections in brackets and braces, on one line or several; comments may stand between.
 */
final class Flow {
  /** What may not begin plain text. */
  private static final String INDICATORS = "&*!|>%@`\"'#,[]{}?:-";

  private static final Map<Character, Integer> ESCAPES = Map.ofEntries(
      Map.entry('0', 0), Map.entry('a', 7), Map.entry('b', 8), Map.entry('t', 9), Map.entry('n', 10),
      Map.entry('v', 11), Map.entry('f', 12),
      Map.entry('r', 13), Map.entry('e', 0x1b), Map.entry(' ', 0x20), Map.entry('"', 0x22), Map.entry('/', 0x2f),
      Map.entry('\\', 0x5c),
      Map.entry('N', 0x85), Map.entry('_', 0xa0), Map.entry('L', 0x2028), Map.entry('P', 0x2029));

  private static final Map<Character, Integer> DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);
  private static final int HEXADECIMAL = 16;

  private final String text;
  private int at;

  Flow(String text) {
    this.text = text;
  }

  /** A minus sign or a dot may begin a number. */
  static boolean startsPlain(String text) {
    return !text.isEmpty() && (INDICATORS.indexOf(text.charAt(0)) < 0 || text.matches("(?s)-[^\\s,\\[\\]{}].*"));
  }

  private NotCovered beyond() {
    return Yaml.beyond("this: " + text);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean isSpace() {
    return peek() == ' ' || peek() == '\n';
  }

  /** Passes over blanks, ends of lines and comments. */
  private void skip() {
    while (isSpace() || peek() == '#' && at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at = peek() == '#' ? (text + "\n").indexOf('\n', at) : at + 1;
    }
  }

  private boolean takes(char c) {
    skip();
    boolean here = peek() == c && at < text.length();
    at += here ? 1 : 0;
    return here;
  }

  /** What follows. */
  String rest() {
    return text.substring(at);
  }

  /** One value and nothing else. */
  Node whole() {
    Node value = value();
    skip();
    if (at < text.length()) {
      throw beyond();
    }
    return value;
  }

  /**
   * A key with its colon.
   *
   * @param isBlock whether it stands on a line of its own, where plain text may have brackets
   */
  String key(boolean isBlock) {
    skip();
    boolean isQuoted = peek() == '"' || peek() == '\'';
    String key = isQuoted ? quoted(text.charAt(at++)) : plain(isBlock);
    boolean ends = takes(':')
        && (isQuoted && !isBlock || at == text.length() || isSpace() || !isBlock && ",]}[{".indexOf(peek()) >= 0);
    if (!ends || key.contains("\n")) {
      throw beyond();
    }
    return key;
  }

  private Node value() {
    if (takes('{')) {
      Map<String, Node> map = new LinkedHashMap<>();
      while (!takes('}')) {
        String key = key(false);
        skip();
        Yaml.put(map, key, peek() == ',' || peek() == '}' ? new Node.Text("") : value());
        separate('}');
      }
      return new Section(map);
    }
    if (takes('[')) {
      List<Node> list = new ArrayList<>();
      while (!takes(']')) {
        list.add(value());
        separate(']');
      }
      return new Node.Items(list);
    }
    return new Node.Text(peek() == '"' || peek() == '\'' ? quoted(text.charAt(at++)) : plain(false));
  }

  private void separate(char end) {
    if (!takes(',') && peek() != end) {
      throw beyond();
    }
  }

  private String plain(boolean isBlock) {
    int from = at;
    while (at < text.length() && !isColon() && (isBlock || ",]}[{".indexOf(peek()) < 0) && !text.startsWith(" #", at)
        && !text.startsWith("\n", at)) {
      at++;
    }
    String word = text.substring(from, at).strip();
    skip();
    // Plain text that goes on in the next line, or has a bracket inside, is not told from other things here.
    if (!startsPlain(word) || !isBlock && (at == text.length() || ",]}:".indexOf(peek()) < 0)) {
      throw beyond();
    }
    return word;
  }

  private boolean isColon() {
    return peek() == ':' && (at + 1 == text.length() || " \n,[]{}".indexOf(text.charAt(at + 1)) >= 0);
  }

  /** What stands up to the closing mark. Ends of lines are blanks, and empty lines are ends of lines. */
  private String quoted(char mark) {
    StringBuilder all = new StringBuilder();
    while (peek() != mark || mark == '\'' && text.startsWith("''", at)) {
      if (at >= text.length()) {
        throw Yaml.beyond("a quotation mark that is not closed");
      }
      char c = text.charAt(at++);
      if (c == ' ' || c == '\n') {
        at--;
        all.append(gap());
      } else if (c == '\\' && mark == '"') {
        escaped(all);
      } else {
        at += c == mark ? 1 : 0;
        all.append(c);
      }
    }
    at++;
    return all.toString();
  }

  /** Blanks and ends of lines. */
  private String gap() {
    int from = at;
    while (isSpace()) {
      at++;
    }
    String gap = text.substring(from, at);
    long ends = gap.chars().filter(c -> c == '\n').count();
    return ends == 0 ? gap : ends == 1 ? " " : "\n".repeat((int) ends - 1);
  }

  private void escaped(StringBuilder all) {
    char c = peek();
    at++;
    Integer escape = ESCAPES.get(c);
    Integer digits = DIGITS.get(c);
    if (escape != null) {
      all.append((char) (int) escape);
    } else if (c == '\n') {
      while (peek() == ' ') {
        at++;
      }
      if (peek() == '\n') {
        throw beyond();
      }
    } else if (digits != null && text.substring(at).matches("(?s)[0-9a-fA-F]{" + digits + "}.*")) {
      long code = Long.parseLong(text.substring(at, at + digits), HEXADECIMAL);
      at += digits;
      if (!Character.isValidCodePoint((int) Math.min(code, Integer.MAX_VALUE))) {
        throw beyond();
      }
      all.appendCodePoint((int) code);
    } else {
      throw beyond();
    }
  }
}
