package org.lemmata.quantity.measure.partition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Signature;

/**
 * The partition of pairs (neuron, sample) of a two-layer network (wang2022early): true means that the outgoing weight
 * has the sign of the label, living that the pre-activation is positive.
 */
enum Part {
  TL, TD, FL, FD;

  /** An argument that names a part. */
  static Signature.Slot slot(String name) {
    return Signature.word(name, Arrays.stream(values()).map(Part::name).toArray(String[]::new));
  }

  static Part of(String word) {
    try {
      return valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Undefined(Reason.MISFIT, "`" + word + "` is not a part; the parts are " + Arrays.toString(values()));
    }
  }

  /**
   * The part of a neuron and a sample.
   *
   * @param isUnsure whether an error may have put the pre-activation or the outgoing weight on the wrong side
   */
  record Pair(Part part, boolean isUnsure) {
    /** Whether it may be in that part, as far as rounding can tell. */
    boolean maybe(Part other) {
      boolean agree = (other == TL || other == TD) == (part == TL || part == TD);
      return part == other || agree && isUnsure;
    }
  }

  /**
   * Pre-activations and outgoing weights of all neurons at one point of weight space.
   *
   * @param bound of the norm of the error of the weights, beside what {@code off} knows
   * @param off for each neuron, by how much another fidelity puts it elsewhere, times a safety; none where it is not
   *     asked
   */
  record Snapshot(Problem problem, Weights weights, double[][] incoming, double[] outgoing, double bound,
      Optional<Off> off) {

    /** Differences to another fidelity: incoming weights as vectors, outgoing weights as sizes. */
    record Off(double[][] incoming, double[] outgoing) {}

    /** @param bound on the norm of the error of {@code w.values()} */
    static Snapshot of(Problem problem, Weights w, double bound) {
      return problem.network().layered()
          .filter(f -> f.layers() == 2 && f.outputs() == 1)
          .map(f -> new Snapshot(problem, w, f.matrix(w.values(), 1), f.matrix(w.values(), 2)[0], bound,
              Optional.empty()))
          .orElseThrow(
              () -> new Undefined(Reason.UNCOVERED, "the neuron partition needs a two-layer network with one output"));
    }

    /** The weight vector that is the first argument of a measure. */
    static Snapshot of(Problem problem, Arguments arguments) {
      Snapshot here = of(problem, arguments.weights(0), arguments.point(0).error());
      return arguments.beside()
          .map(b -> here.beside(of(problem, b.arguments().weights(0), 0), b.safety())).orElse(here);
    }

    /** The same, off by what another fidelity says. */
    Snapshot beside(Snapshot other, double safety) {
      double unit = Math.exp(other.weights.logScale() - weights.logScale());
      double[][] in = new double[neurons()][];
      double[] out = new double[neurons()];
      for (int j = 0; j < neurons(); j++) {
        double[] there = Weights.times(unit, other.incoming[j]);
        double[] here = incoming[j];
        in[j] = new double[here.length];
        Arrays.setAll(in[j], d -> safety * (here[d] - there[d]));
        out[j] = safety * Math.abs(outgoing[j] - unit * other.outgoing[j]);
      }
      return new Snapshot(problem, weights, incoming, outgoing, bound, Optional.of(new Off(in, out)));
    }

    int neurons() {
      return outgoing.length;
    }

    /** Whether neuron {@code j} is known as it is. */
    boolean isExact(int j) {
      return bound == 0 && off.filter(o -> Weights.norm(o.incoming[j]) > 0 || o.outgoing[j] > 0).isEmpty();
    }

    /** Whether the outgoing weight of neuron {@code j} may have the other sign. */
    boolean mayTurn(int j) {
      double error = bound + off.map(o -> o.outgoing[j]).orElse(0.0);
      return error > 0 && Math.abs(outgoing[j]) <= error;
    }

    Wide preActivation(int j, int i) {
      return Euclid.inner(incoming[j], problem.data().points()[i]);
    }

    /**
     * Where neuron {@code j} and sample {@code i}, both from 0, are; a pre-activation that may be zero counts as it is
     * computed.
     */
    Pair pair(int j, int i) {
      Wide z = preActivation(j, i);
      boolean living = z.high().sign() > 0;
      boolean agrees = Math.signum(outgoing[j]) * Math.signum(problem.data().labels()[i][0]) > 0;
      return new Pair(agrees ? (living ? TL : TD) : living ? FL : FD, isUnsure(z, j, i));
    }

    private boolean isUnsure(Wide z, int j, int i) {
      if (isExact(j)) {
        return z.low().sign() <= 0 && z.high().sign() > 0;
      }
      double[] x = problem.data().points()[i];
      Wide error = Euclid.norm(x).times(Wide.of(bound));
      Wide sum = off.map(o -> Euclid.inner(o.incoming[j], x).abs().plus(error)).orElse(error);
      return z.minus(sum).low().sign() <= 0 && z.plus(sum).high().sign() > 0 || mayTurn(j);
    }

    /** {@code |w_j| |x_i|}: the size to which rounding errors of the pre-activation are relative. */
    Wide size(int j, int i) {
      return Euclid.norm(incoming[j]).times(Euclid.norm(problem.data().points()[i]));
    }
  }
}
