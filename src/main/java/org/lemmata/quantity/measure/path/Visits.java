package org.lemmata.quantity.measure.path;

import java.util.Arrays;
import java.util.List;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** How often a stochastic descent has drawn a sample. */
public final class Visits implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("visits", Kind.NUMBER,
        "How often sample i was drawn in the first k steps of a stochastic descent.",
        Signature.slot("run", Kind.RUN), Signature.index("i"), Signature.index("k"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Run run = arguments.run(0);
    if (run.drawn().isEmpty()) {
      throw new Undefined(Reason.MISFIT, "only a stochastic descent draws samples");
    }
    int sample = arguments.index(1, 1, problem.data().size()) - 1;
    List<int[]> first = run.drawn().subList(0, arguments.index(2, 0, run.drawn().size()));
    return Value.number(first.stream().flatMapToInt(Arrays::stream).mapToDouble(i -> i == sample ? 1 : 0).sum());
  }
}
