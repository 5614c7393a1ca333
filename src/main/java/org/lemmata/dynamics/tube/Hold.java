package org.lemmata.dynamics.tube;

import java.util.stream.IntStream;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.GramMatrix;

/**
 * What holds a neuron on the kinks along which it slides: multiples of the inputs {@code x_k} there, which take the part across the kinks
 * out of its velocity.
 *
 * @param inverse nearly that of the matrix of the inner products of the inputs
 * @param smallest not more than the smallest singular value of the inputs
 */
record Hold(double[][] inputs, double[][] inverse, double smallest) {

  /** @throws NoTube where the inputs are nearly dependent, or leave the neuron nowhere to go */
  static Hold of(TwoLayer flow, int j, int[] sliding) {
    if (sliding.length >= flow.inputs()) {
      throw new NoTube(Obstacle.ZERO, ": neuron " + (j + 1));
    }
    double[][] inputs = IntStream.of(sliding).mapToObj(flow::x).toArray(double[][]::new);
    try {
      GramMatrix gram = GramMatrix.of(inputs);
      return new Hold(inputs, gram.inverse(), gram.smallest());
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
}
