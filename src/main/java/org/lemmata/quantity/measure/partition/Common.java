package org.lemmata.quantity.measure.partition;

import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** How many neurons two samples share. */
public final class Common implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("common", Kind.NUMBER,
        "Number of neurons that are TL, TD, FL or FD for sample i and for sample j (wang2022early). One within "
            + "rounding of its kink widens the error by one.",
        Signature.weights(), Part.slot("part"), Signature.index("i"), Signature.index("j"));
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Part part = Part.of(arguments.word(1));
    int i = arguments.index(2, 1, problem.data().size()) - 1;
    int j = arguments.index(3, 1, problem.data().size()) - 1;
    Part.Snapshot now = Part.Snapshot.of(problem, arguments);
    int count = 0;
    int unsure = 0;
    for (int k = 0; k < now.neurons(); k++) {
      Part.Pair one = now.pair(k, i);
      Part.Pair other = now.pair(k, j);
      unsure += one.isUnsure() || other.isUnsure() ? 1 : 0;
      count += one.part() == part && other.part() == part ? 1 : 0;
    }
    return new Value.Number(new Interval(Math.max(0, count - unsure), count + unsure));
  }
}
