package org.lemmata.quantity.measure;

import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

/** A loss and its pull for outputs that are known up to an error; {@link Loss} has them in doubles. */
public record EnclosedLoss(Problem problem) {
  private static final Wide ONE = Wide.of(1);

  /** {@code factor * share}, where the share is 1 for a sum over the data and {@code 1/n} for a mean. */
  public Wide weight() {
    Wide n = Wide.of(problem.loss().mean() ? problem.data().size() : 1);
    return Wide.stored(problem.loss().factor()).over(n);
  }

  /** {@code share * l(h, y)}. */
  public Wide value(Wide h, double y) {
    return weight().times(switch (problem.loss().kind()) {
      case SQUARE -> half(h.minus(Wide.stored(y)).power(2));
      case CONCAVE -> half(h.plus(Wide.stored(y)).power(2)).negate();
      case EXPONENTIAL -> h.times(Wide.stored(-y)).exp();
      case LOGISTIC -> {
        Wide s = h.times(Wide.stored(-y));
        yield softplus(s.low()).hull(softplus(s.high()));
      }
    });
  }

  /** {@code -share * dl/dh}. */
  public Wide pull(Wide h, double y) {
    return weight().times(switch (problem.loss().kind()) {
      case SQUARE -> Wide.stored(y).minus(h);
      case CONCAVE -> Wide.stored(y).plus(h);
      case EXPONENTIAL -> Wide.stored(y).times(h.times(Wide.stored(-y)).exp());
      case LOGISTIC -> {
        Wide s = h.times(Wide.stored(-y));
        yield Wide.stored(y).times(sigmoid(s.low()).hull(sigmoid(s.high())));
      }
    });
  }

  /** The pull of the label on the output zero. */
  public Wide pullAtZero(double y) {
    return pull(Wide.ZERO, y);
  }

  private static Wide half(Wide x) {
    return x.times(Wide.of(0.5));
  }

  /** {@code ln(1 + e^s)} of a single number. */
  private static Wide softplus(Wide s) {
    return s.sign() > 0 ? s.plus(s.negate().exp().log1p()) : s.exp().log1p();
  }

  /** {@code 1/(1 + e^-s)} of a single number. */
  private static Wide sigmoid(Wide s) {
    Wide small = s.abs().negate().exp();
    return (s.sign() > 0 ? ONE : small).over(ONE.plus(small));
  }
}
