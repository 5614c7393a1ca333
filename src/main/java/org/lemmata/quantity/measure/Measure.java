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

  /**
   * Whether different arguments may give the same value, so that the values at two fidelities tell nothing of an error:
   * such a measure looks at the arguments at both.
   */
  default boolean counts() {
    return false;
  }

  /** Where a value is folded, as a norm is, or jumps, as a derivative does on a kink. */
  enum Bend {
    NOWHERE, AT_ZERO, ANYWHERE
  }

  /**
   * Where values at two fidelities may be alike although their arguments lie on both sides, so that the error of a
   * value is what the difference of the arguments allows.
   */
  default Bend bends() {
    return Bend.NOWHERE;
  }

  /**
   * Whether something in the value is an estimate: a difference quotient, a search, a threshold below which numbers
   * count as equal, an error of an argument that is left out. Such a value is no enclosure.
   */
  default boolean isEstimate(Problem problem, Arguments arguments) {
    return false;
  }
}
