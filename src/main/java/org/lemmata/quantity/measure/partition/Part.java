package org.lemmata.quantity.measure.partition;

import java.util.Arrays;
import java.util.Locale;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.measure.Euclid;
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

  /** Pre-activations and outgoing weights of all neurons at one point of weight space. */
  record Snapshot(double[][] incoming, double[] outgoing, Problem problem, double error) {

    /** @param error bound on the norm of the error of {@code w} */
    static Snapshot of(Problem problem, double[] w, double error) {
      return problem.network().layered()
          .filter(f -> f.layers() == 2 && f.outputs() == 1)
          .map(f -> new Snapshot(f.matrix(w, 1), f.matrix(w, 2)[0], problem, error))
          .orElseThrow(
              () -> new Undefined(Reason.UNCOVERED, "the neuron partition needs a two-layer network with one output"));
    }

    int neurons() {
      return outgoing.length;
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
      if (error == 0) {
        return z.low().sign() <= 0 && z.high().sign() > 0;
      }
      Wide off = Euclid.norm(problem.data().points()[i]).times(Wide.of(error));
      return z.minus(off).low().sign() <= 0 && z.plus(off).high().sign() > 0 || Math.abs(outgoing[j]) <= error;
    }

    /** {@code |w_j| |x_i|}: the size to which rounding errors of the pre-activation are relative. */
    Wide size(int j, int i) {
      return Euclid.norm(incoming[j]).times(Euclid.norm(problem.data().points()[i]));
    }
  }
}
