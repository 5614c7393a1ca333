package org.lemmata.measure.weight;

import java.util.Arrays;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Separable;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/** The weights of one summand of a sum of networks. */
public final class Block implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("block", Kind.WEIGHTS, "Weights of summand j of a sum of networks, j from 1; measures take them as weights of that network alone on the same data.", Signature.weights(), Signature.index("j"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (!(problem.network() instanceof Separable sum)) {
      throw new Undefined("this measure needs a sum of networks");
    }
    int j = arguments.index(1, 1, sum.blocks().size());
    Weights w = arguments.weights(0);
    double[] block = Arrays.copyOfRange(w.values(), sum.offset(j), sum.offset(j + 1));
    Problem part = new Problem(sum.blocks().get(j - 1), problem.data(), problem.loss());
    Weights weights = new Weights(block, w.logScale());
    double error = arguments.point(0).error();
    return arguments.point(0).shared()
        ? Value.Point.rounded(weights, error * weights.valueNorm() / w.valueNorm()).of(part)
        : new Value.Point(weights, error).of(part);
  }
}
