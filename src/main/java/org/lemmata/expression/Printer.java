package org.lemmata.expression;

import java.util.stream.Collectors;

/** Writes a tree as text that the parser reads back to the same tree. */
public final class Printer {
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
        o.operator() == Operator.NOT
            ? "!" + print(o.operands().get(0), 9)
            : o.operands().stream().map(x -> print(x, own + 1)).collect(Collectors.joining(o.operator().symbol()));
    return own < around ? "(" + text + ")" : text;
  }
}
