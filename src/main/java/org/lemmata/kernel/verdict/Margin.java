package org.lemmata.kernel.verdict;

/**
 * By how much a conclusion is satisfied on one instance, as an interval that contains the truth: non-negative means
 * satisfied. The ends are kept, not a middle with an error, so that no rounding stands between them and the verdict.
 */
public record Margin(double lo, double hi) implements Comparable<Margin> {

  public Margin {
    if (!(lo <= hi) || !Double.isFinite(lo) || !Double.isFinite(hi)) {
      throw new IllegalArgumentException("a margin lies between two finite numbers");
    }
  }

  /** {@code value} with {@code |value - truth| <= error}. */
  public static Margin of(double value, double error) {
    return new Margin(value - error, value + error);
  }

  /** In which of three ways it lies to zero. */
  public String word() {
    if (violated()) {
      return "violated";
    }
    return satisfied() ? "satisfied" : "inside its error";
  }

  /** The whole interval is non-negative. */
  public boolean satisfied() {
    return lo >= 0;
  }

  /** The whole interval is negative. */
  public boolean violated() {
    return hi < 0;
  }

  /** Violations first, the worst of them in front; then by how little is left. */
  @Override
  public int compareTo(Margin o) {
    if (violated() || o.violated()) {
      return Double.compare(hi, o.hi);
    }
    return Double.compare(lo, o.lo);
  }

  public double value() {
    return lo == hi ? lo : lo / 2 + hi / 2;
  }

  public double error() {
    return lo == hi ? 0 : Math.nextUp(hi / 2 - lo / 2);
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%.6g +- %.2g", value(), error());
  }
}
