package org.lemmata.claim.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;

/**
 * Text to tree, from left to right: each method reads what binds at least as strongly as its name says. A quantifier
 * stands at the start of the formula, of an argument, or in brackets, and reaches as far to the right as it can.
 */
public final class FormulaParser {
  /** Words of other languages, and how they are written here. */
  private static final Map<String, String> WORDS = Map.of("and", "write &&", "or", "write ||", "not", "write !", "in",
      "write forall l in 1..L: ...");

  private static final Map<String, Operator> COMPARING = Map.of("<", Operator.LESS, "<=", Operator.AT_MOST, ">",
      Operator.GREATER, ">=", Operator.AT_LEAST, "==", Operator.EQUAL, "!=", Operator.UNEQUAL);

  private static final String MEND = "look for a missing bracket or operator; inside {...} a formula with a comma "
      + "needs quotation marks";

  private static final int DEEPEST = 150;

  private final Layout layout;
  private final Spans spans = new Spans();
  private final Predicate<String> functions;
  private final List<Token> tokens;
  private int at;
  private int deep;

  private FormulaParser(List<Token> tokens, Layout layout, Predicate<String> functions) {
    this.tokens = tokens;
    this.layout = layout;
    this.functions = functions;
  }

  /** @throws InvalidSource with line and column where the text is not in the language */
  public static Formula parse(String text, Place place) {
    return parse(text, Layout.from(place), function -> false);
  }

  /** @param functions which capital letters, or words that begin with one, are functions here */
  public static Formula parse(String text, Layout layout, Predicate<String> functions) {
    FirstLook.at(text, layout);
    FormulaParser parser = new FormulaParser(Token.of(text, layout), layout, functions);
    Expression tree = parser.formula();
    parser.end();
    return new Formula(text, tree, layout, parser.spans);
  }

  private Expression formula() {
    return spanned(() -> isQuantifier() ? quantified() : or());
  }

  /** What is read, its start remembered. */
  private Expression spanned(Supplier<Expression> reading) {
    int from = here().from();
    Expression part = reading.get();
    spans.put(part, from);
    return part;
  }

  private boolean isQuantifier() {
    return here().kind() == Token.Kind.NAME && Fold.find(here().text()).isPresent() && next().kind() == Token.Kind.NAME;
  }

  private Expression quantified() {
    Fold fold = Fold.find(take().text()).orElseThrow();
    String variable = take().text();
    if (!takes("in")) {
      throw noRange(here(), fold, variable);
    }
    Token start = here();
    Expression from = or();
    if (from.asName().isPresent() && !here().is("..")) {
      require(fold.isOverRuns(), start, "`" + fold.word() + "` has no meaning over all times of a run",
          "write " + fold.word() + " " + variable + " in times(" + from.asName().get()
              + "): ... for the recorded ones");
      return new Expression.OverTimes(fold, variable, Expression.Moments.ALL, from, body());
    }
    require(fold.isOverValues(), start, "`" + fold.word() + "` is over the times of a run",
        fold.word() + " t in u: loss(at(u, t))");
    if (takes("..")) {
      Expression to = or();
      return new Expression.OverRange(fold, variable, from, to, body());
    }
    List<Expression> run = from.argumentsOf("times").filter(arguments -> arguments.size() == 1)
        .orElseThrow(() -> noRange(start, fold, variable));
    return new Expression.OverTimes(fold, variable, Expression.Moments.RECORDED, run.get(0), body());
  }

  private void require(boolean isRight, Token where, String problem, String hint) {
    if (!isRight) {
      throw error(where, problem, hint);
    }
  }

  private InvalidSource noRange(Token where, Fold fold, String variable) {
    return error(where, "a quantifier ranges over `a..b`, `times(run)` or a run",
        fold.word() + " " + variable + " in 1..L: ...");
  }

  private Expression body() {
    if (!takes(":")) {
      throw notAFormula(here(), "a colon is missing after what a quantifier ranges over");
    }
    return formula();
  }

  private Expression or() {
    return several(Operator.OR, "||", () -> several(Operator.AND, "&&", this::comparison));
  }

  private Expression several(Operator operator, String sign, Supplier<Expression> part) {
    List<Expression> parts = new ArrayList<>(List.of(spanned(part)));
    while (takes(sign)) {
      parts.add(spanned(part));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Operation(operator, parts);
  }

  /** {@code a < b < c} means {@code a < b && b < c}. */
  private Expression comparison() {
    if (takes("!")) {
      return new Expression.Operation(Operator.NOT, List.of(comparison()));
    }
    List<Expression> links = new ArrayList<>();
    Expression left = spanned(this::sum);
    for (Optional<Operator> operator = comparing(); operator.isPresent(); operator = comparing()) {
      at++;
      Expression right = here().is("!") ? spanned(this::comparison) : spanned(this::sum);
      links.add(new Expression.Operation(operator.get(), List.of(left, right)));
      left = right;
    }
    return links.isEmpty() ? left : links.size() == 1 ? links.get(0) : new Expression.Operation(Operator.AND, links);
  }

  private Optional<Operator> comparing() {
    if (here().is("=")) {
      throw error(here(), "`=` is not part of the formula language", "write == for equality");
    }
    return Optional.of(here()).filter(token -> token.kind() == Token.Kind.SIGN)
        .flatMap(sign -> Optional.ofNullable(COMPARING.get(sign.text())));
  }

  private Expression sum() {
    Expression sum = product();
    while (here().is("+") || here().is("-")) {
      sum = takes("-")
          ? Shorthand.minus(sum, product())
          : new Expression.Operation(Operator.PLUS, terms(sum));
    }
    return sum;
  }

  private List<Expression> terms(Expression first) {
    List<Expression> terms = new ArrayList<>(List.of(first));
    while (takes("+")) {
      terms.add(product());
    }
    return terms;
  }

  private Expression product() {
    return spanned(() -> several(Operator.TIMES, "*", this::quotient));
  }

  private Expression quotient() {
    Expression quotient = signed();
    while (here().is("/")) {
      Token sign = take();
      Expression below = signed();
      if (below.asConstant().filter(value -> value.signum() == 0).isPresent()) {
        throw error(sign, "a constant in this formula has no value: division by zero",
            "whatever the rest says, write a number there");
      }
      quotient = Shorthand.over(quotient, below);
    }
    return quotient;
  }

  /** Every way back to a value passes here, so that nothing is nested deeper than it may be. */
  private Expression signed() {
    deep++;
    if (deep > DEEPEST) {
      throw error(here(), "this formula is nested too deeply", "name its parts under `let`");
    }
    Expression signed = spanned(this::withSign);
    deep--;
    return signed;
  }

  private Expression withSign() {
    if (takes("+")) {
      return signed();
    }
    if (!takes("-")) {
      return power();
    }
    return Shorthand.negative(signed());
  }

  private Expression power() {
    Expression base = spanned(this::value);
    return takes("^") ? new Expression.Operation(Operator.POWER, List.of(base, signed())) : base;
  }

  private Expression value() {
    if (isQuantifier()) {
      throw error(here(), "`" + here().text() + "` inside of a formula stands in brackets",
          "(" + here().text() + " j in 1..m: ...)");
    }
    Token token = here();
    if (!token.beginsValue()) {
      throw notAFormula(token, "a number, a name or a bracket is missing here");
    }
    at++;
    return switch (token.kind()) {
      case NUMBER -> Shorthand.number(token.text());
      case WORD -> new Expression.Text(token.text().substring(1, token.text().length() - 1));
      case NAME -> here().is("(") ? call(token) : new Expression.Name(token.text());
      default -> {
        Expression inside = formula();
        close();
        yield inside;
      }
    };
  }

  private Expression call(Token function) {
    boolean isOwn = Character.isUpperCase(function.text().charAt(0)) && !function.text().equals("D");
    if (isOwn && !functions.test(function.text())) {
      throw error(
          function, "`" + function.text() + "` is not part of the formula language",
          "see docs/claim-format.md for what is; `let` has functions of your own");
    }
    at++;
    List<Expression> arguments = new ArrayList<>();
    while (!here().is(")") || !arguments.isEmpty()) {
      arguments.add(formula());
      if (!takes(",")) {
        break;
      }
    }
    close();
    return new Expression.Call(function.text(), arguments);
  }

  private void close() {
    requireOperator();
    if (!takes(")")) {
      throw notAFormula(here(), "a closing bracket is missing here");
    }
  }

  private void end() {
    requireOperator();
    Token token = here();
    if (token.is(":")) {
      throw error(token, "`:` is not part of the formula language", "write an amount as one number: 90 or 1.5");
    }
    if (token.is("..")) {
      throw error(token, "`.` is not part of the formula language", "a range a..b stands after `in` only");
    }
    if (token.kind() != Token.Kind.END) {
      throw notAFormula(token,
          token.is(")")
              ? "a bracket is closed here that was not opened"
              : "`" + token.text() + "` stands where nothing may follow");
    }
  }

  private void requireOperator() {
    if (here().beginsValue()) {
      Token last = tokens.get(at - 1);
      for (Token token : List.of(last, here())) {
        if (WORDS.containsKey(token.text())) {
          throw error(token, "unknown name `" + token.text() + "`", WORDS.get(token.text()));
        }
      }
      throw error(
          here(),
          "`" + last.text() + "` and `" + here().text()
              + "` stand side by side, and nothing says how they belong together",
          "write an operator between them, such as *");
    }
  }

  private Token here() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  private Token take() {
    return tokens.get(at++);
  }

  private boolean takes(String text) {
    boolean isHere = here().text().equals(text) && here().kind() != Token.Kind.WORD && here().kind() != Token.Kind.END;
    at += isHere ? 1 : 0;
    return isHere;
  }

  private InvalidSource notAFormula(Token token, String why) {
    return error(token, "this is not a formula: " + why, MEND);
  }

  private InvalidSource error(Token token, String message, String hint) {
    return new InvalidSource(layout.at(token.from()), message, hint);
  }
}
