package org.lemmata.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights that live and die together: of a neuron of the last hidden layer the incoming and the outgoing ones, of any other neuron the
 * incoming ones, of a diagonal network the factors of one coordinate.
 */
public record Units(List<Unit> all) {

  /**
   * Places in the weight vector.
   *
   * @param weights every weight is among those of exactly one unit
   * @param beside whose size an error of these weights is compared with
   */
  public record Unit(int[] weights, int[] beside) {}

  public static Units of(Network network) {
    List<Unit> all = new ArrayList<>();
    add(network, 0, all);
    return new Units(List.copyOf(all));
  }

  private static void add(Network network, int from, List<Unit> all) {
    if (network instanceof Separable sum) {
      int at = from;
      for (Network block : sum.blocks()) {
        add(block, at, all);
        at += block.size();
      }
    } else if (network instanceof Diagonal d) {
      for (int j = 0; j < d.inputs(); j++) {
        int first = from + j;
        int[] factors = IntStream.range(0, d.depth()).map(l -> first + l * d.inputs()).toArray();
        all.add(new Unit(factors, factors));
      }
    } else if (network instanceof FeedForward f) {
      int top = f.trainedLayers();
      boolean isOutputTrained = top == f.layers() && top > 1;
      for (int l = 1; l <= (isOutputTrained ? top - 1 : top); l++) {
        for (int j = 0; j < f.widths()[l]; j++) {
          neuron(f, from, l, j, isOutputTrained && l == top - 1, all);
        }
      }
    }
  }

  /**
   * Incoming weights go through zero together with the outgoing ones only where the neuron is linear: a square or a higher power never
   * pulls a neuron through zero, and one that fades keeps its direction.
   */
  private static void neuron(FeedForward f, int start, int l, int j, boolean withOutgoing, List<Unit> all) {
    int columns = f.widths()[l - 1];
    int first = start + f.offset(l) + j * columns;
    int[] incoming = IntStream.range(first, first + columns).toArray();
    if (!withOutgoing) {
      all.add(new Unit(incoming, incoming));
      return;
    }
    int above = start + f.offset(l + 1) + j;
    int[] outgoing = IntStream.range(0, f.outputs()).map(k -> above + k * f.widths()[l]).toArray();
    int[] both = IntStream.concat(IntStream.of(incoming), IntStream.of(outgoing)).toArray();
    if (f.activation().power() > 1) {
      all.add(new Unit(incoming, incoming));
      all.add(new Unit(outgoing, both));
    } else {
      all.add(new Unit(both, both));
    }
  }
}
