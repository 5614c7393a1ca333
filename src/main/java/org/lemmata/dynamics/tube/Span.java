package org.lemmata.dynamics.tube;

import java.util.function.Function;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * A piece of a tube in time.
 *
 * @param from when it begins
 * @param late what the times of the piece are known up to
 * @param part what contains every solution in a part of the piece, whose ends are between 0 and 1
 */
public record Span<B>(double from, double to, double late, Part<B> part) {
  /** A place in a piece is known up to a few roundings. */
  private static final double ROUNDED = 0x1p-50;

  /** A part of a piece. */
  @FunctionalInterface
  public interface Part<B> {
    B between(double a, double b);
  }

  /** A curve in a part of a piece: a centre, and how far the curve is from it at most. */
  public record Reach(double[] centre, double radius) {

    public static Reach of(Polynomial[] curves, double a, double b) {
      double[] centre = new double[curves.length];
      double[] off = new double[curves.length];
      for (int i = 0; i < curves.length; i++) {
        Interval range = curves[i].range(a, b);
        centre[i] = range.middle();
        off[i] = range.error();
      }
      return new Reach(centre, Roundoff.above(Weights.norm(off)));
    }
  }

  /** What contains every solution at those times from {@code a} to {@code b} that belong to this piece. */
  public B during(double a, double b) {
    return part.between(place(a - late, -ROUNDED), place(b + late, ROUNDED));
  }

  /** The same in other terms. */
  public <C> Span<C> as(Function<B, C> terms) {
    return new Span<>(from, to, late, (a, b) -> terms.apply(part.between(a, b)));
  }

  private double place(double time, double more) {
    return Math.max(0, Math.min(1, (time - from) / (to - from) + more));
  }
}
