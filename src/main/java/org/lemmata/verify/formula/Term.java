package org.lemmata.verify.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as a tree: {@code head} is an operator, {@code number}, {@code text}, {@code name}, {@code call} of the
 * function {@code text}, or a fold such as {@code forall} over the variable {@code text} with the range and the body as
 * parts.
 */
public record Term(String head, String text, Num number, List<Term> parts) {
  static final Set<String> FOLDS = Set.of("forall", "exists", "first", "count", "sum", "product", "largest", "least",
      "argmax", "argmin");

  public static Term of(String operator, Term... parts) {
    return new Term(operator, "", null, List.of(parts));
  }

  public static Term call(String function, Term... parts) {
    return new Term("call", function, null, List.of(parts));
  }

  public static Term name(String name) {
    return new Term("name", name, null, List.of());
  }

  public static Term number(Num value) {
    return new Term("number", "", value, List.of());
  }

  public static Term parse(String text) {
    Parser parser = new Parser(text);
    Term term = parser.fold();
    return parser.at == parser.tokens.size() ? term : parser.fail();
  }

  /** Precedence climbing. */
  private static final class Parser {
    private static final Pattern TOKEN = Pattern.compile(
        "\\s*(\\d*\\.?\\d+(?:[eE][+-]?\\d+)?|[A-Za-z]\\w*|\"[^\"]*\"|<=|>=|==|!=|&&|\\|\\||\\.\\.|[-+*/^(),:<>!])\\s*");
    private static final List<Set<String>> LEVELS = List.of(Set.of("||"), Set.of("&&"),
        Set.of("<", "<=", ">", ">=", "==", "!="), Set.of("+", "-"), Set.of("*", "/"));
    private static final int COMPARISONS = 2;

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    Parser(String text) {
      this.text = text;
      Matcher matcher = TOKEN.matcher(text);
      int end = 0;
      while (end < text.length() && matcher.find(end) && matcher.start() == end) {
        tokens.add(matcher.group(1));
        end = matcher.end();
      }
      at = end < text.length() ? tokens.size() + 1 : 0;
    }

    Term fail() {
      throw new NotCovered("the formula " + text);
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : at == tokens.size() ? "" : fail().text();
    }

    private boolean takes(String token) {
      boolean here = peek().equals(token);
      at += here ? 1 : 0;
      return here;
    }

    private void require(String token) {
      if (!takes(token)) {
        fail();
      }
    }

    Term fold() {
      String word = peek();
      if (!FOLDS.contains(word) || at + 2 >= tokens.size() || !tokens.get(at + 2).equals("in")) {
        return level(0);
      }
      at++;
      String variable = peek();
      at++;
      require("in");
      List<Term> parts = new ArrayList<>(List.of(level(0)));
      if (takes("..")) {
        parts.add(level(0));
      }
      require(":");
      parts.add(fold());
      return new Term(word, variable, null, parts);
    }

    private Term level(int depth) {
      if (depth == LEVELS.size()) {
        return unary();
      }
      Term left = level(depth + 1);
      Term chain = null;
      while (LEVELS.get(depth).contains(peek())) {
        String operator = tokens.get(at++);
        Term right = level(depth + 1);
        Term link = Term.of(operator, left, right);
        chain = chain == null || depth != COMPARISONS ? link : Term.of("&&", chain, link);
        left = depth == COMPARISONS ? right : link;
      }
      return chain == null ? left : chain;
    }

    private Term unary() {
      if (takes("-")) {
        return Term.of("negate", unary());
      }
      if (takes("!")) {
        return Term.of("!", level(COMPARISONS));
      }
      Term base = atom();
      return takes("^") ? Term.of("^", base, unary()) : base;
    }

    private Term atom() {
      String token = peek();
      at++;
      if (token.equals("(")) {
        Term inner = fold();
        require(")");
        return inner;
      }
      if (token.matches("[\\d.].*") && !token.equals("..")) {
        return number(Num.of(new BigDecimal(token)));
      }
      if (token.startsWith("\"")) {
        return new Term("text", token.substring(1, token.length() - 1), null, List.of());
      }
      if (!token.matches("\\w+")) {
        return fail();
      }
      if (!takes("(")) {
        return name(token);
      }
      List<Term> arguments = new ArrayList<>();
      while (!takes(")")) {
        arguments.add(fold());
        if (!takes(",") && !peek().equals(")")) {
          fail();
        }
      }
      return new Term("call", token, null, arguments);
    }
  }
}
