package org.lemmata.checking.instance;

import java.util.AbstractList;
import org.lemmata.kernel.number.Rational;

/** The whole numbers from one to another, of which there may be more than a list has room for. */
final class WholeNumbers extends AbstractList<Rational> {
  private final Rational from;
  private final int size;

  WholeNumbers(Rational from, Rational to) {
    this.from = from;
    this.size = to.minus(from).plus(Rational.ONE).numerator().min(java.math.BigInteger.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }

  @Override
  public Rational get(int index) {
    return from.plus(Rational.of(index));
  }

  @Override
  public int size() {
    return size;
  }
}
