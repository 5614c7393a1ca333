package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/** What a claim about all small scales rests on: a distance to a limit, or a fitted quantity, against the scale. */
final class ScalePlot {
  private final Claim claim;
  private final Worlds.Pair worlds;

  ScalePlot(Claim claim, Worlds.Pair worlds) {
    this.claim = claim;
    this.worlds = worlds;
  }

  /** One for each limit and each rate that has values on this instance. */
  List<Finding.Picture> pictures() {
    List<Finding.Picture> pictures = new ArrayList<>();
    for (Conclusion conclusion : claim.conclude()) {
      try {
        picture(conclusion).ifPresent(pictures::add);
      } catch (Undefined notHere) {
        // The margins do not depend on it.
      }
    }
    return pictures;
  }

  private Optional<Finding.Picture> picture(Conclusion conclusion) {
    return conclusion.cases(
        that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.of(limit(limit)),
        rate -> Optional.of(rate(rate)),
        probability -> Optional.empty(), symbolic -> Optional.empty());
  }

  private Finding.Picture limit(Conclusion.Limit limit) {
    String scale = claim.schedule().orElseThrow().variable();
    double[] y = values(
        rung -> number(rung, limit.formula().tree()).minus(number(rung, limit.to().tree())).abs().middle());
    double[] within = values(rung -> number(rung, limit.within().tree()).middle());
    double[] x = values(rung -> rung.lookup(scale).interval().middle());
    return new Finding.Picture(
        "Distance to the limit against the scale: " + limit.formula(), scale,
        List.of(new Finding.Picture.Curve("distance", x, y),
            new Finding.Picture.Curve("allowed at the last", x, within)),
        true, true);
  }

  private Finding.Picture rate(Conclusion.Rate rate) {
    Interval exponent = new TwoFidelities(worlds.coarse(), worlds.fine()).exponent(rate).value();
    double[] x = values(rung -> number(rung, rate.against().tree()).middle());
    double[] y = values(rung -> number(rung, rate.formula().tree()).middle());
    String title = String.format(
        Locale.ROOT, "%s against %s; fitted exponent %.4g ± %.1g", rate.formula(), rate.against(), exponent.middle(),
        exponent.error());
    return new Finding.Picture(title, rate.against().text(), List.of(new Finding.Picture.Curve("measured", x, y)), true,
        true);
  }

  private double[] values(java.util.function.ToDoubleFunction<World> value) {
    return IntStream.range(0, worlds.fine().rungs()).mapToDouble(k -> value.applyAsDouble(worlds.fine().rung(k)))
        .toArray();
  }

  private static Interval number(World rung, Expression expression) {
    return new Evaluator(rung).number(expression);
  }
}
