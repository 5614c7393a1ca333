package org.lemmata.network.dense;

/**
 * Products of panels. Every entry is {@code fma(a_k, b_k, ... fma(a_1, b_1, 0))} in the order of {@code k}, so that all
 * implementations agree bit for bit.
 */
public abstract sealed class Dense permits ScalarDense, VectorDense {

  /** The fastest one here: vector instructions where the JVM was started with their module. */
  public static Dense best() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new VectorDense() : new ScalarDense();
  }

  /** {@code c = a b}. */
  public final void product(Panel a, Panel b, Panel c) {
    require(a.columns() == b.rows() && c.rows() == a.rows() && c.stride() == b.stride());
    multiply(a, a.stride(), 1, a.columns(), b, c);
  }

  /** {@code c = a^T b}. */
  public final void transposedProduct(Panel a, Panel b, Panel c) {
    require(a.rows() == b.rows() && c.rows() == a.columns() && c.stride() == b.stride());
    multiply(a, 1, a.stride(), a.rows(), b, c);
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("the panels of a product do not fit");
    }
  }

  /** {@code c[r][v] = sum_{k < inner} a[r*down + k*across] b[k][v]}, paddings included. */
  abstract void multiply(Panel a, int down, int across, int inner, Panel b, Panel c);

  /**
   * {@code value = max(z, slope*z)^power} and its derivative, entry by entry; {@code power >= 2}, where both are
   * continuous.
   */
  public abstract void activate(Panel z, double slope, int power, Panel value, Panel derivative);

  /** 1 where {@code z > 0}, else {@code slope}, entry by entry. */
  public abstract void sides(Panel z, double slope, Panel factor);

  /** {@code value = factor * z}, entry by entry. */
  public abstract void scale(Panel z, Panel factor, Panel value);

  /**
   * Adds what neurons answer to each input, {@code sum_j a_j max(z_ij, slope*z_ij)}, to the sums of their lanes:
   * {@code LANES} for each input.
   *
   * @param neurons a column for each: the weights by input, then its outgoing weight {@code a_j}
   * @param inputs a row for each
   */
  public abstract void respond(Panel neurons, Panel inputs, double slope, double[] sums);

  /**
   * The gradient of {@code sum_i g_i sum_j a_j max(z_ij, slope*z_ij)} in the neurons.
   *
   * @param pulls {@code g_i}, one column
   */
  public abstract void differentiate(Panel neurons, Panel inputs, double slope, Panel pulls, Panel gradient);
}
