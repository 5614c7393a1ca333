package org.lemmata.network;

/** {@code points[i]} is the input {@code x_i}, {@code labels[i]} its label vector; at least one of each. */
public record Dataset(double[][] points, double[][] labels) {

  public Dataset {
    if (points.length == 0 || points.length != labels.length) {
      throw new IllegalArgumentException(
          "there are " + points.length + " points and " + labels.length + " labels; both need the same number >= 1");
    }
    requireFinite(points, "point");
    requireFinite(labels, "label");
  }

  public int size() {
    return points.length;
  }

  private static void requireFinite(double[][] rows, String what) {
    for (double[] row : rows) {
      if (row.length == 0 || row.length != rows[0].length) {
        throw new IllegalArgumentException("every " + what + " needs the same length >= 1");
      }
      for (double value : row) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("a " + what + " is not a finite number");
        }
      }
    }
  }
}
