package org.lemmata.dynamics.alignment;

import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.Spectral;

/**
 * The least element {@code D_u} of the set of one pattern {@code u}, and what it says about the cell of {@code u}
 * (boursier2025early, Definition 1 and p. 36).
 *
 * @param eta what multiplies the pull of each point
 */
public record Selection(Subgradients set, int[] pattern, double[] eta, double[] vector) {
  /** A factor this near to one of its ends may be there. */
  private static final double NEAR = 1e-8;

  /** Where a cell lies to its own least subgradient. */
  public enum Kind {
    /** {@code D_u = 0}. */
    ZERO,
    /** {@code D_u} lies in the cell: an extremal vector. */
    TOWARDS,
    /** {@code -D_u} does: an extremal vector as well. */
    AWAY,
    /** Neither. */
    NEITHER
  }

  /** The critical point {@code +-D_u/|D_u|} of {@code G} on the sphere. */
  public enum Type {
    MAXIMUM, MINIMUM, SADDLE
  }

  double norm() {
    return Weights.norm(vector);
  }

  /** Whether neither side of the kink of point {@code k} is chosen. */
  public boolean isBetween(int k) {
    double gap = Math.min(eta[k] - set.slope(), 1 - eta[k]);
    if (gap != 0 && gap <= NEAR) {
      throw new Undefined(Reason.UNDECIDED, "a subgradient at a kink is too close to one of its sides");
    }
    return gap > 0;
  }

  /** The sign of {@code <D_u, x_k>}; what is neither zero nor beyond rounding is not known. */
  public int side(int k) {
    if (pattern[k] == 0 && isBetween(k)) {
      return 0;
    }
    double product = Weights.inner(vector, set.x()[k]);
    if (product != 0 && Math.abs(product) <= set.error(eta) * Weights.norm(set.x()[k])) {
      throw new Undefined(Reason.KINK, "a subgradient runs along a kink, up to rounding");
    }
    return (int) Math.signum(product);
  }

  public Kind kind() {
    if (norm() == 0) {
      return Kind.ZERO;
    }
    int[] sides = IntStream.range(0, pattern.length).map(this::side).toArray();
    if (IntStream.range(0, pattern.length).allMatch(k -> sides[k] == pattern[k])) {
      return Kind.TOWARDS;
    }
    return IntStream.range(0, pattern.length).allMatch(k -> sides[k] == -pattern[k]) ? Kind.AWAY : Kind.NEITHER;
  }

  public boolean isExtremal() {
    return kind() == Kind.TOWARDS || kind() == Kind.AWAY;
  }

  /** The kinks that bind {@code D_u}; inputs that vanish and points without pull are on theirs without any effect. */
  public int[] held() {
    return IntStream.range(0, pattern.length).filter(k -> pattern[k] == 0 && isBetween(k)).toArray();
  }

  /** How many dimensions the kinks take away that bind {@code D_u}. */
  public int codimension() {
    return Subgradients.rank(IntStream.of(held()).mapToObj(k -> set.x()[k]).toArray(double[][]::new));
  }

  /**
   * Near the critical point {@code w}, {@code G(w_v) - G(w)} is {@code -G(w)|v|^2/2} minus the sum over kinks of
   * {@code pull_k} times something positive; so the signs of the pulls there decide.
   *
   * @throws Undefined for cells without an extremal vector
   */
  public Type type() {
    if (!isExtremal()) {
      throw new Undefined(Reason.MISFIT, "this cell has no extremal vector");
    }
    Kind kind = kind();
    int[] kinks = held();
    requireTwoSidedKinks(kinks);
    boolean isVertex = codimension() == set.dimension() - 1;
    if (IntStream.of(kinks).allMatch(k -> set.pulls()[k] < 0) && (kind == Kind.TOWARDS || isVertex)) {
      return Type.MAXIMUM;
    }
    boolean down = IntStream.of(kinks).allMatch(k -> set.pulls()[k] > 0) && (kind == Kind.AWAY || isVertex);
    return down ? Type.MINIMUM : Type.SADDLE;
  }

  /** The rule above needs every kink to bind from both sides, and a sum of kinks to be no more than its terms. */
  private void requireTwoSidedKinks(int[] kinks) {
    long all = IntStream.range(0, pattern.length)
        .filter(k -> pattern[k] == 0 && set.pulls()[k] != 0 && Weights.norm(set.x()[k]) > 0).count();
    if (all > kinks.length) {
      throw new Undefined(Reason.KINK, "a critical point on a kink that binds it from one side only");
    }
    boolean isMixed = IntStream.of(kinks).anyMatch(k -> set.pulls()[k] > 0)
        && IntStream.of(kinks).anyMatch(k -> set.pulls()[k] < 0);
    if (isMixed && codimension() < kinks.length) {
      throw new Undefined(Reason.KINK, "dependent kinks that pull to both sides");
    }
  }

  /**
   * How far the pulls may move, in the norm of {@code sum_k |change_k| |x_k|}, before an extremal vector leaves its
   * cell.
   *
   * @throws Undefined where it is not known whether it leaves a kink that does not hold it from both sides
   */
  public double clearance() {
    int[] kinks = held();
    boolean leaves = IntStream.range(0, pattern.length)
        .filter(k -> pattern[k] == 0 && Weights.norm(set.x()[k]) > 0 && !isBetween(k)).anyMatch(this::leaves);
    if (leaves) {
      return 0;
    }
    double least = IntStream.range(0, pattern.length).filter(k -> pattern[k] != 0)
        .mapToDouble(k -> Math.abs(Weights.inner(vector, set.x()[k])) / Weights.norm(set.x()[k])).min()
        .orElse(Double.POSITIVE_INFINITY);
    double between = IntStream.of(kinks).mapToDouble(k -> Math.min(eta[k] - set.slope(), 1 - eta[k])).min()
        .orElse(Double.POSITIVE_INFINITY);
    return kinks.length == 0 ? least : Math.min(least, between * smallestSingularValue(kinks));
  }

  /**
   * Whether the least change of some pull puts the vector on one side of a kink that does not hold it there: unless its
   * input is orthogonal to all others that have a part in the vector.
   */
  private boolean leaves(int k) {
    double[] input = set.x()[k];
    boolean isMoved = false;
    for (int j = 0; j < eta.length; j++) {
      double product = eta[j] == 0 ? 0 : Weights.inner(set.x()[j], input);
      if (product != 0 && Math.abs(product) <= 1e-12 * Weights.norm(set.x()[j]) * Weights.norm(input)) {
        throw new Undefined(Reason.KINK, "inputs are orthogonal up to rounding");
      }
      isMoved |= product != 0;
    }
    if (isMoved && held().length > 0) {
      throw new Undefined(Reason.KINK, "an extremal vector on a kink that does not hold it from both sides");
    }
    return isMoved;
  }

  private double smallestSingularValue(int[] kinks) {
    double[][] columns = IntStream.of(kinks).mapToObj(k -> Weights.times(set.pulls()[k], set.x()[k]))
        .toArray(double[][]::new);
    return kinks.length > set.dimension() ? 0 : new Spectral(columns).smallest();
  }
}
