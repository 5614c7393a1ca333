package org.lemmata.quantity.measure;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Value;

/** A named quantity of a problem. */
public interface Measure {

  Signature signature();

  /**
   * @param arguments of the kinds that the signature asks for
   * @throws org.lemmata.kernel.number.Undefined where the quantity has no value
   */
  Value measure(Problem problem, Arguments arguments);

  /** Whether the value has an estimated error, or knows nothing of the errors of its arguments. */
  default boolean isEstimate(Arguments arguments) {
    return false;
  }
}
