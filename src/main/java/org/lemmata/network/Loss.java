package org.lemmata.network;

/**
 * The loss {@code l(h, y)} of one output. Logistic and exponential losses are for labels +-1, applied per output;
 * {@code factor} multiplies the loss (2 in Kumar and Haupt's logistic loss). {@code mean} divides the sum over the
 * data by their number.
 */
public record Loss(Kind kind, double factor, boolean mean) {

  /** The shape of the loss as a function of output and label. */
  public enum Kind {
    /** {@code (h - y)^2 / 2}. */
    SQUARE,
    /** {@code ln(1 + exp(-y h))}. */
    LOGISTIC,
    /** {@code exp(-y h)}. */
    EXPONENTIAL,
    /** {@code -(h + y)^2 / 2}: not convex, with the pull of the square loss at zero. */
    CONCAVE
  }

  public double value(double h, double y) {
    return factor
        * switch (kind) {
          case SQUARE -> (h - y) * (h - y) / 2;
          case LOGISTIC -> y * h > 0 ? Math.log1p(Math.exp(-y * h)) : -y * h + Math.log1p(Math.exp(y * h));
          case EXPONENTIAL -> Math.exp(-y * h);
          case CONCAVE -> -(h + y) * (h + y) / 2;
        };
  }

  /** Bounds {@code |d^2 l/dh^2|} for outputs at most {@code off} from {@code h}: how fast the pull changes. */
  public double steepest(double h, double off, double y) {
    return factor
        * switch (kind) {
          case SQUARE, CONCAVE -> 1;
          case LOGISTIC -> y * y / 4;
          case EXPONENTIAL -> y * y * Math.exp(-y * h + Math.abs(y) * off);
        };
  }

  /** {@code -dl/dh}: the pull of the label on the output. */
  public double pull(double h, double y) {
    return factor
        * switch (kind) {
          case SQUARE -> y - h;
          case LOGISTIC -> y / (1 + Math.exp(y * h));
          case EXPONENTIAL -> y * Math.exp(-y * h);
          case CONCAVE -> y + h;
        };
  }
}
