package org.lemmata.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
}
