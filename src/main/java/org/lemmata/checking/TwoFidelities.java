package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lemmata.checking.world.Dependence;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Schedule;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Ladder;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Slack;

/**
 * Evaluates conclusions on one instance, in its coarse and its fine world together. The error of a value is the fine
 * enclosure's own error plus a multiple of the difference between fine and coarse ({@link World#safety}).
 */
final class TwoFidelities {

  /** By how much, relatively, an error may grow from one of the last rungs to the next. */
  private static final double GROWTH = 1.01;

  /** Over the last rungs the distance to a limit shrinks at least to this part. */
  private static final double SHRINKAGE = 0.75;

  /** A distance with its error this small, beside what is allowed, counts as zero where it may be zero. */
  private static final double NOTHING = 0.01;

  /** An extrapolated limit is another one when it is further off than this part of the last distance. */
  private static final double NOTICED = 0.1;

  /** Values known less precisely than this do not enter the fit of a rate. */
  private static final double PRECISION = 0.01;

  private final World coarse;
  private final World fine;
  private final Scope coarsely;
  private final Scope finely;

  TwoFidelities(World coarse, World fine) {
    this.coarse = coarse;
    this.fine = fine;
    this.coarsely = coarse.betweenFrames();
    this.finely = fine.betweenFrames();
  }

  /** The margin of a conclusion that speaks of instances. */
  Interval margin(Conclusion conclusion) {
    return conclusion.cases(
        that -> margin(that.formula().tree()),
        eventually -> lastRungs().stream().map(rung -> rung.margin(eventually.formula().tree())).reduce(Interval::min)
            .orElseThrow(),
        this::limit,
        this::rate,
        probability -> margin(probability.formula().tree()),
        symbolic -> margin(symbolic.comparison()));
  }

  Interval margin(Expression comparison) {
    return new Evaluator(finely).margin(comparison);
  }

  /** A hypothesis that speaks of the scale has to hold on every rung. */
  Interval hypothesis(Formula that) {
    return everywhere(that).stream().map(place -> place.margin(that.tree())).reduce(Interval::min).orElseThrow();
  }

  /** A witness that speaks of the scale is seen where one rung shows it. */
  Interval witness(Formula that) {
    return everywhere(that).stream().map(place -> place.margin(that.tree())).reduce(Interval::max).orElseThrow();
  }

  /** All rungs, or the instance itself for what does not speak of the scale. */
  private List<TwoFidelities> everywhere(Formula condition) {
    boolean isOnRungs = fine.claim().schedule().isPresent()
        && Dependence.isOn(fine.claim().schedule().get().variable(), condition, fine.claim());
    return isOnRungs ? IntStream.range(0, rungs()).mapToObj(this::rung).toList() : List.of(this);
  }

  Interval number(Expression expression) {
    return new Evaluator(finely).sure(expression);
  }

  /** A number that hangs on no undecided condition. */
  private Interval decided(Formula formula) {
    return new Evaluator(finely).decisive().sure(formula.tree());
  }

  /** How near to equality a conclusion is; of its factor also the error. */
  Slack slack(Conclusion conclusion) {
    return conclusion.cases(
        that -> slack(that.formula().tree()),
        eventually -> lastRungs().stream().map(rung -> rung.slack(eventually.formula().tree())).reduce(Slack::least)
            .orElseThrow(),
        this::slackOfLimit,
        this::slackOfRate,
        probability -> slack(probability.formula().tree()),
        symbolic -> slack(symbolic.comparison()));
  }

  /** The same of a hypothesis, at its worst rung. */
  Slack slackOf(Formula hypothesis) {
    return everywhere(hypothesis).stream().map(place -> place.slack(hypothesis.tree())).reduce(Slack::least)
        .orElseThrow();
  }

  private Slack slackOfLimit(Conclusion.Limit limit) {
    TwoFidelities last = rung(rungs() - 1);
    Interval off = last.number(limit.formula().tree()).minus(last.number(limit.to().tree())).abs();
    return Slack.of(Operator.AT_MOST, off, last.number(limit.within().tree()));
  }

  private Slack slackOfRate(Conclusion.Rate rate) {
    Exponent exponent = exponent(rate);
    return Slack.of(Operator.AT_LEAST, exponent.value(), exponent.low())
        .least(Slack.of(Operator.AT_MOST, exponent.value(), exponent.high()));
  }

  private Slack slack(Expression comparison) {
    Slack inFine = Slack.of(comparison, finely);
    Slack inCoarse = Slack.of(comparison, coarsely);
    return new Slack(
        combine(inCoarse.relative(), inFine.relative()),
        inFine.factor().map(f -> combine(inCoarse.factor().orElse(f), f)));
  }

  private Interval combine(Interval inCoarse, Interval inFine) {
    return inFine.widen(fine.safety() * Math.abs(inFine.middle() - inCoarse.middle()));
  }

  private int rungs() {
    int rungs = fine.rungs();
    if (rungs < Schedule.LAST || rungs > 1_000) {
      throw new Undefined(Reason.MISFIT, "a schedule has between " + Schedule.LAST + " and 1000 rungs");
    }
    return rungs;
  }

  private TwoFidelities rung(int k) {
    return new TwoFidelities(coarse.rung(k), fine.rung(k));
  }

  /** Where a conclusion looks: at the last rungs, or at the instance itself. */
  List<TwoFidelities> places(Conclusion conclusion) {
    return conclusion.isAtScales() ? lastRungs() : List.of(this);
  }

  /** The scales at which a conclusion looks, if it looks at more than the instance itself. */
  Optional<Ladder> ladder(Conclusion conclusion) {
    return conclusion.isAtScales()
        ? Optional.of(new Ladder(rungs(), rung(0).scale(), rung(rungs() - 1).scale()))
        : Optional.empty();
  }

  /** What a conclusion watches on every rung: the quantity of a limit or a rate, else the margin. */
  List<Replay.Rung> climb(Conclusion conclusion) {
    return IntStream.range(0, conclusion.isAtScales() ? rungs() : 0).mapToObj(k -> rung(k).watched(conclusion))
        .toList();
  }

  private Replay.Rung watched(Conclusion conclusion) {
    try {
      Interval value = conclusion.cases(
          that -> margin(that.formula().tree()),
          eventually -> margin(eventually.formula().tree()),
          limit -> decided(limit.formula()),
          rate -> decided(rate.formula()),
          probability -> margin(probability.formula().tree()),
          symbolic -> margin(symbolic.comparison()));
      return new Replay.Rung(scale(), Optional.of(value), "");
    } catch (Undefined none) {
      return new Replay.Rung(scale(), Optional.empty(), none.getMessage());
    }
  }

  private double scale() {
    return fine.scale().middle();
  }

  private List<TwoFidelities> lastRungs() {
    List<TwoFidelities> last = new ArrayList<>();
    for (int k = rungs() - Schedule.LAST; k < rungs(); k++) {
      last.add(rung(k));
    }
    return last;
  }

  /**
   * The distance to the limit at the last rung against what is allowed. Within that, a distance that grows, or that
   * neither shrinks nor vanishes, says nothing about a limit: no finite ladder refutes one.
   */
  private Interval limit(Conclusion.Limit limit) {
    List<Interval> beside = new ArrayList<>();
    List<Interval> margins = new ArrayList<>();
    for (TwoFidelities rung : lastRungs()) {
      Interval here = rung.beside(limit);
      beside.add(here);
      margins.add(rung.decided(limit.within()).minus(here.abs()));
    }
    Interval margin = margins.get(margins.size() - 1);
    if (margin.lo() >= 0) {
      List<Interval> off = beside.stream().map(Interval::abs).toList();
      requireShrinking(off, NOTHING * (margin.lo() + off.get(off.size() - 1).hi()));
      if (rungs() > Schedule.LAST) {
        beside.add(0, rung(rungs() - Schedule.LAST - 1).beside(limit));
      }
      requireTheLimitItself(beside, NOTHING * (margin.lo() + off.get(off.size() - 1).hi()));
    }
    return margin;
  }

  private Interval beside(Conclusion.Limit limit) {
    return decided(limit.formula()).minus(decided(limit.to()));
  }

  /** @throws Undefined where the values approach something else at a steady pace */
  private static void requireTheLimitItself(List<Interval> beside, double nothing) {
    if (beside.size() <= Schedule.LAST && beside.get(beside.size() - 1).abs().hi() > nothing) {
      throw new Undefined(Reason.LADDER, "three rungs do not tell a limit from what lies near it; four are needed");
    }
    double seen = NOTICED * beside.get(beside.size() - 1).abs().hi();
    Extrapolation.of(beside).filter(end -> end.lo() > seen || end.hi() < -seen).ifPresent(end -> {
      throw new Undefined(Reason.LADDER,
          "the values settle at a distance of " + listed(List.of(end)) + " from the limit");
    });
  }

  /** @throws Undefined where the distances to a limit do not go to zero, or cannot be seen to */
  private static void requireShrinking(List<Interval> off, double nothing) {
    Interval first = off.get(0);
    Interval last = off.get(off.size() - 1);
    boolean mayVanish = last.lo() <= 0 || last.middle() <= SHRINKAGE * first.middle();
    if (last.hi() <= nothing && mayVanish) {
      return;
    }
    for (int k = 1; k < off.size(); k++) {
      if (off.get(k).lo() > GROWTH * off.get(k - 1).hi()) {
        throw new Undefined(Reason.LADDER, "the distance to the limit grows along the last rungs: " + listed(off));
      }
    }
    if (last.hi() > SHRINKAGE * first.lo()) {
      throw new Undefined(Reason.LADDER,
          "the distance to the limit does not shrink by a quarter along the last rungs: " + listed(off));
    }
  }

  private static String listed(List<Interval> numbers) {
    return numbers.stream()
        .map(n -> String.format(Locale.ROOT, "%.4g +- %.1g", n.middle(), n.error()))
        .collect(Collectors.joining(", "));
  }

  /** A fitted exponent and the ends between which the claim wants it. */
  record Exponent(Interval value, Interval low, Interval high) {}

  private Interval rate(Conclusion.Rate rate) {
    Exponent exponent = exponent(rate);
    return exponent.value().minus(exponent.low()).min(exponent.high().minus(exponent.value()));
  }

  Exponent exponent(Conclusion.Rate rate) {
    List<PowerLaw.Point> points = new ArrayList<>();
    List<PowerLaw.Point> beyond = new ArrayList<>();
    TwoFidelities last = this;
    for (int k = 0; k < rungs(); k++) {
      last = rung(k);
      Interval value = last.decided(rate.formula());
      boolean precise = value.error() <= PRECISION * Math.abs(value.middle());
      boolean isInside = value.lo() >= last.decided(rate.windowLow()).hi()
          && value.hi() <= last.decided(rate.windowHigh()).lo();
      if (precise && value.lo() > 0) {
        Interval against = last.decided(rate.against()).log();
        double steepest = 1 + last.decided(rate.low()).abs().max(last.decided(rate.high()).abs()).hi();
        PowerLaw.Point point = new PowerLaw.Point(against.middle(), value.log().widen(steepest * against.error()));
        if (isInside) {
          points.add(point);
          beyond.clear();
        }
        beyond.add(point);
      }
    }
    Interval whole = PowerLaw.fit(points).enclosure();
    int half = Math.max(3, (points.size() + 1) / 2);
    Interval end = PowerLaw.fit(points.subList(points.size() - half, points.size())).enclosure();
    PowerLaw.requireNoDrift(points);
    Interval low = last.decided(rate.low());
    Interval high = last.decided(rate.high());
    Interval exponent = whole.hull(end);
    if (exponent.lo() >= low.hi() && exponent.hi() <= high.lo()) {
      requireTheSameBeyond(beyond, low, high);
    } else {
      PowerLaw.requireNotOnItsWay(points, low, high);
    }
    return new Exponent(exponent, low, high);
  }

  /**
   * A window may leave out where a power has not begun, or where values are lost; not where another power begins.
   *
   * @param points the last one in the window, and those at smaller scales outside
   * @throws Undefined where they are known well enough to show an exponent that is not allowed
   */
  private static void requireTheSameBeyond(List<PowerLaw.Point> points, Interval low, Interval high) {
    if (points.size() < 3) {
      return;
    }
    Interval beyond = PowerLaw.fit(points).enclosure();
    if (beyond.hi() < low.lo() || beyond.lo() > high.hi()) {
      throw new Undefined(Reason.LADDER,
          String.format(Locale.ROOT, "beyond the window the exponent is %.4g", beyond.middle()));
    }
  }
}
