package org.lemmata.claim.expression;

import java.util.List;
import org.lemmata.kernel.number.Rational;

/** A node of the tree. There is nothing else that a claim file could say. */
public sealed interface Expression {

  /** An exact number; decimals such as {@code 1e-9} are exact fractions. */
  record Constant(Rational value) implements Expression {}

  /** A parameter, a definition, or a bound variable. */
  record Name(String name) implements Expression {}

  /** A word in quotation marks. */
  record Text(String text) implements Expression {}

  /** Arithmetic, comparison or logic. */
  record Operation(Operator operator, List<Expression> operands) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** A function or measure applied to arguments. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code fold v in from..to: body}: over whole numbers. */
  record OverRange(Fold fold, String variable, Expression from, Expression to, Expression body)
      implements Expression {}

  /** {@code fold t in times(run): body}: over the recorded times of a run. */
  record OverTimes(Fold fold, String variable, Expression run, Expression body) implements Expression {}
}
