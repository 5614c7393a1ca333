package org.lemmata.language;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/** The elementary functions of the language. */
public final class Functions {
  private static final Map<String, UnaryOperator<Interval>> ONE =
      Map.of(
          "sqrt", Interval::sqrt,
          "log", Interval::log,
          "exp", x -> x.increasing(Math::exp),
          "abs", Interval::abs,
          "tanh", x -> x.increasing(Math::tanh),
          "cosh", x -> x.increasing(Math::exp).plus(x.negate().increasing(Math::exp)).times(Interval.of(0.5)),
          "sinh", x -> x.increasing(Math::sinh),
          "atan", x -> x.increasing(Math::atan),
          "floor", Functions::floor);

  private Functions() {}

  public static boolean isKnown(String name) {
    return ONE.containsKey(name) || name.equals("min") || name.equals("max");
  }

  public static java.util.Set<String> names() {
    java.util.Set<String> all = new java.util.TreeSet<>(ONE.keySet());
    all.addAll(List.of("min", "max"));
    return all;
  }

  static Value apply(String name, List<Value> arguments) {
    if (ONE.containsKey(name)) {
      return new Value.Number(ONE.get(name).apply(arguments.get(0).interval()));
    }
    return new Value.Number(
        arguments.stream()
            .map(Value::interval)
            .reduce(name.equals("min") ? Interval::min : Interval::max)
            .orElseThrow());
  }

  private static Interval floor(Interval x) {
    if (Math.floor(x.lo()) != Math.floor(x.hi())) {
      throw new Undefined("floor of a value that may lie on either side of a whole number");
    }
    return Interval.of(Math.floor(x.lo()));
  }
}
