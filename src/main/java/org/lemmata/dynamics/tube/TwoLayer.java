package org.lemmata.dynamics.tube;

import java.util.Arrays;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The flow {@code w' = sum_i r_i grad f_i(w) - decay w} of {@code f = sum_j a_j sigma(<w_j, x>)}, where {@code r_i} is
 * what label {@code i} pulls with on the output {@code e f_i}. Neuron {@code j} moves by {@code w_j' = D_j a_j} and
 * {@code a_j' = D_j^T w_j} with the matrix {@code D_j = sum_i sigma'_ij x_i r_i^T}.
 *
 * @param e what outputs are multiplied with: 1 for the loss, 0 for the correlation
 * @param shares what every sample counts
 * @param slack {@code e} and {@code decay} may be off by this part of themselves
 */
public record TwoLayer(Problem problem, FeedForward network, double[] shares, double e, double decay, double slack) {

  /** Whether these tubes are made for a network and its loss. */
  public static boolean covers(Problem problem, double e) {
    return problem.network().layered().stream().anyMatch(f -> f.layers() == 2 && f.activation().power() == 1)
        && (problem.loss().kind() != Loss.Kind.CONCAVE || e == 0);
  }

  /** @throws NoTube for other networks and losses */
  public static TwoLayer of(Problem problem, double e, double decay, double slack) {
    FeedForward network = problem.network().layered().orElseThrow(() -> new NoTube(Obstacle.NETWORK, ""));
    if (network.layers() != 2 || network.activation().power() != 1) {
      throw new NoTube(Obstacle.NETWORK, "");
    }
    if (problem.loss().kind() == Loss.Kind.CONCAVE && e != 0) {
      throw new NoTube(Obstacle.LOSS, "");
    }
    double[] shares = new double[problem.data().size()];
    Arrays.fill(shares, problem.share());
    return new TwoLayer(problem, network, shares, e, decay, slack);
  }

  int neurons() {
    return network.widths()[1];
  }

  int inputs() {
    return network.inputs();
  }

  int outputs() {
    return network.outputs();
  }

  int samples() {
    return problem.data().size();
  }

  double slope() {
    return network.activation().slope();
  }

  /** By how much the activation bends. */
  double bend() {
    return 1 - slope();
  }

  boolean isOutputTrained() {
    return network.trainedLayers() == 2;
  }

  double[] x(int i) {
    return problem.data().points()[i];
  }

  /** Never less than the norm of an input. */
  double size(int i) {
    return Weights.norm(x(i)) * (1 + 0x1p-40);
  }

  double y(int i, int o) {
    return problem.data().labels()[i][o];
  }

  /** What the loss of a sample is multiplied with, rounded once. */
  double factor(int i) {
    return shares[i] * problem.loss().factor();
  }

  /** The same where samples count differently. */
  TwoLayer with(double[] others) {
    return new TwoLayer(problem, network, others, e, decay, slack);
  }

  /** Incoming weights, neuron by neuron. */
  double[][] incoming(double[] w) {
    return network.matrix(w, 1);
  }

  /** Outgoing weights, neuron by neuron. */
  double[][] outgoing(double[] w) {
    double[][] rows = network.matrix(w, 2);
    double[][] columns = new double[neurons()][outputs()];
    for (int o = 0; o < outputs(); o++) {
      for (int j = 0; j < neurons(); j++) {
        columns[j][o] = rows[o][j];
      }
    }
    return columns;
  }

  /** The weight vector of these neurons. */
  double[] weights(double[][] incoming, double[][] outgoing) {
    double[] w = new double[network.size()];
    int at = 0;
    for (double[] row : incoming) {
      System.arraycopy(row, 0, w, at, row.length);
      at += row.length;
    }
    for (int o = 0; isOutputTrained() && o < outputs(); o++) {
      for (double[] column : outgoing) {
        w[at++] = column[o];
      }
    }
    return w;
  }

  /** The activation pattern of weights that lie on no kink. */
  Pattern pattern(double[][] incoming) {
    Side[][] sides = new Side[neurons()][samples()];
    for (int j = 0; j < neurons(); j++) {
      for (int i = 0; i < samples(); i++) {
        sides[j][i] = Weights.inner(incoming[j], x(i)) > 0 ? Side.ACTIVE : Side.INACTIVE;
      }
    }
    return new Pattern(sides);
  }

  /**
   * Roundings on the longest path from the weights to a velocity, products of polynomials of these degrees included.
   */
  long roundings(int degree) {
    return 6L * degree + Arrays.stream(network.widths()).sum() + samples() + 32;
  }
}
