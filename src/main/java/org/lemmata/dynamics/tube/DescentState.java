package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/** What there is at the centre of a ball, and how different it may be elsewhere in the ball. */
final class DescentState {
  private final TwoLayer flow;
  private final double[][] w;
  private final double[][] a;
  private final double radius;
  private final double rounding;
  /** Norms, neuron by neuron. */
  private final double[] incoming;
  private final double[] outgoing;
  private final double[][] z;
  /** Neurons and samples that may be on either side of their kinks. */
  private final List<KinkError.Pair> near = new ArrayList<>();
  private final double[][][] drifts;
  /** {@code [i][o]}. */
  private final double[][] pulls;
  private final double[][] steepness;
  private final double[] pullSizes;
  /** How far apart the pulls of a sample are in the ball, in norm. */
  private final double[] pullSpread;
  /** Norms of the gradients of the outputs, at least. */
  private final double[] slopes;
  private double driftError;
  private double driftSize;
  private double driftSpread;

  DescentState(TwoLayer flow, double[][] w, double[][] a, double radius) {
    int n = flow.samples();
    this.flow = flow;
    this.w = w;
    this.a = a;
    this.radius = radius;
    this.rounding = Roundoff.gamma(flow.roundings(1) + 4L * w.length);
    this.incoming = Arrays.stream(w).mapToDouble(Weights::norm).toArray();
    this.outgoing = Arrays.stream(a).mapToDouble(Weights::norm).toArray();
    this.z = new double[w.length][n];
    this.pulls = new double[n][flow.outputs()];
    this.steepness = new double[n][flow.outputs()];
    this.pullSizes = new double[n];
    this.pullSpread = new double[n];
    this.slopes = new double[n];
    for (int j = 0; j < w.length; j++) {
      for (int i = 0; i < n; i++) {
        z[j][i] = Weights.inner(w[j], flow.x(i));
        if (isNear(j, i)) {
          near.add(new KinkError.Pair(j, i));
        }
      }
    }
    for (int i = 0; i < n; i++) {
      pull(i);
    }
    this.drifts = new double[w.length][][];
    Arrays.setAll(drifts, this::drift);
  }

  private double slope(int j, int i) {
    return z[j][i] > 0 ? 1 : flow.slope();
  }

  private void pull(int i) {
    double gradient = 0;
    for (int j = 0; j < w.length; j++) {
      double in = flow.isOutputTrained() ? incoming[j] : 0;
      gradient += outgoing[j] * outgoing[j] + in * in;
    }
    slopes[i] = Roundoff.above(Math.sqrt(gradient) * flow.size(i));
    double spread = 0;
    double size = 0;
    double error = 0;
    for (int o = 0; o < flow.outputs(); o++) {
      double output = 0;
      double sizes = 0;
      for (int j = 0; j < w.length; j++) {
        output += a[j][o] * slope(j, i) * z[j][i];
        sizes += Math.abs(a[j][o]) * incoming[j] * flow.size(i);
      }
      Polynomial at = Polynomial.constant(output);
      Pull pull = Pull.of(flow, i, o, at, Roundoff.above(rounding * sizes), 0);
      double off = Roundoff.above(radius * (slopes[i] + flow.size(i) * radius / 2));
      pulls[i][o] = pull.curve().c()[0];
      steepness[i][o] = pull.steepness(at, off);
      double moved = Roundoff.above(steepness[i][o] * off);
      spread += moved * moved;
      size += pull.size() * pull.size();
      error += pull.error() * pull.error();
    }
    pullSpread[i] = Roundoff.above(Math.sqrt(spread));
    pullSizes[i] = Roundoff.above(Math.sqrt(size) + pullSpread[i]);
    driftError = Roundoff.above(driftError + flow.size(i) * (Math.sqrt(error) + rounding * Math.sqrt(size)));
    driftSize = Roundoff.above(driftSize + flow.size(i) * Math.sqrt(size));
    driftSpread = Roundoff.above(driftSpread + flow.size(i) * pullSpread[i]);
  }

  /** {@code D_j}, {@code [c][o]}. */
  private double[][] drift(int j) {
    double[][] drift = new double[flow.inputs()][flow.outputs()];
    for (int i = 0; i < flow.samples(); i++) {
      for (int c = 0; c < flow.inputs(); c++) {
        for (int o = 0; o < flow.outputs(); o++) {
          drift[c][o] += slope(j, i) * flow.x(i)[c] * pulls[i][o];
        }
      }
    }
    return drift;
  }

  /** Bounds {@code |I - eta H|} in the ball, on every cell. */
  double stretch(double eta) {
    double most = 0;
    for (int j = 0; flow.isOutputTrained() && j < w.length; j++) {
      double square = 0;
      for (double[] row : drifts[j]) {
        square += Weights.inner(row, row);
      }
      most = Math.max(most, Roundoff.above(Math.sqrt(square) + driftError + driftSpread + near(j)));
    }
    double up = 1 + eta * (most - flow.decay());
    double roughly = eta * (most + flow.decay() + trace()) - 1;
    double down = roughly <= up ? roughly : eta * (most + flow.decay() + squares()) - 1;
    return Roundoff.above(Math.max(Math.max(up, down), 0) * (1 + 0x1p-40));
  }

  /** What samples on whose kink a neuron may lie do to its {@code D_j}. */
  private double near(int j) {
    double sum = 0;
    for (KinkError.Pair pair : near) {
      sum += pair.j() == j ? flow.bend() * flow.size(pair.i()) * pullSizes[pair.i()] : 0;
    }
    return sum;
  }

  private boolean isNear(int j, int i) {
    return flow.bend() != 0 && !(Math.abs(z[j][i]) > Roundoff.above(flow.size(i) * (radius + rounding * incoming[j])));
  }

  /** Bounds the norm of {@code sum_i l_i'' g_i g_i^T} by its trace. */
  private double trace() {
    double trace = 0;
    for (int i = 0; i < flow.samples(); i++) {
      double slope = slopes[i] + flow.size(i) * radius;
      trace += steepest(i) * slope * slope * flow.outputs();
    }
    return Roundoff.above(trace);
  }

  /** Bounds it for one output by the row sums of the matrix of the {@code sqrt(l_i'' l_k'') <g_i, g_k>}. */
  private double squares() {
    if (flow.outputs() > 1) {
      return trace();
    }
    double most = 0;
    for (int i = 0; i < flow.samples(); i++) {
      double row = 0;
      for (int k = 0; k < flow.samples(); k++) {
        double inside = (slopes[i] + flow.size(i) * radius) * (slopes[k] + flow.size(k) * radius)
            - slopes[i] * slopes[k];
        double product = Math.abs(product(i, k)) + rounding * slopes[i] * slopes[k] + inside + kinked(i, k);
        row += Math.sqrt(steepest(i) * steepest(k)) * product;
      }
      most = Math.max(most, row);
    }
    return Math.min(Roundoff.above(most), trace());
  }

  private double steepest(int i) {
    return Arrays.stream(steepness[i]).max().orElseThrow();
  }

  /** What a kink may do to {@code <g_i, g_k>}. */
  private double kinked(int i, int k) {
    double sum = 0;
    for (KinkError.Pair pair : near) {
      if (pair.i() == i || pair.i() == k) {
        double out = outgoing[pair.j()] + radius;
        sum += out * out * Math.abs(Weights.inner(flow.x(i), flow.x(k))) * (1 + 0x1p-40);
      }
    }
    return sum;
  }

  /** {@code <g_i, g_k>} of one output. */
  private double product(int i, int k) {
    double inputs = Weights.inner(flow.x(i), flow.x(k));
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      double slopes = slope(j, i) * slope(j, k);
      sum += slopes * (a[j][0] * a[j][0] * inputs + (flow.isOutputTrained() ? z[j][i] * z[j][k] : 0));
    }
    return sum;
  }

  /** Bounds the norm of all jumps that may lie between the centre and another point of the ball. */
  double jumps() {
    double sum = 0;
    for (KinkError.Pair pair : near) {
      sum += flow.bend() * flow.size(pair.i()) * pullSizes[pair.i()] * (outgoing[pair.j()] + radius);
    }
    return Roundoff.above(sum);
  }

  /** {@code |w_j| + |a_j|}. */
  double size(int j) {
    return incoming[j] + outgoing[j];
  }

  double[][] ofNeuron(int j) {
    return drifts[j];
  }

  /** Bounds what the computation of {@code D_j} lost, and of its products with the weights. */
  double lost(double slack) {
    return driftError + (slack + 8 * rounding) * driftSize;
  }
}
