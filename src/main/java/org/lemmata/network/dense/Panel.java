package org.lemmata.network.dense;

/**
 * A dense matrix by rows, each row padded with zeros to a whole number of lanes. Many panels may share one array, each
 * from its own {@code offset} on.
 */
public record Panel(double[] values, int offset, int rows, int columns, int stride) {
  /** Rows are padded to a multiple of this, the widest vector in use. */
  public static final int LANES = 8;

  /** A new panel of zeros. */
  public static Panel of(int rows, int columns) {
    int stride = (columns + LANES - 1) / LANES * LANES;
    return new Panel(new double[rows * stride], 0, rows, columns, stride);
  }

  /** The panel of the first {@code rows} rows. */
  public Panel first(int rows) {
    return new Panel(values, offset, rows, columns, stride);
  }

  /** Row {@code r} alone. */
  public Panel row(int r) {
    return new Panel(values, at(r, 0), 1, columns, stride);
  }

  /** Where an entry is stored. */
  public int at(int row, int column) {
    return offset + row * stride + column;
  }

  public double get(int row, int column) {
    return values[at(row, column)];
  }

  public void set(int row, int column, double value) {
    values[at(row, column)] = value;
  }
}
