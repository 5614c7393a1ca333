package org.lemmata.dynamics.flow.kink;

import java.util.Arrays;
import org.lemmata.network.FeedForward;

/** The pre-activations of one sample at the start of a flow, and the sums of absolute values that they are made of. */
final class Start {
  private final double[][] z;
  private final double[][] magnitudes;
  private final boolean[] hasInput;
  private final int[] widths;

  Start(FeedForward network, double[] w, double[] x) {
    this.z = network.preActivations(w, x);
    this.widths = network.widths();
    this.magnitudes = new double[z.length][];
    this.hasInput = new boolean[z.length];
    double[] input = Arrays.stream(x).map(Math::abs).toArray();
    for (int l = 1; l < z.length; l++) {
      hasInput[l - 1] = Arrays.stream(input).anyMatch(v -> v != 0);
      double[][] rows = network.matrix(w, l);
      magnitudes[l - 1] = new double[rows.length];
      double[] next = new double[rows.length];
      for (int j = 0; j < rows.length; j++) {
        for (int k = 0; k < input.length; k++) {
          magnitudes[l - 1][j] += Math.abs(rows[j][k]) * input[k];
        }
        boolean open = isOn(l, j) || isOnKink(l, j);
        next[j] = (open ? 1 : network.activation().slope()) * magnitudes[l - 1][j];
      }
      input = next;
    }
  }

  /** Whether anything comes in from below; if not, the kinks of the layer do not matter. */
  boolean hasInput(int l) {
    return hasInput[l - 1];
  }

  boolean isOn(int l, int j) {
    return z[l - 1][j] > 0;
  }

  /**
   * Whether the pre-activation is zero up to the roundings of its own sums and of the entries that go into them: half a
   * unit in the last place per term and layer, and a few more.
   */
  boolean isOnKink(int l, int j) {
    double roundings = 0;
    for (int k = 0; k < l; k++) {
      roundings += 4 + widths[k] / 2.0;
    }
    return Math.abs(z[l - 1][j]) <= roundings * 0x1p-52 * magnitudes[l - 1][j];
  }
}
