package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Arithmetic;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Operator;

/** Where the variables lie; what is not named may be any number. */
record Box(Map<String, Bounds> sides) {
  private static final List<String> ROOTS = List.of("sqrt", "log");

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
    return new Ranges().of(t);
  }

  /** Whether a formula has values here, none of them negative. */
  boolean isNotNegative(Term t) {
    try {
      return range(t).isNotNegative();
    } catch (NotCovered somewhere) {
      return false;
    }
  }

  /** Not covered where the base of a root, of a logarithm or of a power that is not whole is zero everywhere. */
  void requireNoZeroBase(Term t) {
    Optional<Term> base = t instanceof Term.Operation o && o.operator() == Operator.POWER && !isWhole(o.right())
        ? Optional.of(o.left())
        : ROOTS.stream().filter(f -> t.calls(f, 1)).findFirst().map(f -> t.parts().get(0));
    if (base.map(this::range).filter(r -> r.isNotNegative() && r.negate().isNotNegative()).isPresent()) {
      throw new NotCovered("a base that is zero");
    }
    t.parts().forEach(this::requireNoZeroBase);
  }

  private static boolean isWhole(Term exponent) {
    try {
      return exponent.names().isEmpty() && Poly.of(exponent, List.of()).coefficient(List.of()).isWhole();
    } catch (NotCovered noNumber) {
      return false;
    }
  }

  /** The range of each form. */
  private final class Ranges implements Arithmetic<Range> {
    private Range of(Term t) {
      return t.read(this);
    }

    @Override
    public String purpose() {
      return "a range of";
    }

    @Override
    public Range number(Num value) {
      return Range.of(value);
    }

    @Override
    public Range name(String name) {
      return side(name).range();
    }

    @Override
    public Range negation(Term of) {
      return of(of).negate();
    }

    @Override
    public Range operation(Operator operator, Term left, Term right) {
      return switch (operator) {
        case PLUS -> of(left).plus(of(right));
        case MINUS -> of(left).plus(of(right).negate());
        case TIMES -> of(left).times(of(right));
        case OVER -> of(left).times(of(right).inverse());
        case POWER -> power(of(left), right);
      };
    }

    @Override
    public Range call(String function, List<Term> arguments) {
      return Box.call(function, arguments.stream().map(this::of).toList());
    }
  }

  private Range power(Range base, Term exponent) {
    Optional<Num> number = Poly.number(exponent);
    Optional<BigInteger> whole = number.filter(Num::isWhole).map(n -> n.exact().p())
        .filter(n -> n.abs().bitLength() < 8);
    if (whole.isPresent()) {
      return base.power(whole.get().intValue());
    }
    return number.filter(n -> n.compareTo(Num.whole(0)) >= 0).map(n -> increasing(base, n))
        .orElseGet(() -> exp(range(exponent).times(log(base))));
  }

  /** With an exponent that is not negative. */
  private static Range increasing(Range base, Num exponent) {
    boolean isRoot = exponent.compareTo(Num.fraction(BigInteger.ONE, BigInteger.TWO)) == 0;
    Range.Curve positive = isRoot ? Curves::sqrt : x -> exp(Range.of(exponent).times(Curves.log(x)));
    return base.increasing(x -> x.signum() == 0 ? Range.of(Num.whole(0)) : positive.at(x), End.ZERO, End.ZERO,
        End.MOST);
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
