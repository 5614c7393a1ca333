package org.lemmata.verify.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Value;

/** A trajectory at its recorded times. */
public final class Run implements Measured {
  /** Computations in which a unit comes this far apart, relative to its size, have parted. */
  private static final double PARTED = 1e-3;

  /** What is smaller than this part of the largest weights so far has no size of its own. */
  private static final double NOTHING = 1e-11;

  private final List<Double> times = new ArrayList<>();
  private final List<Weights> frames = new ArrayList<>();
  private final List<Double> logElapsed = new ArrayList<>();
  private final List<Integer> drawn = new ArrayList<>();
  private final List<double[]> growths = new ArrayList<>();
  private boolean isRough;
  private long steps;

  public Run(Weights start) {
    add(0, start, Double.NEGATIVE_INFINITY);
  }

  /** @param elapsed logarithm of the physical time since the frame before */
  public void add(double time, Weights weights, double elapsed) {
    times.add(time);
    frames.add(weights);
    logElapsed.add(elapsed);
  }

  @Override
  public Run run() {
    return this;
  }

  @Override
  public Optional<Problem> owner() {
    return end().owner();
  }

  /** The samples, from 0, of a stochastic descent. */
  public List<Integer> drawn() {
    return drawn;
  }

  /** Of the neurons of an early flow, from the second frame on: logarithms. */
  public List<double[]> growths() {
    return growths;
  }

  /** Counts a step, of which there may be so many. */
  void tick(long most) {
    if (++steps > most) {
      throw new NotCovered("a flow that takes so many steps");
    }
  }

  int samples() {
    return end().problem().x().length;
  }

  public List<Double> times() {
    return times;
  }

  /** The recorded times as values of formulas. */
  public Value.Times moments() {
    return new Value.Times(times.stream().map(t -> Num.recorded(t, this)).toList());
  }

  Num duration() {
    return Num.recorded(times.get(times.size() - 1), this);
  }

  public List<Weights> frames() {
    return frames;
  }

  public Weights end() {
    return frames.get(frames.size() - 1);
  }

  /** Whether some step was as short as steps get, and still not exact, as they are where a flow slides along a kink. */
  public boolean isRough() {
    return isRough;
  }

  public void roughen() {
    isRough = true;
  }

  /** Whether another computation of the same run is somewhere so far from this one that neither tells where it goes. */
  public boolean parts(Run other) {
    List<int[][]> units = frames.get(0).problem().units();
    double size = 0;
    for (int k = 0; k < Math.min(frames.size(), other.frames.size()); k++) {
      double[] here = frames.get(k).plain();
      double[] there = other.frames.get(k).plain();
      double[] apart = Linear.combine(1, here, -1, there);
      size = Math.max(size, Linear.norm(here));
      for (int[][] unit : units) {
        double own = Math.max(norm(here, unit[1]), norm(there, unit[1]));
        if (!(norm(apart, unit[0]) <= PARTED * Math.max(own, NOTHING * size))) {
          return true;
        }
      }
    }
    return false;
  }

  private static double norm(double[] v, int[] places) {
    return Math.sqrt(Arrays.stream(places).mapToDouble(i -> v[i] * v[i]).sum());
  }

  public int position(double time) {
    for (int k = 0; k < times.size(); k++) {
      if (Math.abs(times.get(k) - time) <= 4 * Math.ulp(time)) {
        return k;
      }
    }
    throw new NotCovered("a time at which nothing was recorded");
  }

  /** Logarithm of the physical time between two frames. */
  public double logElapsed(int from, int to) {
    double largest = logElapsed.subList(from + 1, to + 1).stream().mapToDouble(t -> t).max().orElseThrow();
    return largest
        + Math.log(logElapsed.subList(from + 1, to + 1).stream().mapToDouble(t -> Math.exp(t - largest)).sum());
  }
}
