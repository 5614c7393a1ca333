package org.lemmata.checking.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression.OverRange;
import org.lemmata.claim.expression.Expression.OverTimes;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;
import org.lemmata.quantity.language.Functions;

/**
 * All small changes of a formula. Arguments of measures stay as they are: they are indices and points, and another
 * index is another statement.
 */
final class Rewriting {
  private static final Rational TWO = Rational.of(2);
  private static final Rational HALF = Rational.ONE.over(TWO);

  /** Five percent: what a check has to see if it is to tell a constant from its neighbour. */
  private static final Rational NEAR = Rational.of(21).over(Rational.of(20));

  private static final double ROUNDING = 1e-5;

  private static final Rational MINUS_ONE = Rational.of(-1);

  private final List<Change> changes = new ArrayList<>();

  private Rewriting() {}

  /** Every formula that differs from {@code e} by one small change, in the order of its text. */
  static List<Change> of(Expression e) {
    Rewriting all = new Rewriting();
    all.walk(e, x -> x);
    return all.changes;
  }

  private void add(Family family, Expression changed, UnaryOperator<Expression> around) {
    changes.add(Change.of(family, changed).within(around));
  }

  private void walk(Expression e, UnaryOperator<Expression> around) {
    if (isNumber(e)) {
      scale(e, around);
      return;
    }
    Runnable change = e.cases(
        constant -> () -> {}, name -> () -> {}, text -> () -> {}, o -> () -> operation(o, around),
        c -> () -> call(c, around),
        q -> () -> overRange(q, around), q -> () -> overTimes(q, around));
    change.run();
  }

  private void overRange(OverRange q, UnaryOperator<Expression> around) {
    fold(q.fold(), around, f -> new OverRange(f, q.variable(), q.from(), q.to(), q.body()));
    swap(q, around);
    walk(q.body(), x -> around.apply(new OverRange(q.fold(), q.variable(), q.from(), q.to(), x)));
  }

  private void overTimes(OverTimes q, UnaryOperator<Expression> around) {
    fold(q.fold(), around, q::folding);
    walk(q.body(), x -> around.apply(q.about(x)));
  }

  private void operation(Operation o, UnaryOperator<Expression> around) {
    switch (o.operator()) {
      case POWER -> power(o, around);
      case AND, OR -> {
        add(Family.ORDER, new Operation(o.operator() == Operator.AND ? Operator.OR : Operator.AND, o.operands()),
            around);
        drop(o, around);
      }
      default -> {
        if (o.operator().isComparison()) {
          comparison(o, around);
        }
      }
    }
    if (o.operator() == Operator.POWER) {
      return;
    }
    for (int i = 0; i < o.operands().size(); i++) {
      int at = i;
      Expression operand = o.operands().get(i);
      boolean isMinus = o.operator() == Operator.TIMES && operand.equals(new Constant(MINUS_ONE));
      if (!isMinus) {
        walk(operand, x -> around.apply(with(o, at, x)));
      }
      if (o.operator() == Operator.PLUS && i > 0) {
        add(Family.SIGN, with(o, at, negated(operand)), around);
      }
    }
  }

  /** Each part of "and" or "or" in turn. */
  private void drop(Operation o, UnaryOperator<Expression> around) {
    for (int i = 0; i < o.operands().size(); i++) {
      List<Expression> others = new ArrayList<>(o.operands());
      others.remove(i);
      add(Family.PART, others.size() == 1 ? others.get(0) : new Operation(o.operator(), others), around);
    }
  }

  private void power(Operation o, UnaryOperator<Expression> around) {
    Expression base = o.operands().get(0);
    Expression exponent = o.operands().get(1);
    if (!exponent.equals(new Constant(MINUS_ONE))) {
      add(Family.EXPONENT, with(o, 1, shifted(exponent, 1)), around);
      add(Family.EXPONENT, with(o, 1, shifted(exponent, -1)), around);
    }
    walk(base, x -> around.apply(with(o, 0, x)));
  }

  private static Expression shifted(Expression exponent, int by) {
    return exponent.asConstant().<Expression>map(c -> new Constant(c.plus(Rational.of(by))))
        .orElse(new Operation(Operator.PLUS, List.of(exponent, new Constant(Rational.of(by)))));
  }

  private void comparison(Operation o, UnaryOperator<Expression> around) {
    add(Family.COMPARISON, new Operation(opposite(o.operator()), o.operands()), around);
    Expression right = o.operands().get(1);
    if (!right.isText() && !isNumber(right)) {
      scale(right, x -> around.apply(with(o, 1, x)));
    }
  }

  /** Arithmetic of constants, such as 10^-9. */
  private static boolean isNumber(Expression e) {
    return e.cases(
        constant -> true, name -> false, text -> false,
        o -> o.operator().isArithmetic() && o.operands().stream().allMatch(Rewriting::isNumber), call -> false,
        q -> false, q -> false);
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case AT_MOST -> Operator.AT_LEAST;
      case GREATER -> Operator.LESS;
      case AT_LEAST -> Operator.AT_MOST;
      case EQUAL -> Operator.UNEQUAL;
      default -> Operator.EQUAL;
    };
  }

  private void scale(Expression e, UnaryOperator<Expression> around) {
    Optional<Rational> value = ExactValue.find(e);
    if (value.isPresent() && Math.abs(value.get().toDouble()) <= ROUNDING) {
      return; // Zero, or what only makes room for rounding, is no part of the statement.
    }
    for (Rational factor : List.of(TWO, HALF, NEAR, Rational.ONE.over(NEAR))) {
      boolean hard = factor.equals(NEAR) || factor.times(NEAR).equals(Rational.ONE);
      Expression scaled = value.isPresent()
          ? new Constant(value.get().times(factor))
          : new Operation(Operator.TIMES, List.of(new Constant(factor), e));
      changes.add(new Change(Family.CONSTANT, hard, around.apply(scaled)));
    }
  }

  private interface Refold {
    Expression with(Fold fold);
  }

  private void fold(Fold fold, UnaryOperator<Expression> around, Refold refold) {
    Fold other = switch (fold) {
      case FORALL -> Fold.EXISTS;
      case EXISTS -> Fold.FORALL;
      case LARGEST -> Fold.LEAST;
      case LEAST -> Fold.LARGEST;
      case ARGMAX -> Fold.ARGMIN;
      case ARGMIN -> Fold.ARGMAX;
      default -> fold;
    };
    if (other != fold) {
      add(Family.ORDER, refold.with(other), around);
    }
  }

  /** "For all there is" becomes "there is for all". */
  private void swap(OverRange a, UnaryOperator<Expression> around) {
    a.body().overRange().filter(b -> a.fold() != b.fold()).ifPresent(b -> {
      Expression inside = new OverRange(a.fold(), a.variable(), a.from(), a.to(), b.body());
      add(Family.ORDER, new OverRange(b.fold(), b.variable(), b.from(), b.to(), inside), around);
    });
  }

  private void call(Call c, UnaryOperator<Expression> around) {
    if (c.function().equals("end") && c.arguments().size() == 1) {
      add(Family.CLOCK, new Call("at", List.of(c.arguments().get(0), new Constant(Rational.ZERO))), around);
    }
    if (!Functions.isKnown(c.function())) {
      for (int i = 0; i < c.arguments().size(); i++) {
        int at = i;
        c.arguments().get(i).call().filter(inner -> !Functions.isKnown(inner.function()))
            .ifPresent(inner -> call(inner, x -> around.apply(new Call(c.function(), replaced(c.arguments(), at, x)))));
      }
      return;
    }
    boolean isChoice = c.function().equals(Functions.IF);
    if (isChoice) {
      c.arguments().get(0).operation().ifPresent(
          condition -> condition(condition, x -> around.apply(new Call(c.function(), replaced(c.arguments(), 0, x)))));
    }
    for (int i = isChoice ? 1 : 0; i < c.arguments().size(); i++) {
      int at = i;
      walk(c.arguments().get(i), x -> around.apply(new Call(c.function(), replaced(c.arguments(), at, x))));
    }
  }

  /** What {@code if} asks. */
  private void condition(Operation o, UnaryOperator<Expression> around) {
    if (o.operator().isComparison()) {
      add(Family.COMPARISON, new Operation(opposite(o.operator()), o.operands()), around);
    } else if (o.operator() != Operator.NOT) {
      drop(o, around);
    }
  }

  private static Expression with(Operation o, int at, Expression operand) {
    return new Operation(o.operator(), replaced(o.operands(), at, operand));
  }

  private static List<Expression> replaced(List<Expression> all, int at, Expression one) {
    List<Expression> changed = new ArrayList<>(all);
    changed.set(at, one);
    return changed;
  }

  private static Expression negated(Expression e) {
    Optional<List<Expression>> negative = e.operandsOf(Operator.TIMES)
        .filter(factors -> factors.get(0).equals(new Constant(MINUS_ONE)));
    if (negative.isPresent()) {
      List<Expression> rest = negative.get().subList(1, negative.get().size());
      return rest.size() == 1 ? rest.get(0) : new Operation(Operator.TIMES, rest);
    }
    return e.asConstant().<Expression>map(c -> new Constant(c.negate()))
        .orElse(new Operation(Operator.TIMES, List.of(new Constant(MINUS_ONE), e)));
  }
}
