package org.lemmata.quantity.language;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** Sums, products and powers of numbers and of matrices. */
final class Arithmetic {
  /** Largest power of a matrix. */
  private static final int LARGEST = 1_000;

  private static final Expression TWO = new Expression.Constant(Rational.of(2));

  private final Evaluator evaluator;
  private final Scope scope;

  Arithmetic(Evaluator evaluator, Scope scope) {
    this.evaluator = evaluator;
    this.scope = scope;
  }

  Value value(Expression.Operation o) {
    List<Expression> operands = o.operands();
    return switch (o.operator()) {
      case PLUS -> sum(operands);
      case TIMES -> Factors.isSquare(operands)
          ? power(operands.get(0), TWO)
          : Factors.product(operands, this::factor);
      default -> power(operands.get(0), operands.get(1));
    };
  }

  /** Asked for often, hence without streams. */
  private Value sum(List<Expression> terms) {
    Value sum = evaluator.evaluate(terms.get(0));
    for (Expression term : terms.subList(1, terms.size())) {
      sum = plus(sum, evaluator.evaluate(term));
    }
    return sum;
  }

  /** A matrix has all its error, since its product with another may be the same on both sides of it. */
  private Value factor(Expression e) {
    Value here = evaluator.evaluate(e);
    Optional<Scope.Companion> beside = scope.companion().filter(c -> here.kind() == Kind.MATRIX);
    return beside.map(c -> Value.beside(here, evaluator.in(c.scope()).evaluate(e), c.safety())).orElse(here);
  }

  private Value power(Expression base, Expression exponent) {
    boolean isEven = exponent.asConstant().filter(c -> c.isInteger() && !c.numerator().testBit(0)).isPresent();
    Value value = factor(base);
    return power(isEven && value.asMatrix().isEmpty()
        ? new Value.Number(evaluator.unfolded(List.of(value.interval()), List.of(base)).get(0))
        : value, evaluator.number(exponent));
  }

  static Value plus(Value a, Value b) {
    return isMatrix(a) || isMatrix(b)
        ? MatrixRing.sum(a.matrix(), b.matrix())
        : new Value.Number(a.interval().plus(b.interval()));
  }

  /** The order matters between matrices. */
  static Value times(Value a, Value b) {
    if (isMatrix(a)) {
      return isMatrix(b) ? MatrixRing.product(a.matrix(), b.matrix()) : MatrixRing.multiple(b.interval(), a.matrix());
    }
    return isMatrix(b)
        ? MatrixRing.multiple(a.interval(), b.matrix())
        : new Value.Number(a.interval().times(b.interval()));
  }

  /** @param exponent of a matrix a whole number, not negative */
  private static Value power(Value base, Interval exponent) {
    if (!isMatrix(base)) {
      return new Value.Number(base.interval().power(exponent));
    }
    int times = exponent.toInt();
    if (times < 0 || times > LARGEST) {
      throw new Undefined(Reason.MISFIT, times < 0
          ? "a matrix has no negative powers here; write inverse(A)"
          : "a matrix has no powers beyond " + LARGEST + " here");
    }
    Value.Matrix power = MatrixRing.identity(base.matrix().height());
    Value.Matrix square = base.matrix();
    for (int left = times; left > 0; left /= 2) {
      power = left % 2 == 1 ? MatrixRing.product(power, square) : power;
      square = left > 1 ? MatrixRing.product(square, square) : square;
    }
    return power;
  }

  /** A number is a matrix of one entry. */
  static Value asMatrix(Value value) {
    return isMatrix(value) ? value : MatrixRing.of(value.interval());
  }

  private static boolean isMatrix(Value value) {
    return value.asMatrix().isPresent();
  }
}
