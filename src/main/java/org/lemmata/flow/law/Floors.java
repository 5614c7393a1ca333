package org.lemmata.flow.law;

import java.util.Arrays;
import org.lemmata.model.Diagonal;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Separable;

/**
 * What an error of each weight is compared with besides the weight itself: a thousandth of its own unit, however small that
 * unit is beside the others. Without it a weight that goes through zero, or is nothing beside the rest of its unit, would
 * ask for steps without end.
 */
public final class Floors {
  private static final double PART = 1e-3;

  private final Network network;
  private double[] floors = new double[0];

  public Floors(Network network) {
    this.network = network;
  }

  /** For weights and whatever else the state has; the logarithm of a norm has an absolute error. */
  public double[] of(double[] state) {
    if (floors.length != state.length) {
      floors = new double[state.length];
      Arrays.fill(floors, Double.MIN_NORMAL);
    }
    fill(network, state, 0);
    if (state.length > network.size()) {
      floors[network.size()] = 1;
    }
    return floors;
  }

  private void fill(Network part, double[] state, int from) {
    if (part instanceof Separable sum) {
      int at = from;
      for (Network block : sum.blocks()) {
        fill(block, state, at);
        at += block.size();
      }
    } else if (part instanceof Diagonal d) {
      for (int j = 0; j < d.inputs(); j++) {
        fillCoordinate(d, state, from + j);
      }
    } else if (part instanceof FeedForward f) {
      int top = f.trainedLayers();
      for (int l = 1; l <= top; l++) {
        boolean beforeLast = l == top - 1 && top == f.layers();
        for (int j = 0; j < f.widths()[l] && (l < top || top < f.layers() || top == 1); j++) {
          fillRow(f, state, from, l, j, beforeLast);
        }
      }
    }
  }

  /** The factors of one coordinate of a diagonal network belong together. */
  private void fillCoordinate(Diagonal d, double[] w, int first) {
    double largest = 0;
    for (int l = 0; l < d.depth(); l++) {
      largest = Math.max(largest, Math.abs(w[first + l * d.inputs()]));
    }
    for (int l = 0; l < d.depth(); l++) {
      floors[first + l * d.inputs()] = PART * largest + Double.MIN_NORMAL;
    }
  }

  /**
   * The outgoing weights of a unit of the last hidden layer belong to it. Its incoming weights go through zero together with them
   * only where it is linear: a square or a higher power never pulls a unit through zero, and one that fades keeps its direction.
   */
  private void fillRow(FeedForward f, double[] w, int start, int l, int j, boolean withOutgoing) {
    int columns = f.widths()[l - 1];
    int from = start + f.offset(l) + j * columns;
    double largest = 0;
    for (int k = from; k < from + columns; k++) {
      largest = Math.max(largest, Math.abs(w[k]));
    }
    double own = PART * largest + Double.MIN_NORMAL;
    int width = f.widths()[l];
    int above = start + f.offset(l + 1) + j;
    for (int k = 0; withOutgoing && k < f.outputs(); k++) {
      largest = Math.max(largest, Math.abs(w[above + k * width]));
    }
    double floor = PART * largest + Double.MIN_NORMAL;
    Arrays.fill(floors, from, from + columns, f.activation().power() > 1 ? own : floor);
    for (int k = 0; withOutgoing && k < f.outputs(); k++) {
      floors[above + k * width] = floor;
    }
  }
}
