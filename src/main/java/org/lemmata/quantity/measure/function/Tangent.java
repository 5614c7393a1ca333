package org.lemmata.quantity.measure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Rounding;

/** The part of the gradient of the correlation along the sphere, enclosed. */
final class Tangent {
  private Tangent() {}

  /** Whether to enclose the gradient entry by entry at the unit vector {@code u}. */
  static boolean isWanted(Problem problem, double[] u) {
    return EnclosedGradient.isWanted(problem, u, Rounding.gamma(u.length + 6L));
  }

  /** Bounds what entries of {@code w} lost that are too small to be doubles in {@code u = w/|w|}. */
  static double vanished(double[] w, double[] u) {
    return IntStream.range(0, w.length).anyMatch(i -> w[i] != 0 && Math.abs(u[i]) < Double.MIN_NORMAL)
        ? Double.MIN_NORMAL
        : 0;
  }

  /** {@code |g - L N(u) u|}, where {@code L N(u) = <g, u>} by Euler's identity. */
  static Interval norm(Problem problem, double[] u, double weightError) {
    Forward forward = new Forward(problem.network(), u, weightError, Rounding.gamma(u.length + 6L));
    List<Wide> g = EnclosedGradient.ofCorrelation(problem, forward);
    List<Wide> at = forward.weights();
    Wide radial = inner(g, at);
    List<Wide> tangent = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      tangent.add(g.get(i).minus(radial.times(at.get(i))));
    }
    Wide square = Wide.ZERO;
    for (Wide t : tangent) {
      square = square.plus(t.power(2));
    }
    return square.sqrt().interval();
  }

  private static Wide inner(List<Wide> a, List<Wide> b) {
    Wide sum = Wide.ZERO;
    for (int i = 0; i < a.size(); i++) {
      sum = sum.plus(a.get(i).times(b.get(i)));
    }
    return sum;
  }

  /** @throws Undefined where a double might vanish on the way, and kinks be seen where there are none */
  static void requireTame(Problem problem, double[] u) {
    if (EnclosedGradient.isOutOfReach(problem, u, 0)) {
      throw new Undefined(Reason.RANGE, "these numbers are too small or too large for a residual at kinks");
    }
  }
}
