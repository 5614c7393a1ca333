package org.lemmata.flow.kink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lemmata.model.Activation;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.number.Undefined;

/** Integrates the pieces one after another and records the state at evenly spaced times. */
public final class KinkedFlow {
  /** A pre-activation within this of zero, relative to {@code |w_j| |x_i|}, is on its kink. */
  private static final double ON_KINK = 1e-12;

  /** Interior points of a step at which signs are compared, so that a double crossing is seen. */
  private static final double[] LOOK = {0.25, 0.5, 0.75, 1};

  private static final int MOST_EVENTS_AT_ONCE = 200;

  private final Piece piece;
  private final double tolerance;
  private final Runnable tick;

  /** Where a step has to end early: at {@code theta}, because of neuron {@code j} and sample {@code i}. */
  private record Event(double theta, int j, int i) {}

  /**
   * @param e {@code delta^L} of the scaled flow; 1 is plain gradient flow, 0 the flow of the correlation
   * @param tick called once per right-hand side; may throw to stop
   */
  public KinkedFlow(Problem problem, double e, double decay, double tolerance, Runnable tick) {
    this.piece = new Piece(problem, e, decay);
    this.tolerance = tolerance;
    this.tick = tick;
  }

  /** Two layers with kinks, which is what this package can do. */
  public static boolean covers(Network network) {
    return network instanceof FeedForward f && f.layers() == 2 && isKinked(f.activation());
  }

  private static boolean isKinked(Activation activation) {
    return activation.power() == 1 && activation.slope() < 1;
  }

  /** The states at times {@code span * k / frames}, {@code k = 0, ..., frames}. */
  public List<double[]> solve(double[] start, double span, int frames) {
    List<double[]> recorded = new ArrayList<>();
    recorded.add(start);
    settle(start);
    double t = 0;
    double[] y = start;
    double[] slope = velocity(y);
    double h = Math.min(span / frames, 1e-3 * span);
    int still = 0;
    while (recorded.size() <= frames) {
      Step step = new Step(this::velocity, y, slope, Math.min(h, span - t > 0 ? span - t : h));
      double error = step.error(piece.floors(y)) / tolerance;
      if (!(error <= 1)) {
        h = step.length() * (Double.isFinite(error) ? Math.max(0.2, 0.9 * Math.pow(error, -0.2)) : 0.1);
        if (h < 1e-15 * span) {
          throw new Undefined("the flow through kinks needs steps below " + h);
        }
        continue;
      }
      Event event = firstEvent(step);
      double theta = event == null ? 1 : event.theta();
      while (recorded.size() <= frames && span * recorded.size() / frames <= t + theta * step.length() * (1 + 1e-12)) {
        double at = (span * recorded.size() / frames - t) / step.length();
        recorded.add(step.at(Math.min(1, at)));
      }
      t += theta * step.length();
      still = event == null || theta * step.length() > 1e-12 * span ? 0 : still + 1;
      if (still > MOST_EVENTS_AT_ONCE) {
        throw new Undefined("the flow meets more than " + MOST_EVENTS_AT_ONCE + " kinks at one time");
      }
      y = event == null ? step.end() : step.at(theta);
      if (event != null) {
        pass(y, event);
      }
      slope = event == null ? step.slope() : velocity(y);
      h = step.length() * Math.min(4, 0.9 * Math.pow(Math.max(error, 1e-10), -0.2));
    }
    return recorded;
  }

  private double[] velocity(double[] w) {
    tick.run();
    return piece.velocity(w);
  }

  /** The pattern of the start; neurons that start on a kink have to decide. */
  private void settle(double[] w) {
    for (int j = 0; j < piece.neurons; j++) {
      piece.zero.remember(w, j);
      for (int i = 0; i < piece.samples; i++) {
        piece.side[j][i] = piece.preActivation(w, j, i) > 0 ? 1 : -1;
      }
    }
    for (int j = 0; j < piece.neurons; j++) {
      List<Integer> kinks = kinks(w, j);
      if (!kinks.isEmpty()) {
        new Passage(piece, w, j).decide(kinks);
      }
    }
  }

  private List<Integer> kinks(double[] w, int j) {
    List<Integer> kinks = new ArrayList<>();
    for (int i = 0; i < piece.samples; i++) {
      if (Math.abs(piece.preActivation(w, j, i)) <= ON_KINK * piece.size(w, j, i)) {
        kinks.add(i);
      }
    }
    return kinks;
  }

  private void pass(double[] w, Event event) {
    int j = event.j();
    piece.zero.receive(w, j);
    if (piece.zero.isThere(j)) {
      if (!piece.zero.mayRest(w, j)) {
        piece.zero.passThrough(w, j);
      }
      return;
    }
    if (piece.side[j][event.i()] == 0) {
      double[] sides = piece.hold(w, j)[piece.sliding(j).indexOf(event.i())];
      piece.side[j][event.i()] = sides[0] < sides[1] ? -1 : 1;
      return;
    }
    for (int i : kinks(w, j)) {
      if (i != event.i() && piece.side[j][i] != 0) {
        throw new Undefined("a neuron reaches the kinks of several inputs at once");
      }
    }
    new Passage(piece, w, j).arrive(piece.sliding(j), event.i());
    piece.zero.receive(w, j);
  }

  /** The earliest place in a step where a sign changes or a sliding kink lets go; null where there is none. */
  private Event firstEvent(Step step) {
    double before = 0;
    for (double look : LOOK) {
      double[] w = look == 1 ? step.end() : step.at(look);
      Event first = null;
      for (int j = 0; j < piece.neurons; j++) {
        if (piece.zero.isThere(j)) {
          requireRest(w, j);
          continue;
        }
        first = earlier(first, signChange(step, w, j, before, look));
        if (!piece.sliding(j).isEmpty()) {
          first = earlier(first, release(step, w, j, before, look));
        }
      }
      if (first != null) {
        return first;
      }
      before = look;
    }
    return null;
  }

  private void requireRest(double[] w, int j) {
    if (!piece.zero.mayRest(w, j)) {
      throw new Undefined("a neuron that rests at zero has to leave, at a time that was not located");
    }
  }

  private static Event earlier(Event a, Event b) {
    return a == null || (b != null && b.theta() < a.theta()) ? b : a;
  }

  private Event signChange(Step step, double[] w, int j, double from, double to) {
    Event first = null;
    for (int i = 0; i < piece.samples; i++) {
      int side = piece.side[j][i];
      if (side != 0 && piece.preActivation(w, j, i) * side < -1e-15 * piece.size(w, j, i)) {
        int sample = i;
        double root = root(theta -> side * piece.preActivation(step.at(theta), j, sample), from, to);
        first = earlier(first, new Event(root, j, i));
      }
    }
    return first;
  }

  private Event release(Step step, double[] w, int j, double from, double to) {
    double[][] hold = piece.hold(w, j);
    List<Integer> sliding = piece.sliding(j);
    Event first = null;
    for (int s = 0; s < hold.length; s++) {
      if (weaker(hold[s]) < 0) {
        int position = s;
        double root = root(theta -> weaker(piece.hold(step.at(theta), j)[position]), from, to);
        first = earlier(first, new Event(root, j, sliding.get(s)));
      }
    }
    return first;
  }

  private static double weaker(double[] sides) {
    return Math.min(sides[0], sides[1]);
  }

  /** The end of the interval on which a function stays non-negative, by bisection; it is negative at {@code to}. */
  private static double root(DoubleUnaryOperator f, double from, double to) {
    double lo = from;
    double hi = to;
    for (int k = 0; k < 60 && hi - lo > 1e-16; k++) {
      double middle = (lo + hi) / 2;
      if (f.applyAsDouble(middle) >= 0) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return hi;
  }
}
