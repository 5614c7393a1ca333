package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The same weights with other labels, another loss or other inputs. */
public final class Under implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("under", Kind.WEIGHTS,
        "The same weights, seen as weights of another problem; own is the claim's own.",
        Signature.weights(), Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Problem other = arguments.problem(1);
    if (other.network().size() != arguments.weights(0).size()) {
      throw new Undefined(Reason.MISFIT,
          "the network of that problem has " + other.network().size() + " weights, not " + arguments.weights(0).size());
    }
    return arguments.point(0).of(other);
  }
}
