package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.Eval.Truth;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Yaml;
import org.lemmata.verify.network.Motion;

/** An instance derived three times: flows at three tolerances, and the last time numbers moved in their last bits. What differs is the error. */
record Replica(List<World> worlds) {
  private static final long MOST_STEPS = 400_000;

  private static final List<Motion.Fidelity> FIDELITIES = List.of(
      new Motion.Fidelity(1e-11, 2e-4, 0, MOST_STEPS), new Motion.Fidelity(1e-12, 1e-4, 0, MOST_STEPS),
      new Motion.Fidelity(1e-13, 5e-5, 0x1p-48, MOST_STEPS));

  /** What the differences are multiplied with to bound the error. */
  private static final double SAFETY = 4;

  /** A growth this small, beside what is allowed, is the error of a flow. */
  private static final double NOTHING = 1e-4;

  /** Over the last rungs the distance to a limit shrinks at least to this part. */
  private static final double SHRINKAGE = 0.75;

  /** From rung to rung a distance to a limit may grow by this factor. */
  private static final Num MOST_GROWTH = Num.whole(101).over(Num.whole(100));

  /** What the arithmetic of a fit may do to an exponent. */
  private static final double ROUNDING = 1e-10;

  /** Values less precise than this, relatively, do not enter the fit of a rate. */
  private static final double PRECISE = 0.02;

  private static final int MOST = 1_000;

  /** The least number of rungs from which a limit or a rate is read. */
  private static final int LAST = 3;

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

  private Truth estimate(Function<World, Truth> margin) {
    List<Truth> all = worlds.stream().map(margin).toList();
    Truth last = all.get(all.size() - 1);
    if (worlds.stream().anyMatch(w -> w.parts(worlds.get(0)))) {
      throw new NotCovered("a run that goes another way where its numbers move in their last digits");
    }
    double spread = all.stream().mapToDouble(t -> Math.max(Math.abs(t.lo() - last.lo()), Math.abs(t.hi() - last.hi()))).max().orElseThrow();
    return new Truth(last.lo() - SAFETY * spread, last.hi() + SAFETY * spread);
  }

  /** Margin and error of a conclusion; null for one that is decided without instances. */
  Truth of(Map<String, Object> conclusion) {
    return conclusion.containsKey("that") ? of((String) conclusion.get("that"))
        : conclusion.containsKey("probability") ? of((String) conclusion.get("probability"))
        : conclusion.containsKey("eventually") ? estimate(w -> eventually(w, conclusion))
        : conclusion.containsKey("limit") ? estimate(w -> limit(w, conclusion))
        : conclusion.containsKey("identity") ? identity((String) conclusion.get("identity"))
        : conclusion.containsKey("rate") ? rate(conclusion) : null;
  }

  /** An identity in the weights of the instance has the margin 1 or -1; where rounding leaves it open, it is not known. */
  private Truth identity(String formula) {
    Truth equal = estimate(w -> w.eval().truth(formula));
    if (equal.isOpen()) {
      throw new NotCovered("whether measured numbers are equal to the last digit");
    }
    return Truth.of(equal.decided() ? 1 : -1, 0);
  }

  private static IntStream rungs(World w, int last) {
    return IntStream.range(Math.max(0, w.rungs() - last), w.rungs());
  }

  private static Truth eventually(World w, Map<String, Object> conclusion) {
    return rungs(w, LAST).mapToObj(k -> w.rung(k).eval().truth(conclusion.get("eventually"))).reduce(Truth::and).orElseThrow();
  }

  private static Truth limit(World w, Map<String, Object> c) {
    List<Num> off = rungs(w, LAST)
        .mapToObj(k -> w.rung(k).eval().number(c.get("limit")).minus(w.rung(k).eval().number(c.getOrDefault("to", "0"))).abs()).toList();
    Num last = off.get(LAST - 1);
    Num within = w.rung(rungs(w, 1).findFirst().orElseThrow()).eval().number(c.get("within"));
    Num margin = within.minus(last);
    Num growth = MOST_GROWTH.times(off.get(0)).minus(off.get(1)).min(MOST_GROWTH.times(off.get(1)).minus(last));
    double nothing = NOTHING * within.value();
    if (margin.value() >= 0 && growth.value() >= -nothing && last.value() > SHRINKAGE * off.get(0).value() + nothing) {
      throw new NotCovered("a distance that does not shrink along the last rungs");
    }
    Num worst = growth.value() < -nothing ? growth.min(margin) : margin;
    return Truth.of(worst.value(), worst.rounding());
  }

  /** The fitted exponent, with two standard errors and what the errors of the values can do to it. */
  private Truth rate(Map<String, Object> c) {
    World w = worlds.get(0);
    double least = w.eval().number(Yaml.list(c.get("window")).get(0)).value();
    double most = w.eval().number(Yaml.list(c.get("window")).get(1)).value();
    List<double[]> points = new ArrayList<>();
    for (int k : rungs(w, MOST).toArray()) {
      Truth value = estimate(r -> about(r.rung(k).eval().number(c.get("rate"))));
      if (value.lo() >= least && value.hi() <= most && value.width() <= PRECISE * value.lo()) {
        double against = w.rung(k).eval().number(c.get("against")).value();
        points.add(new double[] {Math.log(against), Math.log(value.lo()) / 2 + Math.log(value.hi()) / 2, Math.log(value.hi() / value.lo()) / 2});
      }
    }
    if (points.size() < LAST) {
      throw new NotCovered("a rate with so few rungs in its window");
    }
    double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double xx = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    double slope = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum() / xx;
    double scatter = points.stream().mapToDouble(p -> Math.pow(p[1] - y - slope * (p[0] - x), 2)).sum();
    double inherited = points.stream().mapToDouble(p -> Math.abs(p[0] - x) * p[2]).sum() / xx;
    double low = w.eval().number(Yaml.list(c.get("between")).get(0)).value();
    double high = w.eval().number(Yaml.list(c.get("between")).get(1)).value();
    return Truth.of(Math.min(slope - low, high - slope), 2 * Math.sqrt(scatter / (points.size() - 2) / xx) + inherited + ROUNDING);
  }

  private static Truth about(Num n) {
    return Truth.of(n.value(), n.error());
  }
}
