package org.lemmata.network.field;

import java.util.Arrays;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.dense.Dense;
import org.lemmata.network.dense.Panel;

/**
 * A two-layer network with one output and so many neurons that their panels leave the cache: some neurons pass at a
 * time, first for the outputs, then again for their gradients.
 */
final class WideField implements Field {
  /** Neurons that pass together. */
  private static final int TOGETHER = 1024;

  /** Below this all of them may pass at once. */
  private static final int WIDE = 4 * TOGETHER;

  private final FeedForward network;
  private final Pulls pulls;
  private final Dense dense;
  private final Panel inputs;
  private final Panel output;
  private final Panel signal;
  private final double[] sums;
  private final Panel weights;
  private final Panel gradients;

  WideField(Problem problem, FeedForward network) {
    double[][] x = problem.data().points();
    this.network = network;
    this.pulls = new Pulls(problem);
    this.dense = Dense.best();
    this.inputs = Panel.of(x.length, network.inputs());
    this.output = Panel.of(x.length, 1);
    this.signal = Panel.of(x.length, 1);
    this.sums = new double[x.length * Panel.LANES];
    this.weights = Panel.of(network.inputs() + 1, TOGETHER);
    this.gradients = Panel.of(network.inputs() + 1, TOGETHER);
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(x[i], 0, inputs.values(), inputs.at(i, 0), x[i].length);
    }
  }

  static boolean covers(FeedForward network) {
    return network.layers() == 2 && network.outputs() == 1 && !network.hasFixedOutput()
        && network.activation().power() == 1 && network.widths()[1] >= WIDE;
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    double slope = network.activation().slope();
    Arrays.fill(sums, 0);
    for (int j = 0; j < neurons(); j += TOGETHER) {
      load(s, j);
      dense.respond(weights, inputs, slope, sums);
    }
    for (int i = 0; i < inputs.rows(); i++) {
      output.set(i, 0, Arrays.stream(sums, i * Panel.LANES, (i + 1) * Panel.LANES).reduce(0, Double::sum));
    }
    pulls.at(output, e, signal);
    for (int j = 0; j < neurons(); j += TOGETHER) {
      load(s, j);
      dense.differentiate(weights, inputs, slope, signal, gradients);
      store(j, velocity);
    }
  }

  private int neurons() {
    return network.widths()[1];
  }

  /** The weights of the neurons from {@code j} on, a column each; where there are not enough, the rest have none. */
  private void load(double[] s, int j) {
    int here = Math.min(TOGETHER, neurons() - j);
    int d = network.inputs();
    if (here < TOGETHER) {
      Arrays.fill(weights.values(), 0);
    }
    for (int k = 0; k < d; k++) {
      int row = weights.at(k, 0);
      for (int i = 0; i < here; i++) {
        weights.values()[row + i] = s[(j + i) * d + k];
      }
    }
    System.arraycopy(s, neurons() * d + j, weights.values(), weights.at(d, 0), here);
  }

  private void store(int j, double[] velocity) {
    int here = Math.min(TOGETHER, neurons() - j);
    int d = network.inputs();
    for (int k = 0; k < d; k++) {
      int row = gradients.at(k, 0);
      for (int i = 0; i < here; i++) {
        velocity[(j + i) * d + k] = gradients.values()[row + i];
      }
    }
    System.arraycopy(gradients.values(), gradients.at(d, 0), velocity, neurons() * d + j, here);
  }
}
