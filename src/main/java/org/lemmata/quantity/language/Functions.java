package org.lemmata.quantity.language;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** The elementary functions of the language. */
public final class Functions {
  /** {@code if(condition, then, otherwise)}; only the branch that is needed is evaluated. */
  public static final String IF = "if";
  public static final String FLOOR = "floor";

  private static final Map<String, UnaryOperator<Interval>> ONE =
      Map.ofEntries(
          Map.entry("sqrt", Interval::sqrt),
          Map.entry("log", Interval::log),
          Map.entry("exp", Interval::exp),
          Map.entry("abs", Interval::abs),
          Map.entry("tanh", Interval::tanh),
          Map.entry("cosh", Interval::cosh),
          Map.entry("sinh", Interval::sinh),
          Map.entry("sin", Interval::sin),
          Map.entry("cos", Interval::cos),
          Map.entry("atan", Interval::atan),
          Map.entry(FLOOR, Functions::floor));

  private static final Set<String> NAMES = new TreeSet<>(ONE.keySet());

  static {
    NAMES.addAll(List.of("min", "max", IF));
  }

  private Functions() {}

  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }

  /** Where different arguments may give the same value, so that an error may disappear. */
  enum Fold {
    NEVER,
    /** Where an argument changes its sign, or two arguments their order. */
    ACROSS_ZERO,
    ANYWHERE
  }

  static Fold folding(String name) {
    return switch (name) {
      case "abs", "cosh", "min", "max" -> Fold.ACROSS_ZERO;
      case "sin", "cos", FLOOR -> Fold.ANYWHERE;
      default -> Fold.NEVER;
    };
  }

  static Interval apply(String name, List<Interval> arguments) {
    return ONE.containsKey(name)
        ? ONE.get(name).apply(arguments.get(0))
        : arguments.stream().reduce(name.equals("min") ? Interval::min : Interval::max).orElseThrow();
  }

  private static Interval floor(Interval x) {
    if (Math.floor(x.lo()) != Math.floor(x.hi())) {
      throw new Undefined("floor of a value that may lie on either side of a whole number");
    }
    return Interval.of(Math.floor(x.lo()));
  }
}
