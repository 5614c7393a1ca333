package org.lemmata.quantity.measure.spectrum;

import java.util.List;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One of the two singular vectors to a singular value. */
public final class SingularVector implements PlainMeasure {
  private final Signature signature;
  private final Spectrum.Side side;

  private SingularVector(Spectrum.Side side, String name, String summary) {
    this.signature = Signature.of(name, Kind.MATRIX, summary, Signature.slot("m", Kind.MATRIX), Signature.index("i"));
    this.side = side;
  }

  /** Both. */
  public static List<Measure> all() {
    return List.of(
        new SingularVector(Spectrum.Side.LEFT, "leftSingular",
            "Left singular vector u_i of a matrix, as a column, to the singular value number i; of the two signs of "
                + "the pair u_i, v_i the one with u_1 + u_2/2 + u_3/3 + ... > 0. Undecided where the singular value "
                + "is not simple."),
        new SingularVector(Spectrum.Side.RIGHT, "rightSingular",
            "Right singular vector v_i of a matrix, as a column, with the sign that belongs to leftSingular(m, i)."));
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public Value measure(Arguments arguments) {
    return Spectrum.of(arguments.matrix(0)).vector(arguments.index(1, 1, Integer.MAX_VALUE), side);
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
