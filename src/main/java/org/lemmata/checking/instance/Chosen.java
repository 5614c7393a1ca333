package org.lemmata.checking.instance;

import java.util.Optional;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/**
 * What a parameter is: one number in an instance, a range of numbers in a box of instances.
 *
 * @param exact the number, where it is one
 */
public record Chosen(Interval values, Optional<Rational> exact) {

  public static Chosen number(Rational value) {
    return new Chosen(Interval.of(value), Optional.of(value));
  }

  public static Chosen range(Interval values) {
    return new Chosen(values, Optional.empty());
  }
}
