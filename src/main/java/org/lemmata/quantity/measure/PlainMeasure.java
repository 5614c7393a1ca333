package org.lemmata.quantity.measure;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Value;

/** A measure of its arguments alone, whatever problem they belong to, if to any. */
public interface PlainMeasure extends Measure {

  /** As {@link Measure#measure}, without a problem. */
  Value measure(Arguments arguments);

  @Override
  default Value measure(Problem problem, Arguments arguments) {
    return measure(arguments);
  }
}
