package org.lemmata.claim.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * The elementary functions of the language. A row holds all that is known of one; a function that a row knows less of,
 * such as no derivative, is refused where that is needed.
 */
public enum Elementary {
  ABS("abs", one(Interval::abs, Extended::abs), Merging.ACROSS_ZERO, Range.NOT_NEGATIVE,
      exactly(x -> x.signum() < 0 ? x.negate() : x)),
  ATAN("atan", one(Interval::atan, Extended::atan), Merging.NEVER, Range.ANY,
      new Calculus("ArcTan", "1/(1 + x^2)", "", false)),
  COS("cos", one(Interval::cos, Extended::cos), Merging.ANYWHERE, Range.ANY, new Calculus("Cos", "-sin(x)", "", false)),
  COSH("cosh", one(Interval::cosh, Extended::cosh), Merging.ACROSS_ZERO, Range.NOT_NEGATIVE,
      new Calculus("Cosh", "sinh(x)", "(exp(x) + 1/exp(x))/2", false)),
  EXP("exp", one(Interval::exp, Extended::exp), Merging.NEVER, Range.NOT_NEGATIVE,
      new Calculus("Exp", "exp(x)", "", false)),
  FLOOR("floor", one(Elementary::floor, Elementary::floor), Merging.ANYWHERE, Range.ANY),
  LOG("log", one(Interval::log, Extended::log), Merging.NEVER, Range.ANY, new Calculus("Log", "1/x", "", true)),
  MAX("max", many(Interval::max, Extended::max), Merging.ACROSS_ZERO, Range.ANY,
      best((a, b) -> a.compareTo(b) >= 0 ? a : b)),
  MIN("min", many(Interval::min, Extended::min), Merging.ACROSS_ZERO, Range.ANY,
      best((a, b) -> a.compareTo(b) <= 0 ? a : b)),
  SIN("sin", one(Interval::sin, Extended::sin), Merging.ANYWHERE, Range.ANY, new Calculus("Sin", "cos(x)", "", false)),
  SINH("sinh", one(Interval::sinh, Extended::sinh), Merging.NEVER, Range.ANY,
      new Calculus("Sinh", "cosh(x)", "(exp(x) - 1/exp(x))/2", false)),
  SQRT("sqrt", one(Interval::sqrt, Extended::sqrt), Merging.NEVER, Range.NOT_NEGATIVE,
      new Calculus("Sqrt", "1/(2*sqrt(x))", "x^(1/2)", true)),
  TANH("tanh", one(Interval::tanh, Extended::tanh), Merging.NEVER, Range.ANY,
      new Calculus("Tanh", "1 - tanh(x)^2", "1 - 2/(exp(2*x) + 1)", false));

  /** Where different arguments may give the same value, so that an error may disappear. */
  public enum Merging {
    NEVER,
    /** Where an argument changes its sign, or two arguments their order. */
    ACROSS_ZERO,
    ANYWHERE
  }

  private enum Range {
    NOT_NEGATIVE,
    ANY
  }

  /**
   * What formulas know of a function that is smooth where it is defined; {@code x} stands for its argument.
   *
   * @param symja its name there
   * @param derivative in {@code x}
   * @param plain the same in powers and exponentials alone; empty where there is no such formula
   * @param needsNonNegative whether it has no value of a negative number
   */
  private record Calculus(String symja, String derivative, String plain, boolean needsNonNegative) {}

  /** Values in fractions, where those of fractions are fractions. */
  private record Exact(Function<List<Rational>, Rational> value) {}

  /**
   * Values with their errors; {@code range} is the image of all that lies between ends, which may be infinite or left
   * out.
   */
  private record Enclosing(Function<List<Interval>, Interval> value, Function<List<Extended>, Extended> range,
      boolean takesMany) {}

  private static final Map<String, Elementary> BY_WORD = Arrays.stream(values())
      .collect(Collectors.toUnmodifiableMap(Elementary::word, f -> f));

  /** The formulas of the rows, read when they are first asked for. */
  private static final Map<String, Expression> RULES = new ConcurrentHashMap<>();

  private final String word;
  private final Enclosing enclosing;
  private final Merging merging;
  private final Range range;
  private final Optional<Calculus> calculus;
  private final Optional<Exact> exact;

  Elementary(String word, Enclosing enclosing, Merging merging, Range range, Optional<Calculus> calculus,
      Optional<Exact> exact) {
    this.word = word;
    this.enclosing = enclosing;
    this.merging = merging;
    this.range = range;
    this.calculus = calculus;
    this.exact = exact;
  }

  Elementary(String word, Enclosing enclosing, Merging merging, Range range) {
    this(word, enclosing, merging, range, Optional.empty(), Optional.empty());
  }

  Elementary(String word, Enclosing enclosing, Merging merging, Range range, Calculus calculus) {
    this(word, enclosing, merging, range, Optional.of(calculus), Optional.empty());
  }

  Elementary(String word, Enclosing enclosing, Merging merging, Range range, Exact exact) {
    this(word, enclosing, merging, range, Optional.empty(), Optional.of(exact));
  }

  private static Enclosing one(UnaryOperator<Interval> value, UnaryOperator<Extended> range) {
    return new Enclosing(arguments -> value.apply(arguments.get(0)), arguments -> range.apply(arguments.get(0)), false);
  }

  private static Enclosing many(BinaryOperator<Interval> value, BinaryOperator<Extended> range) {
    return new Enclosing(arguments -> arguments.stream().reduce(value).orElseThrow(),
        arguments -> arguments.stream().reduce(range).orElseThrow(), true);
  }

  private static Exact exactly(UnaryOperator<Rational> value) {
    return new Exact(arguments -> value.apply(arguments.get(0)));
  }

  private static Exact best(BinaryOperator<Rational> better) {
    return new Exact(arguments -> arguments.stream().reduce(better).orElseThrow());
  }

  private static Extended floor(Extended x) {
    throw new Undefined(Reason.UNDECIDED, "`floor` of a range of values");
  }

  private static Interval floor(Interval x) {
    if (Math.floor(x.lo()) != Math.floor(x.hi())) {
      throw new Undefined(Reason.UNDECIDED, "floor of a value that may lie on either side of a whole number");
    }
    return Interval.of(Math.floor(x.lo()));
  }

  /** The function that a formula calls by this word. */
  public static Optional<Elementary> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The words of all that have a derivative, and so a meaning in an identity. */
  public static Set<String> smooth() {
    return Arrays.stream(values()).filter(f -> f.calculus.isPresent()).map(Elementary::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of all that have a meaning in an inequality. */
  public static Set<String> continuous() {
    return Arrays.stream(values()).filter(f -> f != FLOOR).map(Elementary::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Its name in formulas. */
  public String word() {
    return word;
  }

  /** Whether it takes that many arguments: one, or some take any number but none. */
  public boolean takes(int arguments) {
    return enclosing.takesMany() ? arguments > 0 : arguments == 1;
  }

  /** An enclosure of the value. */
  public Interval value(List<Interval> arguments) {
    return enclosing.value().apply(arguments);
  }

  /** All values of arguments between ends, which may be infinite or left out. */
  public Extended range(List<Extended> arguments) {
    return enclosing.range().apply(arguments);
  }

  /** The value in fractions; empty where it may be none. */
  public Optional<Rational> exactValue(List<Rational> arguments) {
    return exact.map(e -> e.value().apply(arguments));
  }

  public Merging merging() {
    return merging;
  }

  /** Whether it has no negative value. */
  public boolean isNeverNegative() {
    return range == Range.NOT_NEGATIVE;
  }

  /** Whether it has no value of a negative number. */
  public boolean needsNonNegative() {
    return calculus.map(Calculus::needsNonNegative).orElse(false);
  }

  /** The derivative at {@code x}, if there is a rule. */
  public Optional<Expression> derivative(Expression x) {
    return calculus.map(c -> of(c.derivative(), x));
  }

  /** The same function of {@code x} in powers and exponentials alone, if that is possible. */
  public Optional<Expression> plain(Expression x) {
    return calculus.map(Calculus::plain).filter(f -> !f.isEmpty()).map(f -> of(f, x));
  }

  /** The name in Symja of a smooth function. */
  public Optional<String> symja() {
    return calculus.map(Calculus::symja);
  }

  private Expression of(String formula, Expression x) {
    Expression rule = RULES.computeIfAbsent(formula,
        text -> FormulaParser.parse(text, new Place("the function " + word, 1, 1)).tree());
    return inserted(rule, x);
  }

  private static Expression inserted(Expression formula, Expression x) {
    return formula.equals(new Expression.Name("x")) ? x : formula.mapChildren(part -> inserted(part, x));
  }
}
