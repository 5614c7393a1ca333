package org.lemmata.verify.network;

import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Value;

/** An argument of a measure, asked for what the measure needs; one that has something else is not covered. */
public sealed interface Measured extends Value.Thing permits Weights, Run, Problem, Matrix {

  /** What a formula hands to a measure. */
  static Measured of(Value value) {
    if (value instanceof Measured measured) {
      return measured;
    }
    throw new NotCovered("a value that is no argument of a measure");
  }

  /** The problem that a value belongs to, if there is one. */
  static Stream<Problem> problemOf(Value value) {
    return value instanceof Measured measured ? measured.owner().stream() : Stream.empty();
  }

  default Weights weights() {
    throw new NotCovered("a value that is no weights");
  }

  default Run run() {
    throw new NotCovered("a value that is no run");
  }

  default Problem asProblem() {
    throw new NotCovered("a value that is no problem");
  }

  default Matrix matrix() {
    throw new NotCovered("a value that is no matrix");
  }

  default double[][] rows() {
    throw new NotCovered("a value that is no matrix");
  }

  /** All its numbers, one after the other. */
  default double[] coordinates() {
    throw new NotCovered("a value without coordinates");
  }

  /** The problem that it belongs to; a matrix has none. */
  Optional<Problem> owner();
}
