package org.lemmata.quantity.measure.partition;

import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** How many pairs lie in a part. */
public final class Members implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("members", Kind.NUMBER,
        "Number of neurons that are TL, TD, FL or FD for sample i (wang2022early), or of all pairs (neuron, sample) "
            + "without i. A pair within rounding of its kink widens the error by one.",
        Signature.weights(), Part.slot("part"), Signature.index("i")).optional(1);
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Part part = Part.of(arguments.word(1));
    int n = problem.data().size();
    int from = arguments.size() > 2 ? arguments.index(2, 1, n) - 1 : 0;
    int to = arguments.size() > 2 ? from + 1 : n;
    int count = 0;
    int unsure = 0;
    Part.Snapshot now = Part.Snapshot.of(problem, arguments);
    for (int j = 0; j < now.neurons(); j++) {
      for (int i = from; i < to; i++) {
        Part.Pair pair = now.pair(j, i);
        unsure += pair.isUnsure() ? 1 : 0;
        count += pair.part() == part ? 1 : 0;
      }
    }
    return new Value.Number(new Interval(Math.max(0, count - unsure), count + unsure));
  }
}
