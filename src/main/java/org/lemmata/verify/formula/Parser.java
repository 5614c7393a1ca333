package org.lemmata.verify.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.verify.formula.Term.Connective;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term.Relation;

/** Reads a formula by precedence climbing: what binds less is above what binds more. */
final class Parser {
  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(\\d*\\.?\\d+(?:[eE][+-]?\\d+)?|[A-Za-z]\\w*|\"[^\"]*\"|<=|>=|==|!=|&&|\\|\\||\\.\\.|[-+*/^(),:<>!])\\s*");

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
    if (end < text.length()) {
      throw beyond();
    }
  }

  private NotCovered beyond() {
    return new NotCovered("the formula " + text);
  }

  /** One formula and nothing else. */
  Term whole() {
    Term term = fold();
    require(at == tokens.size());
    return term;
  }

  private void require(boolean isRight) {
    if (!isRight) {
      throw beyond();
    }
  }

  /** The next token; empty at the end. */
  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private boolean takes(String token) {
    boolean isHere = peek().equals(token);
    at += isHere ? 1 : 0;
    return isHere;
  }

  private Term fold() {
    Optional<Fold.Kind> kind = Fold.Kind.of(peek());
    if (kind.isEmpty() || at + 2 >= tokens.size() || !tokens.get(at + 2).equals("in")) {
      return either();
    }
    at++;
    String variable = next();
    at++;
    List<Term> range = new ArrayList<>(List.of(either()));
    if (takes("..")) {
      range.add(either());
    }
    require(takes(":"));
    return new Fold(kind.get(), variable, List.copyOf(range), fold());
  }

  private Term either() {
    Term left = both();
    while (takes("||")) {
      left = new Term.Connection(Connective.OR, left, both());
    }
    return left;
  }

  private Term both() {
    Term left = comparison();
    while (takes("&&")) {
      left = new Term.Connection(Connective.AND, left, comparison());
    }
    return left;
  }

  /** A chain {@code a < b < c} says {@code a < b && b < c}. */
  private Term comparison() {
    Term left = sum();
    List<Term> links = new ArrayList<>();
    for (Optional<Relation> relation = Relation.of(peek()); relation.isPresent(); relation = Relation.of(peek())) {
      at++;
      Term right = sum();
      links.add(left.is(relation.get(), right));
      left = right;
    }
    return links.stream().reduce((a, b) -> new Term.Connection(Connective.AND, a, b)).orElse(left);
  }

  private Term sum() {
    Term left = product();
    while (peek().equals("+") || peek().equals("-")) {
      left = new Term.Operation(next().equals("+") ? Operator.PLUS : Operator.MINUS, left, product());
    }
    return left;
  }

  private Term product() {
    Term left = unary();
    while (peek().equals("*") || peek().equals("/")) {
      left = new Term.Operation(next().equals("*") ? Operator.TIMES : Operator.OVER, left, unary());
    }
    return left;
  }

  private Term unary() {
    if (takes("-")) {
      return unary().negated();
    }
    if (takes("!")) {
      return new Term.Not(comparison());
    }
    Term base = atom();
    return takes("^") ? base.power(unary()) : base;
  }

  private Term atom() {
    String token = next();
    if (token.equals("(")) {
      Term inner = fold();
      require(takes(")"));
      return inner;
    }
    if (token.matches("[\\d.].*") && !token.equals("..")) {
      return Term.number(Num.of(new BigDecimal(token)));
    }
    if (token.startsWith("\"")) {
      return new Term.Text(token.substring(1, token.length() - 1));
    }
    require(token.matches("\\w+"));
    return takes("(") ? call(token, arguments()) : Term.name(token);
  }

  private Term call(String function, List<Term> arguments) {
    require(Eval.takes(function, arguments));
    return new Term.Call(function, arguments);
  }

  private List<Term> arguments() {
    List<Term> arguments = new ArrayList<>();
    while (!takes(")")) {
      arguments.add(fold());
      require(takes(",") || peek().equals(")"));
    }
    return List.copyOf(arguments);
  }
}
