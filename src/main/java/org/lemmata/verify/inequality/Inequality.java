package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/** A comparison of real symbols under hypotheses: shown by the steps of a proof, or refuted at a point. */
public record Inequality(List<Goal> parts, Box box, List<Goal> given) {
  private static final Num ZERO = Num.whole(0);

  public static Inequality of(Term comparison, List<Term> where) {
    List<Goal> parts = goals(comparison).toList();
    List<Goal> hypotheses = where.stream().flatMap(Inequality::hypotheses).toList();
    Box box = new Box(new HashMap<>());
    List<Goal> given = new ArrayList<>();
    for (Goal hypothesis : hypotheses) {
      Optional<Box> smaller = bounded(box, hypothesis);
      box = smaller.orElse(box);
      if (smaller.isEmpty()) {
        given.add(hypothesis);
      }
    }
    return new Inequality(parts, box, given);
  }

  private static Stream<Goal> goals(Term t) {
    return t.conjuncts().map(Inequality::goal);
  }

  /** In which an equation is two comparisons. */
  private static Stream<Goal> hypotheses(Term t) {
    return t.conjuncts().flatMap(c -> c instanceof Term.Comparison comparison
        ? comparison.orders().stream().map(Inequality::goal)
        : Stream.of(goal(c)));
  }

  /** A formula may stand for the variable by which another one is derived. */
  static void requireNoDerivative(Term t) {
    if (t.calls("D", 2)) {
      throw new NotCovered("a derivative in an inequality");
    }
    t.parts().forEach(Inequality::requireNoDerivative);
  }

  private static Goal goal(Term t) {
    requireNoDerivative(t);
    if (t instanceof Term.Comparison comparison) {
      return comparison.excess().map(excess -> new Goal(excess, comparison.isStrict()))
          .orElseThrow(() -> new NotCovered("an inequality that is none"));
    }
    throw new NotCovered("an inequality without a comparison");
  }

  /** Empty where the hypothesis is more than a bound of one variable. */
  static Optional<Box> bounded(Box box, Goal goal) {
    List<String> names = List.copyOf(goal.formula().names());
    if (names.size() != 1) {
      return Optional.empty();
    }
    try {
      Poly poly = Poly.of(goal.formula(), List.of(Term.name(names.get(0))));
      return poly.degree(0) == 1 ? Optional.of(bounded(box, names.get(0), poly, goal.strictly())) : Optional.empty();
    } catch (NotCovered noPolynomial) {
      return Optional.empty();
    }
  }

  private static Box bounded(Box box, String name, Poly line, boolean strictly) {
    Num factor = line.coefficient(List.of(1));
    Num bound = ZERO.minus(line.coefficient(List.of(0))).over(factor);
    Bounds side = box.side(name);
    return box.with(name, factor.compareTo(ZERO) > 0 ? side.atLeast(bound, strictly) : side.atMost(bound, strictly));
  }

  /** Returns where formulas have values wherever the hypotheses hold. */
  public void requireValues(List<Term> formulas) {
    formulas.forEach(box::range);
  }

  /**
   * Returns where the steps show all of it, after a point at which the hypotheses hold, and rejects where they do not.
   */
  public void show(List<String> steps, Oracle oracle) {
    requireInstance(steps);
    follow(steps.subList(1, steps.size()), oracle);
  }

  /** Returns where the first line is a point at which the hypotheses hold and both sides have values. */
  void requireInstance(List<String> steps) {
    Box point = point(steps);
    if (!isInside(point)) {
      throw new Rejected("the hypotheses do not hold at the point that is given");
    }
    parts.forEach(part -> point.range(part.formula()));
  }

  /** The same without a point: that the hypotheses hold somewhere is seen elsewhere. */
  public void follow(List<String> steps, Oracle oracle) {
    Steps all = new Steps(steps, oracle);
    parts.forEach(part -> all.show(new Question(part, box, given)));
    all.requireEnd();
  }

  /**
   * Returns where the comparison fails and all hypotheses hold at a point such as {@code x=1/2}, and rejects where not.
   */
  public void refute(List<String> steps) {
    Box point = point(steps);
    boolean fails = parts.stream().map(p -> new Goal(p.formula().negated(), !p.strictly()))
        .anyMatch(p -> p.isMetBy(point.range(p.formula())));
    if (steps.size() > 1 || !isInside(point) || !fails) {
      throw new Rejected(steps.get(0) + " refutes nothing");
    }
  }

  /** Whether all of these hold at a point wherever one of its coordinates lies between two numbers. */
  public static boolean hold(List<Term> hypotheses, Map<String, Num> point, String variable, Num from, Num to) {
    Box box = at(point).with(variable, Bounds.ALL.from(from, false).to(to, false));
    return hypotheses.stream().flatMap(Inequality::goals).allMatch(g -> g.isMetBy(box.range(g.formula())));
  }

  /** Whether a comparison fails at a point. */
  public static boolean fails(Term comparison, Map<String, Num> point) {
    if (comparison instanceof Term.Comparison equation && equation.relation() == Term.Relation.EQUAL) {
      Range difference = at(point).range(equation.left().minus(equation.right()));
      return difference.isPositive() || difference.isNegative();
    }
    return goals(comparison).map(p -> new Goal(p.formula().negated(), !p.strictly()))
        .anyMatch(p -> p.isMetBy(at(point).range(p.formula())));
  }

  private static Box at(Map<String, Num> point) {
    Map<String, Bounds> sides = new HashMap<>();
    point.forEach((name, value) -> sides.put(name, Bounds.at(value)));
    return new Box(sides);
  }

  private static Box point(List<String> steps) {
    if (steps.isEmpty() || !steps.get(0).startsWith("point")) {
      throw new Rejected("an inequality without a point at which its hypotheses hold");
    }
    Box point = new Box(new HashMap<>());
    for (String word : steps.get(0).substring("point".length()).trim().split(" ")) {
      String[] sides = word.split("=");
      point = sides.length == 2 ? point.with(sides[0], Bounds.at(Steps.fraction(sides[1]))) : point;
    }
    return point;
  }

  private boolean isInside(Box point) {
    Stream<Goal> all = Stream.concat(parts.stream(), given.stream());
    boolean isWhole = all.flatMap(g -> g.formula().names().stream()).allMatch(name -> point.side(name).isPoint());
    boolean isInBox = isWhole && box.sides().entrySet().stream()
        .allMatch(e -> point.side(e.getKey()).low().filter(e.getValue()::contains).isPresent());
    return isInBox && given.stream().allMatch(g -> g.isMetBy(point.range(g.formula())));
  }
}
