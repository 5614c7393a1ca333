package org.lemmata.checking.lint;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/** Numbers of conclusions that make sense in a range only, as far as the parameters of an instance give them. */
final class Bounds {
  private final Claim claim;
  private final World world;
  private final Diagnostics problems;

  Bounds(Claim claim, World world, Diagnostics problems) {
    this.claim = claim;
    this.world = world;
    this.problems = problems;
  }

  void check() {
    for (Conclusion conclusion : claim.conclude()) {
      conclusion.<Runnable>cases(
          that -> () -> {},
          eventually -> () -> {},
          limit -> () -> value(limit.within()).filter(v -> !(v.lo() > 0)).ifPresent(v -> problems.add(
              limit.within().place(), "`within` is a distance greater than 0, not " + shown(v), "within: 0.01")),
          rate -> () -> {
            ordered("between", rate.low(), rate.high());
            ordered("window", rate.windowLow(), rate.windowHigh());
          },
          p -> () -> value(p.atLeast()).filter(v -> !(v.lo() > 0 && v.hi() < 1)).ifPresent(v -> problems.add(
              p.atLeast().place(), "`at-least` is a probability between 0 and 1, not " + shown(v), "at-least: 0.95")),
          symbolic -> () -> {})
          .run();
    }
  }

  private void ordered(String key, Formula low, Formula high) {
    value(low).ifPresent(l -> value(high).filter(h -> !(l.lo() < h.hi())).ifPresent(h -> problems.add(
        low.place(), "`" + key + "` is a pair [low, high], and " + shown(l) + " is not below " + shown(h),
        "exchange them")));
  }

  /** Nothing where more than parameters is needed: no linter waits for a trajectory. */
  private Optional<Interval> value(Formula formula) {
    Set<String> parameters = claim.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    try {
      return parameters.containsAll(formula.tree().names())
          ? Optional.of(new Evaluator(world).number(formula.tree()))
          : Optional.empty();
    } catch (Undefined unknown) {
      return Optional.empty();
    }
  }

  private static String shown(Interval value) {
    return Double.toString(value.middle());
  }
}
