package org.lemmata.quantity.measure.curvature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.derivative.Jet;
import org.lemmata.network.derivative.Jets;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Enclosing;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Grain;

/**
 * Hessians entry by entry in numbers that neither vanish nor overflow: for small networks, and where doubles do not
 * reach.
 */
final class EnclosedHessian {
  private static final double FEW = 20_000;
  private static final double MOST = 20_000_000;

  private EnclosedHessian() {}

  static boolean isWanted(Problem problem, double[] w, double weightError) {
    return work(problem) <= FEW || isOutOfReach(problem, w, weightError);
  }

  private static boolean isOutOfReach(Problem problem, double[] w, double weightError) {
    double[][] y = problem.data().labels();
    long labels = Arrays.stream(y).mapToLong(Grain::of).min().orElse(0) + Grain.of(problem.loss().factor());
    double largest = Arrays.stream(y).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    return Arrays.stream(problem.data().points())
        .anyMatch(x -> 2 * Grain.of(problem.network(), w, weightError, x) + labels < Grain.FINEST
            || !(Grain.most(problem.network(), w, weightError, x, largest) < Grain.LARGEST));
  }

  private static double work(Problem problem) {
    return Math.pow(problem.network().size(), 3) * problem.data().size();
  }

  /** Row by row, of the correlation or of the training loss, which then has to be the square loss. */
  static Middles of(Problem problem, double[] w, double weightError, boolean ofLoss) {
    if (work(problem) > MOST) {
      throw new Undefined(Reason.RANGE,
          "these numbers are too small or too large for the second derivatives of a network of this size");
    }
    // The weight of the loss is rounded; it comes last, where its rounding is seen.
    Problem plain = new Problem(problem.network(), problem.data(), new Loss(problem.loss().kind(), 1, false));
    Wide weight = new EnclosedLoss(problem).weight();
    Jets<Wide> inner = new Jets<>(new Enclosing());
    Jets<Jet<Wide>> outer = new Jets<>(inner);
    List<Wide> at = new Forward(problem.network(), w, weightError).weights();
    Wide[] entries = new Wide[w.length * w.length];
    for (int i = 0; i < w.length; i++) {
      List<Jet<Wide>> line = inner.along(at, i);
      for (int j = 0; j <= i; j++) {
        List<Jet<Jet<Wide>>> plane = outer.along(line, j);
        Jet<Jet<Wide>> value = ofLoss ? plain.loss(outer, plane) : plain.correlation(outer, plane);
        entries[i * w.length + j] = weight.times(value.slope().slope());
        entries[j * w.length + i] = entries[i * w.length + j];
      }
    }
    return Middles.of(new ArrayList<>(List.of(entries)));
  }
}
