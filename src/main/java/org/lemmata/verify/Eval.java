package org.lemmata.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values of formulas. A comparison has its margin as value: not negative means true. */
final class Eval {
  /** The margin of a comparison. */
  record Truth(Num margin) {}

  private static final int MOST_STEPS = 3_000_000;

  private final Map<String, Object> bound;
  private final Function<String, Object> names;
  private final Net net;
  private final int[] steps;

  Eval(Function<String, Object> names, Net net) {
    this(Map.of(), names, net, new int[1]);
  }

  private Eval(Map<String, Object> bound, Function<String, Object> names, Net net, int[] steps) {
    this.bound = bound;
    this.names = names;
    this.net = net;
    this.steps = steps;
  }

  Eval with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(bound);
    more.put(name, value);
    return new Eval(more, names, net, steps);
  }

  static Num number(Object value) {
    if (value instanceof Num n) {
      return n;
    }
    throw new NotCovered("a value that is no number");
  }

  Num number(String formula) {
    return number(value(Term.parse(formula)));
  }

  Num margin(String formula) {
    return margin(Term.parse(formula));
  }

  private Num number(Term t) {
    return number(value(t));
  }

  Num margin(Term t) {
    if (value(t) instanceof Truth truth) {
      return truth.margin();
    }
    throw new NotCovered("a formula that is no comparison");
  }

  Object value(Term t) {
    if (++steps[0] > MOST_STEPS) {
      throw new NotCovered("a formula that takes too long");
    }
    List<Term> p = t.parts();
    switch (t.head()) {
      case "number":
        return t.number();
      case "text":
        return t.text();
      case "name":
        return bound.containsKey(t.text()) ? bound.get(t.text()) : names.apply(t.text());
      case "negate":
        return number(p.get(0)).negate();
      case "+":
        return number(p.get(0)).plus(number(p.get(1)));
      case "-":
        return number(p.get(0)).minus(number(p.get(1)));
      case "*":
        return number(p.get(0)).times(number(p.get(1)));
      case "/":
        return number(p.get(0)).over(number(p.get(1)));
      case "^":
        return number(p.get(0)).power(number(p.get(1)));
      case "!":
        return new Truth(strict(margin(p.get(0)).negate()));
      case "&&":
        Num left = margin(p.get(0));
        return new Truth(left.hi() < 0 ? left : left.min(margin(p.get(1))));
      case "||":
        return new Truth(margin(p.get(0)).max(margin(p.get(1))));
      case "<", "<=", ">", ">=", "==", "!=":
        return compare(t.head(), value(p.get(0)), value(p.get(1)));
      default:
        return t.text().equals("call") ? call(t) : fold(t);
    }
  }

  private static Truth compare(String operator, Object a, Object b) {
    if (a instanceof String || b instanceof String) {
      return new Truth(Num.of(a.equals(b) == operator.equals("==") ? 1 : -1));
    }
    Num d = number(a).minus(number(b));
    return new Truth(switch (operator) {
      case ">=" -> d;
      case "<=" -> d.negate();
      case ">" -> strict(d);
      case "<" -> strict(d.negate());
      case "==" -> d.abs().negate();
      default -> strict(d.abs());
    });
  }

  /** Zero is not enough. */
  private static Num strict(Num margin) {
    return margin.q() != null && margin.p().signum() != 0 ? margin : Num.between(Math.nextDown(margin.lo()), Math.nextDown(margin.hi()));
  }

  private Object call(Term t) {
    if (t.head().equals("if")) {
      Num condition = margin(t.parts().get(0));
      if (condition.lo() < 0 && condition.hi() >= 0) {
        throw new NotCovered("a condition inside its numerical error");
      }
      return value(t.parts().get(condition.lo() >= 0 ? 1 : 2));
    }
    List<Object> a = new ArrayList<>();
    t.parts().forEach(part -> a.add(value(part)));
    if (a.isEmpty()) {
      return t.head().equals("order") ? Num.of(net.order()) : Quantities.of(t.head(), a, net);
    }
    return switch (t.head()) {
      case "sqrt" -> number(a.get(0)).sqrt();
      case "log" -> number(a.get(0)).log();
      case "exp" -> number(a.get(0)).function(Math::exp);
      case "abs" -> number(a.get(0)).abs();
      case "tanh" -> number(a.get(0)).function(Math::tanh);
      case "sinh" -> number(a.get(0)).function(Math::sinh);
      case "cosh" -> number(a.get(0)).abs().function(Math::cosh);
      case "atan" -> number(a.get(0)).function(Math::atan);
      case "sin" -> number(a.get(0)).wave(Math::sin);
      case "cos" -> number(a.get(0)).wave(Math::cos);
      case "floor" -> floor(number(a.get(0)));
      case "min" -> a.stream().map(Eval::number).reduce(Num::min).orElseThrow();
      case "max" -> a.stream().map(Eval::number).reduce(Num::max).orElseThrow();
      default -> Quantities.of(t.head(), a, net != null && t.head().equals("residual") ? net.about(t.parts().get(0).text()) : net);
    };
  }

  private static Num floor(Num x) {
    if (Math.floor(x.lo()) != Math.floor(x.hi())) {
      throw new NotCovered("a floor that may be one of two numbers");
    }
    return Num.of(Math.floor(x.lo()));
  }

  private Object fold(Term t) {
    if (t.parts().size() != 3) {
      throw new NotCovered("`" + t.head() + "` over the times of a run");
    }
    int from = number(t.parts().get(0)).whole();
    int to = number(t.parts().get(1)).whole();
    if (from > to || (long) to - from > 100_000) {
      throw new NotCovered("`" + t.head() + "` over an empty or very long range");
    }
    Num sofar = null;
    for (int v = from; v <= to; v++) {
      Eval inner = with(t.text(), Num.of(v));
      Term body = t.parts().get(2);
      Num here = switch (t.head()) {
        case "sum", "largest", "least" -> inner.number(body);
        default -> inner.margin(body);
      };
      boolean decides = t.head().equals("first") || t.head().equals("count");
      if (decides && here.lo() < 0 && here.hi() >= 0) {
        throw new NotCovered("a condition inside its numerical error");
      }
      if (t.head().equals("first") && here.lo() >= 0) {
        return Num.of(v);
      }
      Num one = t.head().equals("count") ? Num.of(here.lo() >= 0 ? 1 : 0) : here;
      sofar = sofar == null ? one : switch (t.head()) {
        case "sum", "count" -> sofar.plus(one);
        case "forall", "least" -> sofar.min(one);
        default -> sofar.max(one);
      };
    }
    if (t.head().equals("first")) {
      throw new NotCovered("`first` of nothing");
    }
    return t.head().equals("forall") || t.head().equals("exists") ? new Truth(sofar) : sofar;
  }
}
