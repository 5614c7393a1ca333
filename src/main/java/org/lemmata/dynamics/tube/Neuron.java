package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * Neuron {@code j} along a piece.
 *
 * @param velocity near {@code D_j a_j - decay w_j - sum_k l_k x_k}, where what holds it on its kinks is taken out
 * @param multiples the {@code l_k}; any would do, since the proof looks at what they leave
 */
record Neuron(Piece piece, int j, Drift drift, Polynomial[] velocity, Polynomial[] multiples) {

  static Neuron of(Piece piece, int j) {
    Drift drift = Drift.of(piece, j);
    Polynomial[] velocity = drift.onIncoming();
    for (int c = 0; c < velocity.length; c++) {
      velocity[c] = velocity[c].plus(piece.incoming()[j][c].times(-piece.flow().decay()));
    }
    SlidingConstraint hold = piece.holds()[j];
    Polynomial[] multiples = hold.multiples(velocity);
    return new Neuron(piece, j, drift, hold.rest(velocity, multiples), multiples);
  }

  SlidingConstraint hold() {
    return piece.holds()[j];
  }

  /** Bounds the distance of entry {@code c} of the velocity from what the flow makes of the curve. */
  double velocityError(int c) {
    double sizes = piece.flow().decay() * piece.incoming()[j][c].size();
    for (int k = 0; k < multiples.length; k++) {
      sizes += multiples[k].size() * Math.abs(hold().inputs()[k][c]);
    }
    double decay = piece.flow().slack() * piece.flow().decay() * piece.incoming()[j][c].size();
    return Roundoff
        .above(drift.onIncomingError(c) + decay + Roundoff.gamma(multiples.length + 8L) * (sizes + velocity[c].size()));
  }

  /** Bounds the norm of {@code p' - h v}: by how much the curve moves otherwise than it should. */
  double defect() {
    double sum = 0;
    for (int c = 0; c < velocity.length; c++) {
      double off = off(piece.incoming()[j][c], velocity[c], velocityError(c));
      sum += off * off;
    }
    for (int o = 0; piece.flow().isOutputTrained() && o < piece.flow().outputs(); o++) {
      Polynomial decay = piece.outgoing()[j][o].times(-piece.flow().decay());
      Polynomial moved = drift.onOutgoing(o).plus(decay);
      double error = drift.onOutgoingError(o)
          + (Roundoff.gamma(8) + piece.flow().slack()) * (moved.size() + decay.size());
      double off = off(piece.outgoing()[j][o], moved, error);
      sum += off * off;
    }
    return Roundoff.above(Math.sqrt(sum));
  }

  private double off(Polynomial curve, Polynomial velocity, double error) {
    Polynomial slope = curve.derivative();
    Polynomial scaled = velocity.times(piece.h());
    double left = slope.plus(scaled.times(-1)).size();
    return Roundoff.above(left + piece.h() * error + Roundoff.gamma(4) * (slope.size() + scaled.size()));
  }

  /** The speed at which the pre-activation on sample {@code i} changes, along the curve. */
  Polynomial speed(int i) {
    return Piece.combined(piece.flow().x(i), velocity);
  }

  double speedError(int i) {
    double off = 0;
    for (int c = 0; c < velocity.length; c++) {
      off += Math.abs(piece.flow().x(i)[c])
          * (velocityError(c) + Roundoff.gamma(2L * velocity.length + 4) * velocity[c].size());
    }
    return Roundoff.above(off);
  }

  double size() {
    return Roundoff.above(Weights.norm(new double[] {piece.incomingSize(j), piece.outgoingSize(j)}));
  }
}
