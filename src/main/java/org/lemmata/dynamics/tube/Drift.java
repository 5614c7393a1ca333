package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;

/**
 * The matrix {@code D_j = sum_i sigma'_ij x_i r_i^T} along a piece: what moves neuron {@code j}.
 *
 * @param curves near its entries, {@code [c][o]}
 * @param error never less than their distances
 */
record Drift(Piece piece, int j, Polynomial[][] curves, double[][] error) {

  static Drift of(Piece piece, int j) {
    TwoLayer flow = piece.flow();
    Polynomial[][] curves = new Polynomial[flow.inputs()][flow.outputs()];
    double[][] error = new double[flow.inputs()][flow.outputs()];
    double rounding = Roundoff.gamma(2L * flow.samples() + 8);
    for (int c = 0; c < flow.inputs(); c++) {
      for (int o = 0; o < flow.outputs(); o++) {
        curves[c][o] = Polynomial.constant(0);
        for (int i = 0; i < flow.samples(); i++) {
          double slope = piece.pattern().side(j, i).slope(flow.slope());
          if (slope != 0 && flow.x(i)[c] != 0) {
            curves[c][o] = curves[c][o].plus(piece.pull(i, o).curve().times(slope * flow.x(i)[c]));
            error[c][o] += Math.abs(flow.x(i)[c]) * (piece.pull(i, o).error() + rounding * piece.pull(i, o).size());
          }
        }
        error[c][o] = Roundoff.above(error[c][o]);
      }
    }
    return new Drift(piece, j, curves, error);
  }

  /** {@code D_j a_j}, without decay and without what holds the neuron. */
  Polynomial[] onIncoming() {
    Polynomial[] velocity = new Polynomial[curves.length];
    for (int c = 0; c < velocity.length; c++) {
      velocity[c] = Polynomial.constant(0);
      for (int o = 0; o < curves[c].length; o++) {
        velocity[c] = velocity[c].plus(piece.outgoing()[j][o].times(curves[c][o]));
      }
    }
    return velocity;
  }

  /** Entry {@code o} of {@code D_j^T w_j}. */
  Polynomial onOutgoing(int o) {
    Polynomial velocity = Polynomial.constant(0);
    for (int c = 0; c < curves.length; c++) {
      velocity = velocity.plus(piece.incoming()[j][c].times(curves[c][o]));
    }
    return velocity;
  }

  private double lost() {
    return Roundoff.gamma(piece.flow().roundings(piece.order()));
  }

  double onIncomingError(int c) {
    double off = 0;
    for (int o = 0; o < curves[c].length; o++) {
      off += piece.outgoing()[j][o].size() * (error[c][o] + lost() * curves[c][o].size());
    }
    return Roundoff.above(off);
  }

  double onOutgoingError(int o) {
    double off = 0;
    for (int c = 0; c < curves.length; c++) {
      off += piece.incoming()[j][c].size() * (error[c][o] + lost() * curves[c][o].size());
    }
    return Roundoff.above(off);
  }

  /** Never less than its Frobenius norm on a part of the piece. */
  double largest(double from, double to) {
    double sum = 0;
    for (int c = 0; c < curves.length; c++) {
      for (int o = 0; o < curves[c].length; o++) {
        double entry = curves[c][o].range(from, to).abs().hi() + error[c][o];
        sum += entry * entry;
      }
    }
    return Roundoff.above(Math.sqrt(sum));
  }

  /** Column {@code o}. */
  private Polynomial[] column(int o) {
    Polynomial[] column = new Polynomial[curves.length];
    for (int c = 0; c < column.length; c++) {
      column[c] = curves[c][o];
    }
    return column;
  }

  /**
   * The matrices {@code g} and {@code D - sum_k x_k g_k^T}: what points across the kinks on which the neuron slides,
   * and the rest.
   */
  Split split(SlidingConstraint hold) {
    Polynomial[][] across = new Polynomial[hold.inputs().length][curves[0].length];
    Polynomial[][] along = new Polynomial[curves.length][curves[0].length];
    double[][] off = new double[curves.length][curves[0].length];
    for (int o = 0; o < curves[0].length; o++) {
      Polynomial[] multiples = hold.multiples(column(o));
      Polynomial[] rest = hold.rest(column(o), multiples);
      for (int k = 0; k < multiples.length; k++) {
        across[k][o] = multiples[k];
      }
      for (int c = 0; c < curves.length; c++) {
        along[c][o] = rest[c];
        double sizes = curves[c][o].size();
        for (int k = 0; k < multiples.length; k++) {
          sizes += multiples[k].size() * Math.abs(hold.inputs()[k][c]);
        }
        off[c][o] = Roundoff.above(error[c][o] + Roundoff.gamma(multiples.length + 4L) * sizes);
      }
    }
    return new Split(across, new Drift(piece, j, along, off));
  }

  record Split(Polynomial[][] across, Drift along) {

    /** Never less than the norm of row {@code k} of {@code g}. */
    double across(int k, double from, double to) {
      double sum = 0;
      for (Polynomial g : across[k]) {
        double entry = g.range(from, to).abs().hi();
        sum += entry * entry;
      }
      return Roundoff.above(Math.sqrt(sum));
    }
  }
}
