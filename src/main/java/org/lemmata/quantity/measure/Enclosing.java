package org.lemmata.quantity.measure;

import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Ring;

/** Networks in enclosures that neither vanish nor overflow on the way. */
public final class Enclosing implements Ring<Wide> {

  @Override
  public Wide constant(double value) {
    return Wide.stored(value);
  }

  @Override
  public Wide add(Wide a, Wide b) {
    return a.plus(b);
  }

  @Override
  public Wide multiply(Wide a, Wide b) {
    return a.times(b);
  }

  @Override
  public Wide bend(Wide s, double slope) {
    return s.bend(slope);
  }

  /** Both where the side is not known. */
  @Override
  public Wide onSide(Wide s, Wide a, double slope) {
    Wide other = Wide.stored(slope).times(a);
    return s.isPositive() ? a : s.high().sign() <= 0 ? other : a.hull(other);
  }

  @Override
  public Wide power(Wide a, int exponent) {
    return a.power(exponent);
  }

  @Override
  public int sign(Wide a) {
    return a.sign();
  }
}
