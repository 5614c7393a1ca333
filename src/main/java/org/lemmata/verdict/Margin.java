package org.lemmata.verdict;

/**
 * By how much a conclusion is satisfied on one instance: non-negative means satisfied. {@code error} bounds
 * {@code |value - truth|}; a margin that is not finite, or a negative error, cannot be made.
 */
public record Margin(double value, double error) {

  public Margin {
    if (!Double.isFinite(value) || !Double.isFinite(error) || !(error >= 0)) {
      throw new IllegalArgumentException("a margin is a finite number with a finite error");
    }
  }

  /** The whole error interval is non-negative. */
  boolean satisfied() {
    return value - error >= 0;
  }

  /** The whole error interval is negative. */
  boolean violated() {
    return value + error < 0;
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%.6g +- %.2g", value, error);
  }
}
