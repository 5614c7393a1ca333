package org.lemmata.flow.kink;

import java.util.Arrays;
import org.lemmata.model.FeedForward;

/**
 * What an error of each weight is compared with besides the weight itself: a thousandth of its own unit, however small that
 * unit is beside the others.
 */
final class Floors {
  private static final double PART = 1e-3;

  private final FeedForward network;
  private double[] floors = new double[0];

  Floors(FeedForward network) {
    this.network = network;
  }

  /** For weights and whatever else the state has; the logarithm of a norm has an absolute error. */
  double[] of(double[] state) {
    if (floors.length != state.length) {
      floors = new double[state.length];
      Arrays.fill(floors, Double.MIN_NORMAL);
    }
    int top = network.trainedLayers();
    for (int l = 1; l <= top; l++) {
      boolean beforeLast = l == top - 1 && top == network.layers();
      for (int j = 0; j < network.widths()[l] && (l < top || top < network.layers() || top == 1); j++) {
        fillRow(state, l, j, beforeLast);
      }
    }
    if (state.length > network.size()) {
      floors[network.size()] = 1;
    }
    return floors;
  }

  /** The outgoing weights of a unit of the last hidden layer belong to it. */
  private void fillRow(double[] w, int l, int j, boolean withOutgoing) {
    int columns = network.widths()[l - 1];
    int from = network.offset(l) + j * columns;
    double largest = 0;
    for (int k = from; k < from + columns; k++) {
      largest = Math.max(largest, Math.abs(w[k]));
    }
    int width = network.widths()[l];
    int above = network.offset(l + 1) + j;
    for (int k = 0; withOutgoing && k < network.outputs(); k++) {
      largest = Math.max(largest, Math.abs(w[above + k * width]));
    }
    double floor = PART * largest + Double.MIN_NORMAL;
    Arrays.fill(floors, from, from + columns, floor);
    for (int k = 0; withOutgoing && k < network.outputs(); k++) {
      floors[above + k * width] = floor;
    }
  }
}
