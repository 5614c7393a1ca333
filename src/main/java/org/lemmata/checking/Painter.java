package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.checking.world.Dependence;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/** Evaluates the curves of a plot on one instance; on a schedule, one curve per rung. */
final class Painter {
  private static final int MOST_POINTS = 400;

  private final Claim claim;
  private final World world;

  Painter(Claim claim, World world) {
    this.claim = claim;
    this.world = world;
  }

  Finding.Picture picture(Claim.Plot plot) {
    List<Finding.Picture.Curve> curves = new ArrayList<>();
    String axis = "";
    for (Claim.Plot.Series series : plot.series()) {
      Formula whole = FormulaParser.parse("largest " + plot.over() + ": " + series.formula().text(), series.formula().place());
      axis = whole.tree() instanceof Expression.OverRange r ? r.variable() : ((Expression.OverTimes) whole.tree()).variable();
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
    List<String> used = new ArrayList<>();
    Dependence.collect(formula.tree(), used);
    boolean moves = used.stream().anyMatch(Dependence.on(claim.schedule().get().variable(), claim)::contains);
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
    List<double[]> points = new ArrayList<>();
    if (tree instanceof Expression.OverRange range) {
      Evaluator evaluator = new Evaluator(at);
      int from = evaluator.number(range.from()).toInt();
      int to = Math.min(evaluator.number(range.to()).toInt(), from + MOST_POINTS);
      for (int i = from; i <= to; i++) {
        points.add(new double[] {i, value(at, range.variable(), i, range.body())});
      }
    } else {
      Expression.OverTimes times = (Expression.OverTimes) tree;
      double[] recorded = ((Value.Trajectory) new Evaluator(at).evaluate(times.run())).run().times();
      int stride = Math.max(1, recorded.length / MOST_POINTS);
      for (int i = 0; i < recorded.length; i += stride) {
        double t = recorded[i];
        points.add(new double[] {t, value(at, times.variable(), t, times.body())});
      }
    }
    return new Finding.Picture.Curve(
        label, points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray());
  }

  private static double value(Scope at, String variable, double v, Expression body) {
    return new Evaluator(at.with(variable, Value.number(v))).number(body).middle();
  }
}
