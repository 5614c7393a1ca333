package org.lemmata.dynamics.tube;

import java.util.stream.IntStream;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.GramMatrix;

/**
 * Keeps a sliding neuron on its kinks: multiples of the inputs {@code x_k} cancel the component of its velocity normal
 * to the kinks.
 *
 * @param inverse nearly that of the matrix of the inner products of the inputs
 * @param smallest not more than the smallest singular value of the inputs
 */
record SlidingConstraint(double[][] inputs, double[][] inverse, double smallest) {

  /** @throws NoTube where the inputs are nearly dependent, or leave the neuron nowhere to go */
  static SlidingConstraint of(TwoLayer flow, int j, int[] sliding) {
    if (sliding.length >= flow.inputs()) {
      throw new NoTube(Obstacle.ZERO, ": neuron " + (j + 1));
    }
    double[][] inputs = IntStream.of(sliding).mapToObj(flow::x).toArray(double[][]::new);
    try {
      GramMatrix gram = GramMatrix.of(inputs);
      return new SlidingConstraint(inputs, gram.inverse(), gram.smallest());
    } catch (Undefined dependent) {
      throw new NoTube(Obstacle.STUCK, ": " + dependent.getMessage());
    }
  }

  boolean isEmpty() {
    return inputs.length == 0;
  }

  /** Multiples {@code l_k} of the inputs, such that {@code v - sum_k l_k x_k} is nearly orthogonal to all of them. */
  double[] multiples(double[] v) {
    double[] across = new double[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      across[k] = Weights.inner(inputs[k], v);
    }
    double[] multiples = new double[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      multiples[k] = Weights.inner(inverse[k], across);
    }
    return multiples;
  }

  /** Takes the part across the kinks out of a vector. */
  void release(double[] v) {
    double[] multiples = multiples(v);
    for (int k = 0; k < inputs.length; k++) {
      for (int c = 0; c < v.length; c++) {
        v[c] -= multiples[k] * inputs[k][c];
      }
    }
  }

  /** The multiples of vectors of polynomials, coefficient by coefficient. */
  Polynomial[] multiples(Polynomial[] v) {
    Polynomial[] multiples = new Polynomial[inputs.length];
    Polynomial[] across = new Polynomial[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      across[k] = Piece.combined(inputs[k], v);
    }
    for (int k = 0; k < inputs.length; k++) {
      multiples[k] = Piece.combined(inverse[k], across);
    }
    return multiples;
  }

  /** {@code v - sum_k l_k x_k} with these multiples. */
  Polynomial[] rest(Polynomial[] v, Polynomial[] multiples) {
    Polynomial[] rest = v.clone();
    for (int k = 0; k < multiples.length; k++) {
      for (int c = 0; c < v.length; c++) {
        rest[c] = rest[c].plus(multiples[k].times(-inputs[k][c]));
      }
    }
    return rest;
  }

  /**
   * From the norm of the part of {@code v} that is orthogonal to all inputs to that of {@code v - sum_k l_k x_k} with
   * the {@link #multiples}: the first is the smaller one, by what the second still has of the inputs.
   */
  Interval along(double[] v) {
    double[] rest = v.clone();
    release(rest);
    double sizes = Weights.norm(v);
    double[] multiples = multiples(v);
    double[] left = new double[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      sizes += Math.abs(multiples[k]) * Weights.norm(inputs[k]);
      left[k] = Weights.inner(inputs[k], rest);
    }
    double rounding = Roundoff.above(Roundoff.gamma(4L * (v.length + inputs.length) + 16) * sizes);
    for (int k = 0; k < inputs.length; k++) {
      left[k] = Roundoff.above(Math.abs(left[k]) + 2 * rounding * Weights.norm(inputs[k]));
    }
    double across = inputs.length == 0 ? 0 : Roundoff.above(Weights.norm(left) / smallest);
    double norm = Weights.norm(rest);
    return new Interval(Math.max(0, norm - rounding - across), Roundoff.above(norm + rounding));
  }
}
