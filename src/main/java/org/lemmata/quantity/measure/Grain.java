package org.lemmata.quantity.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;

/**
 * Every number on the way through a network is a multiple of some power of two: a double is a multiple of its last
 * place, a product of the product of both, and sums and roundings keep it. Where the finest of these powers is not near
 * the smallest doubles, nothing can vanish.
 */
public final class Grain {
  /** Down to this exponent, roundings of a number are doubles as well. */
  public static final long FINEST = -900;

  /** Up to here, squares of a number are doubles as well. */
  public static final double LARGEST = 1e140;

  private static final double MODEST = 0x1p-200;

  private static final double MODERATE = 1e60;

  private static final int DIGITS = 52;

  private Grain() {}

  /** The exponent of a power of two that divides all products of a pass with these weights, and of its derivatives. */
  public static long of(Network network, double[] w, double weightError, double[] x) {
    return network.grain(Math.min(of(w), of(weightError)), of(x), Grain::of);
  }

  /**
   * @throws Undefined unless products of a few inputs, labels and their squares are far from the ends of the doubles
   */
  public static void requireModest(Problem problem) {
    requireModest(problem.data().points());
    requireModest(problem.data().labels());
  }

  public static void requireModest(double[]... rows) {
    for (double[] row : rows) {
      for (double x : row) {
        if (x != 0 && !(Math.abs(x) >= MODEST && Math.abs(x) <= 1 / MODEST)) {
          throw new Undefined(Reason.RANGE, "numbers this small or large are too near the ends of the doubles here");
        }
      }
    }
  }

  /** A bound on what appears on the way of a pass and its derivatives, {@code label} times included. */
  public static double most(Network network, double[] w, double weightError, double[] x, double label) {
    double[] large = DoubleStream.of(w).map(v -> Math.max(1, Math.abs(v) + weightError)).toArray();
    double[] inputs = DoubleStream.of(x).map(v -> Math.max(1, Math.abs(v))).toArray();
    return DoubleStream.of(network.absolute().output(large, inputs)).sum() * (1 + label);
  }

  /**
   * Whether what vanishes on the way is nothing beside the rounding of what does not, although the grain is too fine to
   * say so: no factor is large, and whatever is not zero by itself is far from the smallest doubles.
   *
   * @param others factors that come last, such as labels
   */
  public static boolean isNothingBesideRounding(Network network, double[] w, double weightError, double[] x,
      double... others) {
    boolean isModerate = DoubleStream.of(others).map(Math::abs)
        .allMatch(y -> y == 0 || y >= 1 / MODERATE && y <= MODERATE);
    if (!isModerate || !(most(network, w, weightError, x, 1) <= MODERATE)) {
      return false;
    }
    Network absolute = network.absolute();
    double[] sizes = sizes(absolute, Rounding.absolute(w), Rounding.absolute(x));
    double[] paths = sizes(absolute, present(w), present(x));
    return IntStream.range(0, sizes.length).allMatch(k -> paths[k] == 0 || sizes[k] >= 1 / (MODERATE * LARGEST));
  }

  /** What goes into every unit of a layered network, else the outputs. */
  private static double[] sizes(Network network, double[] w, double[] x) {
    return network.layered().map(f -> Arrays.stream(f.preActivations(w, x)).flatMapToDouble(Arrays::stream).toArray())
        .orElseGet(() -> network.output(w, x));
  }

  /** 1 where there is anything, so that a sum over paths tells whether there is one. */
  private static double[] present(double[] v) {
    return Arrays.stream(v).map(x -> x == 0 ? 0 : 1).toArray();
  }

  /** At most zero, so that more factors only make it finer. */
  public static long of(double... values) {
    double least = Double.POSITIVE_INFINITY;
    boolean isZero = true;
    for (double v : values) {
      double size = Math.abs(v);
      least = size > 0 && size < least ? size : least;
      isZero &= !(size > 0);
    }
    return Math.min(0, Math.getExponent(isZero ? 1 : least) - DIGITS);
  }
}
