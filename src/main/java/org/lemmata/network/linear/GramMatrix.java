package org.lemmata.network.linear;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * The inner products of some vectors, and how independent the vectors are.
 *
 * @param inverse nearly that of the matrix of inner products
 * @param smallest proved: not more than the smallest singular value of the matrix whose rows are the vectors
 */
public record GramMatrix(double[][] inverse, double smallest) {

  /** @throws Undefined where the vectors are dependent, or too nearly so to be told apart from dependent ones */
  public static GramMatrix of(double[][] vectors) {
    int n = vectors.length;
    double[][] products = new double[n][n];
    double[][] errors = new double[n][n];
    double rounding = n == 0 ? 0 : Roundoff.gamma(vectors[0].length + 4L);
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        products[k][l] = Weights.inner(vectors[k], vectors[l]);
        errors[k][l] = Roundoff.above(rounding * Weights.norm(vectors[k]) * Weights.norm(vectors[l]));
      }
    }
    double[][] inverse = n == 0 ? products : new Spectral(products).inverse();
    return new GramMatrix(inverse, smallest(products, errors, inverse));
  }

  /** {@code |G^-1| <= |Y| / (1 - |I - G Y|)}, and the smallest singular value is the root of the reciprocal. */
  private static double smallest(double[][] products, double[][] errors, double[][] inverse) {
    int n = products.length;
    double size = 0;
    double off = 0;
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        double sum = k == l ? -1 : 0;
        double error = Roundoff.gamma(4);
        for (int m = 0; m < n; m++) {
          sum += products[k][m] * inverse[m][l];
          error += (errors[k][m] + Roundoff.gamma(n + 4L) * Math.abs(products[k][m])) * Math.abs(inverse[m][l]);
        }
        double entry = Roundoff.above(Math.abs(sum) + error);
        off += entry * entry;
        size += inverse[k][l] * inverse[k][l];
      }
    }
    double slack = 1 - Roundoff.above(Math.sqrt(Roundoff.above(off)));
    if (n > 0 && !(slack > 0.5)) {
      throw new Undefined(Reason.UNDECIDED, "vectors that are nearly dependent");
    }
    return Math.sqrt(slack / Roundoff.above(Math.sqrt(Roundoff.above(size)))) * (1 - 0x1p-40);
  }
}
