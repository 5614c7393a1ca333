package org.lemmata.dynamics.alignment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.ExactMatrix;

/**
 * Least subgradients in fractions, where outputs vanish and pulls are multiples of the labels. Inputs and labels are
 * doubles, and so these are exact; what was computed with roundings is confirmed or not. A slope that was rounded is
 * one of an interval: where the same kinks hold at both ends all that is asked is linear in it, and holds between.
 */
public final class ExactLeast {
  /** A place between both sides of a kink was computed as well as this. */
  private static final double PLACE = 1e-13;

  private final Rational[][] x;
  private final Rational[] labels;
  private final Rational slope;

  /** What the inputs were multiplied with. */
  private final Rational scale;

  private ExactLeast(double[][] x, double[][] labels, double slope) {
    this.x = whole(x);
    this.labels = Arrays.stream(whole(labels)).map(row -> row[0]).toArray(Rational[]::new);
    this.slope = Rational.of(slope);
    this.scale = denominator(x);
  }

  /** Rows times the power of two that makes whole numbers of them, with which fractions need no reducing. */
  static Rational[][] whole(double[][] rows) {
    Rational scale = denominator(rows);
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).mapToObj(v -> Rational.of(v).times(scale)).toArray(Rational[]::new))
        .toArray(Rational[][]::new);
  }

  private static Rational denominator(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream)
        .mapToObj(v -> new Rational(Rational.of(v).denominator(), BigInteger.ONE)).max(Rational::compareTo)
        .orElse(Rational.ONE);
  }

  static Rational inner(Rational[] u, Rational[] v) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < u.length; i++) {
      sum = sum.plus(u[i].times(v[i]));
    }
    return sum;
  }

  /**
   * Whether the least subgradients are what they were computed to be: on the same sides of all kinks, between both
   * sides of the same ones in the same place, their vectors within half of {@link Subgradients#error()}.
   */
  public static boolean confirms(Problem problem, List<Selection> selections) {
    Interval slope = Interval.stored(Subgradients.twoLayers(problem).activation().slope());
    double[][] labels = problem.data().labels();
    ExactLeast low = new ExactLeast(problem.data().points(), labels, slope.lo());
    ExactLeast high = new ExactLeast(problem.data().points(), labels, slope.hi());
    try {
      return selections.stream().allMatch(s -> low.confirms(s) && (slope.isExact() || high.confirms(s)));
    } catch (Undefined none) {
      return false;
    }
  }

  private boolean confirms(Selection selection) {
    for (int k = 0; k < labels.length; k++) {
      if (labels[k].signum() != (int) Math.signum(selection.set().pulls()[k])) {
        return false;
      }
    }
    Optional<Rational[]> least = least(selection);
    if (least.isEmpty() || selection.codimension() != selection.held().length) {
      return false;
    }
    Rational[] vector = least.get();
    boolean isNothing = Arrays.stream(vector).allMatch(c -> c.signum() == 0);
    boolean agrees = isNothing == (selection.norm() == 0);
    for (int k = 0; agrees && k < x.length; k++) {
      agrees = isNothing || selection.side(k) == inner(vector, x[k]).signum();
    }
    return agrees && distance(selection, vector) <= selection.set().error() / 2;
  }

  /** In units of the labels; none where some kink is not as it was computed to be, or kinks are dependent. */
  private Optional<Rational[]> least(Selection selection) {
    Rational[] eta = new Rational[x.length];
    List<Integer> between = new ArrayList<>();
    for (int k = 0; k < eta.length; k++) {
      boolean isHeld = selection.pattern()[k] == 0 && selection.isBetween(k);
      eta[k] = isHeld ? Rational.ZERO : selection.eta()[k] == 1 ? Rational.ONE : slope;
      if (isHeld) {
        between.add(k);
      }
    }
    Rational[] others = sum(eta);
    if (!between.isEmpty()) {
      Rational[][] rows = new Rational[between.size()][between.size()];
      Rational[] right = new Rational[between.size()];
      for (int i = 0; i < rows.length; i++) {
        right[i] = inner(others, x[between.get(i)]).negate();
        for (int k = 0; k < rows.length; k++) {
          rows[i][k] = labels[between.get(k)].times(inner(x[between.get(i)], x[between.get(k)]));
        }
      }
      Optional<Rational[]> places = new ExactMatrix(rows).solve(right);
      if (places.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < rows.length; i++) {
        int k = between.get(i);
        eta[k] = places.get()[i];
        if (!(Math.abs(eta[k].toDouble() - selection.eta()[k]) <= PLACE)) {
          return Optional.empty();
        }
      }
    }
    Rational[] vector = sum(eta);
    for (int k = 0; k < eta.length; k++) {
      if (selection.pattern()[k] == 0 && !isLeast(vector, eta[k], k, between.contains(k))) {
        return Optional.empty();
      }
    }
    return Optional.of(vector);
  }

  /** Strictly between both sides, or on one that the vector does not get shorter away from. */
  private boolean isLeast(Rational[] vector, Rational eta, int k, boolean isBetween) {
    if (isBetween) {
      return eta.compareTo(slope) > 0 && eta.compareTo(Rational.ONE) < 0;
    }
    int lengthens = labels[k].times(inner(vector, x[k])).signum();
    return eta.equals(Rational.ONE) ? lengthens <= 0 : lengthens >= 0;
  }

  private Rational[] sum(Rational[] eta) {
    Rational[] sum = new Rational[x[0].length];
    Arrays.fill(sum, Rational.ZERO);
    for (int k = 0; k < eta.length; k++) {
      Rational pull = eta[k].times(labels[k]);
      for (int c = 0; c < sum.length && pull.signum() != 0; c++) {
        sum[c] = sum[c].plus(pull.times(x[k][c]));
      }
    }
    return sum;
  }

  /** All pulls are the same multiple of their labels, up to rounding. */
  private double distance(Selection selection, Rational[] vector) {
    double unit = 0;
    for (int k = 0; k < labels.length; k++) {
      double label = labels[k].toDouble();
      unit = label == 0 ? unit : selection.set().pulls()[k] / label;
    }
    double[] apart = new double[vector.length];
    for (int c = 0; c < apart.length; c++) {
      apart[c] = unit * vector[c].over(scale).toDouble() - selection.vector()[c];
    }
    return Weights.norm(apart);
  }
}
