package org.lemmata.dynamics.tube.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Span;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Reach;
import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Weights;

/** Follows a smooth flow, piece by piece, with a bound on the distance to every solution. */
public final class SmoothTube {
  private static final int ORDER = 16;

  /** The last coefficients of a piece are this small beside its weights. */
  private static final double TOLERANCE = 0x1p-56;

  /** So many attempts at a piece. */
  private static final int TRIES = 200;

  /** Operations times numbers of the state, the cost of one derivative: some hundredths of a second. */
  private static final double LARGEST = 500_000;

  private final SmoothFlow flow;
  private final Meter meter;
  private final Recording recording;
  private final Clock clock;
  private final Sides sides;
  private double time;
  private double[] state;
  private Radii distance;
  private double unit = 1;
  private int pieces;

  /**
   * A centre and what is near it.
   *
   * @param state the weights; in polar coordinates the direction and the logarithmic norm
   * @param logElapsed in polar coordinates, the natural logarithm of the physical time since the state before
   */
  public record State(double time, double[] state, Radii radii, Optional<Interval> logElapsed) {}

  /**
   * A tube.
   *
   * @param recorded states at the times that were asked for
   * @param spans all of it, states during parts of a piece; of these nothing tells the physical time
   */
  public record Path(List<State> recorded, List<Span<State>> spans) {}

  private SmoothTube(SmoothFlow flow, double[] start, Radii radii, Recording recording, Meter meter) {
    this.flow = flow;
    this.recording = recording;
    this.meter = meter;
    this.clock = new Clock(flow, start[start.length - 1]);
    this.sides = new Sides(flow.program());
    this.state = start;
    this.distance = radii;
  }

  /**
   * When a flow is looked at.
   *
   * @param times increasing, after zero
   * @param late they may be off by so much
   * @param settle it ends at the first of them, or at the start, where the direction turns no faster; 0 never
   */
  public record Recording(List<Double> times, double late, double settle) {}

  /**
   * States that are near, at each of these times and between them, every solution that starts near {@code start};
   * directions on the unit sphere.
   *
   * @param radii how near they start
   * @throws NoTube where there is none
   */
  public static Path of(SmoothFlow flow, double[] start, Radii radii, Recording recording, Meter meter) {
    if (start.length * (double) flow.program().size() > LARGEST) {
      throw new NoTube(Obstacle.LONG, "");
    }
    return new SmoothTube(flow, start.clone(), radii, recording, meter).follow(recording.times());
  }

  private Path follow(List<Double> times) {
    List<State> states = new ArrayList<>();
    List<Span<State>> spans = new ArrayList<>();
    double last = times.get(times.size() - 1);
    int next = 0;
    boolean isSettled = isSettled(state, distance);
    while (next < times.size() && !isSettled) {
      toSphere();
      Piece piece = piece(last - time);
      Bound bound = Bound.after(piece, distance);
      double end = time + piece.h();
      double passed = 0;
      while (next < times.size() && !isSettled && (times.get(next) <= end || piece.h() >= last - time)) {
        double at = times.get(next++);
        double s = Math.max(0, Math.min(1, (at - time) / piece.h()));
        states.add(state(piece, bound, at, passed, s));
        passed = s;
        isSettled = isSettled(piece.at(s), states.get(states.size() - 1).radii());
      }
      if (flow.isPolar() && passed < 1) {
        clock.pass(piece, bound.within(), passed, 1);
      }
      spans.add(span(piece, bound, end, isSettled || next == times.size()));
      state = piece.at(1);
      distance = rounded(bound.end(), piece);
      time = end;
      pieces++;
    }
    return new Path(states, spans);
  }

  /** @param isLast whether the solutions may be looked at a little after the end of the piece */
  private Span<State> span(Piece piece, Bound bound, double end, boolean isLast) {
    double begin = time;
    double off = late(end);
    Radii near = isLast ? moved(piece.at(1), rounded(bound.within(), piece), off) : bound.within();
    int n = flow.weights();
    return new Span<>(begin, end, off, (from, to) -> {
      Reach reach = Reach.of(piece.curves(), from, to);
      Radii radii = near.plus(reach.radius(n), flow.isPolar() ? reach.off()[n] : 0);
      return new State(begin, reach.centre(), radii, Optional.empty());
    });
  }

  /** What a time in the present piece is known up to: the roundings of the lengths of the pieces. */
  private double late(double at) {
    return (pieces + 8) * 0x1p-52 * at + recording.late();
  }

  private State state(Piece piece, Bound bound, double at, double from, double s) {
    double late = late(at);
    double[] here = piece.at(s);
    Radii radii = moved(here, rounded(bound.within(), piece), late);
    if (!flow.isPolar()) {
      return new State(at, here, radii, Optional.empty());
    }
    clock.pass(piece, radii, from, s);
    return new State(at, here, radii, Optional.of(clock.logElapsed(here[here.length - 1], late)));
  }

  /**
   * Where solutions within these radii are so much earlier or later: they move no faster than the field is anywhere in
   * a ball that they cannot leave in that time.
   */
  private Radii moved(double[] here, Radii radii, double late) {
    Radii ball = new Radii(2 * radii.weights() + Double.MIN_NORMAL, flow.isPolar() ? 2 * radii.logNorm() : 0);
    for (int tries = 0; tries < TRIES; tries++) {
      Models models = Models.of(flow.program(), ball.around(here, flow.weights()), 0);
      double[] speeds = new double[flow.weights()];
      Arrays.setAll(speeds, i -> models.velocity(i).most());
      Radii reached = radii.plus(late * Weights.norm(speeds) * (1 + 0x1p-30),
          flow.isPolar() ? late * models.velocity(flow.weights()).most() : 0);
      if (reached.isWithin(ball)) {
        return reached;
      }
      ball = ball.enlargedTo(reached);
    }
    throw new NoTube(Obstacle.WIDE, "");
  }

  private static Radii rounded(Radii radii, Piece piece) {
    return radii.plus(piece.rounding(), piece.flow().isPolar() ? piece.rounding() : 0);
  }

  /** @throws NoTube where that is not decided */
  private boolean isSettled(double[] here, Radii radii) {
    double settle = recording.settle();
    if (settle == 0 || Turning.near(flow, here, radii).lo() > settle) {
      return false;
    }
    Interval turning = Turning.of(flow, here, radii);
    if (turning.lo() <= settle && turning.hi() > settle) {
      throw new NoTube(Obstacle.UNDECIDED, ": whether a run has settled");
    }
    return turning.hi() <= settle;
  }

  /** Puts a direction on the sphere, up to rounding; what that moves is added to the distance. */
  private void toSphere() {
    if (flow.isPolar()) {
      double[] direction = Weights.unit(Arrays.copyOf(state, flow.weights()));
      double moved = 0;
      for (int i = 0; i < direction.length; i++) {
        moved += Math.abs(direction[i] - state[i]);
        state[i] = direction[i];
      }
      distance = distance.plus(moved, 0);
    }
  }

  /** The next piece, at most of this length, up to where a number with a kink changes its sign. */
  private Piece piece(double most) {
    sides.begin(state);
    for (int tries = 0; tries < TRIES; tries++) {
      for (int k = 0; k < ORDER; k++) {
        meter.tick();
      }
      Series series = Series.of(flow.program(), state, sides.positive(), ORDER, unit);
      double able = step(series.state());
      double step = Math.min(able, most / unit);
      if (step < 0x1p-20 || step > 0x1p20) {
        unit *= Math.max(0x1p-20, Math.min(0x1p20, step));
        continue;
      }
      double h = able * unit >= most ? most : unit * step;
      double s = sides.first(series, h / unit);
      if (s == 0) {
        continue;
      }
      Piece piece = Piece.of(flow, s < h / unit ? s * unit : h, series.state(), s);
      unit *= step;
      return piece;
    }
    throw new NoTube(Obstacle.STUCK, " at time " + time);
  }

  /** In units of the expansion; very large where it ends by itself. */
  private double step(double[][] coefficients) {
    double size = size(coefficients, 0, flow.weights()) + (flow.isPolar() ? 1 : 0);
    double step = 0x1p300;
    for (int k = ORDER - 1; k <= ORDER; k++) {
      double last = size(coefficients, k, coefficients.length);
      step = last == 0
          ? step
          : Double.isFinite(last) ? Math.min(step, Math.pow(TOLERANCE * size / last, 1.0 / k)) : 0x1p-21;
    }
    return step;
  }

  private static double size(double[][] coefficients, int k, int numbers) {
    double sum = 0;
    for (int i = 0; i < numbers; i++) {
      sum += coefficients[i][k] * coefficients[i][k];
    }
    return Math.sqrt(sum);
  }
}
