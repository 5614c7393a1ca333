package org.lemmata.dynamics.flow.kink;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.dense.Panel;

/**
 * Finds the first place in a step where a pre-activation changes its sign or a slide lets go. Signs are compared at the
 * end of the step; a pre-activation that falls and rises again is looked at where the tangents at both ends meet below
 * zero, so that a double crossing is seen.
 */
final class Crossings {
  /** A pre-activation beyond zero by less than this, relative to {@link Cell#size}, has not crossed. */
  private static final double ROUNDING = 1e-15;

  /** Nor has one that comes back from beyond zero by less than this. */
  private static final double GRAZE = 1e-13;

  /** Places of one step nearer to each other than this are one place. */
  private static final double SAME = 1e-11;

  /** Units smaller than this have died out in floating point, and their kinks with them. */
  private static final double NOTHING = 1e-280;

  private static final int LOOKS = 8;

  private final Cell cell;
  private final double part;
  private final Zero zero;
  private final Coordinates coordinates;
  private final Panel[] rates;
  private final double[] state;
  private final double[] velocity;
  private double[][] before;
  private double[][] after;
  private double[][] ratesBefore;
  private double[][] ratesAfter;

  /** Where a step has to end early: at {@code theta} of its length, because of a unit. */
  record Event(double theta, Kink kink) {

    static Optional<Event> earlier(Optional<Event> a, Optional<Event> b) {
      return a.isPresent() && b.isPresent() ? Optional.of(a.get().or(b.get())) : a.or(() -> b);
    }

    private Event or(Event other) {
      if (Math.abs(theta - other.theta) <= SAME) {
        return kink.l() <= other.kink.l() ? this : other;
      }
      return theta < other.theta ? this : other;
    }
  }

  /** @param part of what forces are made of, beyond which they are certain */
  Crossings(Cell cell, Coordinates coordinates, int dimension, double part, Zero zero) {
    this.cell = cell;
    this.zero = zero;
    this.part = part;
    this.coordinates = coordinates;
    this.rates = cell.passes().panels(cell.samples);
    this.state = new double[dimension];
    this.velocity = new double[dimension];
    this.before = values();
    this.after = values();
    this.ratesBefore = values();
    this.ratesAfter = values();
  }

  private double[][] values() {
    double[][] values = new double[rates.length][];
    for (int l = 1; l < values.length; l++) {
      values[l] = new double[rates[l].values().length];
    }
    return values;
  }

  /** The next step starts where the cell was pulled last, with this velocity. */
  void begin(double[] slope) {
    look(slope, before, ratesBefore);
    cell.slides().forEach(Slide::lowest);
  }

  private void look(double[] slope, double[][] z, double[][] rate) {
    cell.passes().rates(slope, rates);
    for (int l = 1; l < z.length; l++) {
      System.arraycopy(cell.passes().preActivations(l).values(), 0, z[l], 0, z[l].length);
      System.arraycopy(rates[l].values(), 0, rate[l], 0, z[l].length);
    }
  }

  /** The next step starts where the last one ended. */
  void goOn() {
    double[][] spare = before;
    before = after;
    after = spare;
    spare = ratesBefore;
    ratesBefore = ratesAfter;
    ratesAfter = spare;
  }

  /** The first event in a step whose end was the last pull of the cell. */
  Optional<Event> first(Step step) {
    look(step.last(), after, ratesAfter);
    Optional<Event> first = Optional.empty();
    for (Slide slide : cell.slides()) {
      boolean letsGo = slide.lowest() < 0;
      first = letsGo ? Event.earlier(first, release(step, slide)) : first;
    }
    for (int l = 1; l < cell.network.layers(); l++) {
      byte[] side = cell.sides(l);
      for (int at = 0; at < side.length; at++) {
        if (side[at] != 0 && cell.leads(l, at / rates[l].stride()) && mayCross(l, at, side[at], step.length())
            && cell.size(kink(l, at)) > NOTHING) {
          first = Event.earlier(first, crossing(step, kink(l, at), side[at]));
        }
      }
    }
    return first;
  }

  private Kink kink(int l, int at) {
    return new Kink(l, at / rates[l].stride(), at % rates[l].stride());
  }

  private boolean mayCross(int l, int at, int side, double length) {
    double end = side * after[l][at];
    double start = side * before[l][at];
    if (end < 0) {
      // What left its kink a moment ago may have started beyond it by rounding, and rest there.
      return end < Math.min(0, start) - ROUNDING * cell.size(kink(l, at));
    }
    double fall = side * length * ratesBefore[l][at];
    double rise = side * length * ratesAfter[l][at];
    return fall < 0
        && rise > 0
        && start + fall * (end - rise - start) / (fall - rise) < 0
        && start + fall * (end - rise - start) / (fall - rise) < -GRAZE * cell.size(kink(l, at));
  }

  private Optional<Event> crossing(Step step, Kink kink, int side) {
    int columns = cell.network.inputs();
    int from = kink.l() == 1 ? kink.j() * columns : 0;
    int to = kink.l() == 1 ? from + columns : cell.network.size();
    boolean returns = side * after[kink.l()][rates[kink.l()].at(kink.i(), kink.j())] >= 0;
    double margin = returns ? GRAZE : 0;
    double size = cell.size(kink);
    double theta = firstRoot(s -> {
      step.at(s, state, from, to);
      return side * cell.preActivation(state, kink) / size + margin;
    });
    return Double.isNaN(theta) ? Optional.empty() : Optional.of(new Event(theta, kink));
  }

  /**
   * Where one side certainly no longer holds. The other one decides: where it holds, the unit leaves; where it never
   * pulls, the unit may as well stay. Both let go together where the outgoing weight goes through zero, and only there
   * is that known.
   */
  private Optional<Event> release(Step step, Slide slide) {
    Noise noise = new Noise(cell, part);
    double theta = firstRoot(s -> {
      pullAt(step, s);
      return slide.loosest(cell, noise).excess();
    });
    if (Double.isNaN(theta)) {
      return Optional.empty();
    }
    for (int k = 0; k <= LOOKS; k++) {
      double at = theta + (1 - theta) * k / LOOKS;
      pullAt(step, at);
      Slide.Hold loose = slide.loosest(cell, noise);
      Slide.Hold other = slide.hold(loose.kink(), cell, noise)[loose.side() < 0 ? 1 : 0];
      if (other.isFirm()) {
        return Optional.of(new Event(at, loose.kink()));
      }
      if (other.isNeutral() || other.isBroken() && outgoingChangesSign(step, loose.kink())) {
        throw new Branching("a kink stops attracting while a unit slides along it");
      }
      if (other.isBroken()) {
        throw new Undefined(Reason.KINK,
            "a kink stops attracting while a unit slides along it, and it is not known to which side first");
      }
    }
    return Optional.empty();
  }

  /** What collapses while it is balanced never gets there but for rounding. */
  private boolean outgoingChangesSign(Step step, Kink kink) {
    if (cell.network.layers() > 2 || cell.network.trainedLayers() < 2 || cell.network.outputs() > 1) {
      return false;
    }
    int at = cell.network.offset(2) + kink.j();
    return step.start()[at] * state[at] <= 0 && zero.keepsItsBalance(state, coordinates.logUnit(state), kink.j(), part);
  }

  private void pullAt(Step step, double theta) {
    step.at(theta, state);
    coordinates.velocity(state, cell, velocity);
  }

  /** Where a function that starts positive first becomes negative on [0, 1]; NaN where it does not seem to. */
  private static double firstRoot(DoubleUnaryOperator f) {
    double[] values = new double[LOOKS + 1];
    int lowest = 1;
    for (int k = 1; k <= LOOKS; k++) {
      values[k] = f.applyAsDouble((double) k / LOOKS);
      lowest = values[k] < values[lowest] ? k : lowest;
      if (values[k] < 0) {
        return rootBetween(f, k - 1, k);
      }
    }
    // All looks are positive: the bottom of the parabola around the lowest one.
    if (lowest == LOOKS) {
      return Double.NaN;
    }
    values[0] = f.applyAsDouble(0);
    double curve = values[lowest - 1] - 2 * values[lowest] + values[lowest + 1];
    double bottom = curve > 0 ? lowest + (values[lowest - 1] - values[lowest + 1]) / (2 * curve) : lowest;
    boolean isBetween = Math.abs(bottom - lowest) <= 1;
    return isBetween && f.applyAsDouble(bottom / LOOKS) < 0 ? rootBetween(f, lowest - 1, bottom) : Double.NaN;
  }

  private static double rootBetween(DoubleUnaryOperator f, double from, double to) {
    double positive = from / LOOKS;
    double negative = to / LOOKS;
    // What has just left its kink may still be on the wrong side by rounding, and be on the right one for a while.
    for (double next = negative / 2; f.applyAsDouble(positive) <= 0; next /= 2) {
      if (next < SAME) {
        return positive;
      }
      if (f.applyAsDouble(next) > 0) {
        positive = next;
      } else {
        negative = next;
      }
    }
    // The functions have no scale: of a neuron that is small beside the others every value is tiny.
    return new BracketingNthOrderBrentSolver(1e-14, 1e-14, Double.MIN_NORMAL, 5).solve(1000, f::applyAsDouble, positive,
        negative);
  }
}
