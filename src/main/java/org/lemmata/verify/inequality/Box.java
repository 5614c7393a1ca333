package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;

/** Where the variables lie; what is not named may be any number. */
record Box(Map<String, Bounds> sides) {

  Bounds side(String variable) {
    return sides.getOrDefault(variable, Bounds.ALL);
  }

  Box with(String variable, Bounds bounds) {
    Map<String, Bounds> changed = new HashMap<>(sides);
    changed.put(variable, bounds);
    return new Box(changed);
  }

  /** All values of a formula; not covered where it may have none. */
  Range range(Term t) {
    List<Term> p = t.parts();
    return switch (t.head()) {
      case "number" -> Range.of(t.number());
      case "name" -> side(t.text()).range();
      case "negate" -> range(p.get(0)).negate();
      case "+" -> range(p.get(0)).plus(range(p.get(1)));
      case "-" -> range(p.get(0)).plus(range(p.get(1)).negate());
      case "*" -> range(p.get(0)).times(range(p.get(1)));
      case "/" -> range(p.get(0)).times(range(p.get(1)).inverse());
      case "^" -> power(range(p.get(0)), p.get(1));
      case "call" -> call(t.text(), p.stream().map(this::range).toList());
      default -> throw new NotCovered("a range of " + t.head());
    };
  }

  private Range power(Range base, Term exponent) {
    Num number = Poly.number(exponent);
    if (number != null && number.isWhole() && number.p().abs().bitLength() < 8) {
      return base.power(number.p().intValue());
    }
    if (number == null || number.compareTo(Num.whole(0)) < 0) {
      return exp(range(exponent).times(log(base)));
    }
    return base.increasing(
        x -> x.signum() == 0
            ? Range.of(Num.whole(0))
            : number.compareTo(Num.fraction(BigInteger.ONE, BigInteger.TWO)) == 0
                ? Curves.sqrt(x)
                : exp(Range.of(number).times(Curves.log(x))),
        End.ZERO, End.ZERO, End.MOST);
  }

  private static Range exp(Range x) {
    return x.increasing(Curves::exp, End.LEAST, End.ZERO, End.MOST);
  }

  private static Range log(Range x) {
    return x.increasing(Curves::log, End.ZERO, End.LEAST, End.MOST);
  }

  private static Range call(String function, List<Range> x) {
    Range one = x.get(0);
    return switch (function) {
      case "exp" -> exp(one);
      case "log" -> log(one);
      case "sqrt" -> one.increasing(Curves::sqrt, End.ZERO, End.ZERO, End.MOST);
      case "sinh" -> one.increasing(Curves::sinh, End.LEAST, End.LEAST, End.MOST);
      case "cosh" -> one.abs().increasing(Curves::cosh, End.ZERO, End.of(BigDecimal.ONE), End.MOST);
      case "tanh" -> one.increasing(Curves::tanh, End.LEAST, End.of(BigDecimal.ONE.negate()), End.of(BigDecimal.ONE));
      case "atan" -> one.increasing(Curves::atan, End.LEAST, Curves.quarterTurn().negate(), Curves.quarterTurn());
      case "sin", "cos" -> one.lo().isFinite() && one.lo().compareTo(one.hi()) == 0 && one.lo().signum() == 0
          ? Range.of(Num.whole(function.equals("sin") ? 0 : 1))
          : Range.of(BigDecimal.ONE.negate(), BigDecimal.ONE);
      case "abs" -> one.abs();
      case "max" -> x.stream().reduce(Range::max).orElseThrow();
      case "min" -> x.stream().reduce(Range::min).orElseThrow();
      default -> throw new NotCovered("a range of " + function);
    };
  }
}
