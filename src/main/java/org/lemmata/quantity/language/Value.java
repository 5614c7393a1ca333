package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.Optional;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.sphere.Search;
import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** A value with what is known of its error. */
public sealed interface Value {

  /** An enclosure of a real number. */
  record Number(Interval interval) implements Value {}

  /** A comparison, as the enclosure of its margin: non-negative means true. */
  record Truth(Interval margin) implements Value {}

  /**
   * A point of weight space; {@code error} bounds the norm of the error of {@code weights.values()}.
   *
   * @param search how it was found, if by a search
   * @param problem whose weights these are; the claim's own where nothing is said
   * @param shared whether each block of weights has its share of the error, in proportion to its norm: so it is with the
   *     rounding of flows, in which every block moves by multiples of itself
   */
  record Point(Weights weights, double error, Optional<Search> search, Optional<Problem> problem, boolean shared)
      implements Value {

    public Point(Weights weights, double error) {
      this(weights, error, Optional.empty(), Optional.empty(), false);
    }

    /** The same weights as weights of another problem. */
    public Point of(Problem other) {
      return new Point(weights, error, search, Optional.of(other), shared);
    }

    /** Weights with an error that each block has its share of. */
    public static Point rounded(Weights weights, double error) {
      return new Point(weights, error, Optional.empty(), Optional.empty(), true);
    }
  }

  /** A matrix, row by row; {@code error} bounds the Frobenius norm of its error. */
  record Matrix(double[][] rows, double error) implements Value {
    /** All entries, row after row. */
    public double[] entries() {
      return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
  }

  /** A trajectory of weights of the given problem. */
  record Trajectory(Run run, Problem problem) implements Value {}

  /** A problem: network, data and loss. */
  record Setting(Problem problem) implements Value {}

  /** A word. */
  record Word(String text) implements Value {}

  static Value number(double exact) {
    return new Number(Interval.of(exact));
  }

  default Interval interval() {
    return ((Number) this).interval();
  }
}
