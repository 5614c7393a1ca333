package org.lemmata.verify.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;

/**
 * A feed-forward network with data and loss. Weights are one vector, layer by layer and row by row. A sum of networks
 * with one hidden layer each is one with the neurons of all.
 *
 * @param widths from the inputs to the outputs
 * @param fixed the untrained output row; empty where that is trained
 * @param x one row per point
 * @param y one row per point
 * @param groups how many neurons each summand has; empty where the network is no sum
 */
public record Problem(int[] widths, double slope, int power, double[] fixed, double[][] x, double[][] y, Loss loss,
    int[] groups) implements Measured {

  public Problem(int[] widths, double slope, int power, double[] fixed, double[][] x, double[][] y, Loss loss) {
    this(widths, slope, power, fixed, x, y, loss, new int[0]);
  }

  /** Places a derivative between both of its values on a kink: 0 is the side of the slope, 1 the other. */
  public interface Kinks {
    double place(double preActivation, double pull, int sample, int layer, int unit);
  }

  /** As for the derivative of max(s, 0) with 0 at 0. */
  static final Kinks NONE = (s, pull, i, l, j) -> s > 0 ? 1 : 0;

  /** The same where no unit that pulls is on a kink. */
  static final Kinks OFF_KINKS = (s, pull, i, l, j) -> {
    if (s == 0) {
      throw new NotCovered("a flow that starts on a kink");
    }
    return s > 0 ? 1 : 0;
  };

  @Override
  public Problem asProblem() {
    return this;
  }

  @Override
  public Optional<Problem> owner() {
    return Optional.of(this);
  }

  public boolean isOutputTrained() {
    return fixed.length == 0;
  }

  /** The same with other data. */
  public Problem with(double[][] inputs, double[][] labels) {
    return new Problem(widths, slope, power, fixed, inputs, labels, loss, groups);
  }

  /** The same as the sum of networks with so many neurons. */
  public Problem grouped(int[] sizes) {
    return new Problem(widths, slope, power, fixed, x, y, loss, sizes);
  }

  public boolean isSum() {
    return groups.length > 0;
  }

  /** A summand, from 0. */
  Problem summand(int g) {
    int first = first(g);
    return with(new int[] {widths[0], groups[g], outputs()},
        isOutputTrained() ? fixed : Arrays.copyOfRange(fixed, first, first + groups[g]));
  }

  /** The first neuron of a summand. */
  private int first(int g) {
    return Arrays.stream(groups, 0, g).sum();
  }

  /** Where a summand's weights are among all. */
  private int[] places(int g) {
    IntStream neurons = IntStream.range(first(g), first(g) + groups[g]);
    IntStream incoming = neurons.flatMap(j -> IntStream.range(j * widths[0], (j + 1) * widths[0]));
    IntStream outgoing = IntStream.range(0, isOutputTrained() ? outputs() : 0)
        .flatMap(k -> IntStream.range(first(g), first(g) + groups[g]).map(j -> offset(2) + k * widths[1] + j));
    return IntStream.concat(incoming, outgoing).toArray();
  }

  /** The weights of a summand. */
  double[] part(double[] w, int g) {
    return Arrays.stream(places(g)).mapToDouble(i -> w[i]).toArray();
  }

  /** Weights that are given summand after summand; those of a network that is no sum stay what they are. */
  public double[] merged(double[] parts) {
    double[] w = parts.clone();
    int at = 0;
    for (int g = 0; g < groups.length; g++) {
      for (int place : places(g)) {
        w[place] = parts[at++];
      }
    }
    return w;
  }

  /** The same with other hidden layers or another output row. */
  public Problem with(int[] other, double[] output) {
    return new Problem(other, slope, power, output, x, y, loss);
  }

  public int layers() {
    return widths.length - 1;
  }

  public int trained() {
    return layers() - (isOutputTrained() ? 0 : 1);
  }

  /**
   * Places of weights that live and die together, and of those that their size is compared with: incoming and outgoing
   * weights of a neuron of the last hidden layer, incoming ones of the others, and of powers above one.
   */
  List<int[][]> units() {
    List<int[][]> units = new ArrayList<>();
    boolean hasNeurons = isOutputTrained() && layers() > 1;
    for (int l = 1; l <= trained() - (hasNeurons ? 1 : 0); l++) {
      for (int j = 0; j < widths[l]; j++) {
        int first = offset(l) + j * widths[l - 1];
        int[] incoming = IntStream.range(first, first + widths[l - 1]).toArray();
        if (!hasNeurons || l < trained() - 1) {
          units.add(new int[][] {incoming, incoming});
          continue;
        }
        int above = offset(l + 1) + j;
        int width = widths[l];
        int[] outgoing = IntStream.range(0, outputs()).map(k -> above + k * width).toArray();
        int[] both = IntStream.concat(Arrays.stream(incoming), Arrays.stream(outgoing)).toArray();
        units.add(new int[][] {power > 1 ? incoming : both, power > 1 ? incoming : both});
        units.add(new int[][] {outgoing, both});
      }
    }
    return units;
  }

  public int outputs() {
    return widths[layers()];
  }

  public int offset(int l) {
    int offset = 0;
    for (int k = 1; k < l; k++) {
      offset += widths[k] * widths[k - 1];
    }
    return offset;
  }

  public int size() {
    return offset(trained() + 1);
  }

  public int order() {
    int order = 0;
    for (int l = layers(), degree = 1; l >= 1; l--, degree *= power) {
      order += l <= trained() ? degree : 0;
    }
    return order;
  }

  public double[][] matrix(double[] w, int l) {
    double[][] m = new double[widths[l]][];
    for (int i = 0; i < m.length; i++) {
      m[i] = l > trained()
          ? fixed
          : Arrays.copyOfRange(w, offset(l) + i * widths[l - 1], offset(l) + (i + 1) * widths[l - 1]);
    }
    return m;
  }

  public double activation(double s) {
    return power(s > 0 ? s : slope * s, power);
  }

  private static double power(double base, int e) {
    return e == 1 ? base : e == 2 ? base * base : Math.pow(base, e);
  }

  /** What goes into layer {@code l}, from 1, on sample {@code i}. */
  private double[] input(double[][] z, int l, int i) {
    if (l == 1) {
      return x[i];
    }
    double[] input = new double[z[l - 2].length];
    for (int c = 0; c < input.length; c++) {
      input[c] = activation(z[l - 2][c]);
    }
    return input;
  }

  /** Pre-activations of all layers on sample {@code i}, from 0; the last is the output. */
  public double[][] forward(double[] w, int i) {
    double[][] z = new double[layers()][];
    for (int l = 1, at = 0; l <= layers(); l++) {
      double[] input = input(z, l, i);
      z[l - 1] = new double[widths[l]];
      for (int r = 0; r < widths[l]; r++) {
        double sum = 0;
        for (int c = 0; c < input.length; c++) {
          sum += input[c] * (l > trained() ? fixed[c] : w[at++]);
        }
        z[l - 1][r] = sum;
      }
    }
    return z;
  }

  /** Of each pre-activation of a sample: the norm of its row times that of what goes into its layer. */
  double[][] factors(double[] w, int i) {
    double[][] z = forward(w, i);
    double[][] factors = new double[layers()][];
    for (int l = 1; l <= layers(); l++) {
      double norm = Linear.norm(input(z, l, i));
      factors[l - 1] = Arrays.stream(matrix(w, l)).mapToDouble(row -> norm * Linear.norm(row)).toArray();
    }
    return factors;
  }

  /** About how large the correlation of unit weights may be: it is homogeneous in each input. */
  public double reach() {
    double[] parts = IntStream.range(0, x.length)
        .mapToDouble(i -> Linear.norm(y[i]) * Math.pow(Linear.norm(x[i]), Math.pow(power, layers() - 1.0))).toArray();
    return Linear.norm(parts);
  }

  double share() {
    return loss.share(x.length);
  }

  double pull(double h, double label) {
    return share() * loss.kind().pull(h, label);
  }

  /** On the first output of each point, where outputs are {@code h}. */
  public double[] pulls(double[][] h) {
    return IntStream.range(0, y.length).mapToDouble(i -> pull(h[i][0], y[i][0])).toArray();
  }

  private double lossOf(double h, double label) {
    return share() * loss.kind().value(h, label);
  }

  public double[][] outputs(double[] w) {
    return IntStream.range(0, x.length).mapToObj(i -> forward(w, i)[layers() - 1]).toArray(double[][]::new);
  }

  public double loss(double[] w) {
    return lossOf(outputs(w));
  }

  /** The loss of these outputs, one row per point. */
  public double lossOf(double[][] h) {
    return sum(h, this::lossOf);
  }

  /** The neural correlation. */
  public double correlation(double[] w) {
    return sum(outputs(w), (h, label) -> pull(0, label) * h);
  }

  private double sum(double[][] h, DoubleBinaryOperator part) {
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      for (int k = 0; k < h[i].length; k++) {
        sum += part.applyAsDouble(h[i][k], y[i][k]);
      }
    }
    return sum;
  }

  /** What the linear least-squares predictor of the first label gives: its projection on the columns of the inputs. */
  public double[] linear() {
    double[] rest = Linear.transposed(y)[0];
    double[][] basis = Linear.transposed(x);
    for (int twice = 0; twice < 2; twice++) {
      for (int c = 0; c < basis.length; c++) {
        for (int b = 0; b < c; b++) {
          basis[c] = Linear.combine(1, basis[c], -Linear.inner(basis[b], basis[c]), basis[b]);
        }
        basis[c] = Linear.unit(basis[c]);
        rest = Linear.combine(1, rest, -Linear.inner(basis[c], rest), basis[c]);
      }
    }
    return Linear.combine(1, Linear.transposed(y)[0], -1, rest);
  }

  /**
   * Minus the gradient of the loss with respect to outputs that are {@code e} times those at {@code w}; 0 gives that of
   * the correlation.
   */
  public double[] pull(double[] w, double e, Kinks kinks) {
    double[] total = new double[size()];
    for (int i = 0; i < x.length; i++) {
      addPull(w, e, i, 1, kinks, total);
    }
    return total;
  }

  /** Adds the part of sample {@code i}. */
  public void addPull(double[] w, double e, int i, double weight, Kinks kinks, double[] total) {
    double[][] z = forward(w, i);
    double[] back = new double[outputs()];
    for (int k = 0; k < back.length; k++) {
      back[k] = weight * pull(e == 0 ? 0 : e * z[layers() - 1][k], y[i][k]);
    }
    for (int l = layers(), end = size(); l >= 1; l--) {
      double[] input = input(z, l, i);
      double[] below = new double[input.length];
      boolean isTrained = l <= trained();
      end -= isTrained ? back.length * input.length : 0;
      for (int r = 0, at = end; r < back.length; r++) {
        for (int c = 0; c < input.length; c++, at++) {
          if (isTrained) {
            total[at] += back[r] * input[c];
          }
          below[c] += back[r] * (isTrained ? w[at] : fixed[c]);
        }
      }
      for (int c = 0; l > 1 && c < below.length; c++) {
        double s = z[l - 2][c];
        double side = slope + (1 - slope) * (below[c] == 0 || slope == 1 ? 0 : kinks.place(s, below[c], i, l - 1, c));
        below[c] *= power == 1 ? side : power * side * power(side * s, power - 1);
      }
      back = below;
    }
  }
}
