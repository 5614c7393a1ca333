package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** A linear combination of two matrices. */
public final class Mix implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("mix", Kind.MATRIX, "The matrix x*a + y*b of two matrices of the same size.",
        Signature.slot("x", Kind.NUMBER), Signature.slot("a", Kind.MATRIX), Signature.slot("y", Kind.NUMBER),
        Signature.slot("b", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    arguments.requireSameShape(1, 3);
    return Middles.combined(term(arguments, 0), term(arguments, 2)).matrix(arguments.matrix(1).rows()[0].length);
  }

  private static Middles.Term term(Arguments arguments, int i) {
    Value.Matrix m = arguments.matrix(i + 1);
    return new Middles.Term(arguments.number(i), m.entries(), m.error());
  }
}
