package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.kernel.number.Interval;

/** The numbers of a program along a curve, and near it, as Taylor models. */
final class Models {
  private final Program program;
  private final Model[] state;
  private final int degree;
  private final Model[] numbers;
  private final Interval[] ranges;
  private final Model[] derivatives;

  private Models(Program program, Model[] state, int degree) {
    this.program = program;
    this.state = state;
    this.degree = degree;
    this.numbers = new Model[program.size()];
    this.ranges = new Interval[program.size()];
    this.derivatives = new Model[program.size()];
  }

  static Models of(Program program, Model[] state, int degree) {
    Models models = new Models(program, state, degree);
    for (int at = 0; at < program.size(); at++) {
      models.numbers[at] = program.operations().get(at).value(models);
    }
    return models;
  }

  int degree() {
    return degree;
  }

  Model state(int index) {
    return state[index];
  }

  /** The number at this position. */
  Model of(int position) {
    return numbers[position];
  }

  Interval range(int position) {
    return Optional.ofNullable(ranges[position]).orElseGet(() -> ranges[position] = numbers[position].range());
  }

  /** What the number at this position changes with its operand. */
  Model derivative(int position, Function<Models, Model> of) {
    return Optional.ofNullable(derivatives[position]).orElseGet(() -> derivatives[position] = of.apply(this));
  }

  Model velocity(int index) {
    return numbers[program.velocity()[index]];
  }

  /** Derivatives of all velocities by one number of the state. */
  Model[] slopes(int index) {
    Model[] slopes = new Model[program.size()];
    for (int at = 0; at < slopes.length; at++) {
      slopes[at] = Model.ZERO;
      slopes[at] = at == index ? Model.ONE : program.operations().get(at).slope(this, at, slopes);
    }
    return Arrays.stream(program.velocity()).mapToObj(v -> slopes[v]).toArray(Model[]::new);
  }
}
