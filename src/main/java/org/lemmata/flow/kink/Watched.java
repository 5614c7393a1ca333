package org.lemmata.flow.kink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.dense.Dense;
import org.lemmata.dense.Panel;
import org.lemmata.field.Field;
import org.lemmata.field.Passes;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.model.Separable;
import org.lemmata.number.Undefined;

/**
 * The field of a network for a solver that knows nothing of kinks. Such a solver goes through a kink well enough, but makes
 * something up where a flow starts on one; so that has no value. Where both sides push towards a kink it jumps to and fro, with an
 * error like its step. In networks of two layers, whose kinks another solver follows, that has no value either; in deeper ones
 * the difference of two step sizes has to tell the error.
 */
public final class Watched implements Field {
  private final Field field;
  private final double[][] x;
  private final List<Block> blocks = new ArrayList<>();
  private boolean begun;

  public Watched(Problem problem) {
    this.field = Field.of(problem);
    this.x = problem.data().points();
    add(problem.network(), 0);
  }

  private void add(Network network, int from) {
    if (network instanceof Separable sum) {
      for (int j = 1; j <= sum.blocks().size(); j++) {
        add(sum.blocks().get(j - 1), from + sum.offset(j));
      }
    } else if (network instanceof FeedForward block && !block.isSmooth()) {
      blocks.add(new Block(block, from));
    }
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    field.pull(s, e, velocity);
    for (Block block : blocks) {
      block.look(s, velocity);
    }
    begun = true;
  }

  /** One network with kinks: where its units were, and where to, when the field was last asked for. */
  private final class Block {
    private final FeedForward network;
    private final int from;
    private final Passes passes;
    private final Panel[] rates;
    private final double[][] before;
    private final double[][] ratesBefore;

    Block(FeedForward network, int from) {
      this.network = network;
      this.from = from;
      this.passes = new Passes(network, x, Dense.best());
      this.rates = passes.panels(x.length);
      this.before = new double[network.layers()][];
      this.ratesBefore = new double[network.layers()][];
    }

    void look(double[] s, double[] velocity) {
      double[] w = Arrays.copyOfRange(s, from, from + network.size());
      if (!begun) {
        requireOffKinks(w);
      }
      passes.load(w);
      passes.forward();
      passes.rates(Arrays.copyOfRange(velocity, from, from + network.size()), rates);
      for (int l = 1; l < network.layers(); l++) {
        double[] z = passes.preActivations(l).values();
        double[] rate = rates[l].values();
        for (int k = 0; begun && network.layers() == 2 && k < z.length; k++) {
          boolean changed = z[k] > 0 != before[l][k] > 0;
          if (changed && ratesBefore[l][k] * before[l][k] < 0 && rate[k] * z[k] < 0) {
            throw new Undefined("a unit slides along its kink, which this solver cannot follow");
          }
        }
        before[l] = z.clone();
        ratesBefore[l] = rate.clone();
      }
    }

    private void requireOffKinks(double[] w) {
      for (double[] input : x) {
        Start start = new Start(network, w, input);
        for (int l = 1; l < network.layers(); l++) {
          for (int j = 0; j < network.widths()[l]; j++) {
            if (start.hasInput(l) && start.isOnKink(l, j)) {
              throw new Undefined("a unit starts on its kink, which this solver cannot decide");
            }
          }
        }
      }
    }
  }
}
