package org.lemmata.measure.spectrum;

import java.util.Arrays;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.LinearCombination;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** A linear combination of two matrices. */
public final class Mix implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("mix", Kind.MATRIX, "The matrix x*a + y*b of two matrices of the same size.",
        Signature.slot("x", Kind.NUMBER), Signature.slot("a", Kind.MATRIX), Signature.slot("y", Kind.NUMBER), Signature.slot("b", Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameShape(1, 3);
    int columns = arguments.matrix(1).rows()[0].length;
    LinearCombination sum = LinearCombination.of(term(arguments, 0), term(arguments, 2));
    double[][] rows = new double[sum.values().length / columns][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(sum.values(), i * columns, (i + 1) * columns));
    return new Value.Matrix(rows, sum.error());
  }

  private static LinearCombination.Term term(Arguments arguments, int i) {
    Value.Matrix m = arguments.matrix(i + 1);
    return new LinearCombination.Term(arguments.number(i), m.entries(), m.error());
  }
}
