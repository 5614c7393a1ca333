package org.lemmata.network.field;

import org.lemmata.network.Activation;
import org.lemmata.network.FeedForward;
import org.lemmata.network.dense.Dense;
import org.lemmata.network.dense.Panel;

/**
 * Forward and backward passes of one feed-forward network over fixed inputs. Panels have one row per sample and one
 * column per unit; layer 0 is the input, layer {@code m} the output.
 */
public final class Passes {
  private final FeedForward network;
  private final Dense dense;
  private final int layers;
  private final Panel[] weights;
  private final Panel[] transposed;
  private final Panel[] gradients;
  private final Panel[] steps;
  private final Panel[] preActivations;
  private final Panel[] activations;
  private final Panel[] factors;
  private final Panel[] pulls;
  private final Panel[] signals;
  private final Panel[] changes;

  public Passes(FeedForward network, double[][] x, Dense dense) {
    this.network = network;
    this.dense = dense;
    this.layers = network.layers();
    this.weights = new Panel[layers + 1];
    this.transposed = new Panel[layers + 1];
    this.gradients = new Panel[layers + 1];
    this.steps = new Panel[layers + 1];
    this.preActivations = panels(x.length);
    this.activations = panels(x.length);
    this.factors = panels(x.length);
    this.pulls = panels(x.length);
    this.signals = panels(x.length);
    this.changes = panels(x.length);
    for (int l = 1; l <= layers; l++) {
      weights[l] = Panel.of(network.widths()[l], network.widths()[l - 1]);
      transposed[l] = Panel.of(network.widths()[l - 1], network.widths()[l]);
      gradients[l] = Panel.of(network.widths()[l], network.widths()[l - 1]);
      steps[l] = Panel.of(network.widths()[l - 1], network.widths()[l]);
    }
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(x[i], 0, activations[0].values(), activations[0].at(i, 0), x[i].length);
    }
    if (network.hasFixedOutput()) {
      read(network.fixedOutput(), 0, layers, weights, transposed);
    }
  }

  /** New panels, one row per sample and one column per unit of each layer. */
  public Panel[] panels(int samples) {
    Panel[] panels = new Panel[layers + 1];
    for (int l = 0; l <= layers; l++) {
      panels[l] = Panel.of(samples, network.widths()[l]);
    }
    return panels;
  }

  private void read(double[] from, int start, int l, Panel[] rows, Panel[] columns) {
    int at = start;
    for (int j = 0; j < network.widths()[l]; j++) {
      for (int k = 0; k < network.widths()[l - 1]; k++, at++) {
        rows[l].set(j, k, from[at]);
        columns[l].set(k, j, from[at]);
      }
    }
  }

  /** Takes the weights of the next passes. */
  public void load(double[] w) {
    int at = 0;
    for (int l = 1; l <= network.trainedLayers(); l++) {
      read(w, at, l, weights, transposed);
      at += network.widths()[l] * network.widths()[l - 1];
    }
  }

  /** Forward with the network's activation. */
  public void forward() {
    Activation activation = network.activation();
    for (int l = 1; l <= layers; l++) {
      dense.product(activations[l - 1], transposed[l], preActivations[l]);
      if (l < layers) {
        if (activation.power() > 1) {
          dense.activate(preActivations[l], activation.slope(), activation.power(), activations[l], factors[l]);
        } else {
          dense.sides(preActivations[l], activation.slope(), factors[l]);
          dense.scale(preActivations[l], factors[l], activations[l]);
        }
      }
    }
  }

  /** Forward on the activation cell of the present {@link #factor factors}. */
  public void forwardOnCell() {
    for (int l = 1; l <= layers; l++) {
      dense.product(activations[l - 1], transposed[l], preActivations[l]);
      if (l < layers) {
        dense.scale(preActivations[l], factors[l], activations[l]);
      }
    }
  }

  /** Backward from {@link #outputSignal}. */
  public void backward() {
    for (int l = layers; l >= 1; l--) {
      if (l <= network.trainedLayers()) {
        dense.transposedProduct(signals[l], activations[l - 1], gradients[l]);
      }
      if (l > 1) {
        dense.product(signals[l], weights[l], pulls[l - 1]);
        dense.scale(pulls[l - 1], factors[l - 1], signals[l - 1]);
      }
    }
  }

  /**
   * How the pre-activations of the last forward pass change when the weights change by {@code v}, with the factors as
   * they are. {@code rates[l]} belongs to layer {@code l}; the last backward pass is kept but for its gradient.
   */
  public void rates(double[] v, Panel[] rates) {
    int at = 0;
    for (int l = 1; l <= layers; l++) {
      if (l <= network.trainedLayers()) {
        read(v, at, l, gradients, steps);
        at += network.widths()[l] * network.widths()[l - 1];
      }
      dense.product(activations[l - 1], steps[l], rates[l]);
      if (l > 1) {
        dense.scale(rates[l - 1], factors[l - 1], changes[l - 1]);
        dense.product(changes[l - 1], transposed[l], changes[l]);
        double[] rate = rates[l].values();
        for (int k = 0; k < rate.length; k++) {
          rate[k] += changes[l].values()[k];
        }
      }
    }
  }

  /** Copies the gradient of the last backward pass. */
  public void gradient(double[] to) {
    int at = 0;
    for (int l = 1; l <= network.trainedLayers(); l++) {
      int columns = network.widths()[l - 1];
      for (int j = 0; j < network.widths()[l]; j++, at += columns) {
        System.arraycopy(gradients[l].values(), gradients[l].at(j, 0), to, at, columns);
      }
    }
  }

  public Panel weights(int l) {
    return weights[l];
  }

  /** {@code z_l}. */
  public Panel preActivations(int l) {
    return preActivations[l];
  }

  /** {@code sigma(z_l)}; the inputs for {@code l = 0}. */
  public Panel activations(int l) {
    return activations[l];
  }

  /** {@code sigma'(z_l)}. */
  public Panel factor(int l) {
    return factors[l];
  }

  /** The pull on {@code sigma(z_l)} in the last backward pass. */
  public Panel pulls(int l) {
    return pulls[l];
  }

  public Panel output() {
    return preActivations[layers];
  }

  /** Where the pulls on the outputs are written before a backward pass. */
  public Panel outputSignal() {
    return signals[layers];
  }
}
