package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Span;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/** Follows a flow of a two-layer network, piece by piece, with a bound on the distance to every solution. */
public final class Tube {
  private static final int ORDER = 16;

  /** The last coefficients of a piece are this small beside its weights. */
  private static final double TOLERANCE = 0x1p-56;

  /** So many changes of the pattern in a row, without getting on. */
  private static final int MOST_CHANGES = 200;

  /** Pieces shorter than this part of a step are not worth a piece. */
  private static final double SHORTEST = 0x1p-42;

  /** A curve goes on a little beyond the last time, which is not known exactly. */
  private static final double BEYOND = 0x1p-38;

  private final TwoLayer flow;
  private final Passage passage;
  private final Meter meter;
  private final double late;
  private double time;
  private double[][] w;
  private double[][] a;
  private Pattern pattern;
  private SlidingConstraint[] holds;
  private double unit = 1;
  private Distance distance;
  private int pieces;
  private Map<KinkError.Pair, Double> pending = Map.of();
  private Optional<Passage.Event> event = Optional.empty();
  private final Set<KinkError.Pair> released = new HashSet<>();

  /**
   * A centre and a radius.
   *
   * @param weights as in the network
   */
  public record Ball(double time, double[] weights, double radius) {}

  /**
   * A tube.
   *
   * @param recorded balls at the times that were asked for
   * @param spans all of it, balls during parts of a piece; their times are of no account
   */
  public record Path(List<Ball> recorded, List<Span<Ball>> spans) {}

  private Tube(TwoLayer flow, double[] start, double radius, double late, Meter meter) {
    this.flow = flow;
    this.late = late;
    this.passage = new Passage(flow);
    this.meter = meter;
    this.w = flow.incoming(start);
    this.a = flow.outgoing(start);
    this.distance = Distance.of(radius, w.length);
    this.pattern = passage.start(w, a);
    this.holds = passage.holds(pattern);
  }

  /**
   * Balls that contain, at each of these times and between them, every solution that starts at most {@code radius} from
   * {@code start}.
   *
   * @param times increasing, after zero
   * @param late they may be off by so much
   * @throws NoTube where there is none
   */
  public static Path of(TwoLayer flow, double[] start, double radius, List<Double> times, double late,
      Meter meter) {
    return new Tube(flow, start, radius, late, meter).follow(times);
  }

  private Path follow(List<Double> times) {
    List<Ball> balls = new ArrayList<>();
    List<Span<Ball>> spans = new ArrayList<>();
    int next = 0;
    double last = times.get(times.size() - 1);
    double horizon = last + 2 * late + last * BEYOND;
    while (next < times.size()) {
      Piece piece = piece(horizon - time);
      Bound bound = Bound.after(piece, distance, pending);
      double end = time + piece.h();
      while (next < times.size() && (times.get(next) <= end || piece.h() >= horizon - time)) {
        balls.add(ball(piece, bound, times.get(next++)));
      }
      spans.add(span(piece, bound, end, next == times.size()));
      w = piece.incomingAt(1);
      a = piece.outgoingAt(1);
      distance = bound.end().plus(piece.rounding());
      pending = bound.pending();
      time = end;
      pieces++;
      released.clear();
      event.ifPresent(this::turn);
      settle();
    }
    return new Path(balls, spans);
  }

  /** @param isLast whether the solutions may be looked at a little after the end of the piece */
  private Span<Ball> span(Piece piece, Bound bound, double end, boolean isLast) {
    double begin = time;
    double off = late(end);
    double near = Roundoff.above(isLast ? beyond(piece, bound.within(), off) : bound.within());
    return new Span<>(begin, end, off, (from, to) -> {
      Reach[] in = reaches(piece.incoming(), from, to);
      Reach[] out = reaches(piece.outgoing(), from, to);
      double apart = Weights.norm(new double[] {radius(in), radius(out)});
      return new Ball(begin, flow.weights(centres(in), centres(out)), Roundoff.above(near + apart));
    });
  }

  private static Reach[] reaches(Polynomial[][] curves, double from, double to) {
    return Arrays.stream(curves).map(row -> Reach.of(row, from, to)).toArray(Reach[]::new);
  }

  private static double radius(Reach[] reaches) {
    return Weights.norm(Arrays.stream(reaches).mapToDouble(r -> r.radius(r.off().length)).toArray());
  }

  private static double[][] centres(Reach[] reaches) {
    return Arrays.stream(reaches).map(Reach::centre).toArray(double[][]::new);
  }

  /** What a time in the present piece is known up to: the roundings of the lengths of the pieces. */
  private double late(double at) {
    return (pieces + 8) * 0x1p-52 * at + late;
  }

  private Ball ball(Piece piece, Bound bound, double at) {
    double s = Math.max(0, Math.min(1, (at - time) / piece.h()));
    double off = late(at);
    double near = Roundoff.above(bound.within() + Weights.norm(piece.rounding()));
    double radius = Roundoff.above(moved(piece, near, at, off));
    return new Ball(at, flow.weights(piece.incomingAt(s), piece.outgoingAt(s)), radius);
  }

  /** What solutions within {@code radius} of the curve are within so much earlier or later. */
  private double moved(Piece piece, double radius, double at, double off) {
    boolean isInside = at - off >= time && at + off <= time + piece.h();
    return isInside ? radius + piece.speed() * off : beyond(piece, radius, off);
  }

  /** Where the piece does not go on: on whatever side of its kinks, in a ball that no solution leaves in that time. */
  private double beyond(Piece piece, double radius, double off) {
    Neuron[] neurons = new Neuron[flow.neurons()];
    double[] sizes = new double[neurons.length];
    Arrays.setAll(neurons, j -> Neuron.of(piece, j));
    Arrays.setAll(sizes, j -> piece.incomingSize(j) + piece.outgoingSize(j));
    double ball = 2 * radius + Double.MIN_NORMAL;
    for (int tries = 0; tries < MOST_CHANGES; tries++) {
      double[] balls = new double[neurons.length];
      Arrays.fill(balls, ball);
      Spread spread = Spread.of(piece, neurons, ball, balls);
      double pull = flow.decay();
      for (int i = 0; i < flow.samples(); i++) {
        pull += flow.size(i) * spread.pull(i);
      }
      double reached = Roundoff.above(radius + off * pull * (Weights.norm(sizes) + ball));
      if (reached <= ball) {
        return reached;
      }
      ball = 2 * reached;
    }
    throw new NoTube(Obstacle.WIDE, ": the time is not known well enough");
  }

  /** The next piece, at most of this length, up to where the pattern has to change. */
  private Piece piece(double most) {
    for (int changes = 0; changes < MOST_CHANGES; changes++) {
      Piece whole = expanded(most);
      event = passage.first(whole, released);
      if (event.isEmpty()) {
        return whole;
      }
      if (event.get().s() >= SHORTEST) {
        return whole.until(event.get().s());
      }
      turn(event.get());
    }
    throw new NoTube(Obstacle.STUCK, " at time " + time);
  }

  /** Puts neurons that slide on their kinks, up to rounding; what that moves is added to the distance. */
  private void settle() {
    double[] moved = new double[holds.length];
    for (int j = 0; j < holds.length; j++) {
      if (!holds[j].isEmpty()) {
        double[] before = w[j].clone();
        holds[j].release(w[j]);
        for (int c = 0; c < before.length; c++) {
          moved[j] += Math.abs(w[j][c] - before[c]);
        }
      }
    }
    distance = distance.plus(moved);
  }

  private void turn(Passage.Event e) {
    boolean wasSliding = pattern.side(e.j(), e.i()) == Side.SLIDING;
    pattern = passage.after(e, pattern, w, a);
    holds = passage.holds(pattern);
    if (wasSliding) {
      released.add(new KinkError.Pair(e.j(), e.i()));
    }
  }

  private Piece expanded(double most) {
    for (int tries = 0; tries < 60; tries++) {
      for (int k = 0; k < ORDER; k++) {
        meter.tick();
      }
      Taylor taylor = Taylor.of(flow, pattern, holds, w, a, ORDER, unit);
      double able = step(taylor);
      double step = Math.min(able, most / unit);
      if (step > 0x1p-20 && step < 0x1p20) {
        double h = able * unit >= most ? most : unit * step;
        Piece piece = piece(taylor, h, h / unit);
        unit *= step;
        return piece;
      }
      unit *= Math.max(0x1p-20, Math.min(0x1p20, step));
    }
    throw new NoTube(Obstacle.STUCK, " at time " + time);
  }

  /** In units of the expansion; very large where it ends by itself. */
  private double step(Taylor taylor) {
    double size = Weights.norm(new double[] {size(taylor.incoming(), 0), size(taylor.outgoing(), 0)});
    double step = 0x1p300;
    for (int k = ORDER - 1; k <= ORDER; k++) {
      double last = Weights.norm(new double[] {size(taylor.incoming(), k), size(taylor.outgoing(), k)});
      step = last == 0
          ? step
          : Double.isFinite(last) ? Math.min(step, Math.pow(TOLERANCE * size / last, 1.0 / k)) : 0x1p-20;
    }
    return step;
  }

  private static double size(double[][][] coefficients, int k) {
    double sum = 0;
    for (double[][] neuron : coefficients) {
      for (double[] c : neuron) {
        sum += c[k] * c[k];
      }
    }
    return Math.sqrt(sum);
  }

  private Piece piece(Taylor taylor, double h, double s) {
    return Piece.of(flow, pattern, holds, h, Taylor.curves(taylor.incoming(), s), Taylor.curves(taylor.outgoing(), s));
  }
}
