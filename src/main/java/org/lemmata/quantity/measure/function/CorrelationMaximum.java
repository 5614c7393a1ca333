package org.lemmata.quantity.measure.function;

import org.lemmata.dynamics.optimum.Optimum;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The global maximum of the correlation on the unit sphere, with certificate. */
public final class CorrelationMaximum implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("correlationMaximum", Kind.NUMBER,
        "Enclosure of the global maximum of N on the unit sphere for a feed-forward network with power 1, one "
            + "output, all layers trained, and at most 12 points: two layers by enumeration of activation cells, "
            + "three (ReLU) by linear programs, more between a padded three-layer maximum and a relaxation.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Grain.requireModest(problem);
    return new Value.Number(Optimum.of(problem).maximum());
  }
}
