package org.lemmata.quantity.measure.matrix;

import java.util.Arrays;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The determinant of a matrix. */
public final class Determinant implements PlainMeasure {
  private static final int LARGEST = 60;

  @Override
  public Signature signature() {
    return Signature.of("determinant", Kind.NUMBER,
        "Determinant of a square matrix.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix matrix = arguments.square(0);
    if (matrix.height() > LARGEST) {
      throw new Undefined(Reason.SIZE, "a matrix of more than " + LARGEST + " rows has no determinant here");
    }
    Interval[][] rows = Arrays.stream(matrix.rows())
        .map(row -> Arrays.stream(row).mapToObj(x -> Interval.stored(x).widen(matrix.error())).toArray(Interval[]::new))
        .toArray(Interval[][]::new);
    return new Value.Number(determinant(rows));
  }

  /** By elimination in enclosures; where no pivot is known not to be zero, by Hadamard's inequality for the rest. */
  private static Interval determinant(Interval[][] rows) {
    Interval product = Interval.of(1);
    for (int k = 0; k < rows.length; k++) {
      int best = k;
      for (int i = k + 1; i < rows.length; i++) {
        best = rows[i][k].abs().lo() > rows[best][k].abs().lo() ? i : best;
      }
      if (!(rows[best][k].abs().lo() > 0)) {
        return product.times(rest(rows, k));
      }
      Interval[] pivot = rows[best];
      rows[best] = rows[k];
      rows[k] = pivot;
      product = product.times(best == k ? pivot[k] : pivot[k].negate());
      for (int i = k + 1; i < rows.length; i++) {
        Interval factor = rows[i][k].over(pivot[k]);
        for (int j = k + 1; j < rows.length; j++) {
          rows[i][j] = rows[i][j].minus(factor.times(pivot[j]));
        }
      }
    }
    return product;
  }

  /** Of the rows and columns from {@code k} on: at most the product of the norms of the rows. */
  private static Interval rest(Interval[][] rows, int k) {
    Interval most = Interval.of(1);
    boolean isColumnZero = true;
    for (int i = k; i < rows.length; i++) {
      isColumnZero &= rows[i][k].equals(Interval.of(0));
      Interval square = Interval.of(0);
      for (int j = k; j < rows.length; j++) {
        Interval size = rows[i][j].abs();
        square = square.plus(size.times(size));
      }
      most = most.times(square.sqrt());
    }
    return isColumnZero ? Interval.of(0) : Interval.of(-most.hi()).hull(Interval.of(most.hi()));
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
