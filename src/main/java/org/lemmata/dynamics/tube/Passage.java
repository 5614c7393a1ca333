package org.lemmata.dynamics.tube;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lemmata.network.Weights;

/**
 * Where a curve has to change its activation pattern, and to which. What is decided here is not believed: on a wrong
 * pattern the curve has a large defect.
 */
record Passage(TwoLayer flow) {
  /** Times within a piece are found up to this. */
  private static final double FINEST = 0x1p-48;

  /** A neuron that has just been released from a kink is near it for a while. */
  private static final double RELEASED = 0x1p-14;

  /** Smaller than this part of the sizes of its terms, a pre-activation counts as zero. */
  private static final double ROUNDING = 0x1p-48;

  /** The pair that changes its side first, and when. */
  record Event(double s, int j, int i, Side to) {}

  /** Nothing where the whole piece stays on its pattern. */
  Optional<Event> first(Piece piece, Set<KinkError.Pair> released) {
    Optional<Event> first = Optional.empty();
    for (int j = 0; j < flow.neurons(); j++) {
      int[] sliding = piece.pattern().sliding(j);
      Polynomial[] multiples = sliding.length == 0 ? new Polynomial[0] : Neuron.of(piece, j).multiples();
      int at = 0;
      for (int i = 0; i < flow.samples(); i++) {
        double until = until(first);
        if (piece.pattern().side(j, i) == Side.SLIDING) {
          Polynomial multiple = multiples[at++];
          Polynomial room = piece.jump(j, i).times(-flow.bend()).plus(multiple.times(-1));
          Polynomial rounding = Polynomial.constant(ROUNDING * (multiple.size() + room.size()));
          first = earlier(first, below(multiple.plus(rounding), until), j, i, Side.INACTIVE);
          first = earlier(first, below(room.plus(rounding), until(first)), j, i, Side.ACTIVE);
        } else {
          boolean isActive = piece.pattern().side(j, i) == Side.ACTIVE;
          Polynomial z = piece.onItsSide(j, i);
          boolean waits = released.contains(new KinkError.Pair(j, i));
          first = earlier(first, exit(z, waits ? RELEASED : 0, until), j, i, isActive ? Side.INACTIVE : Side.ACTIVE);
        }
      }
    }
    return first;
  }

  private static Optional<Event> earlier(Optional<Event> first, double s, int j, int i, Side to) {
    return s < until(first) ? Optional.of(new Event(s, j, i, to)) : first;
  }

  private static double until(Optional<Event> first) {
    return first.map(Event::s).orElse(1.0);
  }

  /** When a polynomial is negative for the first time; 1 if not before {@code until}. */
  private static double below(Polynomial p, double until) {
    return p.isAbove(0) || until <= 0 ? 1 : new Exit(p, Polynomial.constant(0)).first(0, until);
  }

  /**
   * When a polynomial that starts positive becomes negative for the first time; 1 or more if not before {@code until}.
   */
  private static double exit(Polynomial p, double from, double until) {
    if (p.isAbove(0) || from >= until) {
      return 1;
    }
    Polynomial slope = p.derivative();
    boolean rests = Arrays.stream(slope.c()).allMatch(c -> c == 0);
    return rests ? 1 : new Exit(p, slope).first(from, until);
  }

  /** Searches from the left for where a polynomial may be negative and not rising. */
  private static final class Exit {
    private static final int MOST = 5_000;

    private final Polynomial p;
    private final Polynomial slope;
    private int looks;

    Exit(Polynomial p, Polynomial slope) {
      this.p = p;
      this.slope = slope;
    }

    double first(double from, double to) {
      if (p.range(from, to).lo() > 0 || slope.range(from, to).lo() > 0) {
        return 1;
      }
      if (to - from <= FINEST || ++looks > MOST) {
        return from;
      }
      double middle = (from + to) / 2;
      double left = first(from, middle);
      return left < 1 ? left : first(middle, to);
    }
  }

  /** The pattern after an event, at the point where it happens. */
  Pattern after(Event event, Pattern pattern, double[][] w, double[][] a) {
    if (pattern.side(event.j(), event.i()) == Side.SLIDING) {
      return pattern.with(event.j(), event.i(), event.to());
    }
    double beyond = speed(pattern.with(event.j(), event.i(), event.to()), event, w, a);
    boolean goesOn = event.to() == Side.ACTIVE ? beyond >= 0 : beyond <= 0;
    return pattern.with(event.j(), event.i(), goesOn ? event.to() : Side.SLIDING);
  }

  private double speed(Pattern pattern, Event event, double[][] w, double[][] a) {
    double[][] velocities = Taylor.velocities(flow, pattern, holds(pattern), w, a);
    return Weights.inner(velocities[event.j()], flow.x(event.i()));
  }

  SlidingConstraint[] holds(Pattern pattern) {
    SlidingConstraint[] holds = new SlidingConstraint[flow.neurons()];
    for (int j = 0; j < holds.length; j++) {
      holds[j] = SlidingConstraint.of(flow, j, pattern.sliding(j));
    }
    return holds;
  }

  /** The pattern from a start; pairs that start on their kink go where both sides send them. */
  Pattern start(double[][] w, double[][] a) {
    Pattern pattern = flow.pattern(w);
    for (int j = 0; j < flow.neurons(); j++) {
      for (int i = 0; i < flow.samples(); i++) {
        double z = Weights.inner(w[j], flow.x(i));
        if (Math.abs(z) <= ROUNDING * Weights.norm(w[j]) * Weights.norm(flow.x(i))) {
          pattern = onKink(pattern, j, i, w, a);
        }
      }
    }
    return pattern;
  }

  private Pattern onKink(Pattern pattern, int j, int i, double[][] w, double[][] a) {
    Pattern active = pattern.with(j, i, Side.ACTIVE);
    Pattern inactive = pattern.with(j, i, Side.INACTIVE);
    double above = speed(active, new Event(0, j, i, Side.ACTIVE), w, a);
    double below = speed(inactive, new Event(0, j, i, Side.INACTIVE), w, a);
    if (above > 0 && below < 0) {
      throw new NoTube(Obstacle.BRANCHING, ": neuron " + (j + 1) + " on sample " + (i + 1));
    }
    return above > 0
        ? active
        : below < 0 ? inactive : above < 0 || below > 0 ? pattern.with(j, i, Side.SLIDING) : inactive;
  }
}
