package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.dense.Dense;
import org.lemmata.network.dense.Panel;
import org.lemmata.network.field.Field;
import org.lemmata.network.field.Passes;

/**
 * The field of a network for a solver that knows nothing of kinks. Such a solver passes a kink accurately enough, but
 * where a flow starts on one its result is arbitrary; that has no value. Where both sides push towards a kink it jumps
 * to and fro, with an error like its step. In networks of two layers, whose kinks another solver follows, that has no
 * value either; in deeper ones the difference of two step sizes has to tell the error.
 */
public final class KinkGuardedField implements Field {
  private final Field field;
  private final double[][] x;
  private final List<Block> blocks = new ArrayList<>();
  private boolean begun;

  public KinkGuardedField(Problem problem) {
    this.field = Field.of(problem);
    this.x = problem.data().points();
    problem.network().kinked().forEach(part -> blocks.add(new Block(part)));
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    field.pull(s, e, velocity);
    for (Block block : blocks) {
      block.look(s, velocity);
    }
    begun = true;
  }

  /** One network with kinks: where its units were, and where it went, when the field was last asked for. */
  private final class Block {
    private final Network.Part<FeedForward> part;
    private final FeedForward network;
    private final Passes passes;
    private final Panel[] rates;
    private double[] before = new double[0];
    private double[] w = new double[0];
    private double[] v = new double[0];

    Block(Network.Part<FeedForward> part) {
      this.part = part;
      this.network = part.network();
      this.passes = new Passes(network, x, Dense.best());
      this.rates = passes.panels(x.length);
    }

    void look(double[] s, double[] velocity) {
      double[] here = part.of(s);
      if (!begun) {
        requireOffKinks(here);
      }
      if (network.layers() != 2) {
        return;
      }
      double[] z = preActivations(here);
      double[] there = part.of(velocity);
      boolean[] changed = new boolean[z.length];
      boolean any = false;
      for (int k = 0; begun && k < z.length; k++) {
        changed[k] = z[k] > 0 != before[k] > 0;
        any |= changed[k];
      }
      if (any) {
        requireNoSlide(changed, z, rates(here, there));
      }
      before = z;
      w = here;
      v = there;
    }

    /** Of those that changed sides none was pushed to its kink from both. */
    private void requireNoSlide(boolean[] changed, double[] z, double[] rate) {
      double[] rateBefore = rates(w, v);
      for (int k = 0; k < z.length; k++) {
        if (changed[k] && rateBefore[k] * before[k] < 0 && rate[k] * z[k] < 0) {
          throw new Undefined(Reason.KINK, "a unit slides along its kink, which this solver cannot follow");
        }
      }
    }

    private double[] preActivations(double[] at) {
      passes.load(at);
      passes.forward();
      return passes.preActivations(1).values().clone();
    }

    private double[] rates(double[] at, double[] velocity) {
      passes.load(at);
      passes.forward();
      passes.rates(velocity, rates);
      return rates[1].values().clone();
    }

    private void requireOffKinks(double[] w) {
      for (double[] input : x) {
        Start start = new Start(network, w, input);
        for (int l = 1; l < network.layers(); l++) {
          for (int j = 0; j < network.widths()[l]; j++) {
            if (start.hasInput(l) && start.isOnKink(l, j)) {
              throw new Undefined(Reason.KINK, "a unit starts on its kink, which this solver cannot decide");
            }
          }
        }
      }
    }
  }
}
