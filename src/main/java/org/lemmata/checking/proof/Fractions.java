package org.lemmata.checking.proof;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression.OverRange;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;
import org.lemmata.quantity.language.Antecedents;

/**
 * Decides a comparison about stored data in fractions alone: no floating-point number, no enclosure and none of the
 * measures that a search uses. It knows arithmetic with whole exponents, comparisons, {@code abs}, {@code max},
 * {@code min}, entries of {@code X} and {@code Y}, the number of points {@code n}, and ranges.
 */
public final class Fractions {
  private static final int LONGEST_BITS = 16;

  private final List<List<Rational>> points;
  private final List<List<Rational>> labels;

  /** @throws Undefined where an entry is not a fraction */
  public Fractions(List<List<Formula>> points, List<List<Formula>> labels) {
    this.points = exact(points);
    this.labels = exact(labels);
  }

  private static List<List<Rational>> exact(List<List<Formula>> rows) {
    return rows.stream().map(row -> row.stream().map(f -> ExactValue.of(f.tree(), Map.of())).toList()).toList();
  }

  public Derivation decide(Expression comparison) {
    Map<String, Rational> names = Map.of("n", Rational.of(points.size()));
    try {
      boolean isTrue = isTrue(comparison, names);
      return Derivation.evaluation(isTrue, isTrue ? missing(comparison, names) : Optional.empty());
    } catch (Undefined undefined) {
      return Derivation.open(undefined.getMessage());
    }
  }

  /** An antecedent that is never true. */
  private Optional<String> missing(Expression comparison, Map<String, Rational> names) {
    return Antecedents.of(comparison).needed().stream().filter(a -> !isTrue(a, names)).findFirst().map(Printer::print);
  }

  private boolean isTrue(Expression e, Map<String, Rational> names) {
    return e.cases(
        Fractions::noComparison, Fractions::noComparison, Fractions::noComparison, o -> isTrue(o, names),
        Fractions::noComparison,
        q -> isTrue(q, names), Fractions::noComparison);
  }

  private static boolean noComparison(Expression e) {
    throw new Undefined(Reason.MISFIT, "this is no comparison");
  }

  private boolean isTrue(OverRange q, Map<String, Rational> names) {
    return switch (q.fold()) {
      case FORALL -> range(q, names).allMatch(inner -> isTrue(q.body(), inner));
      case EXISTS -> range(q, names).anyMatch(inner -> isTrue(q.body(), inner));
      default -> throw new Undefined(Reason.MISFIT, "this is a number");
    };
  }

  private boolean isTrue(Operation o, Map<String, Rational> names) {
    return switch (o.operator()) {
      case AND -> o.operands().stream().allMatch(x -> isTrue(x, names));
      case OR -> o.operands().stream().anyMatch(x -> isTrue(x, names));
      case NOT -> !isTrue(o.operands().get(0), names);
      default -> compares(o.operator(), value(o.operands().get(0), names).compareTo(value(o.operands().get(1), names)));
    };
  }

  private static boolean compares(Operator operator, int sign) {
    return switch (operator) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case GREATER -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case EQUAL -> sign == 0;
      case UNEQUAL -> sign != 0;
      default -> throw new Undefined(Reason.MISFIT, "this is no comparison");
    };
  }

  private Rational value(Expression e, Map<String, Rational> names) {
    return e.cases(
        Constant::value, name -> ExactValue.of(name, names), Fractions::noFraction, o -> arithmetic(o, names),
        c -> call(c, names),
        q -> value(q, names), Fractions::noFraction);
  }

  private static Rational noFraction(Expression e) {
    throw new Undefined(Reason.DOMAIN, "this has no value in fractions");
  }

  private Rational value(OverRange q, Map<String, Rational> names) {
    List<Map<String, Rational>> inner = range(q, names).toList();
    return switch (q.fold()) {
      case SUM -> inner.stream().map(x -> value(q.body(), x)).reduce(Rational::plus).orElseThrow();
      case PRODUCT -> inner.stream().map(x -> value(q.body(), x)).reduce(Rational::times).orElseThrow();
      case LARGEST -> inner.stream().map(x -> value(q.body(), x)).max(Rational::compareTo).orElseThrow();
      case LEAST -> inner.stream().map(x -> value(q.body(), x)).min(Rational::compareTo).orElseThrow();
      case ARGMAX -> place(q, inner.stream().max(comparing(x -> value(q.body(), x))));
      case ARGMIN -> place(q, inner.stream().min(comparing(x -> value(q.body(), x))));
      case COUNT -> Rational.of(inner.stream().filter(x -> isTrue(q.body(), x)).count());
      default -> throw new Undefined(Reason.MISFIT, "this is no number");
    };
  }

  private static Rational place(OverRange q, Optional<Map<String, Rational>> extreme) {
    return Objects.requireNonNull(extreme.orElseThrow().get(q.variable()));
  }

  private Rational arithmetic(Operation o, Map<String, Rational> names) {
    return o.operator().isArithmetic()
        ? ExactValue.of(o.mapChildren(x -> new Constant(value(x, names))), Map.of())
        : noFraction(o);
  }

  private Rational call(Call c, Map<String, Rational> names) {
    if (c.function().equals("entry") && c.arguments().size() == 3 && c.arguments().get(0).asName().isPresent()) {
      List<List<Rational>> rows = rows(c.arguments().get(0).asName().get());
      int i = index(c.arguments().get(1), names, rows.size());
      return rows.get(i).get(index(c.arguments().get(2), names, rows.get(i).size()));
    }
    if (c.arguments().isEmpty()) {
      throw new Undefined(Reason.DOMAIN, "`" + c.function() + "` of nothing has no value");
    }
    return Elementary.find(c.function()).filter(f -> f.takes(c.arguments().size()))
        .flatMap(f -> f.exactValue(c.arguments().stream().map(x -> value(x, names)).toList()))
        .orElseThrow(() -> new Undefined(Reason.DOMAIN, "`" + c.function() + "` has no value in fractions"));
  }

  private List<List<Rational>> rows(String name) {
    return switch (name) {
      case "X" -> points;
      case "Y" -> labels;
      default -> throw new Undefined(Reason.MISFIT, "`" + name + "` is no stored matrix");
    };
  }

  private int index(Expression e, Map<String, Rational> names, int size) {
    Rational value = value(e, names);
    if (!value.isInteger() || value.compareTo(Rational.ONE) < 0 || value.compareTo(Rational.of(size)) > 0) {
      throw new Undefined(Reason.MISFIT, "the index " + value + " is not between 1 and " + size);
    }
    return value.numerator().intValue() - 1;
  }

  private Stream<Map<String, Rational>> range(OverRange q, Map<String, Rational> names) {
    int from = bound(value(q.from(), names));
    int to = bound(value(q.to(), names));
    if (from > to) {
      throw new Undefined(Reason.DOMAIN, "`" + q.fold().word() + "` ranges over nothing");
    }
    return IntStream.rangeClosed(from, to).mapToObj(v -> {
      Map<String, Rational> inner = new HashMap<>(names);
      inner.put(q.variable(), Rational.of(v));
      return inner;
    });
  }

  private static int bound(Rational value) {
    if (!value.isInteger() || value.numerator().bitLength() > LONGEST_BITS) {
      throw new Undefined(Reason.MISFIT, "a range has whole ends of modest size");
    }
    return value.numerator().intValue();
  }
}
