package org.lemmata.measure;

import org.lemmata.language.Value;
import org.lemmata.model.Problem;

/** A named quantity of a problem. */
public interface Measure {

  Signature signature();

  /**
   * @param arguments of the kinds that the signature asks for
   * @throws org.lemmata.number.Undefined where the quantity has no value
   */
  Value measure(Problem problem, Arguments arguments);
}
