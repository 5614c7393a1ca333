package org.lemmata.flow.kink;

import java.util.Arrays;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * Neurons whose incoming weights are zero, where all their kinks meet. One rests there when no pull leads away; on a
 * line, where two velocities tell everything, it may also go through. Whatever is not certain is undefined.
 */
final class Zero {
  /** Incoming weights are gone when they have shrunk to this part of what they were. */
  private static final double GONE = 1e-13;

  private static final double RESTING = 1e-9;

  private final Piece piece;
  private final double[][] x;
  private final boolean[] there;
  private final double[] largest;

  Zero(Piece piece, double[][] x, int neurons) {
    this.piece = piece;
    this.x = x;
    this.there = new boolean[neurons];
    this.largest = new double[neurons];
  }

  boolean isThere(int j) {
    return there[j];
  }

  /** Takes note of how large the incoming weights of a neuron are, and gives their norm. */
  double remember(double[] w, int j) {
    int d = x[0].length;
    double norm = Weights.norm(Arrays.copyOfRange(w, j * d, (j + 1) * d));
    largest[j] = Math.max(largest[j], norm);
    return norm;
  }

  /** Puts a neuron at zero whose incoming weights have shrunk to rounding beside what they were. */
  void receive(double[] w, int j) {
    if (remember(w, j) <= GONE * largest[j]) {
      int d = x[0].length;
      Arrays.fill(w, j * d, (j + 1) * d, 0);
      there[j] = true;
    }
  }

  /**
   * Whether a neuron at zero rests there.
   *
   * @throws Undefined where that is not known
   */
  boolean mayRest(double[] w, int j) {
    double[] strengths = piece.strengths(w, j);
    if (isLine()) {
      return beside(strengths, 1) <= 0 && beside(strengths, -1) >= 0;
    }
    double size = 0;
    boolean anyRepels = false;
    for (int i = 0; i < x.length; i++) {
      size += Math.abs(strengths[i]) * Weights.norm(x[i]);
      anyRepels |= strengths[i] > 0;
    }
    boolean rests = new LeastNorm(new double[x[0].length], x, strengths, piece.slope()).norm() <= RESTING * size;
    if (rests && anyRepels) {
      // The box is larger than the Clarke subdifferential, so some direction may still lead away from zero.
      throw new Undefined("a neuron reaches zero, and it is not known whether it rests there");
    }
    return rests;
  }

  /**
   * On a line, sends a neuron that may not rest through zero: it is put on one side of every kink.
   *
   * @throws Undefined off the line, or where both sides lead away
   */
  void passThrough(double[] w, int j) {
    double[] strengths = piece.strengths(w, j);
    if (!isLine() || (beside(strengths, 1) > 0 && beside(strengths, -1) < 0)) {
      throw new Undefined("a neuron reaches zero where it may not rest, and its new direction is not determined");
    }
    int way = beside(strengths, 1) > 0 ? 1 : -1;
    for (int i = 0; i < x.length; i++) {
      piece.side[j][i] = way * x[i][0] > 0 ? 1 : -1;
    }
    there[j] = false;
  }

  private boolean isLine() {
    return x[0].length == 1;
  }

  /** The velocity of a neuron on a line just beside zero, on its positive or its negative side. */
  private double beside(double[] strengths, int way) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += strengths[i] * (way * x[i][0] > 0 ? 1 : piece.slope()) * x[i][0];
    }
    return sum;
  }
}
