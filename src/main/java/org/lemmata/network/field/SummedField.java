package org.lemmata.network.field;

import java.util.List;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.dense.Dense;
import org.lemmata.network.dense.Panel;

/** A sum of feed-forward networks: each does its own passes, the outputs meet in between. */
final class SummedField implements Field {
  private final Pulls pulls;
  private final List<Passes> blocks;
  private final double[][] weights;
  private final double[][] gradients;
  private final Panel output;
  private final Panel signal;

  SummedField(Problem problem, Separable network) {
    double[][] x = problem.data().points();
    this.pulls = new Pulls(problem);
    this.blocks = network.blocks().stream().map(b -> new Passes(b.layered().orElseThrow(), x, Dense.best())).toList();
    this.weights = network.blocks().stream().map(b -> new double[b.size()]).toArray(double[][]::new);
    this.gradients = network.blocks().stream().map(b -> new double[b.size()]).toArray(double[][]::new);
    this.output = Panel.of(x.length, network.outputs());
    this.signal = Panel.of(x.length, network.outputs());
  }

  static boolean covers(Separable network) {
    return network.blocks().stream().allMatch(b -> b.layered().isPresent());
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    java.util.Arrays.fill(output.values(), 0);
    int at = 0;
    for (int j = 0; j < weights.length; j++) {
      System.arraycopy(s, at, weights[j], 0, weights[j].length);
      at += weights[j].length;
      blocks.get(j).load(weights[j]);
      blocks.get(j).forward();
      double[] own = blocks.get(j).output().values();
      for (int i = 0; i < own.length; i++) {
        output.values()[i] += own[i];
      }
    }
    pulls.at(output, e, signal);
    at = 0;
    for (int j = 0; j < weights.length; j++) {
      double[] into = blocks.get(j).outputSignal().values();
      System.arraycopy(signal.values(), 0, into, 0, into.length);
      blocks.get(j).backward();
      blocks.get(j).gradient(gradients[j]);
      System.arraycopy(gradients[j], 0, velocity, at, gradients[j].length);
      at += gradients[j].length;
    }
  }
}
