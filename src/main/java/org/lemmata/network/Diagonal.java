package org.lemmata.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The diagonal linear network {@code H(x; w) = sum_j x_j prod_l w_{l,j}} of order {@code depth}. */
public record Diagonal(int inputs, int depth) implements Network {

  public Diagonal {
    if (inputs < 1 || depth < 1) {
      throw new IllegalArgumentException("a diagonal network has at least one input and one layer");
    }
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int size() {
    return inputs * depth;
  }

  @Override
  public int order() {
    return depth;
  }

  @Override
  public boolean isSmooth() {
    return true;
  }

  @Override
  public double[] output(double[] w, double[] x) {
    double sum = 0;
    for (int j = 0; j < inputs; j++) {
      sum += x[j] * product(w, j, -1);
    }
    return new double[] {sum};
  }

  @Override
  public void backPropagate(double[] w, double[] x, UnaryOperator<double[]> coefficients, double[] gradient) {
    double c = coefficients.apply(output(w, x))[0];
    for (int l = 0; l < depth; l++) {
      for (int j = 0; j < inputs; j++) {
        gradient[l * inputs + j] += c * x[j] * product(w, j, l);
      }
    }
  }

  /** The weights {@code w_{l,1}, w_{l,2}, ...}, {@code l} from 1. */
  public double[] row(double[] w, int l) {
    return Arrays.copyOfRange(w, (l - 1) * inputs, l * inputs);
  }

  private double product(double[] w, int j, int without) {
    double product = 1;
    for (int l = 0; l < depth; l++) {
      product *= l == without ? 1 : w[l * inputs + j];
    }
    return product;
  }

  @Override
  public <T> List<T> output(Ring<T> ring, List<T> w, double[] x) {
    T sum = ring.constant(0);
    for (int j = 0; j < inputs; j++) {
      T product = ring.constant(x[j]);
      for (int l = 0; l < depth; l++) {
        product = ring.multiply(product, w.get(l * inputs + j));
      }
      sum = ring.add(sum, product);
    }
    return new ArrayList<>(List.of(sum));
  }

  /** It has no numbers of its own. */
  @Override
  public Diagonal absolute() {
    return this;
  }

  @Override
  public long roundings() {
    return (long) size() + depth;
  }

  @Override
  public long grain(long w, long x, Function<Double, Long> constant) {
    return x + depth * w;
  }

  /** The factors of one product. */
  @Override
  public List<Units.Unit> units(int from) {
    return IntStream.range(from, from + inputs)
        .mapToObj(first -> IntStream.range(0, depth).map(l -> first + l * inputs).toArray())
        .map(factors -> new Units.Unit(factors, factors))
        .toList();
  }

  @Override
  public List<Shape> shapes() {
    return Collections.nCopies(depth, new Shape(1, inputs));
  }

  @Override
  public List<Part<Network>> parts() {
    return List.of(new Part<>(this, 0));
  }

  @Override
  public <T> T answer(Cases<T> cases) {
    return cases.diagonal().apply(this);
  }
}
