package org.lemmata.verify.network;

import java.util.Optional;

/**
 * Numbers, row by row.
 *
 * @param rounding about how far they are off, in the Frobenius norm, beside the rounding of measured numbers
 */
public record Matrix(double[][] rows, double rounding) implements Measured {

  public Matrix(double[][] rows) {
    this(rows, 0);
  }

  static Matrix row(double[] row) {
    return new Matrix(new double[][] {row});
  }

  double norm() {
    return Linear.norm(coordinates());
  }

  @Override
  public Matrix matrix() {
    return this;
  }

  @Override
  public double[] coordinates() {
    return Linear.flat(rows);
  }

  @Override
  public double largest() {
    return Linear.largest(Linear.flat(rows));
  }

  @Override
  public Optional<Problem> owner() {
    return Optional.empty();
  }
}
