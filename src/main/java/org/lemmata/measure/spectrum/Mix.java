package org.lemmata.measure.spectrum;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/** A linear combination of two matrices. */
public final class Mix implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("mix", Kind.MATRIX, "The matrix x*a + y*b of two matrices of the same size.",
        Signature.slot("x", Kind.NUMBER), Signature.slot("a", Kind.MATRIX), Signature.slot("y", Kind.NUMBER), Signature.slot("b", Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Matrix a = arguments.matrix(1);
    Value.Matrix b = arguments.matrix(3);
    if (a.rows().length != b.rows().length || a.rows()[0].length != b.rows()[0].length) {
      throw new Undefined("these matrices differ in size");
    }
    Interval x = arguments.number(0);
    Interval y = arguments.number(2);
    double[][] sum = new double[a.rows().length][a.rows()[0].length];
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[i].length; j++) {
        sum[i][j] = x.middle() * a.rows()[i][j] + y.middle() * b.rows()[i][j];
      }
    }
    return new Value.Matrix(sum, error(x, a) + error(y, b));
  }

  private static double error(Interval c, Value.Matrix m) {
    double size = Weights.norm(m.entries());
    double factor = Math.abs(c.middle()) + c.error();
    return factor * m.error() + (c.error() + Rounding.gamma(4) * factor) * size;
  }
}
