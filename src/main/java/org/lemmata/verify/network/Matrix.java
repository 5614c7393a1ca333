package org.lemmata.verify.network;

import java.util.Optional;

/** Numbers, row by row. */
public record Matrix(double[][] rows) implements Measured {

  static Matrix row(double[] row) {
    return new Matrix(new double[][] {row});
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
