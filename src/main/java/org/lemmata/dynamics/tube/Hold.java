package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.Spectral;

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
    double[][] inputs = new double[sliding.length][];
    double[][] gram = new double[sliding.length][sliding.length];
    for (int k = 0; k < sliding.length; k++) {
      inputs[k] = flow.x(sliding[k]);
      for (int l = 0; l < sliding.length; l++) {
        gram[k][l] = Weights.inner(flow.x(sliding[k]), flow.x(sliding[l]));
      }
    }
    double[][] inverse = sliding.length == 0 ? gram : new Spectral(gram).inverse();
    return new Hold(inputs, inverse, smallest(gram, inverse));
  }

  /** {@code |G^-1| <= |Y| / (1 - |I - G Y|)}, and the smallest singular value is the root of the reciprocal. */
  private static double smallest(double[][] gram, double[][] inverse) {
    double size = 0;
    double off = 0;
    for (int k = 0; k < gram.length; k++) {
      for (int l = 0; l < gram.length; l++) {
        double sum = k == l ? -1 : 0;
        double sizes = 1;
        for (int n = 0; n < gram.length; n++) {
          sum += gram[k][n] * inverse[n][l];
          sizes += Math.sqrt(gram[k][k] * gram[n][n]) * Math.abs(inverse[n][l]);
        }
        double entry = Roundoff.above(Math.abs(sum) + 0x1p-40 * sizes);
        off += entry * entry;
        size += inverse[k][l] * inverse[k][l];
      }
    }
    double slack = 1 - Roundoff.above(Math.sqrt(off));
    if (gram.length > 0 && !(slack > 0.5)) {
      throw new NoTube(Obstacle.STUCK, ": inputs that are nearly dependent");
    }
    return Math.sqrt(slack / Roundoff.above(Math.sqrt(Roundoff.above(size)))) * (1 - 0x1p-40);
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
