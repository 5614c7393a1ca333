package org.lemmata.quantity.measure.alignment;

import java.util.List;
import java.util.function.Function;
import org.lemmata.dynamics.flow.Growth;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** What an early flow made of one neuron until a recorded time, on a logarithmic scale. */
public record GrowthOf(Signature signature, Function<Growth, double[]> part,
    Function<Growth, double[]> error) implements Measure {
  /** Roundings of a passage through one cell. */
  private static final long PASSAGE = 64;

  private static final double NO_GAP = -1e300;

  private GrowthOf(String name, String summary, Function<Growth, double[]> part, Function<Growth, double[]> error) {
    this(
        Signature.of(name, Kind.NUMBER, summary, Signature.slot("run", Kind.RUN), Signature.slot("t", Kind.NUMBER),
            Signature.index("j")),
        part, error);
  }

  /** All measures of this form. */
  public static List<Measure> all() {
    return List.of(
        new GrowthOf("logGrowth", "ln |a_j(t)/a_j(0)| of neuron j along an early flow; does not overflow.",
            Growth::size, Growth::sizeError),
        new GrowthOf("logGap",
            "ln(|D| - <D, w_j/a_j>) with D = D(w_j, 0) of neuron j at time t of an early flow: how far it is from "
                + "alignment; -10^300 where the gap is zero.",
            Growth::gap, Growth::gapError));
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Run run = arguments.run(0);
    if (run.growths().isEmpty()) {
      throw new Undefined(Reason.UNCOVERED, "only an early flow tells how its neurons grow");
    }
    Growth growth = run.growth(run.position(arguments.number(1)));
    int j = arguments.index(2, 1, growth.size().length) - 1;
    double value = part.apply(growth)[j];
    if (value == Double.NEGATIVE_INFINITY) {
      return Value.number(NO_GAP);
    }
    double rounding = Rounding.gamma(PASSAGE * (2 + problem.data().size())) * (1 + Math.abs(value));
    return new Value.Number(Interval.around(value, rounding + error.apply(growth)[j]));
  }
}
