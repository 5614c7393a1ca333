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
    if (e instanceof Expression.Constant c) {
      String text = c.value().toString();
      return c.value().isInteger() && c.value().signum() >= 0 ? text : "(" + text + ")";
    }
    if (e instanceof Expression.Name n) {
      return n.name();
    }
    if (e instanceof Expression.Text t) {
      return "\"" + t.text() + "\"";
    }
    if (e instanceof Expression.Call c) {
      return c.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", c.function() + "(", ")"));
    }
    if (e instanceof Expression.OverRange q) {
      return q.fold().word() + " " + q.variable() + " in " + print(q.from()) + ".." + print(q.to()) + ": " + print(q.body());
    }
    if (e instanceof Expression.OverTimes q) {
      return q.fold().word() + " " + q.variable() + " in times(" + print(q.run()) + "): " + print(q.body());
    }
    Expression.Operation o = (Expression.Operation) e;
    int own = o.operator().strength();
    String text =
        switch (o.operator()) {
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
      boolean isNegative = term instanceof Expression.Operation p && p.operator() == Operator.TIMES
          && p.operands().size() == 2 && p.operands().get(0).equals(MINUS_ONE);
      text.append(isNegative
          ? " - " + print(((Expression.Operation) term).operands().get(1), inside + 1)
          : " + " + print(term, inside));
    }
    return text.toString();
  }

  /** {@code a*b^(-1)} is written {@code a/b}. */
  private static String product(List<Expression> factors, int inside) {
    StringBuilder text = new StringBuilder(print(factors.get(0), inside));
    for (Expression factor : factors.subList(1, factors.size())) {
      boolean isReciprocal = factor instanceof Expression.Operation p && p.operator() == Operator.POWER
          && p.operands().get(1).equals(MINUS_ONE);
      text.append(isReciprocal
          ? "/" + print(((Expression.Operation) factor).operands().get(0), inside + 1)
          : "*" + print(factor, inside));
    }
    return text.toString();
  }
}
