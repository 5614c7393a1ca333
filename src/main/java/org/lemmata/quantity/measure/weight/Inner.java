package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.number.Interval;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** Inner product of two weight vectors, or of two matrices. */
public final class Inner implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("inner", Kind.NUMBER,
        "Inner product of two weight vectors, or of two matrices of the same size.",
        Signature.slot("a", Kind.WEIGHTS, Kind.MATRIX), Signature.slot("b", Kind.WEIGHTS, Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    if (arguments.isMatrix(0) && arguments.isMatrix(1)) {
      arguments.requireSameShape(0, 1);
      Value.Matrix a = arguments.matrix(0);
      Value.Matrix b = arguments.matrix(1);
      return product(a.entries(), a.error(), b.entries(), b.error());
    }
    arguments.requireSameSize();
    return product(
        arguments.weights(0).plain(), arguments.plainError(0), arguments.weights(1).plain(), arguments.plainError(1));
  }

  private static Value product(double[] u, double uError, double[] v, double vError) {
    Interval moved = Euclid.norm(u, 0).times(Interval.of(vError))
        .plus(Euclid.norm(v, vError).times(Interval.of(uError)));
    return new Value.Number(Euclid.inner(u, v).interval().widen(moved.hi()));
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
