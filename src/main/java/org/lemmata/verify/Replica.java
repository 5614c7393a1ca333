package org.lemmata.verify;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Truth;
import org.lemmata.verify.network.Motion;

/**
 * An instance derived three times: flows at three tolerances, and the last time numbers moved in their last bits. What
 * differs is the error.
 */
record Replica(List<World> worlds) {
  private static final long MOST_STEPS = 400_000;

  private static final List<Motion.Fidelity> FIDELITIES = List.of(
      new Motion.Fidelity(1e-11, 2e-4, 0, MOST_STEPS), new Motion.Fidelity(1e-12, 1e-4, 0, MOST_STEPS),
      new Motion.Fidelity(1e-13, 5e-5, 0x1p-48, MOST_STEPS));

  /** What the differences are multiplied with to bound the error. */
  private static final double SAFETY = 4;

  static Replica of(Setting setting, Certificate.Instance instance, Origin origin) {
    return new Replica(FIDELITIES.stream().map(f -> new World(setting, instance, f, origin)).toList());
  }

  boolean takesPoints() {
    return worlds.get(0).takesPoints();
  }

  boolean isRough() {
    return worlds.stream().anyMatch(World::isRough);
  }

  /** Margin and error of a comparison. */
  Truth of(String comparison) {
    return estimate(w -> w.eval().truth(comparison));
  }

  /** A hypothesis that speaks of the scale holds on every rung. */
  Truth ofHypothesis(String comparison) {
    return worlds.get(0).speaksOfScale(comparison)
        ? estimate(w -> onRungs(w, comparison).reduce(Truth::and).orElseThrow())
        : of(comparison);
  }

  /** A witness that speaks of the scale is seen on some rung. */
  Truth ofWitness(String comparison) {
    return worlds.get(0).speaksOfScale(comparison)
        ? estimate(w -> onRungs(w, comparison).reduce(Truth::or).orElseThrow())
        : of(comparison);
  }

  private static Stream<Truth> onRungs(World w, String comparison) {
    return IntStream.range(0, w.rungs()).mapToObj(k -> w.rung(k).eval().truth(comparison));
  }

  private Truth estimate(Function<World, Truth> margin) {
    List<Truth> all = worlds.stream().map(margin).toList();
    Truth last = all.get(all.size() - 1);
    if (worlds.stream().anyMatch(w -> w.parts(worlds.get(0)))) {
      throw new NotCovered("a run that goes another way where its numbers move in their last digits");
    }
    double spread = all.stream().mapToDouble(t -> Math.max(Math.abs(t.lo() - last.lo()), Math.abs(t.hi() - last.hi())))
        .max().orElseThrow();
    return new Truth(last.lo() - SAFETY * spread, last.hi() + SAFETY * spread);
  }

  /** Margin and error of a conclusion about instances. */
  Truth of(Conclusion conclusion) {
    return conclusion.read(new Margins());
  }

  /** The margin of each form. */
  private final class Margins implements Conclusion.Cases<Truth> {
    @Override
    public Truth that(Conclusion.That that) {
      return of(that.comparison());
    }

    @Override
    public Truth probability(Conclusion.Probability probability) {
      return of(probability.event());
    }

    @Override
    public Truth identity(Conclusion.Identity identity) {
      return equal(identity.equation());
    }

    @Override
    public Truth eventually(Conclusion.Eventually eventually) {
      return estimate(w -> onLastRungs(w, eventually.comparison()));
    }

    @Override
    public Truth limit(Conclusion.Limit limit) {
      return estimate(w -> Scales.limit(w, limit));
    }

    @Override
    public Truth rate(Conclusion.Rate rate) {
      return Scales.rate(Replica.this, rate);
    }

    @Override
    public Truth exact(Conclusion.Exact exact) {
      throw deduced();
    }

    @Override
    public Truth inequality(Conclusion.Inequality inequality) {
      throw deduced();
    }

    @Override
    public Truth law(Conclusion.Law law) {
      throw deduced();
    }

    private NotCovered deduced() {
      return new NotCovered("an instance of what is decided without instances");
    }
  }

  /**
   * An identity in the weights of the instance has the margin 1 or -1; where rounding leaves it open, it is not known.
   */
  private Truth equal(String formula) {
    Truth equal = estimate(w -> w.eval().truth(formula));
    if (equal.isOpen()) {
      throw new NotCovered("whether measured numbers are equal to the last digit");
    }
    return Truth.of(equal.decided());
  }

  private static Truth onLastRungs(World w, String comparison) {
    return Scales.rungs(w, Scales.LAST).mapToObj(k -> w.rung(k).eval().truth(comparison)).reduce(Truth::and)
        .orElseThrow();
  }

  /** A number, where its worlds are, with the error that their differences show. */
  Truth number(Function<World, Num> value) {
    return estimate(w -> about(value.apply(w)));
  }

  private static Truth about(Num n) {
    return Truth.of(n.value(), n.error());
  }
}
