package org.lemmata.exact;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Expression.Call;
import org.lemmata.expression.Expression.Name;
import org.lemmata.expression.Expression.Operation;
import org.lemmata.expression.Operator;
import org.lemmata.number.Interval;
import org.lemmata.number.Rational;
import org.lemmata.number.Undefined;

/** Looks for a point with fractional coordinates at which a formula is not zero. */
public final class Counterexample {
  private static final int TRIES = 40;

  private Counterexample() {}

  /** A readable point, or nothing where none was found; a point found is exact, so it settles the matter. */
  public static Optional<String> search(Expression e) {
    return search(e, point -> {
      Rational value = ExactValue.of(e, point);
      return value.signum() == 0 ? Optional.empty() : Optional.of("= " + value);
    });
  }

  /**
   * The same for a formula without exact values: {@code enclosure} gives a rigorous enclosure at a point, and one that
   * excludes zero settles the matter.
   */
  public static Optional<String> search(Expression e, BiFunction<Expression, Map<String, Rational>, Interval> enclosure) {
    return search(e, point -> {
      Interval value = enclosure.apply(e, point);
      return value.lo() > 0 || value.hi() < 0 ? Optional.of("lies in " + value) : Optional.empty();
    });
  }

  private static Optional<String> search(Expression e, Function<Map<String, Rational>, Optional<String>> nonzero) {
    Set<String> exponents = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    names(e, false, all, exponents);
    for (int t = 0; t < TRIES; t++) {
      Map<String, Rational> point = point(all, exponents, t);
      try {
        Optional<String> value = nonzero.apply(point);
        if (value.isPresent()) {
          return Optional.of(shortened(point.toString()) + ", where left - right " + shortened(value.get()));
        }
      } catch (Undefined elsewhere) {
        // A pole, or a formula without exact values; the next point may do.
      }
    }
    return Optional.empty();
  }

  private static Map<String, Rational> point(Set<String> names, Set<String> exponents, int t) {
    Map<String, Rational> point = new TreeMap<>();
    int position = t;
    for (String name : names) {
      position += 3;
      point.put(
          name,
          exponents.contains(name)
              ? Rational.of(2 + (t + position) % 3)
              : Rational.of(1 + (7L * position + 5L * t) % 11).over(Rational.of(2 + (3L * position + t) % 5)));
    }
    return point;
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "... (" + text.length() + " characters)" : text;
  }

  private static void names(Expression e, boolean inExponent, Set<String> all, Set<String> exponents) {
    if (e instanceof Name n) {
      all.add(n.name());
      if (inExponent) {
        exponents.add(n.name());
      }
    } else if (e instanceof Operation o) {
      for (int i = 0; i < o.operands().size(); i++) {
        names(o.operands().get(i), inExponent || (o.operator() == Operator.POWER && i == 1), all, exponents);
      }
    } else if (e instanceof Call c) {
      c.arguments().forEach(x -> names(x, inExponent, all, exponents));
    }
  }
}
