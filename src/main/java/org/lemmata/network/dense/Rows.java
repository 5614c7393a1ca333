package org.lemmata.network.dense;

/** Sums {@code sum_s c_s row_s}, as the stages of a Runge-Kutta step need them. */
public final class Rows {
  private final Dense dense = Dense.best();
  private final Panel rows;
  private final Panel coefficients;
  private final Panel sum;

  public Rows(int count, int length) {
    this.rows = Panel.of(count, length);
    this.coefficients = Panel.of(1, count);
    this.sum = Panel.of(1, length);
  }

  public void set(int row, double[] values) {
    System.arraycopy(values, 0, rows.values(), rows.at(row, 0), values.length);
  }

  /** Sets the coefficient of a row in the next sum. */
  public void weigh(int row, double coefficient) {
    coefficients.set(0, row, coefficient);
  }

  /** Writes the sum of the first {@code count} rows. */
  public void sum(int count, double[] to) {
    dense.product(new Panel(coefficients.values(), 0, 1, count, coefficients.stride()), rows.first(count), sum);
    System.arraycopy(sum.values(), 0, to, 0, to.length);
  }
}
