package org.lemmata.dynamics.tube;

import java.util.Arrays;
import java.util.List;
import org.lemmata.kernel.number.Roundoff;

/**
 * One polynomial piece of a curve, of length {@code h} in time, on one activation pattern; with what the flow makes of
 * it: outputs, pulls and velocities as polynomials of full degree. Every polynomial comes with a bound on what its
 * computation lost.
 *
 * @param incoming {@code [j][c]}
 * @param outgoing {@code [j][o]}
 */
record Piece(TwoLayer flow, Pattern pattern, SlidingConstraint[] holds, double h, Polynomial[][] incoming,
    Polynomial[][] outgoing,
    Outputs outputs) {

  /**
   * The outputs and what the labels pull with on them.
   *
   * @param curves near the outputs, {@code [i][o]}
   */
  record Outputs(Polynomial[][] curves, Pull[][] pulls) {}

  static Piece of(TwoLayer flow, Pattern pattern, SlidingConstraint[] holds, double h, Polynomial[][] incoming,
      Polynomial[][] outgoing) {
    return new Piece(flow, pattern, holds, h, incoming, outgoing, outputs(flow, pattern, incoming, outgoing));
  }

  private static Outputs outputs(TwoLayer flow, Pattern pattern, Polynomial[][] w, Polynomial[][] a) {
    int n = flow.samples();
    int order = w[0][0].c().length - 1;
    Polynomial[][] curves = new Polynomial[n][flow.outputs()];
    double[][] sizes = new double[n][flow.outputs()];
    for (Polynomial[] row : curves) {
      Arrays.fill(row, Polynomial.constant(0));
    }
    for (int j = 0; j < flow.neurons(); j++) {
      for (int o = 0; o < flow.outputs(); o++) {
        Polynomial[] products = new Polynomial[flow.inputs()];
        double[] productSizes = new double[flow.inputs()];
        for (int c = 0; c < products.length; c++) {
          products[c] = a[j][o].times(w[j][c]);
          productSizes[c] = a[j][o].size() * w[j][c].size();
        }
        for (int i = 0; i < n; i++) {
          double slope = pattern.side(j, i).slope(flow.slope());
          if (slope != 0) {
            curves[i][o] = curves[i][o].plus(combined(flow.x(i), products).times(slope));
            sizes[i][o] += sizes(flow.x(i), productSizes);
          }
        }
      }
    }
    Pull[][] pulls = new Pull[n][flow.outputs()];
    for (int i = 0; i < n; i++) {
      for (int o = 0; o < flow.outputs(); o++) {
        double off = Roundoff.above(Roundoff.gamma(flow.roundings(order)) * sizes[i][o]);
        pulls[i][o] = Pull.of(flow, i, o, curves[i][o], off, 2 * order);
      }
    }
    return new Outputs(curves, pulls);
  }

  static Polynomial combined(double[] factors, Polynomial[] of) {
    Polynomial sum = Polynomial.constant(0);
    for (int c = 0; c < factors.length; c++) {
      sum = factors[c] == 0 ? sum : sum.plus(of[c].times(factors[c]));
    }
    return sum;
  }

  private static double sizes(double[] factors, double[] of) {
    double sum = 0;
    for (int c = 0; c < factors.length; c++) {
      sum += Math.abs(factors[c]) * of[c];
    }
    return sum;
  }

  int order() {
    return incoming[0][0].c().length - 1;
  }

  Pull pull(int i, int o) {
    return outputs.pulls()[i][o];
  }

  /** The pre-activation of neuron {@code j} on sample {@code i}. */
  Polynomial preActivation(int j, int i) {
    return combined(flow.x(i), incoming[j]);
  }

  /** The same with the sign that makes it positive on the side of the pattern. */
  Polynomial onItsSide(int j, int i) {
    return preActivation(j, i).times(pattern.side(j, i) == Side.ACTIVE ? 1 : -1);
  }

  /** Bounds what the computation of a pre-activation lost. */
  double preActivationError(int j, int i) {
    double size = 0;
    for (int c = 0; c < flow.inputs(); c++) {
      size += Math.abs(flow.x(i)[c]) * incoming[j][c].size();
    }
    return Roundoff.above(Roundoff.gamma(2L * flow.inputs() + 4) * size);
  }

  /** Coefficient of the jump of a velocity across a kink, {@code sum_o r_io a_jo}. */
  Polynomial jump(int j, int i) {
    Polynomial sum = Polynomial.constant(0);
    for (int o = 0; o < flow.outputs(); o++) {
      sum = sum.plus(pull(i, o).curve().times(outgoing[j][o]));
    }
    return sum;
  }

  double jumpError(int j, int i) {
    double off = 0;
    for (int o = 0; o < flow.outputs(); o++) {
      off += (pull(i, o).error() + Roundoff.gamma(flow.roundings(order())) * pull(i, o).size()) * outgoing[j][o].size();
    }
    return Roundoff.above(off);
  }

  /** Never less than the norm of the outgoing weights, from 0 to 1. */
  double outgoingSize(int j) {
    return norm(outgoing[j]);
  }

  double incomingSize(int j) {
    return norm(incoming[j]);
  }

  private static double norm(Polynomial[] v) {
    double sum = 0;
    for (Polynomial p : v) {
      sum += p.size() * p.size();
    }
    return Roundoff.above(Math.sqrt(sum));
  }

  /** The piece until {@code s}. */
  Piece until(double s) {
    return of(flow, pattern, holds, h * s, until(incoming, s), until(outgoing, s));
  }

  static Polynomial[][] until(Polynomial[][] curves, double s) {
    return Arrays.stream(curves).map(row -> Arrays.stream(row).map(p -> p.until(s)).toArray(Polynomial[]::new))
        .toArray(Polynomial[][]::new);
  }

  double[][] incomingAt(double s) {
    return at(incoming, s);
  }

  double[][] outgoingAt(double s) {
    return at(outgoing, s);
  }

  private static double[][] at(Polynomial[][] curves, double s) {
    return Arrays.stream(curves).map(row -> Arrays.stream(row).mapToDouble(p -> p.value(s)).toArray())
        .toArray(double[][]::new);
  }

  /** Never less than the speed of the curve. */
  double speed() {
    double sum = 0;
    for (Polynomial[][] curves : List.of(incoming, outgoing)) {
      sum += Arrays.stream(curves).flatMap(Arrays::stream).mapToDouble(p -> Math.pow(p.derivative().size(), 2)).sum();
    }
    return Roundoff.above(Math.sqrt(sum) / h);
  }

  /**
   * Bounds the distance between the curve and what {@link #incomingAt} and {@link #outgoingAt} give, neuron by neuron.
   */
  double[] rounding() {
    double[] rounding = new double[flow.neurons()];
    Arrays.setAll(rounding,
        j -> Roundoff.above(Roundoff.gamma(2L * order() + 4) * (incomingSize(j) + outgoingSize(j))));
    return rounding;
  }
}
