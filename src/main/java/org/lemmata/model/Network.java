package org.lemmata.model;

import java.util.List;
import java.util.function.UnaryOperator;

/** A positively homogeneous network {@code H(x; w)} without biases. */
public sealed interface Network permits FeedForward, Diagonal, Separable {

  /** Length of an input. */
  int inputs();

  /** Length of an output. */
  int outputs();

  /** Number of trained weights. */
  int size();

  /** The order {@code L} in {@code H(x; c*w) = c^L H(x; w)}, {@code c >= 0}. */
  int order();

  /** Whether the gradient in the weights is locally Lipschitz. */
  boolean isSmooth();

  /** {@code H(x; w)}. */
  double[] output(double[] w, double[] x);

  /**
   * One forward and one backward pass: adds {@code sum_k c_k dH_k(x; w)/dw} to {@code gradient}, where
   * {@code c = coefficients(H(x; w))}.
   */
  void backPropagate(double[] w, double[] x, UnaryOperator<double[]> coefficients, double[] gradient);

  /** The forward pass in any ring. */
  <T> List<T> output(Ring<T> ring, List<T> w, double[] x);
}
