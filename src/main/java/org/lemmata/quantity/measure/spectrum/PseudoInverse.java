package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The pseudo-inverse of a matrix. */
public final class PseudoInverse implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("pseudoinverse", Kind.MATRIX,
        "Moore-Penrose inverse A^+ of a matrix of full rank; A^+ b is the least-squares solution of A x = b of "
            + "least norm, and A^+ A projects onto the span of the rows.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return Inversion.pseudoinverse(arguments.matrix(0));
  }
}
