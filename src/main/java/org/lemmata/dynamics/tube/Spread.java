package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * What may be different at a point of the tube and on its curve.
 *
 * @param radius of the tube
 * @param radii of the tube, neuron by neuron
 * @param pulls {@code [i][o]}, bounds the differences of the pulls
 * @param drift bounds the norm of the difference of every {@code D_j}, the activation pattern apart
 * @param steepness bounds the norm of the derivative of the velocities, the activation pattern apart
 */
record Spread(Piece piece, double radius, double[] radii, double[][] pulls, double drift, double steepness) {

  static Spread of(Piece piece, Neuron[] neurons, double radius, double[] radii) {
    TwoLayer flow = piece.flow();
    double[][] pulls = new double[flow.samples()][flow.outputs()];
    double[] drifts = new double[flow.outputs()];
    double steepness = flow.decay();
    for (Neuron neuron : neurons) {
      steepness = Math.max(steepness, flow.decay() + neuron.drift().largest(0, 1));
    }
    double[] incoming = new double[neurons.length];
    for (int j = 0; j < incoming.length; j++) {
      incoming[j] = flow.isOutputTrained() ? piece.incomingSize(j) : 0;
    }
    for (int o = 0; o < flow.outputs(); o++) {
      double[] outgoing = new double[neurons.length];
      for (int j = 0; j < outgoing.length; j++) {
        outgoing[j] = piece.outgoing()[j][o].size();
      }
      double slope = Roundoff.above(Weights.norm(new double[] {Weights.norm(outgoing), Weights.norm(incoming)}));
      for (int i = 0; i < flow.samples(); i++) {
        double off = Roundoff.above(flow.size(i) * radius * (slope + radius / 2));
        double steep = piece.pull(i, o).steepness(piece.outputs().curves()[i][o], off);
        pulls[i][o] = Roundoff.above(steep * off);
        drifts[o] += flow.size(i) * pulls[i][o];
        double gradient = flow.size(i) * (slope + radius);
        steepness += Roundoff.above(steep * gradient * gradient);
      }
    }
    double drift = Roundoff.above(Weights.norm(drifts));
    return new Spread(piece, radius, radii, pulls, drift, Roundoff.above(steepness + drift));
  }

  /** Bounds the norm of the pulls of a sample on all outputs, in the tube. */
  double pull(int i) {
    double sum = 0;
    for (int o = 0; o < pulls[i].length; o++) {
      double here = piece.pull(i, o).size() + pulls[i][o];
      sum += here * here;
    }
    return Roundoff.above(Math.sqrt(sum));
  }

  /** Bounds how fast distances may grow on whatever side of its kinks a neuron is. */
  double steepest() {
    double sum = steepness;
    for (int i = 0; i < pulls.length; i++) {
      sum += piece.flow().size(i) * pull(i);
    }
    return Roundoff.above(2 * sum);
  }

  /** Bounds by how much {@code sum_o r_io a_jo} differs. */
  double jump(int j, int i) {
    double trained = piece.flow().isOutputTrained() ? radii[j] : 0;
    return Roundoff.above(Weights.norm(pulls[i]) * piece.outgoingSize(j) + pull(i) * trained);
  }

  /** Bounds by how much the speed of a pre-activation differs, the activation pattern apart. */
  double speed(Neuron neuron, int i) {
    double trained = piece.flow().isOutputTrained() ? radii[neuron.j()] : 0;
    double off = drift * (piece.outgoingSize(neuron.j()) + trained) + neuron.drift().largest(0, 1) * trained
        + piece.flow().decay() * radii[neuron.j()];
    return Roundoff.above(piece.flow().size(i) * off);
  }
}
