package org.lemmata.network;

import java.util.List;

/**
 * Weights that live and die together: of a neuron of the last hidden layer the incoming and the outgoing ones, of any
 * other neuron the incoming ones, of a diagonal network the factors of one coordinate.
 */
public record Units(List<Unit> all) {

  public Units {
    all = List.copyOf(all);
  }

  /**
   * Places in the weight vector.
   *
   * @param weights every weight is among those of exactly one unit
   * @param beside whose size an error of these weights is compared with
   */
  public record Unit(int[] weights, int[] beside) {}

  public static Units of(Network network) {
    return new Units(network.units(0));
  }
}
