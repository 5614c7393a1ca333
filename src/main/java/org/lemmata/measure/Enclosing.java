package org.lemmata.measure;

import org.lemmata.model.Ring;
import org.lemmata.number.Wide;

/** Networks in enclosures that neither vanish nor overflow on the way. */
public final class Enclosing implements Ring<Wide> {

  @Override
  public Wide constant(double value) {
    return Wide.of(value);
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

  @Override
  public Wide power(Wide a, int exponent) {
    return a.power(exponent);
  }

  @Override
  public int sign(Wide a) {
    return a.sign();
  }
}
