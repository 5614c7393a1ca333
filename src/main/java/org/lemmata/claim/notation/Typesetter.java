package org.lemmata.claim.notation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.notation.Notation.Sign;
import org.lemmata.kernel.number.Rational;

/** Writes formulas with the signs of a notation. */
public final class Typesetter {
  private static final Rational HALF = Rational.ONE.over(Rational.of(2));

  private static final Map<Operator, Sign> RELATIONS = Map.of(
      Operator.LESS, Sign.LESS, Operator.AT_MOST, Sign.AT_MOST, Operator.GREATER, Sign.GREATER, Operator.AT_LEAST,
      Sign.AT_LEAST,
      Operator.EQUAL, Sign.EQUAL, Operator.UNEQUAL, Sign.UNEQUAL);

  /** Functions that are set as a power or a fraction. */
  private static final Map<String, Operator> SET_AS = Map.of(
      "exp", Operator.POWER, "unit", Operator.TIMES, "rate", Operator.TIMES);

  /** Functions whose sign follows their argument. */
  private static final Set<String> STANDS_BEFORE = Set.of("start", "transpose", "inverse");

  private final Notation notation;

  /** Functions and measures that the field has a sign for, by name. */
  private final Map<String, Function<List<String>, String>> known;

  public Typesetter(Notation notation) {
    this.notation = notation;
    this.known = Map.ofEntries(
        Map.entry("abs", a -> notation.enclosed("|", a.get(0))),
        Map.entry("sqrt", a -> notation.root(a.get(0))),
        Map.entry("exp", a -> notation.power("e", a.get(0))),
        Map.entry("log", a -> notation.function("ln", a)),
        Map.entry("norm", a -> notation.enclosed("‖", a.get(0))),
        Map.entry("lognorm", a -> notation.function("ln", List.of(notation.enclosed("‖", a.get(0))))),
        Map.entry("opnorm", a -> notation.index(notation.enclosed("‖", a.get(0)), "2")),
        Map.entry("distance", a -> notation.enclosed("‖", a.get(0) + " " + notation.sign(Sign.MINUS) + " " + a.get(1))),
        Map.entry("inner", a -> notation.enclosed("⟨", String.join(", ", a))),
        Map.entry("overlap",
            a -> notation.function("cos",
                List.of(notation.sign(Sign.ANGLE) + notation.enclosed("(", String.join(", ", a))))),
        Map.entry("loss", a -> notation.sign(Sign.LOSS) + notation.enclosed("(", a.get(0))),
        Map.entry("correlation", a -> notation.sign(Sign.CORRELATION) + notation.enclosed("(", a.get(0))),
        Map.entry("gradient", a -> gradient(Sign.CORRELATION, a)),
        Map.entry("lossGradient", a -> gradient(Sign.LOSS, a)),
        Map.entry("rate", a -> notation.fraction("d", "dt") + notation.enclosed("(", a.get(0))),
        Map.entry("at", a -> a.get(0) + notation.enclosed("(", a.get(1))),
        Map.entry("transpose", a -> a.get(0) + notation.sign(Sign.TRANSPOSE).strip()),
        Map.entry("inverse", a -> notation.power(a.get(0), notation.integer("-1"))),
        Map.entry("trace", a -> notation.function("tr", a)),
        Map.entry("determinant", a -> notation.function("det", a)),
        Map.entry("identity", a -> notation.index("I", a.get(0))),
        Map.entry("eigenvalue",
            a -> notation.index(notation.name("lambda"), a.get(1)) + notation.enclosed("(", a.get(0))),
        Map.entry("start", a -> a.get(0) + notation.enclosed("(", "0")),
        Map.entry("singular", a -> notation.index("s", a.get(1)) + notation.enclosed("(", a.get(0))),
        Map.entry("layer", a -> notation.index("W", a.get(1)) + notation.enclosed("(", a.get(0))),
        Map.entry("entry", a -> notation.index(a.get(0), a.get(1) + "," + a.get(2))),
        Map.entry("unit", a -> notation.fraction(a.get(0), notation.enclosed("‖", a.get(0)))));
  }

  private String gradient(Sign of, List<String> arguments) {
    return notation.sign(Sign.GRADIENT) + notation.sign(of) + notation.enclosed("(", arguments.get(0));
  }

  public String formula(Expression e) {
    return formula(e, 0);
  }

  private String formula(Expression e, int around) {
    return e.cases(
        c -> number(c.value(), around),
        n -> notation.name(n.name()),
        t -> notation.word(t.text()),
        o -> bracketed(operation(o), strength(o), around),
        c -> call(c, around),
        q -> fold(q.fold(), range(q), q.body(), around),
        q -> fold(q.fold(), range(q), q.body(), around));
  }

  /** In brackets where what stands around binds more strongly. */
  private String bracketed(String text, int strength, int around) {
    return strength < around ? notation.enclosed("(", text) : text;
  }

  private String call(Expression.Call c, int around) {
    int inside = STANDS_BEFORE.contains(c.function()) ? strength(Operator.POWER) + 1 : 0;
    List<String> arguments = c.arguments().stream().map(argument -> formula(argument, inside)).toList();
    String text = known.getOrDefault(c.function(), a -> notation.function(c.function(), a)).apply(arguments);
    Operator setAs = SET_AS.get(c.function());
    return setAs == null ? text : bracketed(text, strength(setAs), around);
  }

  private String range(Expression.OverRange q) {
    return notation.name(q.variable()) + notation.sign(Sign.IN)
        + notation.enclosed("{", formula(q.from()) + ", " + notation.sign(Sign.DOTS) + ", " + formula(q.to()));
  }

  private String range(Expression.OverTimes q) {
    String run = formula(q.run());
    return notation.name(q.variable()) + notation.sign(Sign.IN) + switch (q.moments()) {
      case RECORDED -> notation.sign(Sign.TIMES_OF) + run;
      case ALL -> notation.enclosed("[", "0, " + notation.index("T", run));
    };
  }

  private String number(Rational value, int around) {
    String sign = value.signum() < 0 ? "-" : "";
    Rational size = value.signum() < 0 ? value.negate() : value;
    String text = size.isInteger()
        ? notation.integer(sign + size)
        : notation.integer(sign).concat(notation.fraction(size.numerator().toString(), size.denominator().toString()));
    boolean stands = value.signum() >= 0 && (size.isInteger() || around <= strength(Operator.TIMES))
        || around <= strength(Operator.PLUS);
    return stands ? text : notation.enclosed("(", text);
  }

  private String fold(Fold fold, String range, Expression body, int around) {
    String text = switch (fold) {
      case FORALL -> notation.sign(Sign.FORALL) + range + ": " + formula(body);
      case EXISTS -> notation.sign(Sign.EXISTS) + range + ": " + formula(body);
      case COUNT -> notation.sign(Sign.COUNT) + notation.enclosed("{", range + ": " + formula(body));
      case FIRST -> notation.under(Sign.FIRST, range) + formula(body);
      case SUM -> notation.under(Sign.SUM, range) + formula(body, strength(Operator.TIMES));
      case PRODUCT -> notation.under(Sign.PRODUCT, range) + formula(body, strength(Operator.TIMES));
      case LARGEST -> notation.under(Sign.MAX, range) + formula(body, strength(Operator.TIMES));
      case LEAST -> notation.under(Sign.MIN, range) + formula(body, strength(Operator.TIMES));
      case ARGMAX -> notation.under(Sign.ARG_MAX, range) + formula(body, strength(Operator.TIMES));
      case INTEGRAL -> notation.under(Sign.INTEGRAL, range) + formula(body, strength(Operator.TIMES));
      case STACK -> notation.under(Sign.STACK, range) + formula(body, strength(Operator.TIMES));
      case BESIDE -> notation.under(Sign.BESIDE, range) + formula(body, strength(Operator.TIMES));
      case ARGMIN -> notation.under(Sign.ARG_MIN, range) + formula(body, strength(Operator.TIMES));
    };
    return around > 0 && fold != Fold.COUNT ? notation.enclosed("(", text) : text;
  }

  private String operation(Expression.Operation o) {
    List<Expression> operands = o.operands();
    int inside = strength(o.operator()) + 1;
    return switch (o.operator()) {
      case PLUS -> sum(operands);
      case TIMES -> product(Signs.factors(o));
      case POWER -> power(operands.get(0), operands.get(1));
      case NOT -> notation.sign(Sign.NOT) + formula(operands.get(0), strength(Operator.PLUS));
      case AND -> operands.stream().map(x -> formula(x, inside)).collect(Collectors.joining(notation.sign(Sign.AND)));
      case OR -> operands.stream().map(x -> formula(x, inside)).collect(Collectors.joining(notation.sign(Sign.OR)));
      default -> operands.stream().map(x -> formula(x, inside))
          .collect(Collectors.joining(notation.sign(Objects.requireNonNull(RELATIONS.get(o.operator())))));
    };
  }

  private String sum(List<Expression> terms) {
    StringBuilder text = new StringBuilder();
    for (Expression term : terms) {
      Expression size = Signs.size(term);
      boolean negative = size != term;
      text.append(text.isEmpty()
          ? (negative ? notation.sign(Sign.MINUS) : "")
          : negative ? " " + notation.sign(Sign.MINUS) + " " : " + ");
      text.append(formula(size, negative ? strength(Operator.TIMES) : strength(Operator.PLUS)));
    }
    return text.toString();
  }

  private String product(List<Expression> factors) {
    List<Expression> over = new ArrayList<>();
    List<Expression> under = new ArrayList<>();
    for (Expression factor : factors) {
      Optional<Rational> fraction = factor.asConstant().filter(value -> !value.isInteger());
      if (fraction.isPresent()) {
        // One half of x is written x over 2.
        under.add(0, new Expression.Constant(new Rational(fraction.get().denominator(), BigInteger.ONE)));
        over.add(new Expression.Constant(new Rational(fraction.get().numerator(), BigInteger.ONE)));
      } else {
        Signs.reciprocal(factor).ifPresentOrElse(under::add, () -> over.add(factor));
      }
    }
    boolean negative = !over.isEmpty() && over.get(0).equals(Signs.MINUS_ONE);
    List<Expression> rest = new ArrayList<>(negative ? over.subList(1, over.size()) : over);
    rest.removeIf(f -> rest.size() > 1 && f.equals(new Expression.Constant(Rational.ONE)));
    String top = rest.isEmpty() ? "1" : joined(rest, under.isEmpty() || notation.isOnOneLine());
    String text = under.isEmpty()
        ? top
        : notation.fraction(top, joined(under, under.size() == 1 && notation.isOnOneLine()));
    return (negative ? notation.sign(Sign.MINUS) : "") + (under.size() > 1 && notation.isOnOneLine()
        ? notation.fraction(top, notation.enclosed("(", joined(under, true)))
        : text);
  }

  /** @param tight whether sums among the factors need brackets even when there is one */
  private String joined(List<Expression> factors, boolean tight) {
    int around = factors.size() > 1 || tight ? strength(Operator.TIMES) + (tight ? 1 : 0) : 0;
    String text = formula(factors.get(0), around);
    for (Expression factor : factors.subList(1, factors.size())) {
      boolean negative = Signs.factors(factor).get(0).asConstant().filter(c -> c.signum() < 0).isPresent();
      text = notation.product(text, formula(factor, negative ? strength(Operator.POWER) : around));
    }
    return text;
  }

  private String power(Expression base, Expression exponent) {
    if (exponent.asConstant().filter(HALF::equals).isPresent()) {
      return notation.root(formula(base));
    }
    if (exponent.equals(Signs.MINUS_ONE)) {
      return notation.fraction("1", formula(base, notation.isOnOneLine() ? strength(Operator.POWER) : 0));
    }
    return notation.power(formula(base, strength(Operator.POWER) + 1), formula(exponent));
  }

  /** A power with exponent -1 is set as a fraction. */
  private static int strength(Expression.Operation o) {
    boolean isFraction = o.operator() == Operator.POWER && o.operands().get(1).equals(Signs.MINUS_ONE);
    return strength(isFraction ? Operator.TIMES : o.operator());
  }

  private static int strength(Operator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case NOT -> 3;
      case PLUS -> 5;
      case TIMES -> 6;
      case POWER -> 7;
      default -> 4;
    };
  }
}
