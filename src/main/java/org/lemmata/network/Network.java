package org.lemmata.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A positively homogeneous network {@code H(x; w)} without biases. What differs from kind to kind is asked of the
 * network itself, or answered for all kinds at once in {@link #cases}: a new kind does not compile until each place has
 * its answer.
 */
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

  /**
   * The network of absolute values: at absolute weights and inputs its outputs are the sums of the absolute values of
   * all products on the way, which bound this network's outputs and their rounding.
   */
  Network absolute();

  /** The longest path of roundings through a forward pass. */
  long roundings();

  /**
   * Of the powers of two that divide every product of a forward pass and of its derivatives, the exponent of the
   * largest.
   *
   * @param w the same for the weights, at most 0
   * @param x the same for the inputs, at most 0
   * @param constant the same for a number that the network has of its own, at most 0
   */
  long grain(long w, long x, Function<Double, Long> constant);

  /** What the error of each weight is compared with; places are counted from {@code from}. */
  List<Units.Unit> units(int from);

  /**
   * The trained matrices, one row after another and one matrix after another; none where the weights are no matrices.
   */
  List<Shape> shapes();

  /** Of a matrix. */
  record Shape(int rows, int columns) {}

  /** The networks that are added up, in the order of their weights; a network that is no sum is its only part. */
  List<Part<Network>> parts();

  /** @param from index of the first weight */
  record Part<N extends Network>(N network, int from) {

    /** Its own among all weights. */
    public double[] of(double[] w) {
      return Arrays.copyOfRange(w, from, from + network.size());
    }
  }

  /** One answer for each kind. */
  default <T> T cases(
      Function<? super FeedForward, ? extends T> feedForward,
      Function<? super Diagonal, ? extends T> diagonal,
      Function<? super Separable, ? extends T> separable) {
    return answer(new Cases<>(feedForward, diagonal, separable));
  }

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super FeedForward, ? extends T> feedForward,
      Function<? super Diagonal, ? extends T> diagonal,
      Function<? super Separable, ? extends T> separable) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** This network if it is a feed-forward one. */
  default Optional<FeedForward> layered() {
    return cases(Optional::of, d -> Optional.empty(), s -> Optional.empty());
  }

  /** The parts with kinks. There are kinks in feed-forward networks only. */
  default List<Part<FeedForward>> kinked() {
    return parts().stream()
        .filter(part -> !part.network().isSmooth())
        .map(part -> new Part<>(part.network().layered().orElseThrow(), part.from()))
        .toList();
  }
}
