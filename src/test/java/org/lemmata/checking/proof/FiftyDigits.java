package org.lemmata.checking.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;

/** Real values of formulas in decimal arithmetic; shares nothing with the prover but the tree. */
final class FiftyDigits {
  private static final DfpField FIELD = new DfpField(64);

  /** Derivatives are central differences; this step leaves their errors near 1e-30. */
  private static final Dfp STEP = FIELD.newDfp("1e-16");

  private FiftyDigits() {}

  static Dfp number(String text) {
    return FIELD.newDfp(text);
  }

  /** Empty where the formula has no real value. */
  static Optional<Dfp> value(Expression e, Map<String, Dfp> point) {
    try {
      return Optional.of(of(e, point));
    } catch (ArithmeticException none) {
      return Optional.empty();
    }
  }

  private static Dfp of(Expression e, Map<String, Dfp> point) {
    if (e instanceof Constant c) {
      return FIELD.newDfp(c.value().numerator().toString()).divide(FIELD.newDfp(c.value().denominator().toString()));
    }
    if (e instanceof Name n) {
      return point.get(n.name());
    }
    if (e instanceof Call c) {
      return c.function().equals("D") ? slope(c, point) : apply(c.function(), of(c.arguments().get(0), point));
    }
    Operation o = (Operation) e;
    List<Dfp> values = o.operands().stream().map(x -> of(x, point)).toList();
    return switch (o.operator()) {
      case PLUS -> values.stream().reduce(Dfp::add).orElseThrow();
      case TIMES -> values.stream().reduce(Dfp::multiply).orElseThrow();
      case POWER -> power(values.get(0), values.get(1));
      default -> throw new IllegalArgumentException("no number");
    };
  }

  private static Dfp slope(Call c, Map<String, Dfp> point) {
    String variable = ((Name) c.arguments().get(1)).name();
    Map<String, Dfp> up = new HashMap<>(point);
    Map<String, Dfp> down = new HashMap<>(point);
    up.put(variable, point.get(variable).add(STEP));
    down.put(variable, point.get(variable).subtract(STEP));
    return of(c.arguments().get(0), up).subtract(of(c.arguments().get(0), down)).divide(STEP.multiply(2));
  }

  private static Dfp power(Dfp base, Dfp exponent) {
    if (exponent.rint().equals(exponent)) {
      int n = exponent.intValue();
      require(n >= 0 || !base.isZero());
      return n >= 0 ? DfpMath.pow(base, n) : FIELD.getOne().divide(DfpMath.pow(base, -n));
    }
    require(base.greaterThan(FIELD.getZero()) || base.isZero() && exponent.greaterThan(FIELD.getZero()));
    return base.isZero() ? base : DfpMath.exp(exponent.multiply(DfpMath.log(base)));
  }

  private static Dfp apply(String function, Dfp x) {
    return switch (function) {
      case "sqrt" -> root(x);
      case "abs" -> x.abs();
      case "exp" -> DfpMath.exp(x);
      case "sinh" -> x.sinh();
      case "cosh" -> x.cosh();
      case "tanh" -> x.sinh().divide(x.cosh());
      case "log" -> {
        require(x.greaterThan(FIELD.getZero()));
        yield DfpMath.log(x);
      }
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static Dfp root(Dfp x) {
    require(!x.lessThan(FIELD.getZero()));
    return x.sqrt();
  }

  private static void require(boolean exists) {
    if (!exists) {
      throw new ArithmeticException("no real value");
    }
  }

  /** Whether two values differ by far more than rounding and the error of derivatives. */
  static boolean differ(Dfp a, Dfp b) {
    Dfp size = a.abs().add(b.abs()).add(FIELD.getOne());
    return a.subtract(b).abs().greaterThan(size.multiply(FIELD.newDfp("1e-20")));
  }
}
