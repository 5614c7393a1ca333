package org.lemmata.quantity.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;

/**
 * The evaluated arguments of a measure, with access by kind.
 *
 * @param beside what they are at another fidelity; only for measures that count, and where there is one
 */
public record Arguments(List<Value> values, Optional<Beside> beside) {

  /** @param safety what a difference to these arguments is multiplied with to bound an error */
  public record Beside(Arguments arguments, double safety) {}

  public Arguments(List<Value> values) {
    this(values, Optional.empty());
  }

  public int size() {
    return values.size();
  }

  public boolean isMatrix(int i) {
    return values.get(i).asMatrix().isPresent();
  }

  public Value.Point point(int i) {
    return values.get(i).point();
  }

  public Weights weights(int i) {
    return point(i).weights();
  }

  /** The error of a weight vector in plain numbers: its scale is rounded, and so is every product with it. */
  public double plainError(int i) {
    double scale = Math.exp(weights(i).logScale());
    double rounding = Rounding.gamma(8) * scale * weights(i).valueNorm() + weights(i).size() * Double.MIN_VALUE;
    return weights(i).logScale() == 0
        ? point(i).error()
        : point(i).error() * scale * (1 + Rounding.gamma(8)) + rounding;
  }

  /** Whether weights that are zero may be others: rounding leaves them alone, a tube does not. */
  public boolean hasMovingZeros(int i) {
    return point(i).error() > 0 && DoubleStream.of(weights(i).values()).anyMatch(w -> w == 0);
  }

  /** Whether a kink that zero weights sit on may be left, so that a derivative there is not what it seems. */
  public boolean mayLeaveKinks(Problem problem, int i) {
    return hasMovingZeros(i) && !problem.network().isSmooth();
  }

  /** The first two arguments have to be weight vectors of one length. */
  public void requireSameSize() {
    requireSameSize(0, 1);
  }

  public void requireSameSize(int i, int j) {
    if (weights(i).size() != weights(j).size()) {
      throw new Undefined(Reason.MISFIT,
          "the weight vectors have " + weights(i).size() + " and " + weights(j).size() + " entries");
    }
  }

  public void requireSameShape(int i, int j) {
    double[][] a = matrix(i).rows();
    double[][] b = matrix(j).rows();
    if (a.length != b.length || a[0].length != b[0].length) {
      throw new Undefined(Reason.MISFIT, "these matrices differ in size");
    }
  }

  /** A matrix with as many rows as columns. */
  public Value.Matrix square(int i) {
    Value.Matrix matrix = matrix(i);
    if (matrix.height() != matrix.width()) {
      throw new Undefined(Reason.MISFIT, matrix.size() + " stands where a square one is needed");
    }
    return matrix;
  }

  public Problem problem(int i) {
    return values.get(i).problem();
  }

  public Value.Matrix matrix(int i) {
    return values.get(i).matrix();
  }

  public Run run(int i) {
    return values.get(i).trajectory().run();
  }

  public Interval number(int i) {
    return values.get(i).interval();
  }

  public String word(int i) {
    return values.get(i).text();
  }

  /** A whole number from {@code least} to {@code most}. */
  public int index(int i, int least, int most) {
    int value = number(i).toInt();
    if (value < least || value > most) {
      throw new Undefined(Reason.MISFIT, "the index " + value + " is not between " + least + " and " + most);
    }
    return value;
  }

  /** The network as a layered one. */
  public static FeedForward layered(Network network) {
    return network.layered()
        .orElseThrow(() -> new Undefined(Reason.UNCOVERED, "this measure needs a feed-forward network"));
  }
}
