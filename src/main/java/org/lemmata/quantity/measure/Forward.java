package org.lemmata.quantity.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Intervals;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;

/**
 * What a network makes of an input, enclosed: with its roundings and with what an error of the weights may do, across
 * kinks as well. Small networks are passed in {@link Wide} numbers, which keep exact what is exact, or in
 * {@link Intervals}, which say the same sooner; large ones in doubles with the bounds of {@link Rounding}, unless a
 * product might vanish or overflow.
 */
public final class Forward {
  private static final int SMALL = 32;

  private final Network network;
  private final double[] w;
  private final double weightError;
  private final double relative;
  private final long grain;

  // Empty until they are asked for.
  private Optional<Network> absolute = Optional.empty();
  private List<Wide> weights = List.of();
  private Intervals intervals = Intervals.of(List.of());
  private double[] sizes = {};
  private double[] wider = {};

  /**
   * @param weightError of every weight
   * @param relative the part of itself by which every weight may be off besides, so that zeros stay zeros
   */
  public Forward(Network network, double[] w, double weightError, double relative) {
    this.network = network;
    this.w = w;
    this.weightError = weightError;
    this.relative = relative;
    this.grain = Math.min(Grain.of(w), Grain.of(weightError));
  }

  public Forward(Network network, double[] w, double weightError) {
    this(network, w, weightError, 0);
  }

  /** Of the weights that a measure was given. */
  public static Forward of(Problem problem, Arguments arguments, int i) {
    return new Forward(problem.network(), arguments.weights(i).plain(), arguments.plainError(i));
  }

  public double[] w() {
    return w;
  }

  public double weightError() {
    return weightError;
  }

  public Wide output(double[] x, int k) {
    return outputs(x).get(k);
  }

  public List<Wide> outputs(double[] x) {
    if (isWide(x)) {
      return inIntervals(x).map(z -> wide(z.get(z.size() - 1)))
          .orElseGet(() -> network.output(new Enclosing(), weights(), x));
    }
    double[] value = network.output(w, x);
    double[] at = absolute().output(sizes(), Rounding.absolute(x));
    double[] there = absolute().output(wider(), Rounding.absolute(x));
    return isFinite(there) ? around(value, at, there) : network.output(new Enclosing(), weights(), x);
  }

  /** Pre-activations {@code z_1, ..., z_m} of a feed-forward network. */
  public List<List<Wide>> preActivations(double[] x) {
    FeedForward layered = Arguments.layered(network);
    if (!isWide(x)) {
      FeedForward absolute = layered.absolute();
      double[][] value = layered.preActivations(w, x);
      double[][] at = absolute.preActivations(sizes(), Rounding.absolute(x));
      double[][] there = absolute.preActivations(wider(), Rounding.absolute(x));
      if (Arrays.stream(there).allMatch(Forward::isFinite)) {
        List<List<Wide>> z = new ArrayList<>();
        for (int l = 0; l < value.length; l++) {
          z.add(around(value[l], at[l], there[l]));
        }
        return z;
      }
    }
    return inIntervals(x).map(z -> z.stream().map(Forward::wide).toList())
        .orElseGet(() -> layered.preActivations(new Enclosing(), weights(), x));
  }

  /** The same pre-activations as in {@link Wide} numbers, sooner, where nothing vanishes or overflows on the way. */
  private Optional<List<Intervals>> inIntervals(double[] x) {
    if (!isCoarse(x)) {
      return Optional.empty();
    }
    return network.layered().map(f -> f.preActivations(intervals(), x))
        .filter(z -> z.get(z.size() - 1).areFinite());
  }

  private static List<Wide> wide(Intervals z) {
    return IntStream.range(0, z.size()).mapToObj(i -> Wide.of(z.get(i))).toList();
  }

  private List<Wide> around(double[] value, double[] at, double[] there) {
    double rounding = Rounding.gamma(2 * network.roundings() + 4);
    List<Wide> around = new ArrayList<>();
    for (int k = 0; k < value.length; k++) {
      around.add(Wide.of(Interval.around(value[k], rounding * there[k] + there[k] - at[k])));
    }
    return around;
  }

  private boolean isWide(double[] x) {
    return network.size() <= SMALL || !isCoarse(x);
  }

  private boolean isCoarse(double[] x) {
    return network.grain(grain, Grain.of(x), Grain::of) >= Grain.FINEST;
  }

  private static boolean isFinite(double[] v) {
    for (double x : v) {
      if (!Double.isFinite(x)) {
        return false;
      }
    }
    return true;
  }

  private Network absolute() {
    if (absolute.isEmpty()) {
      absolute = Optional.of(network.absolute());
    }
    return absolute.get();
  }

  private double[] sizes() {
    if (sizes.length == 0) {
      sizes = Rounding.absolute(w);
    }
    return sizes;
  }

  private double[] wider() {
    if (wider.length == 0) {
      wider = Arrays.stream(w).map(x -> Math.abs(x) * (1 + 2 * relative) + weightError).toArray();
    }
    return wider;
  }

  private Intervals intervals() {
    if (intervals.size() == 0) {
      intervals = Intervals.of(weights().stream().map(Wide::interval).toList());
    }
    return intervals;
  }

  /** The weights with their error, each entry apart, as stored numbers. */
  public List<Wide> weights() {
    if (weights.isEmpty()) {
      weights = Arrays.stream(w)
          .mapToObj(x -> Wide.of(Interval.stored(x).widen(weightError).widen(relative * Math.abs(x)))).toList();
    }
    return weights;
  }
}
