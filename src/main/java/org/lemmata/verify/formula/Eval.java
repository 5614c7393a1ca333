package org.lemmata.verify.formula;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Values of formulas. */
public final class Eval {
  private static final Map<String, UnaryOperator<Num>> FUNCTIONS = Map.ofEntries(
      entry("sqrt", Num::root), entry("log", x -> x.function(Math::log)), entry("exp", x -> x.function(Math::exp)),
      entry("tanh", x -> x.function(Math::tanh)), entry("sinh", x -> x.function(Math::sinh)),
      entry("cosh", x -> x.function(Math::cosh)),
      entry("atan", x -> x.function(Math::atan)), entry("sin", x -> x.wave(Math::sin)),
      entry("cos", x -> x.wave(Math::cos)),
      entry("floor", Num::floor), entry("abs", Num::abs));

  private static final Map<String, BinaryOperator<Num>> CHOICES = Map.of("min", Num::min, "max", Num::max);

  private static final int MOST_STEPS = 3_000_000;

  private final Map<String, Object> bound;
  private final Scope scope;
  private final int[] steps;

  /** What names and measures mean; {@code times} of a run is a list of doubles. */
  public interface Scope {
    Object named(String name);

    Object measured(String measure, List<Object> arguments);
  }

  /** A comparison, by how much it is satisfied: between these numbers, where "not negative" means true. */
  public record Truth(double lo, double hi) {
    public static Truth of(double margin, double error) {
      return new Truth(margin - error, margin + error);
    }

    public Truth and(Truth o) {
      return new Truth(Math.min(lo, o.lo), Math.min(hi, o.hi));
    }

    public Truth or(Truth o) {
      return new Truth(Math.max(lo, o.lo), Math.max(hi, o.hi));
    }

    public Truth not() {
      return new Truth(Math.nextDown(-hi), Math.nextDown(-lo));
    }

    public double width() {
      return hi - lo;
    }

    public boolean isOpen() {
      return !(lo >= 0 || hi < 0);
    }

    public boolean decided() {
      if (isOpen()) {
        throw new NotCovered("a condition inside its rounding");
      }
      return lo >= 0;
    }
  }

  public Eval(Scope scope) {
    this(Map.of(), scope, new int[1]);
  }

  private Eval(Map<String, Object> bound, Scope scope, int[] steps) {
    this.bound = bound;
    this.scope = scope;
    this.steps = steps;
  }

  public Eval with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(bound);
    more.put(name, value);
    return new Eval(more, scope, steps);
  }

  public Num number(String formula) {
    return number(Term.parse(formula));
  }

  public Truth truth(String formula) {
    return truth(Term.parse(formula));
  }

  public Num number(Term t) {
    return as(Num.class, value(t));
  }

  public Truth truth(Term t) {
    return as(Truth.class, value(t));
  }

  public static <T> T as(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new NotCovered("a value that is no " + type.getSimpleName());
    }
    return type.cast(value);
  }

  public Object value(Term t) {
    if (++steps[0] > MOST_STEPS) {
      throw new NotCovered("a formula that takes too long");
    }
    List<Term> p = t.parts();
    return switch (t.head()) {
      case "number" -> t.number();
      case "text" -> t.text();
      case "name" -> bound.containsKey(t.text()) ? bound.get(t.text()) : scope.named(t.text());
      case "negate" -> number(p.get(0)).negate();
      case "+" -> number(p.get(0)).plus(number(p.get(1)));
      case "-" -> number(p.get(0)).minus(number(p.get(1)));
      case "*" -> number(p.get(0)).times(number(p.get(1)));
      case "/" -> number(p.get(0)).over(number(p.get(1)));
      case "^" -> number(p.get(0)).power(number(p.get(1)));
      case "!" -> truth(p.get(0)).not();
      case "&&" -> and(truth(p.get(0)), p.get(1));
      case "||" -> or(truth(p.get(0)), p.get(1));
      case "<", "<=", ">", ">=", "==", "!=" -> compare(t.head(), value(p.get(0)), value(p.get(1)));
      case "call" -> call(t.text(), p);
      default -> fold(t);
    };
  }

  private Truth and(Truth left, Term right) {
    return left.hi() < 0 ? left : left.and(truth(right));
  }

  /** Once one is true the other needs no value, but may raise the margin. */
  private Truth or(Truth left, Term right) {
    try {
      return left.or(truth(right));
    } catch (NotCovered noValue) {
      if (left.lo() >= 0) {
        return left;
      }
      throw noValue;
    }
  }

  private static Truth compare(String operator, Object a, Object b) {
    if (a instanceof String && b instanceof String && (operator.equals("==") || operator.equals("!="))) {
      return Truth.of(a.equals(b) == operator.equals("==") ? 1 : -1, 0);
    }
    Num x = as(Num.class, a);
    Num y = as(Num.class, b);
    Num d = x.minus(y);
    return switch (operator) {
      case ">=" -> Truth.of(d.value(), d.rounding());
      case "<=" -> Truth.of(-d.value(), d.rounding());
      case "<" -> Truth.of(d.value(), d.rounding()).not();
      case ">" -> Truth.of(-d.value(), d.rounding()).not();
      case "==" -> Truth.of(-Math.abs(d.value()), d.rounding());
      default -> Truth.of(-Math.abs(d.value()), d.rounding()).not();
    };
  }

  private Object call(String f, List<Term> p) {
    switch (f) {
      case "if":
        return value(p.get(truth(p.get(0)).decided() ? 1 : 2));
      case "D":
        // A derivative exists where its function does.
        number(p.get(0));
        return value(Derivative.of(p.get(0), p.get(1).text()));
      default:
    }
    if (FUNCTIONS.containsKey(f)) {
      return FUNCTIONS.get(f).apply(number(p.get(0)));
    }
    if (CHOICES.containsKey(f)) {
      return p.stream().map(this::number).reduce(CHOICES.get(f)).orElseThrow();
    }
    return scope.measured(f, p.stream().map(this::value).toList());
  }

  /** Whether a formula speaks of more than numbers: it calls a measure. */
  public static boolean mentionsMeasure(Term t) {
    boolean isNumeric = FUNCTIONS.containsKey(t.text()) || CHOICES.containsKey(t.text()) || t.text().equals("if")
        || t.text().equals("D");
    return t.head().equals("call") && !isNumeric || t.parts().stream().anyMatch(Eval::mentionsMeasure);
  }

  private List<Num> range(Term t) {
    List<Num> values = new ArrayList<>();
    if (t.parts().size() == 2) {
      for (Object time : as(List.class, value(t.parts().get(0)))) {
        values.add(Num.stored((Double) time));
      }
      return values;
    }
    for (int v = number(t.parts().get(0)).toInt(); v <= number(t.parts().get(1)).toInt(); v++) {
      values.add(Num.whole(v));
    }
    return values;
  }

  /** The first place that no other one surpasses; each comparison on the way has to be decided. */
  private static int extreme(String surpasses, List<Object> values) {
    int best = 0;
    for (int k = 1; k < values.size(); k++) {
      best = compare(surpasses, values.get(k), values.get(best)).decided() ? k : best;
    }
    return best;
  }

  private Object fold(Term t) {
    Term body = t.parts().get(t.parts().size() - 1);
    List<Num> range = range(t);
    List<Object> values = new ArrayList<>();
    for (Num v : range) {
      Eval inner = with(t.text(), v);
      Object here = inner.value(body);
      if (t.head().equals("first") && as(Truth.class, here).decided()) {
        return v;
      }
      values.add(t.head().equals("count") ? Num.whole(as(Truth.class, here).decided() ? 1 : 0) : here);
    }
    if (t.head().startsWith("arg") && !values.isEmpty()) {
      return range.get(extreme(t.head().equals("argmax") ? ">" : "<", values));
    }
    return values.stream().reduce((a, b) -> switch (t.head()) {
      case "forall" -> as(Truth.class, a).and(as(Truth.class, b));
      case "exists" -> as(Truth.class, a).or(as(Truth.class, b));
      case "sum", "count" -> as(Num.class, a).plus(as(Num.class, b));
      case "product" -> as(Num.class, a).times(as(Num.class, b));
      case "least" -> as(Num.class, a).min(as(Num.class, b));
      case "largest" -> as(Num.class, a).max(as(Num.class, b));
      default -> throw new NotCovered("`first` of nothing");
    }).orElseThrow(() -> new NotCovered("a range with nothing in it"));
  }
}
