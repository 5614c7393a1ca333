package org.lemmata.claim.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.kernel.number.Rational;

/** Writes a tree as text that the parser reads back to the same tree. */
public final class Printer {
  private static final Expression MINUS_ONE = new Expression.Constant(Rational.of(-1));

  private Printer() {}

  public static String print(Expression e) {
    return print(e, 0);
  }

  private static String print(Expression e, int around) {
    return e.cases(
        c -> number(c.value()),
        Expression.Name::name,
        t -> "\"" + t.text() + "\"",
        o -> operation(o, around),
        c -> c.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", c.function() + "(", ")")),
        q -> bracketed(q.fold().word() + " " + q.variable() + " in " + print(q.from(), 1) + ".." + print(q.to(), 1)
            + ": " + print(q.body()), around),
        q -> bracketed(q.fold().word() + " " + q.variable() + " in " + moments(q) + ": " + print(q.body()), around));
  }

  private static String moments(Expression.OverTimes q) {
    return switch (q.moments()) {
      case RECORDED -> "times(" + print(q.run()) + ")";
      case ALL -> print(q.run());
    };
  }

  /** A quantifier reaches as far to the right as it can. */
  private static String bracketed(String quantifier, int around) {
    return around > 0 ? "(" + quantifier + ")" : quantifier;
  }

  private static String number(Rational value) {
    return value.isInteger() && value.signum() >= 0 ? value.toString() : "(" + value + ")";
  }

  private static String operation(Expression.Operation o, int around) {
    int own = o.operator().strength();
    String text = switch (o.operator()) {
      case NOT -> "!" + print(o.operands().get(0), 9);
      case PLUS -> sum(o.operands(), own + 1);
      case TIMES -> product(o.operands(), own + 1);
      default -> o.operands().stream().map(x -> print(x, own + 1)).collect(Collectors.joining(o.operator().symbol()));
    };
    return own < around ? "(" + text + ")" : text;
  }

  /** {@code a + (-1)*b} is written {@code a - b}. */
  private static String sum(List<Expression> terms, int inside) {
    StringBuilder text = new StringBuilder(print(terms.get(0), inside));
    for (Expression term : terms.subList(1, terms.size())) {
      text.append(
          term.operandsOf(Operator.TIMES).filter(factors -> factors.size() == 2 && factors.get(0).equals(MINUS_ONE))
              .map(factors -> " - " + print(factors.get(1), inside + 1))
              .orElseGet(() -> " + " + print(term, inside)));
    }
    return text.toString();
  }

  /** {@code a*b^(-1)} is written {@code a/b}. */
  private static String product(List<Expression> factors, int inside) {
    StringBuilder text = new StringBuilder(print(factors.get(0), inside));
    for (Expression factor : factors.subList(1, factors.size())) {
      text.append(factor.operandsOf(Operator.POWER).filter(power -> power.get(1).equals(MINUS_ONE))
          .map(power -> "/" + print(power.get(0), inside + 1))
          .orElseGet(() -> "*" + print(factor, inside)));
    }
    return text.toString();
  }
}
