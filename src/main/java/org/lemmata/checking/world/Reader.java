package org.lemmata.checking.world;

import java.util.List;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.NoValue;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/** Evaluates the formulas that describe an instance, and blames the formula where that fails. */
final class Reader {
  /** What a proof speaks of is described by numbers that are known up to so much of themselves. */
  private static final double ROUNDINGS = 0x1p-48;

  private final Scope scope;
  private final boolean isExacting;
  private final Evaluator evaluator;

  Reader(Scope scope) {
    this(scope, false);
  }

  /** @param isExacting whether a number that is known less well than rounding explains describes nothing */
  Reader(Scope scope, boolean isExacting) {
    this.scope = scope;
    this.isExacting = isExacting;
    this.evaluator = new Evaluator(scope).decisive();
  }

  /** A reader that knows one more name. */
  Reader with(String name, Value value) {
    return new Reader(scope.with(name, value), isExacting);
  }

  Reader with(String name, int value) {
    return with(name, Value.number(value));
  }

  /** @throws InvalidSource where the value is not known well enough to stand for a number */
  double real(Formula formula) {
    return number(formula).middle();
  }

  /** As {@link #real}, with what it is known up to. */
  Interval number(Formula formula) {
    Interval number = interval(formula);
    requireExact(number);
    try {
      number.sharp();
    } catch (Undefined vague) {
      throw new NoValue(vague, formula.place(), "`" + formula + "` is " + vague.getMessage(),
          "an undecided `if` encloses both its values; a time that is read off frames is known up to the frame before");
    }
    return number;
  }

  private void requireExact(Interval number) {
    if (isExacting && !(number.error() <= ROUNDINGS * Math.abs(number.middle()) + Double.MIN_NORMAL)) {
      throw new NoTube(Obstacle.DESCRIPTION, "");
    }
  }

  /** What all instances of a box have for a number. */
  Interval range(Formula formula) {
    return interval(formula);
  }

  /**
   * A number of the data: from here on the double that stands for it, known up to its last digit.
   *
   * @throws InvalidSource where the value is not known well enough to stand for a number
   */
  double datum(Formula formula) {
    return ExactValue.find(formula.tree()).map(Interval::of).orElseGet(() -> number(formula)).storable();
  }

  int whole(Formula formula, String what, int least, int most) {
    int value;
    try {
      value = interval(formula).toInt();
    } catch (Undefined error) {
      throw new NoValue(error, formula.place(), what + ": " + error.getMessage(), "write a whole number");
    }
    if (value < least || value > most) {
      throw new InvalidSource(
          formula.place(), what + " is " + value + ", which is not between " + least + " and " + most,
          "change the formula or the domains of its parameters");
    }
    return value;
  }

  double[] row(List<Formula> formulas) {
    return formulas.stream().mapToDouble(this::datum).toArray();
  }

  double[][] rows(List<List<Formula>> formulas) {
    return formulas.stream().map(this::row).toArray(double[][]::new);
  }

  private Interval interval(Formula formula) {
    try {
      return evaluator.number(formula.tree());
    } catch (Undefined error) {
      throw new NoValue(error, formula.place(), "`" + formula + "` has no value: " + error.getMessage(), "");
    }
  }
}
