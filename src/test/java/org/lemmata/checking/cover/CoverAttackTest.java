package org.lemmata.checking.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.instance.Box;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/** What is enclosed on a box of parameters is enclosed at every point of it. */
class CoverAttackTest {
  private static final List<String> QUANTITIES = List.of(
      "loss(p)", "norm(p)", "output(p, 1)", "correlation(p)", "norm(gradient(p))", "overlap(p, q)", "distance(p, q)",
      "norm(unit(p))", "lognorm(scaled(p, a))", "inner(p, combine(a, p, b, q))", "singular(layer(p, 1), 1)",
      "loss(end(u))", "norm(end(u))", "output(at(u, 1/4), 1)", "overlap(end(u), p)", "distance(start(u), end(u))",
      "least t in times(u): loss(at(u, t))", "largest t in u: norm(at(u, t))", "logElapsed(u, 0, 1/2)",
      "loss(end(v))", "distance(end(u), end(v))", "norm(end(u))^2*a - b/norm(p)", "loss(w0) - loss(end(d))",
      "exp(lognorm(end(s)))", "if(a > b, loss(end(u)), loss(end(v)))");

  private static ClaimText claim(String network, String loss) {
    String entries = "a*cos(i + 2*j + 3*l) + b*sin(2*i*j + l) + c/5";
    return new ClaimText().with("parameters", "{a: {real: [1/5, 1]}, b: {real: [1/5, 1]}, c: {real: [-1, 1]}}")
        .with("network", network).with("loss", "{kind: " + loss + "}")
        .with("data", "{given: [[1, 0], [-1/2, 1], [1/4, -3/4]]}").with("labels", "{given: [[1], [-1], [1/2]]}")
        .with("initialisation", "{kind: entries, entries: \"" + entries + "\"}")
        .with("points", "{p: {entries: \"" + entries + "\"}, q: {entries: \"b - a*sin(i + j + l)\"}}")
        .with("runs", "{u: {kind: gradient-flow, time: 1/2, frames: 2}, "
            + "v: {kind: correlation-flow, from: q, time: 1/4, frames: 1}, "
            + "d: {kind: gradient-descent, step: 1/20, steps: 4, frames: 4}, "
            + "s: {kind: gradient-flow, coordinates: polar, scale: 1/10, time: 1/2, frames: 2}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{kind: feed-forward, hidden: [2]}", "{kind: feed-forward, hidden: [2], slope: 1}",
      "{kind: feed-forward, hidden: [2], power: 2}", "{kind: diagonal, depth: 2}",
      "{kind: feed-forward, hidden: [2, 1], slope: 1}", "{kind: feed-forward, hidden: [1], slope: 1/4}"})
  void noPointLiesOutside(String network) {
    Random random = new Random(network.hashCode());
    int compared = 0;
    for (int trial = 0; trial < 24; trial++) {
      Claim claim = claim(network, trial % 2 == 0 ? "square" : "logistic").claim();
      double width = Math.pow(10, -0.5 - 3 * random.nextDouble());
      Map<String, Box.Range> ranges = new LinkedHashMap<>();
      for (String name : List.of("a", "b", "c")) {
        double middle = name.equals("c") ? 2 * random.nextDouble() - 1 : 0.2 + 0.8 * random.nextDouble();
        ranges.put(name, new Box.Range(new Interval(middle - width / 2, middle + width / 2), false, 0));
      }
      World box = world(claim, new Box(Map.of(), ranges));
      for (int k = 0; k < 4; k++) {
        Map<String, Rational> point = new HashMap<>();
        int corner = k;
        ranges.forEach((name, range) -> point.put(name, Rational.of(corner == 0
            ? range.values().hi()
            : range.values().lo() + random.nextDouble() * (range.values().hi() - range.values().lo()))));
        World at = world(claim, new Box(point, Map.of()));
        for (String quantity : QUANTITIES) {
          Optional<Interval> all = value(box, quantity);
          Optional<Interval> one = all.flatMap(x -> value(at, quantity));
          if (one.isPresent()) {
            compared++;
            assertThat(one.get().lo() <= all.get().hi() && all.get().lo() <= one.get().hi())
                .as("%s: %s of %s on %s, %s at %s", network, quantity, all.get(), ranges, one.get(), point).isTrue();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(600);
  }

  private static World world(Claim claim, Box box) {
    return World.enclosed(claim, Draw.all(claim.id(), box), ClaimText.settings().fixtures());
  }

  private static Optional<Interval> value(World world, String quantity) {
    try {
      return Optional.of(new Evaluator(world).number(FormulaParser.parse(quantity, new Place("", 1, 1)).tree()));
    } catch (NoTube | Undefined none) {
      return Optional.empty();
    }
  }
}
