package org.lemmata.dynamics.flow.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The pre-activations at which a smooth network changes its formula: there a higher derivative of the field jumps,
 * which an error estimate sees by chance only. Tubes show errors of runs that step over them to be up to forty times
 * what two tolerances tell.
 */
public final class Bends {
  /** So many steps are shortened for one of them; one that needs more hovers at zero, where rounding has the say. */
  private static final int MOST = 200;

  private final Problem problem;
  private final double tolerance;
  private final List<Network.Part<FeedForward>> parts;
  private final int count;
  private final Map<Integer, Integer> shortened = new HashMap<>();

  private Bends(Problem problem, double tolerance, List<Network.Part<FeedForward>> parts) {
    this.problem = problem;
    this.tolerance = tolerance;
    this.parts = parts;
    int hidden = 0;
    for (Network.Part<FeedForward> part : parts) {
      int[] widths = part.network().widths();
      hidden += Arrays.stream(widths, 1, widths.length - 1).sum();
    }
    this.count = hidden * problem.data().size();
  }

  /** @param tolerance relative, of the steps */
  public static Bends of(Problem problem, double tolerance) {
    List<Network.Part<FeedForward>> parts = new ArrayList<>();
    for (Network.Part<Network> part : problem.network().parts()) {
      part.network().layered().filter(f -> f.layers() > 1 && !f.activation().isPolynomial())
          .ifPresent(f -> parts.add(new Network.Part<>(f, part.from())));
    }
    return new Bends(problem, tolerance, parts);
  }

  /** Pre-activations of all hidden units on all samples. */
  double[] at(double[] state) {
    double[] all = new double[count];
    int at = 0;
    for (Network.Part<FeedForward> part : parts) {
      double[] w = part.of(state);
      for (double[] x : problem.data().points()) {
        double[][] z = part.network().preActivations(w, x);
        for (int l = 0; l + 1 < z.length; l++) {
          System.arraycopy(z[l], 0, all, at, z[l].length);
          at += z[l].length;
        }
      }
    }
    return all;
  }

  /** What they could be: the products of the norms of their rows and inputs. */
  private double[] most(double[] state) {
    double[] most = new double[count];
    int at = 0;
    for (Network.Part<FeedForward> part : parts) {
      FeedForward f = part.network();
      double[] w = part.of(state);
      for (double[] x : problem.data().points()) {
        double[][] z = f.preActivations(w, x);
        double[] input = x;
        for (int l = 1; l < f.layers(); l++) {
          for (double[] row : f.matrix(w, l)) {
            most[at++] = Weights.norm(row) * Weights.norm(input);
          }
          input = Arrays.stream(z[l - 1]).map(f.activation()::value).toArray();
        }
      }
    }
    return most;
  }

  /**
   * The part of a step after which the first of them changes its sign, as if they were straight; 1 where none does. One
   * that is zero up to the tolerance has no sign.
   *
   * @param state in which {@code after} was looked at
   */
  double first(double[] before, double[] after, double[] state) {
    int[] changed = IntStream.range(0, count).filter(k -> before[k] * after[k] < 0).toArray();
    double first = 1;
    double[] most = changed.length == 0 ? after : most(state);
    for (int k : changed) {
      double sizes = Math.abs(before[k]) + Math.abs(after[k]);
      if (sizes > tolerance * most[k] && shortened.merge(k, 1, Integer::sum) <= MOST) {
        first = Math.min(first, Math.abs(before[k]) / sizes);
      }
    }
    return first;
  }
}
