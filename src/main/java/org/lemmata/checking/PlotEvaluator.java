package org.lemmata.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.Dependence;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/** Evaluates the curves of a plot on one instance; on a schedule, one curve per rung. */
final class PlotEvaluator {
  private static final int MOST_POINTS = 400;

  private final Claim claim;
  private final World world;

  PlotEvaluator(Claim claim, World world) {
    this.claim = claim;
    this.world = world;
  }

  /** Pictures of one instance that met the hypotheses. */
  static List<Finding.Picture> all(Claim claim, Sampling sampling) {
    List<Instance> measured = sampling.of(0).stream().filter(o -> o.measured().isPresent())
        .map(o -> sampling.instance(o.index())).toList();
    // Instances 0 and 1 are edges of the domain; what is still at hand costs nothing.
    Optional<Instance> shown = measured.stream().filter(sampling.worlds()::keeps).reduce((a, b) -> b)
        .or(() -> measured.stream().reduce((a, b) -> a.index() >= 2 ? a : b));
    boolean hasScales = claim.conclude().stream().anyMatch(Conclusion::isAboutNumber);
    if (shown.isEmpty() || claim.plots().isEmpty() && !hasScales) {
      return List.of();
    }
    Worlds.Pair pair = sampling.worlds().of(shown.get());
    List<Finding.Picture> pictures = new ArrayList<>();
    claim.plots().forEach(plot -> pictures.add(new PlotEvaluator(claim, pair.fine()).picture(plot)));
    pictures.addAll(new ScalePlot(claim, pair).pictures());
    return pictures;
  }

  private Finding.Picture picture(Claim.Plot plot) {
    List<Finding.Picture.Curve> curves = new ArrayList<>();
    String axis = "";
    for (Claim.Plot.Series series : plot.series()) {
      Formula whole = plot.ranging(series);
      axis = whole.tree().bound().orElseThrow();
      for (World at : worlds(whole)) {
        try {
          curves.add(curve(label(series.label(), at), whole.tree(), at));
        } catch (Undefined notHere) {
          // A curve that has no value on this instance is left out; the margins do not depend on it.
        }
      }
    }
    return new Finding.Picture(plot.title(), axis, curves, plot.logarithmic(), false);
  }

  private List<World> worlds(Formula formula) {
    if (claim.schedule().isEmpty()) {
      return List.of(world);
    }
    boolean moves = Dependence.isOn(claim.schedule().get().variable(), formula, claim);
    return moves ? IntStream.range(0, world.rungs()).mapToObj(world::rung).toList() : List.of(world);
  }

  private String label(String label, World at) {
    return at == world
        ? label
        : String.format(
            java.util.Locale.ROOT, "%s, %s = %.2g", label, claim.schedule().orElseThrow().variable(),
            at.lookup(claim.schedule().orElseThrow().variable()).interval().middle());
  }

  private static Finding.Picture.Curve curve(String label, Expression tree, World at) {
    double[] places = tree.cases(PlotEvaluator::none, PlotEvaluator::none, PlotEvaluator::none, PlotEvaluator::none,
        PlotEvaluator::none,
        q -> numbers(q, at), q -> times(q, at));
    String variable = tree.bound().orElseThrow();
    Expression body = tree.children().get(tree.children().size() - 1);
    return new Finding.Picture.Curve(label, places,
        Arrays.stream(places).map(v -> value(at, variable, v, body)).toArray());
  }

  private static double[] none(Expression e) {
    throw new Undefined(Reason.MISFIT, "a curve ranges over numbers or times");
  }

  private static double[] numbers(Expression.OverRange q, World at) {
    Evaluator evaluator = new Evaluator(at);
    int from = evaluator.number(q.from()).toInt();
    int to = Math.min(evaluator.number(q.to()).toInt(), from + MOST_POINTS);
    return IntStream.rangeClosed(from, to).asDoubleStream().toArray();
  }

  private static double[] times(Expression.OverTimes q, World at) {
    double[] recorded = new Evaluator(at).times(q.run());
    int stride = Math.max(1, recorded.length / MOST_POINTS);
    return IntStream.iterate(0, i -> i < recorded.length, i -> i + stride).mapToDouble(i -> recorded[i]).toArray();
  }

  private static double value(Scope at, String variable, double v, Expression body) {
    return new Evaluator(at.with(variable, Value.number(v))).number(body).middle();
  }
}
