package org.lemmata.dynamics.flow;

import java.util.function.Function;

/**
 * A piece of a curve in time, with what is near it.
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
