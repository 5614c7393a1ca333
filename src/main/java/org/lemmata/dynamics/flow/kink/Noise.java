package org.lemmata.dynamics.flow.kink;

import java.util.Arrays;
import org.lemmata.network.Loss;
import org.lemmata.network.Weights;
import org.lemmata.network.dense.Panel;

/**
 * How far what the last pull of a cell says about forces and speeds may be off. Each of these numbers is a sum of
 * products, and its error is a small part of the sum of their absolute values: of residuals as large as outputs and
 * labels are, times weights and inputs. Where nothing is added there is no error, so a neuron that is off on all data
 * is still for certain.
 */
final class Noise {
  /** Of sums in double arithmetic. */
  private static final double ROUNDING = 1e-15;

  /** The weights of a unit are known to a part of this part of its largest, however small they are. */
  private static final double FLOOR = 1e-3;

  private final Cell cell;
  private final double part;
  private final double[][][] activations;
  private final double[][][] pulls;
  private final boolean shallow;

  /** @param part how large the relative errors of the weights may be */
  Noise(Cell cell, double part) {
    this.cell = cell;
    this.part = part;
    int layers = cell.network.layers();
    this.shallow = layers == 2;
    this.activations = new double[layers + 1][cell.samples][];
    this.pulls = new double[layers + 1][cell.samples][];
    double[][] rows = new double[layers + 1][];
    double[][] columns = new double[layers + 1][];
    for (int l = 1; l <= layers; l++) {
      rows[l] = norms(cell.passes().weights(l), true);
      columns[l] = norms(cell.passes().weights(l), false);
      for (int j = 0; l > 1 && l <= cell.network.trainedLayers() && j < columns[l].length; j++) {
        // An outgoing weight that is zero at one moment is not at the next.
        columns[l][j] = Math.hypot(columns[l][j], FLOOR * rows[l - 1][j]);
      }
    }
    for (int i = 0; i < cell.samples; i++) {
      forward(i, rows);
      backward(i, columns);
    }
  }

  private static double[] norms(Panel matrix, boolean ofRows) {
    double[] norms = new double[ofRows ? matrix.rows() : matrix.columns()];
    for (int j = 0; j < matrix.rows(); j++) {
      for (int k = 0; k < matrix.columns(); k++) {
        int at = ofRows ? j : k;
        norms[at] = Math.hypot(norms[at], matrix.get(j, k));
      }
    }
    return norms;
  }

  private void forward(int i, double[][] rows) {
    activations[0][i] = Arrays.stream(cell.input(i)).map(Math::abs).toArray();
    for (int l = 1; l < activations.length; l++) {
      double below = Weights.norm(activations[l - 1][i]);
      activations[l][i] = new double[rows[l].length];
      for (int j = 0; j < rows[l].length; j++) {
        activations[l][i][j] = rows[l][j] * below * factor(l, i, j);
      }
    }
    // The outputs again, term by term: there are few.
    int top = activations.length - 1;
    for (int k = 0; k < activations[top][i].length; k++) {
      double sum = 0;
      for (int j = 0; j < activations[top - 1][i].length; j++) {
        sum += Math.abs(cell.passes().weights(top).get(k, j)) * activations[top - 1][i][j];
      }
      activations[top][i][k] = sum;
    }
  }

  private double factor(int l, int i, int j) {
    return l == cell.network.layers() ? 1 : Math.abs(cell.passes().factor(l).get(i, j));
  }

  private void backward(int i, double[][] columns) {
    int top = pulls.length - 1;
    pulls[top][i] = signal(i);
    for (int l = top; l > 1; l--) {
      double above = 0;
      for (int j = 0; j < pulls[l][i].length; j++) {
        above = Math.hypot(above, pulls[l][i][j] * factor(l, i, j));
      }
      pulls[l - 1][i] = Weights.times(above, columns[l]);
    }
  }

  /** What the pull of the labels on the outputs is made of. */
  private double[] signal(int i) {
    Loss loss = cell.problem().loss();
    double[] signal = new double[cell.network.outputs()];
    Arrays.setAll(signal, k -> {
      double label = cell.problem().data().labels()[i][k];
      double size = cell.e() * activations[activations.length - 1][i][k];
      double steep = size == 0
          ? 0
          : loss.steepest(cell.e() * cell.passes().output().get(i, k), part * size, label) * size;
      double signalItself = Math.abs(cell.passes().outputSignal().get(i, k));
      return cell.problem().share() * (steep + Math.abs(loss.pull(0, label))) + signalItself;
    });
    return signal;
  }

  /** Of how strongly the outputs pull on the activation of a unit. */
  double strength(Kink kink) {
    return (part + ROUNDING) * pulls[kink.l()][kink.i()][kink.j()];
  }

  /** Of {@link Cell#push}. */
  double push(Kink kink, int on) {
    return cell.pushMagnitude(kink, on, this::strength);
  }

  /** Of the speed along the normal of a kink before anything is held. */
  double speed(Kink kink, Normal normal) {
    return shallow ? shallowSpeed(kink) : deepSpeed(normal);
  }

  /** Neurons see each other through the outputs only, and inputs across the normal add nothing. */
  private double shallowSpeed(Kink kink) {
    double sum = 0;
    for (int i = 0; i < cell.samples; i++) {
      double pull = factor(1, i, kink.j()) * pulls[1][i][kink.j()];
      if (pull > 0) {
        double inner = Weights.inner(cell.input(i), cell.input(kink.i()));
        double absolute = Weights.inner(activations[0][i], activations[0][kink.i()]);
        sum += pull * (part * Math.abs(inner) + ROUNDING * absolute);
      }
    }
    return sum;
  }

  private double deepSpeed(Normal normal) {
    double sum = 0;
    for (int l = 1; l <= cell.network.trainedLayers(); l++) {
      int columns = cell.network.widths()[l - 1];
      for (int j = 0; j < cell.network.widths()[l]; j++) {
        double size = normal.norm(cell.network.offset(l) + j * columns, columns);
        sum += size == 0 ? 0 : size * row(l, j);
      }
    }
    return sum;
  }

  /** Bounds the norm of the error of the pull on a row of weights. */
  private double row(int l, int j) {
    double sum = 0;
    for (int i = 0; i < cell.samples; i++) {
      double factor = factor(l, i, j);
      sum += factor == 0 ? 0 : factor * pulls[l][i][j] * Weights.norm(activations[l - 1][i]);
    }
    return (part + ROUNDING) * sum;
  }

  /** Of the norm of the pull, as far as a unit on its kink can change it. */
  double pull(Kink kink) {
    if (shallow) {
      return row(1, kink.j());
    }
    double sum = 0;
    for (int l = 1; l <= cell.network.trainedLayers(); l++) {
      for (int j = 0; j < cell.network.widths()[l]; j++) {
        sum = Math.hypot(sum, row(l, j));
      }
    }
    return sum;
  }
}
