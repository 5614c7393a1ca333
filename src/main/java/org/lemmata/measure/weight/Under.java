package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Undefined;

/** The same weights with other labels, another loss or other inputs. */
public final class Under implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("under", Kind.WEIGHTS, "The same weights, seen as weights of another problem; own is the claim's own.",
        Signature.weights(), Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Problem other = arguments.problem(1);
    if (other.network().size() != arguments.weights(0).size()) {
      throw new Undefined("the network of that problem has " + other.network().size() + " weights, not " + arguments.weights(0).size());
    }
    return arguments.point(0).of(other);
  }
}
