package org.lemmata.quantity.measure.weight;

import java.util.Arrays;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The weights of one summand of a sum of networks; a network with one hidden layer is the sum of its neurons. */
public final class Block implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("block", Kind.WEIGHTS,
        "Weights of summand j of a sum of networks, or of neuron j of a network with one hidden layer, j from 1; "
            + "measures take them as weights of that part alone on the same data.",
        Signature.weights(), Signature.index("j"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Weights w = arguments.weights(0);
    Undefined neither = new Undefined(Reason.UNCOVERED, "this measure needs a sum of networks, or one hidden layer");
    Selected selected = problem.network().cases(
        f -> {
          if (f.layers() != 2) {
            throw neither;
          }
          int j = arguments.index(1, 1, f.widths()[1]) - 1;
          return new Selected(neuron(f, j), neuron(f, w.values(), j));
        },
        diagonal -> {
          throw neither;
        },
        sum -> {
          int j = arguments.index(1, 1, sum.blocks().size());
          return new Selected(sum.blocks().get(j - 1),
              Arrays.copyOfRange(w.values(), sum.offset(j), sum.offset(j + 1)));
        });
    Weights block = new Weights(selected.weights(), w.logScale());
    double error = arguments.point(0).error();
    Problem alone = new Problem(selected.network(), problem.data(), problem.loss());
    return arguments.point(0).shared()
        ? Value.Point.rounded(block, share(error, block.valueNorm(), w.valueNorm())).of(alone)
        : new Value.Point(block, error).of(alone);
  }

  private record Selected(Network network, double[] weights) {}

  private static double share(double error, double part, double whole) {
    return part == 0 || error == 0 ? 0 : Math.max(error * (part / whole) * (1 + 0x1p-50), Double.MIN_NORMAL);
  }

  private static Network neuron(FeedForward f, int j) {
    double[] output = Arrays.stream(f.fixedOutput()).skip(j).limit(1).toArray();
    return new FeedForward(new int[] {f.inputs(), 1, f.outputs()}, f.activation(), output);
  }

  private static double[] neuron(FeedForward f, double[] w, int j) {
    double[] neuron = Arrays.copyOf(Arrays.copyOfRange(w, j * f.inputs(), (j + 1) * f.inputs()),
        f.inputs() + (f.hasFixedOutput() ? 0 : f.outputs()));
    for (int k = f.inputs(); k < neuron.length; k++) {
      neuron[k] = w[f.offset(2) + (k - f.inputs()) * f.widths()[1] + j];
    }
    return neuron;
  }
}
