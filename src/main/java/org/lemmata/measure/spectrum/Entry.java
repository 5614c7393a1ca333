package org.lemmata.measure.spectrum;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** One entry of a matrix. */
public final class Entry implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("entry", Kind.NUMBER, "Entry in row i and column j of a matrix; entry(Y, i, 1) is the label of x_i.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"), Signature.index("j"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[][] rows = arguments.matrix(0).rows();
    double value = rows[arguments.index(1, 1, rows.length) - 1][arguments.index(2, 1, rows[0].length) - 1];
    return new Value.Number(Interval.stored(value).widen(arguments.matrix(0).error()));
  }
}
