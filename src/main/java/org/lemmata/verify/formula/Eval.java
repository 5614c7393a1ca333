package org.lemmata.verify.formula;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Term.Connective;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term.Relation;

/** Values of formulas. */
public final class Eval {
  private static final Map<String, UnaryOperator<Num>> FUNCTIONS = Map.ofEntries(
      entry("sqrt", Num::root), entry("log", x -> x.function(Math::log)), entry("exp", Num::exp),
      entry("tanh", x -> x.function(Math::tanh)), entry("sinh", x -> x.function(Math::sinh)),
      entry("cosh", x -> x.function(Math::cosh)),
      entry("atan", x -> x.function(Math::atan)), entry("sin", x -> x.wave(Math::sin)),
      entry("cos", x -> x.wave(Math::cos)),
      entry("floor", Num::floor), entry("abs", Num::abs));

  private static final Map<String, BinaryOperator<Num>> CHOICES = Map.of("min", Num::min, "max", Num::max);

  private static final int MOST_STEPS = 3_000_000;

  private final Map<String, Value> bound;
  private final Scope scope;
  private final int[] steps;
  private final Values values = new Values();

  /** What names and measures mean. */
  public interface Scope {
    Value named(String name);

    default Value measured(String measure, List<Value> arguments) {
      throw new NotCovered("the measure " + measure);
    }
  }

  /** Of numbers alone. */
  public static Eval ofNumbers() {
    return new Eval(name -> {
      throw new NotCovered("the name " + name);
    });
  }

  public Eval(Scope scope) {
    this(Map.of(), scope, new int[1]);
  }

  private Eval(Map<String, Value> bound, Scope scope, int[] steps) {
    this.bound = bound;
    this.scope = scope;
    this.steps = steps;
  }

  public Eval with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(bound);
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
    return value(t).number();
  }

  public Truth truth(Term t) {
    return value(t).truth();
  }

  public Value value(Term t) {
    if (++steps[0] > MOST_STEPS) {
      throw new NotCovered("a formula that takes too long");
    }
    return t.read(values);
  }

  /** The value of each form. */
  private final class Values implements Term.Cases<Value> {
    @Override
    public Value number(Num value) {
      return value;
    }

    @Override
    public Value text(String text) {
      return new Value.Word(text);
    }

    @Override
    public Value name(String name) {
      Value value = bound.get(name);
      return value == null ? scope.named(name) : value;
    }

    @Override
    public Value negation(Term of) {
      Value value = Eval.this.value(of);
      return value instanceof Value.Thing
          ? Eval.this.operation(Operator.TIMES, Num.whole(-1), value)
          : value.number().negate();
    }

    @Override
    public Value operation(Operator operator, Term left, Term right) {
      return Eval.this.operation(operator, Eval.this.value(left), Eval.this.value(right));
    }

    @Override
    public Value comparison(Relation relation, Term left, Term right) {
      return compare(relation, value(left), value(right));
    }

    @Override
    public Value not(Term of) {
      return truth(of).not();
    }

    @Override
    public Value connection(Connective connective, Term left, Term right) {
      return switch (connective) {
        case AND -> and(truth(left), right);
        case OR -> or(truth(left), right);
      };
    }

    @Override
    public Value call(String f, List<Term> p) {
      if (f.equals("if")) {
        return value(p.get(truth(p.get(0)).decided() ? 1 : 2));
      }
      if (f.equals("D")) {
        // A derivative exists where its function does.
        Eval.this.number(p.get(0));
        return value(Derivative.of(p.get(0), p.get(1)));
      }
      UnaryOperator<Num> function = FUNCTIONS.get(f);
      if (function != null) {
        return function.apply(Eval.this.number(p.get(0)));
      }
      BinaryOperator<Num> choice = CHOICES.get(f);
      if (choice != null) {
        return p.stream().map(Eval.this::number).reduce(choice).orElseThrow();
      }
      return scope.measured(f, p.stream().map(Eval.this::value).toList());
    }

    @Override
    public Value fold(Fold fold) {
      return folded(fold);
    }
  }

  /** Of numbers; what is none is a matter of measures. */
  private Value operation(Operator operator, Value left, Value right) {
    if (left instanceof Value.Thing || right instanceof Value.Thing) {
      return scope.measured(operator.sign(), List.of(left, right));
    }
    Num a = left.number();
    Num b = right.number();
    return switch (operator) {
      case PLUS -> a.plus(b);
      case MINUS -> a.minus(b);
      case TIMES -> a.times(b);
      case OVER -> a.over(b);
      case POWER -> a.power(b);
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

  private static Truth compare(Relation relation, Value a, Value b) {
    boolean isOfEquality = relation == Relation.EQUAL || relation == Relation.DIFFERENT;
    if (isOfEquality && a instanceof Value.Word && b instanceof Value.Word) {
      return Truth.of(a.equals(b) == (relation == Relation.EQUAL));
    }
    Num d = a.number().minus(b.number());
    return switch (relation) {
      case AT_LEAST -> Truth.of(d.value(), d.rounding());
      case AT_MOST -> Truth.of(-d.value(), d.rounding());
      case LESS -> Truth.of(d.value(), d.rounding()).not();
      case GREATER -> Truth.of(-d.value(), d.rounding()).not();
      case EQUAL -> Truth.of(-Math.abs(d.value()), d.rounding());
      case DIFFERENT -> Truth.of(-Math.abs(d.value()), d.rounding()).not();
    };
  }

  /** Whether a function of numbers has as many arguments as it takes; what a measure takes is its own matter. */
  static boolean takes(String function, List<Term> arguments) {
    if (FUNCTIONS.containsKey(function)) {
      return arguments.size() == 1;
    }
    if (function.equals("D")) {
      return arguments.size() == 2 && arguments.get(1) instanceof Term.Name;
    }
    return function.equals("if") ? arguments.size() == 3 : !CHOICES.containsKey(function) || !arguments.isEmpty();
  }

  /** Whether a formula speaks of more than numbers: it calls a measure. */
  public static boolean mentionsMeasure(Term t) {
    return t instanceof Term.Call call && !isNumeric(call.function())
        || t.parts().stream().anyMatch(Eval::mentionsMeasure);
  }

  private static boolean isNumeric(String function) {
    return FUNCTIONS.containsKey(function) || CHOICES.containsKey(function) || function.equals("if")
        || function.equals("D");
  }

  private List<Num> range(Fold fold) {
    if (fold.range().size() == 1) {
      return value(fold.range().get(0)).range();
    }
    List<Num> values = new ArrayList<>();
    int last = number(fold.range().get(1)).toInt();
    for (int v = number(fold.range().get(0)).toInt(); v <= last; v++) {
      values.add(Num.whole(v));
    }
    return values;
  }

  private Value folded(Fold fold) {
    List<Num> range = range(fold);
    if (range.isEmpty()) {
      throw new NotCovered("a range with nothing in it");
    }
    return switch (fold.kind()) {
      case FORALL -> values(fold, range).map(Value::truth).reduce(Truth::and).orElseThrow();
      case EXISTS -> values(fold, range).map(Value::truth).reduce(Truth::or).orElseThrow();
      case SUM -> joined(fold, range, (a, b) -> operation(Operator.PLUS, a, b));
      case PRODUCT -> joined(fold, range, (a, b) -> operation(Operator.TIMES, a, b));
      case STACK, BESIDE -> scope.measured(fold.kind().word(), values(fold, range).toList());
      case LEAST -> values(fold, range).map(Value::number).reduce(Num::min).orElseThrow();
      case LARGEST -> values(fold, range).map(Value::number).reduce(Num::max).orElseThrow();
      case COUNT -> Num.whole(values(fold, range).filter(v -> v.truth().decided()).count());
      case FIRST -> first(fold, range);
      case ARGMAX -> range.get(extreme(Relation.GREATER, values(fold, range).toList()));
      case ARGMIN -> range.get(extreme(Relation.LESS, values(fold, range).toList()));
    };
  }

  private Value joined(Fold fold, List<Num> range, BinaryOperator<Value> join) {
    return values(fold, range).reduce(join).orElseThrow();
  }

  /** Of the body, one after the other. */
  private Stream<Value> values(Fold fold, List<Num> range) {
    return range.stream().map(v -> with(fold.variable(), v).value(fold.body()));
  }

  private Num first(Fold fold, List<Num> range) {
    return range.stream().filter(v -> with(fold.variable(), v).truth(fold.body()).decided()).findFirst()
        .orElseThrow(() -> new NotCovered("`first` of nothing"));
  }

  /** The first place that no other one surpasses; each comparison on the way has to be decided. */
  private static int extreme(Relation surpasses, List<Value> values) {
    int best = 0;
    for (int k = 1; k < values.size(); k++) {
      best = compare(surpasses, values.get(k), values.get(best)).decided() ? k : best;
    }
    return best;
  }
}
