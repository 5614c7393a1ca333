package org.lemmata.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lemmata.kernel.number.Intervals;

/**
 * {@code H(x; w) = W_m sigma(W_{m-1} ... sigma(W_1 x))}. With a {@code fixedOutput} (one row) the last matrix is
 * that row and is not trained.
 *
 * @param widths {@code n_0, n_1, ..., n_m}
 * @param fixedOutput empty where every matrix is trained
 */
public record FeedForward(int[] widths, Activation activation, double[] fixedOutput) implements Network {
  private static final double[] NO_ROW = {};

  public FeedForward {
    if (widths.length < 2) {
      throw new IllegalArgumentException("a network has at least one layer");
    }
    requireModestOrder(widths.length - 1, activation.power());
    for (int width : widths) {
      if (width < 1) {
        throw new IllegalArgumentException("a layer has at least one unit");
      }
    }
    boolean isRow = widths[widths.length - 1] == 1 && fixedOutput.length == widths[widths.length - 2];
    if (fixedOutput.length > 0 && !isRow) {
      throw new IllegalArgumentException("a fixed output row has one entry per unit of the last hidden layer");
    }
  }

  /** All of it is trained. */
  public FeedForward(int[] widths, Activation activation) {
    this(widths, activation, NO_ROW);
  }

  public boolean hasFixedOutput() {
    return fixedOutput.length > 0;
  }

  private static void requireModestOrder(int layers, int power) {
    if (Math.pow(power, layers - 1) > 10_000) {
      throw new IllegalArgumentException("the order of this network is beyond 10000");
    }
  }

  /** Number of weight matrices {@code m}. */
  public int layers() {
    return widths.length - 1;
  }

  /** Number of trained weight matrices. */
  public int trainedLayers() {
    return hasFixedOutput() ? layers() - 1 : layers();
  }

  /** Index of the first weight of layer {@code l}, {@code l} from 1. */
  public int offset(int l) {
    int offset = 0;
    for (int k = 1; k < l; k++) {
      offset += widths[k] * widths[k - 1];
    }
    return offset;
  }

  @Override
  public int inputs() {
    return widths[0];
  }

  @Override
  public int outputs() {
    return widths[layers()];
  }

  @Override
  public int size() {
    return offset(trainedLayers() + 1);
  }

  @Override
  public int order() {
    int order = 0;
    int degree = 1;
    for (int l = layers(); l >= 1; l--) {
      order += l <= trainedLayers() ? degree : 0;
      degree *= activation.power();
    }
    return order;
  }

  @Override
  public boolean isSmooth() {
    return layers() == 1 || activation.isSmooth();
  }

  /** Weight matrix {@code W_l}, {@code widths[l] x widths[l-1]}. */
  public double[][] matrix(double[] w, int l) {
    double[][] matrix = new double[widths[l]][widths[l - 1]];
    int at = offset(l);
    for (double[] row : matrix) {
      System.arraycopy(l <= trainedLayers() ? w : fixedOutput, l <= trainedLayers() ? at : 0, row, 0, row.length);
      at += row.length;
    }
    return matrix;
  }

  /** Pre-activations {@code z_1, ..., z_m} of one input; {@code z_m} is the output. */
  public double[][] preActivations(double[] w, double[] x) {
    double[][] z = new double[layers()][];
    double[] input = x;
    int at = 0;
    for (int l = 1; l <= layers(); l++) {
      boolean trained = l <= trainedLayers();
      double[] source = trained ? w : fixedOutput;
      int from = trained ? at : 0;
      double[] out = new double[widths[l]];
      for (int i = 0; i < out.length; i++) {
        double sum = 0;
        for (int j = 0; j < input.length; j++) {
          sum += source[from++] * input[j];
        }
        out[i] = sum;
      }
      at = from;
      z[l - 1] = out;
      input = l < layers() ? activated(out) : out;
    }
    return z;
  }

  private double[] activated(double[] z) {
    double[] a = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      a[i] = activation.value(z[i]);
    }
    return a;
  }

  @Override
  public double[] output(double[] w, double[] x) {
    return preActivations(w, x)[layers() - 1];
  }

  @Override
  public void backPropagate(double[] w, double[] x, UnaryOperator<double[]> coefficients, double[] gradient) {
    double[][] z = preActivations(w, x);
    double[] back = coefficients.apply(z[layers() - 1]);
    for (int l = layers(); l >= 1; l--) {
      boolean trained = l <= trainedLayers();
      int at = trained ? offset(l) : 0;
      double[] source = trained ? w : fixedOutput;
      double[] input = l == 1 ? x : activated(z[l - 2]);
      double[] below = new double[input.length];
      for (double b : back) {
        for (int j = 0; j < input.length; j++, at++) {
          if (trained) {
            gradient[at] += b * input[j];
          }
          below[j] += b * source[at];
        }
      }
      if (l > 1) {
        for (int j = 0; j < below.length; j++) {
          below[j] *= activation.derivative(z[l - 2][j]);
        }
        back = below;
      }
    }
  }

  @Override
  public <T> List<T> output(Ring<T> ring, List<T> w, double[] x) {
    return preActivations(ring, w, x).get(layers() - 1);
  }

  /** Pre-activations {@code z_1, ..., z_m} in any ring. */
  public <T> List<List<T>> preActivations(Ring<T> ring, List<T> w, double[] x) {
    List<T> input = new ArrayList<>();
    for (double value : x) {
      input.add(ring.constant(value));
    }
    List<List<T>> z = new ArrayList<>();
    int at = 0;
    for (int l = 1; l <= layers(); l++) {
      List<T> out = new ArrayList<>();
      for (int i = 0; i < widths[l]; i++) {
        T sum = ring.constant(0);
        for (int j = 0; j < input.size(); j++) {
          T weight = l <= trainedLayers() ? w.get(at++) : ring.constant(fixedOutput[j]);
          sum = ring.add(sum, ring.multiply(weight, input.get(j)));
        }
        out.add(sum);
      }
      z.add(out);
      input = new ArrayList<>();
      for (T s : l < layers() ? out : List.<T>of()) {
        input.add(activation.apply(ring, s));
      }
    }
    return z;
  }

  /** Pre-activations in intervals of weights; where one is not finite, the layers up to it. */
  public List<Intervals> preActivations(Intervals w, double[] x) {
    List<Intervals> z = new ArrayList<>();
    Intervals input = Intervals.stored(x);
    int at = 0;
    for (int l = 1; l <= layers(); l++) {
      boolean isTrained = l <= trainedLayers();
      Intervals out = (isTrained ? w : Intervals.stored(fixedOutput)).product(isTrained ? at : 0, widths[l], input);
      at += widths[l] * widths[l - 1];
      z.add(out);
      if (!out.areFinite()) {
        return z;
      }
      input = activation.apply(out);
    }
    return z;
  }

  @Override
  public FeedForward absolute() {
    // Nothing is negative here, so the slope does not matter, but at exact zeros, where the majorant must not jump.
    Activation linear = new Activation(1, activation.power());
    return new FeedForward(widths, linear, Arrays.stream(fixedOutput).map(Math::abs).toArray());
  }

  @Override
  public long roundings() {
    long sum = 0;
    for (int l = 1; l <= layers(); l++) {
      sum = (sum + widths[l - 1] + 2) * (l < layers() ? activation.power() : 1) + activation.power();
    }
    return sum;
  }

  @Override
  public long grain(long w, long x, Function<Double, Long> constant) {
    long fixed = Arrays.stream(fixedOutput).mapToLong(constant::apply).min().orElse(0);
    long slope = constant.apply(activation.slope());
    long grain = x;
    for (int l = 1; l <= layers(); l++) {
      grain += l <= trainedLayers() ? w : fixed;
      grain = l < layers() ? activation.power() * (grain + slope) : grain;
    }
    return grain;
  }

  /** The neurons; one below a trained output together with its outgoing weights. */
  @Override
  public List<Units.Unit> units(int from) {
    int top = trainedLayers();
    boolean isOutputTrained = top == layers() && top > 1;
    List<Units.Unit> all = new ArrayList<>();
    for (int l = 1; l <= (isOutputTrained ? top - 1 : top); l++) {
      for (int j = 0; j < widths[l]; j++) {
        all.addAll(neuron(from, l, j, isOutputTrained && l == top - 1));
      }
    }
    return all;
  }

  /**
   * Incoming weights go through zero together with the outgoing ones only where the neuron is linear: a square or a
   * higher power never pulls a neuron through zero, and one that fades keeps its direction.
   */
  private List<Units.Unit> neuron(int from, int l, int j, boolean withOutgoing) {
    int first = from + offset(l) + j * widths[l - 1];
    int[] incoming = IntStream.range(first, first + widths[l - 1]).toArray();
    if (!withOutgoing) {
      return List.of(new Units.Unit(incoming, incoming));
    }
    int above = from + offset(l + 1) + j;
    int[] outgoing = IntStream.range(0, outputs()).map(k -> above + k * widths[l]).toArray();
    int[] both = IntStream.concat(IntStream.of(incoming), IntStream.of(outgoing)).toArray();
    return activation.power() > 1
        ? List.of(new Units.Unit(incoming, incoming), new Units.Unit(outgoing, both))
        : List.of(new Units.Unit(both, both));
  }

  @Override
  public List<Shape> shapes() {
    return IntStream.rangeClosed(1, trainedLayers()).mapToObj(l -> new Shape(widths[l], widths[l - 1])).toList();
  }

  @Override
  public List<Part<Network>> parts() {
    return List.of(new Part<>(this, 0));
  }

  @Override
  public <T> T answer(Cases<T> cases) {
    return cases.feedForward().apply(this);
  }
}
