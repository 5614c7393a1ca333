package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;

/**
 * The curve is known up to rounding, and may lie beside a kink on which it slides, or on the wrong side of one that it
 * has just left. Solutions are compared with the curve that lies right, which is so far away.
 *
 * @param size bounds the distance of the two curves
 * @param change bounds how fast the distance changes, from 0 to 1
 * @param eased the sample on whose right side the other curve lies throughout; -1 where there is none
 */
record Offset(double size, double change, int eased) {

  static Offset of(Neuron neuron) {
    Piece piece = neuron.piece();
    double size = 0;
    double change = 0;
    int[] sliding = piece.pattern().sliding(neuron.j());
    for (int i : sliding) {
      Polynomial z = piece.preActivation(neuron.j(), i);
      double off = z.size() + piece.preActivationError(neuron.j(), i);
      double moved = z.derivative().size() + piece.order() * piece.preActivationError(neuron.j(), i);
      size += off * off;
      change += moved * moved;
    }
    double smallest = sliding.length == 0 ? 1 : neuron.hold().smallest();
    int eased = longestWrong(neuron);
    double ease = eased < 0 ? 0 : ease(neuron, eased);
    return new Offset(Roundoff.above(Math.sqrt(size) / smallest + ease), Roundoff.above(Math.sqrt(change) / smallest),
        eased);
  }

  private static Parts wrong(Neuron neuron, int i) {
    Polynomial z = neuron.piece().onItsSide(neuron.j(), i);
    double error = neuron.piece().preActivationError(neuron.j(), i);
    return z.isAbove(error) ? Parts.none() : Parts.without((from, to) -> z.range(from, to).lo() > error);
  }

  private static int longestWrong(Neuron neuron) {
    int longest = -1;
    double most = 0x1p-40;
    for (int i = 0; i < neuron.piece().flow().samples(); i++) {
      if (neuron.piece().pattern().side(neuron.j(), i) != Side.SLIDING) {
        double length = wrong(neuron, i).length();
        longest = length > most ? i : longest;
        most = Math.max(most, length);
      }
    }
    return longest;
  }

  /** How far the other curve is moved along the kinks on which the neuron slides. */
  private static double ease(Neuron neuron, int i) {
    double least = wrong(neuron, i).range(neuron.piece().onItsSide(neuron.j(), i)).lo();
    double length = neuron.hold().along(neuron.piece().flow().x(i)).lo();
    double most = neuron.piece().preActivationError(neuron.j(), i) - least;
    return length > 0 ? Roundoff.above(most / length) : Double.POSITIVE_INFINITY;
  }
}
