package org.lemmata.quantity.measure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.network.derivative.Jet;
import org.lemmata.network.derivative.Jets;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Enclosing;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Grain;

/**
 * Gradients entry by entry in numbers that neither vanish nor overflow: for small networks, and where doubles do not
 * reach.
 */
final class EnclosedGradient {
  private static final long FEW = 50_000;
  private static final long MOST = 50_000_000;

  private EnclosedGradient() {}

  /** The pull on output {@code k} of sample {@code i} where the output is {@code h}. */
  interface Pull {
    Wide of(int i, int k, Wide h);
  }

  /** {@code grad N}. */
  static List<Wide> ofCorrelation(Problem problem, Forward forward) {
    EnclosedLoss loss = new EnclosedLoss(problem);
    return of(problem, forward, (i, k, h) -> loss.pullAtZero(problem.data().labels()[i][k]));
  }

  /** {@code -grad L}. */
  static List<Wide> descent(Problem problem, Forward forward) {
    EnclosedLoss loss = new EnclosedLoss(problem);
    return of(problem, forward, (i, k, h) -> loss.pull(h, problem.data().labels()[i][k]));
  }

  /** Whether doubles will not do, or are not worth it. */
  static boolean isWanted(Problem problem, double[] w, double weightError) {
    return work(problem) <= FEW || isOutOfReach(problem, w, weightError);
  }

  /** Whether doubles might vanish or overflow on the way. */
  static boolean isOutOfReach(Problem problem, double[] w, double weightError) {
    for (int i = 0; i < problem.data().size(); i++) {
      double[] x = problem.data().points()[i];
      double[] y = problem.data().labels()[i];
      long grain = Grain.of(problem.network(), w, weightError, x) + Grain.of(y) + Grain.of(problem.loss().factor());
      double label = DoubleStream.of(y).map(Math::abs).max().orElse(0);
      double most = Grain.most(problem.network(), w, weightError, x, label) * (1 + problem.loss().factor());
      double[] last = DoubleStream.concat(DoubleStream.of(y), DoubleStream.of(problem.loss().factor())).toArray();
      boolean isFine = grain < Grain.FINEST
          && !Grain.isNothingBesideRounding(problem.network(), w, weightError, x, last);
      if (isFine || !(most < Grain.LARGEST)) {
        return true;
      }
    }
    return false;
  }

  private static long work(Problem problem) {
    return (long) problem.network().size() * problem.network().size() * problem.data().size();
  }

  private static List<Wide> of(Problem problem, Forward forward, Pull pull) {
    if (work(problem) > MOST) {
      throw new Undefined(Reason.RANGE,
          "these numbers are too small or too large for the gradient of a network of this size");
    }
    Jets<Wide> jets = new Jets<>(new Enclosing());
    List<Wide> w = forward.weights();
    List<Wide> gradient = new ArrayList<>();
    for (int c = 0; c < w.size(); c++) {
      List<Jet<Wide>> line = jets.along(w, c);
      Wide sum = Wide.ZERO;
      for (int i = 0; i < problem.data().size(); i++) {
        List<Jet<Wide>> h = problem.network().output(jets, line, problem.data().points()[i]);
        for (int k = 0; k < h.size(); k++) {
          sum = sum.plus(pull.of(i, k, h.get(k).value()).times(h.get(k).slope()));
        }
      }
      gradient.add(sum);
    }
    return gradient;
  }
}
