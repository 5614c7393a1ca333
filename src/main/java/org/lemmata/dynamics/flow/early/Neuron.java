package org.lemmata.dynamics.flow.early;

import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.dynamics.alignment.Selection;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Origin;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/** One neuron on its way from cell to cell: it crosses a kink, slides along it, or comes to rest. */
final class Neuron {
  /** Distances to kinks below this, relative to the neuron, are zero or not known. */
  private static final double TINY = 1e-12;

  private final Subgradients set;
  private final int sign;
  private final Meter meter;

  /** When and how large the neuron entered its cell, and {@code (a^2 - |w|^2)/a^2} there. */
  private double time;
  private double logSize;
  private double excess;

  /** {@code w/|a|} where it entered. */
  private double[] w;
  private int[] pattern;

  /** What the error of the pull does to the logarithm of the angle to it. */
  private double blur;

  /** Absent while it rests. */
  private Optional<Hyperbola> way;

  Neuron(Subgradients set, int sign, double[] w, double excess, Meter meter) {
    this.set = set;
    this.sign = sign;
    this.meter = meter;
    this.w = w;
    this.excess = excess;
    enter(IntStream.range(0, set.x().length).map(this::side).toArray());
  }

  int sign() {
    return sign;
  }

  /** Moves on until its next kink lies after {@code until}. */
  void advance(double until) {
    for (Hit next = next(); time + next.after() <= until; next = next()) {
      meter.tick();
      double size = way.orElseThrow().size(next.p());
      w = Weights.times(1 / size, way.orElseThrow().at(next.p()));
      logSize += Math.log(size);
      excess /= size * size;
      time += next.after();
      cross(next.kink());
    }
  }

  /** {@code w/|a|} at a time before the next kink. */
  double[] direction(double now) {
    return way.map(h -> h.direction(now - time)).orElse(w);
  }

  /** {@code ln |a/a_0|}. */
  double logGrowth(double now) {
    return logSize + way.map(h -> h.logSize(now - time)).orElse(0.0);
  }

  /** {@code ln(|D_u| - <D_u, w/a>)}; minus infinity where that vanishes, as it does at rest. */
  double logGap(double now) {
    return way.map(h -> h.logGap(now - time)).orElse(Double.NEGATIVE_INFINITY);
  }

  /** For how long it has been pulled; once at rest it stays there. */
  double moving(double now) {
    return way.isPresent() ? now : time;
  }

  /** Bounds the error of {@link #logGap}. */
  double gapError(double now) {
    return blur + (isTurning() ? 2 * set.error() * now : 0);
  }

  /** Whether its gap changes; a neuron exactly along its pull, or at rest, keeps it. */
  private boolean isTurning() {
    return way.map(h -> h.spread() > 0).orElse(false);
  }

  private int side(int k) {
    double product = Weights.inner(w, set.x()[k]);
    double most = Weights.norm(w) * Weights.norm(set.x()[k]);
    if (product == 0) {
      return 0;
    }
    if (Math.abs(product) <= TINY * most) {
      throw new Undefined(Reason.KINK, "a neuron starts too close to a kink");
    }
    return (int) Math.signum(product);
  }

  /**
   * Enters the cell of a pattern whose zeros are the kinks that the neuron lies on, as far as it does not leave them.
   */
  private void enter(int[] signs) {
    pattern = signs.clone();
    boolean isAtZero = Weights.norm(w) == 0;
    if (isAtZero) {
      pattern = new Origin(set, sign).pattern();
    }
    boolean rests = isAtZero && IntStream.of(pattern).allMatch(s -> s == 0);
    Selection pull = set.least(pattern);
    while (!isAtZero && leaves(pull)) {
      pull = set.least(pattern);
    }
    double delta = rests ? 0 : Weights.norm(pull.vector());
    way = delta > 0 ? Optional.of(way(pull, delta)) : Optional.empty();
  }

  /** Lets go of a kink whose subgradient is one of its sides; whether there was one. */
  private boolean leaves(Selection pull) {
    for (int k = 0; k < pattern.length; k++) {
      if (pattern[k] == 0 && set.pulls()[k] != 0 && Weights.norm(set.x()[k]) > 0) {
        int side = sign * pull.side(k);
        if (side != 0) {
          pattern[k] = side;
          return true;
        }
        if (sign * set.pulls()[k] > 0) {
          throw new Branching("a neuron lies on a kink that repels it");
        }
      }
    }
    return false;
  }

  private Hyperbola way(Selection pull, double delta) {
    double[] e = Weights.times(1 / delta, pull.vector());
    double along = Weights.inner(w, e);
    double[] across = w.clone();
    for (int i = 0; i < w.length; i++) {
      across[i] -= along * e[i];
    }
    boolean isLine = pull.codimension() >= w.length - 1;
    double off = isLine ? 0 : Weights.norm(across);
    if (off > 0 && off <= TINY * Math.abs(along) && along * sign < 0) {
      throw new Undefined(Reason.UNDECIDED,
          "a neuron is too close to pointing exactly opposite to its direction of growth");
    }
    for (int k = 0; k < pattern.length; k++) {
      if (pattern[k] != 0) {
        pull.side(k);
      }
    }
    blur = off > 0 ? 2 * set.error() / delta * Weights.norm(w) / off : 0;
    return new Hyperbola(sign, delta, e, off == 0 ? new double[w.length] : across, sign * along,
        Math.sqrt(excess + off * off));
  }

  /** The next kink that is reached, after how much time and at which {@code p}. */
  private record Hit(int kink, double after, double p) {}

  private Hit next() {
    Hit first = new Hit(-1, Double.POSITIVE_INFINITY, Double.NaN);
    if (way.isEmpty()) {
      return first;
    }
    for (int k = 0; k < pattern.length; k++) {
      double slope = sign * Weights.inner(way.get().e(), set.x()[k]);
      if (pattern[k] * slope < 0) {
        double there = -Weights.inner(way.get().across(), set.x()[k]) / slope;
        double after = Math.max(0, way.get().time(there));
        if (Math.abs(after - first.after()) <= TINY * (1 + after) && !endsAtZero()) {
          throw new Undefined(Reason.KINK, "a neuron reaches two kinks at once");
        }
        first = after < first.after() ? new Hit(k, after, there) : first;
      }
    }
    return first;
  }

  private boolean endsAtZero() {
    return Weights.norm(way.orElseThrow().across()) == 0;
  }

  private void cross(int kink) {
    int[] signs = endsAtZero() ? new int[pattern.length] : pattern.clone();
    signs[kink] = 0;
    w = endsAtZero() ? new double[w.length] : w;
    enter(signs);
  }
}
