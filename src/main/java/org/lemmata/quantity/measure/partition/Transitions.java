package org.lemmata.quantity.measure.partition;

import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** How often pairs pass from one part to another along a run. */
public final class Transitions implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("transitions", Kind.NUMBER,
        "Number of times a pair (neuron, sample) passes from one part (TL, TD, FL, FD; wang2022early) to another "
            + "between consecutive frames of a run. A passage smaller than the rounding of a step widens the error "
            + "by one.",
        Signature.slot("run", Kind.RUN), Part.slot("from"), Part.slot("to"));
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.run(0).start().radius().isEmpty();
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Part from = Part.of(arguments.word(1));
    Part to = Part.of(arguments.word(2));
    Run run = arguments.run(0);
    int sure = 0;
    int unsure = 0;
    Part.Snapshot before = snapshot(problem, arguments, 0);
    for (int k = 1; k < run.size(); k++) {
      Part.Snapshot after = snapshot(problem, arguments, k);
      for (int j = 0; j < after.neurons(); j++) {
        for (int i = 0; i < problem.data().size(); i++) {
          Part.Pair here = before.pair(j, i);
          Part.Pair there = after.pair(j, i);
          boolean isKnown = before.isExact(j) && after.isExact(j) || !here.isUnsure() && !there.isUnsure();
          boolean happened = here.part() == from && there.part() == to && isKnown && isClear(before, after, j, i);
          sure += happened ? 1 : 0;
          unsure += !happened && here.maybe(from) && there.maybe(to) ? 1 : 0;
        }
      }
      before = after;
    }
    return new Value.Number(new Interval(sure, sure + unsure));
  }

  /** @throws Undefined where the sign of an outgoing weight is not known */
  private static Part.Snapshot snapshot(Problem problem, Arguments arguments, int k) {
    Part.Snapshot snapshot = here(problem, arguments.run(0), k);
    Part.Snapshot known = arguments.beside()
        .map(b -> snapshot.beside(here(problem, b.arguments().run(0), k), b.safety())).orElse(snapshot);
    if (IntStream.range(0, known.neurons()).anyMatch(known::mayTurn)) {
      throw new Undefined(Reason.UNDECIDED, "an outgoing weight may have either sign");
    }
    return known;
  }

  private static Part.Snapshot here(Problem problem, Run run, int k) {
    return Part.Snapshot.of(problem, run.frame(k).weights(), run.frame(k).radius().orElse(0));
  }

  /** Whether the pre-activation moved by more than the rounding of one step and two inner products. */
  private static boolean isClear(Part.Snapshot before, Part.Snapshot after, int j, int i) {
    Wide moved = after.preActivation(j, i).minus(before.preActivation(j, i)).abs();
    long roundings = 2L * before.problem().network().inputs() + 8 + before.problem().data().size();
    Wide noise = Wide.of(Rounding.gamma(roundings)).times(before.size(j, i).plus(after.size(j, i)));
    return moved.minus(noise).isPositive();
  }
}
