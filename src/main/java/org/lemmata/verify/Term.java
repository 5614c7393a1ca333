package org.lemmata.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula as a tree: {@code head} is an operator, a function, {@code name}, {@code number}, {@code text} or a fold. */
record Term(String head, String text, Num number, List<Term> parts) {
  private static final Pattern FOLD =
      Pattern.compile("\\s*(forall|exists|first|count|sum|largest|least)\\s+([A-Za-z]\\w*)\\s+in\\s+(.+?)\\s*:(?!=)(.*)", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+|[A-Za-z]\\w*|\"[^\"]*\"|<=|>=|==|!=|&&|\\|\\||[-+*/^(),<>!])\\s*");

  static Term parse(String text) {
    Matcher fold = FOLD.matcher(text);
    if (!fold.matches()) {
      return new Reader(text).whole();
    }
    List<Term> parts = new ArrayList<>();
    String range = fold.group(3);
    int dots = range.indexOf("..");
    if (dots >= 0) {
      parts.add(new Reader(range.substring(0, dots)).whole());
      parts.add(new Reader(range.substring(dots + 2)).whole());
    } else {
      parts.add(new Reader(range).whole());
    }
    parts.add(parse(fold.group(4)));
    return new Term(fold.group(1), fold.group(2), null, parts);
  }

  /** Precedence climbing. */
  private static final class Reader {
    private static final List<List<String>> LEVELS =
        List.of(List.of("||"), List.of("&&"), List.of("<", "<=", ">", ">=", "==", "!="), List.of("+", "-"), List.of("*", "/"));

    private final List<String> tokens = new ArrayList<>();
    private int at;

    Reader(String text) {
      Matcher matcher = TOKEN.matcher(text);
      int end = 0;
      while (end < text.length() && matcher.find(end) && matcher.start() == end) {
        tokens.add(matcher.group(1));
        end = matcher.end();
      }
      if (end < text.length() || tokens.isEmpty()) {
        throw new NotCovered("the formula " + text);
      }
    }

    Term whole() {
      Term term = level(0);
      if (at < tokens.size()) {
        throw new NotCovered("a formula with " + tokens.get(at) + " where it should end");
      }
      return term;
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean takes(String token) {
      boolean here = peek().equals(token);
      at += here ? 1 : 0;
      return here;
    }

    private Term level(int depth) {
      if (depth == LEVELS.size()) {
        return unary();
      }
      Term left = level(depth + 1);
      List<Term> links = new ArrayList<>();
      while (LEVELS.get(depth).contains(peek())) {
        String operator = tokens.get(at++);
        Term right = level(depth + 1);
        links.add(new Term(operator, "", null, List.of(left, right)));
        left = depth == 2 ? right : links.get(links.size() - 1);
      }
      return depth != 2 || links.isEmpty() ? left : links.stream().reduce((a, b) -> new Term("&&", "", null, List.of(a, b))).orElseThrow();
    }

    private Term unary() {
      if (takes("-")) {
        return new Term("negate", "", null, List.of(unary()));
      }
      if (takes("!")) {
        return new Term("!", "", null, List.of(unary()));
      }
      Term base = atom();
      return takes("^") ? new Term("^", "", null, List.of(base, unary())) : base;
    }

    private Term atom() {
      String token = peek();
      at++;
      if (token.equals("(")) {
        Term inner = level(0);
        require(")");
        return inner;
      }
      if (token.matches("[\\d.].*")) {
        BigDecimal d = new BigDecimal(token);
        Num number = d.scale() > 0
            ? Num.fraction(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
            : Num.fraction(d.toBigIntegerExact(), BigInteger.ONE);
        return new Term("number", "", number, List.of());
      }
      if (token.startsWith("\"")) {
        return new Term("text", token.substring(1, token.length() - 1), null, List.of());
      }
      if (!token.matches("[A-Za-z]\\w*")) {
        throw new NotCovered("a formula with `" + token + "` in it");
      }
      if (!takes("(")) {
        return new Term("name", token, null, List.of());
      }
      List<Term> arguments = new ArrayList<>();
      while (!takes(")")) {
        arguments.add(level(0));
        if (!takes(",") && !peek().equals(")")) {
          throw new NotCovered("the arguments of " + token);
        }
      }
      return new Term(token, "call", null, arguments);
    }

    private void require(String token) {
      if (!takes(token)) {
        throw new NotCovered("a formula without its `" + token + "`");
      }
    }
  }
}
