package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.sphere.Search;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** A value with what is known of its error. It is asked for what it is; of another kind it is undefined. */
public sealed interface Value {
  /** More than the roundings of a difference of vectors, beside itself. */
  double ROUNDINGS = 0x1p-20;

  /** Its kind, as the linter finds it. */
  Kind kind();

  /** The problem whose weights it is made of, if it is bound to one. */
  Optional<Problem> owner();

  private Undefined not(Kind wanted) {
    return new Undefined(Reason.MISFIT, "a " + kind() + " stands where a " + wanted + " is needed");
  }

  /** The enclosure of a number. */
  default Interval interval() {
    throw not(Kind.NUMBER);
  }

  /** The margin of a comparison. */
  default Interval margin() {
    throw not(Kind.TRUTH);
  }

  /** The word that it is. */
  default String text() {
    throw not(Kind.TEXT);
  }

  default Optional<Point> asPoint() {
    return Optional.empty();
  }

  default Point point() {
    return asPoint().orElseThrow(() -> not(Kind.WEIGHTS));
  }

  default Optional<Matrix> asMatrix() {
    return Optional.empty();
  }

  default Matrix matrix() {
    return asMatrix().orElseThrow(() -> not(Kind.MATRIX));
  }

  default Trajectory trajectory() {
    throw not(Kind.RUN);
  }

  /** The problem that it is. */
  default Problem problem() {
    throw not(Kind.PROBLEM);
  }

  /** An enclosure of a real number. */
  record Number(Interval interval) implements Value {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.empty();
    }
  }

  /** A comparison, as the enclosure of its margin: non-negative means true. */
  record Truth(Interval margin) implements Value {
    @Override
    public Kind kind() {
      return Kind.TRUTH;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.empty();
    }
  }

  /**
   * A point of weight space; {@code error} bounds the norm of the error of {@code weights.values()}.
   *
   * @param search how it was found, if by a search
   * @param owner the problem whose weights these are; the claim's own where nothing is said
   * @param shared whether each block of weights has its share of the error, in proportion to its norm: so it is with
   *     the rounding of flows, in which every block moves by multiples of itself
   * @param onCourse whether it is made of a ball in which a run is at some time: all of its error is in {@code error},
   *     and none in the difference to another fidelity
   */
  record Point(Weights weights, double error, Optional<Search> search, Optional<Problem> owner, boolean shared,
      boolean onCourse) implements Value {

    public Point(Weights weights, double error) {
      this(weights, error, Optional.empty(), Optional.empty(), false, false);
    }

    /** The same, known to be made of what a run may be at some time. */
    public Point courseBound() {
      return new Point(weights, error, search, owner, shared, true);
    }

    private Point wider(double safety, Point other) {
      double scale = Math.exp(other.weights.logScale() - weights.logScale());
      double apart = apart(weights.values(), Weights.times(scale, other.weights.values()));
      return new Point(weights, error + safety * apart * (1 + ROUNDINGS), search, owner, shared && apart == 0,
          onCourse);
    }

    /** Whether both are the same weights, up to rounding. */
    public boolean isAt(Point other) {
      double[] here = weights.values();
      double[] there = other.weights.values();
      boolean isComparable = here.length == there.length && weights.logScale() == other.weights.logScale();
      double apart = 0;
      for (int i = 0; i < Math.min(here.length, there.length); i++) {
        apart = Math.max(apart, Math.abs(here[i] - there[i]));
      }
      return isComparable && apart <= 0x1p-50 * weights.valueNorm();
    }

    /** The same weights as weights of another problem. */
    public Point of(Problem other) {
      return new Point(weights, error, search, Optional.of(other), shared, onCourse);
    }

    /** Weights with an error that each block has its share of. */
    public static Point rounded(Weights weights, double error) {
      return new Point(weights, error, Optional.empty(), Optional.empty(), true, false);
    }

    @Override
    public Kind kind() {
      return Kind.WEIGHTS;
    }

    @Override
    public Optional<Point> asPoint() {
      return Optional.of(this);
    }
  }

  /** A matrix, row by row; {@code error} bounds the Frobenius norm of its error. */
  record Matrix(double[][] rows, double error) implements Value {
    /** How many rows it has. */
    public int height() {
      return rows.length;
    }

    /** How many columns it has. */
    public int width() {
      return rows[0].length;
    }

    /** As in "a 2 x 3 matrix". */
    public String size() {
      return "a " + height() + " x " + width() + " matrix";
    }

    private Matrix wider(double safety, Matrix other) {
      return new Matrix(rows, error + safety * apart(entries(), other.entries()) * (1 + ROUNDINGS));
    }

    /** All entries, row after row. */
    public double[] entries() {
      return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public Kind kind() {
      return Kind.MATRIX;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.empty();
    }

    @Override
    public Optional<Matrix> asMatrix() {
      return Optional.of(this);
    }
  }

  /**
   * A trajectory of weights of the problem {@code of}.
   *
   * @param inSteps whether it is a descent, whose times are whole numbers of steps, with nothing between them
   * @param late by which part of itself its length may be off, beside the difference to another fidelity
   * @param course where it is proved to be at all times; computed when it is asked for
   */
  record Trajectory(Run run, Problem of, boolean inSteps, double late, Supplier<Course> course) implements Value {
    @Override
    public Kind kind() {
      return Kind.RUN;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.of(of);
    }

    @Override
    public Trajectory trajectory() {
      return this;
    }
  }

  private static double apart(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new Undefined(Reason.UNDECIDED, "two fidelities give it different sizes");
    }
    double[] apart = new double[a.length];
    Arrays.setAll(apart, i -> a[i] - b[i]);
    double norm = Weights.norm(apart);
    if (!Double.isFinite(norm)) {
      throw new Undefined(Reason.UNDECIDED, "two fidelities give it different sizes");
    }
    return norm;
  }

  /** A problem: network, data and loss. */
  record Setting(Problem problem) implements Value {
    @Override
    public Kind kind() {
      return Kind.PROBLEM;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.of(problem);
    }
  }

  /** A word. */
  record Word(String text) implements Value {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public Optional<Problem> owner() {
      return Optional.empty();
    }
  }

  /**
   * The same, further off by what a difference to another fidelity tells; of numbers and words, and of what is made of
   * the ball that a run is in, the same.
   */
  static Value beside(Value here, Value there, double safety) {
    if (here.asMatrix().isPresent() && there.asMatrix().isPresent()) {
      return here.matrix().wider(safety, there.matrix());
    }
    boolean arePoints = here.asPoint().isPresent() && there.asPoint().isPresent();
    return arePoints && !here.point().onCourse() ? here.point().wider(safety, there.point()) : here;
  }

  static Value number(double exact) {
    return new Number(Interval.of(exact));
  }
}
