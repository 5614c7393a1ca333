package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Whether a goal is reached wherever in the box all hypotheses hold. The questions below one, by the kinds of
 * {@link Step}.
 */
public record Question(Goal goal, Box box, List<Goal> given) {
  private static final Rational FOUR = Rational.of(4);

  /** The values of the formula on the box; empty where it may have none. */
  Optional<Extended> range() {
    try {
      return Optional.of(box.range(goal.formula()));
    } catch (Undefined somewhere) {
      return Optional.empty();
    }
  }

  /** Whether the formula has a value on the whole box. */
  public boolean exists() {
    return range().isPresent();
  }

  /** Whether a point lies in the box and all hypotheses hold there. */
  public boolean isAdmissibleAt(Map<String, Rational> point) {
    return box.contains(point) && on(Box.of(point)).isAdmissible();
  }

  /** Whether a part of the box is a whole part of it, and all hypotheses hold there. */
  public boolean isAdmissibleOn(Box part) {
    return box.contains(part) && on(part).isAdmissible();
  }

  /** Whether the formula has a value everywhere on a part of the box. */
  public boolean hasValueOn(Box part) {
    return on(part).exists();
  }

  /** Whether the goal is missed everywhere on a part of the box. */
  public boolean isMissedOn(Box part) {
    return on(part).range().filter(goal::isMissedBy).isPresent();
  }

  /** Whether all hypotheses hold at a point wherever one of its coordinates is between two numbers. */
  public boolean isAdmissibleBetween(Map<String, Rational> point, String variable, Rational from, Rational to) {
    Span between = new Span(Optional.of(from), false, Optional.of(to), false);
    Map<String, Rational> start = new HashMap<>(point);
    start.put(variable, from);
    Map<String, Rational> end = new HashMap<>(point);
    end.put(variable, to);
    return box.contains(start) && box.contains(end) && on(Box.of(point).with(variable, between)).isAdmissible();
  }

  public boolean hasValueAt(Map<String, Rational> point) {
    return on(Box.of(point)).exists();
  }

  /** Whether the goal is missed at a point, beyond rounding. */
  public boolean isMissedAt(Map<String, Rational> point) {
    return on(Box.of(point)).range().filter(goal::isMissedBy).isPresent();
  }

  /** Whether the formula has a value everywhere, at the end from which it would rise too. */
  boolean existsUpToEnd(String variable, boolean increasing) {
    Span span = box.span(variable);
    Span closed = increasing ? span.withLow() : span.withHigh();
    return end(variable, increasing).isPresent() && on(box.with(variable, closed)).range().isPresent();
  }

  boolean isOutside(int hypothesis) {
    try {
      return given.get(hypothesis).isMissedBy(box.range(given.get(hypothesis).formula()));
    } catch (Undefined somewhere) {
      return false;
    }
  }

  /** Whether all hypotheses hold on the whole box. */
  boolean isAdmissible() {
    try {
      return given.stream().allMatch(g -> g.isMetBy(box.range(g.formula())));
    } catch (Undefined somewhere) {
      return false;
    }
  }

  /** The variables of the formula that are not fixed. */
  Set<String> variables() {
    return names(goal.formula()).stream().filter(name -> !box.span(name).isPoint())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> names(Expression e) {
    return e.nodes().flatMap(node -> node.asName().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which variables are not negative here. */
  Signs signs() {
    Set<String> nonNegative = new TreeSet<>();
    box.spans()
        .forEach((name, span) -> span.low().filter(low -> low.signum() >= 0).ifPresent(low -> nonNegative.add(name)));
    return Signs.in(goal.formula(), nonNegative);
  }

  /** The same where a hypothesis has a value, which says nothing of where the formula has one. */
  Signs signsWhere(int hypothesis) {
    return about(given.get(hypothesis).formula(), false).signs();
  }

  /** Whether two hypotheses are an equation together. */
  boolean areOpposite(int hypothesis, int other) {
    Expression sum = Algebra.plus(given.get(hypothesis).formula(), given.get(other).formula());
    try {
      return NormalForm.isZero(sum, about(sum, false).signs());
    } catch (Undefined noNormalForm) {
      return false;
    }
  }

  /** Whether a variable stands in an exponent, where a number says more than a variable that is it. */
  boolean hasExponent(String variable) {
    return Stream.concat(Stream.of(goal), given.stream()).flatMap(g -> g.formula().nodes())
        .flatMap(e -> e.operandsOf(Operator.POWER).stream()).anyMatch(p -> names(p.get(1)).contains(variable));
  }

  Question on(Box part) {
    return new Question(goal, part, given);
  }

  Question lower(String variable, Rational at) {
    return on(box.with(variable, box.span(variable).upTo(at)));
  }

  /** The rest of the box beside {@link #lower}. */
  Question upper(String variable, Rational at) {
    return on(box.with(variable, box.span(variable).above(at)));
  }

  /** Another goal at the same place. */
  Question about(Expression formula, boolean strictly) {
    return new Question(new Goal(formula, strictly), box, given);
  }

  private List<Goal> givenWithout(String variable) {
    return given.stream().filter(g -> !names(g.formula()).contains(variable)).toList();
  }

  private boolean isEndLeftOut(String variable, boolean increasing) {
    return increasing ? box.span(variable).above() : box.span(variable).below();
  }

  /** The end from which a monotone formula rises, if there is one. */
  Optional<Rational> end(String variable, boolean increasing) {
    return increasing ? box.span(variable).low() : box.span(variable).high();
  }

  /**
   * Whether a formula increases, or decreases, in a variable; strictly where the end from which it rises is left out.
   *
   * @param derivative of the formula
   */
  Question slope(String variable, boolean increasing, Expression derivative) {
    Expression slope = increasing ? derivative : Algebra.times(Algebra.constant(-1), derivative);
    boolean strictly = goal.strictly() && isEndLeftOut(variable, increasing);
    return new Question(new Goal(slope, strictly), box.with(variable, box.span(variable).inside()),
        givenWithout(variable));
  }

  /** The goal at the end from which the formula rises; where that end is left out, the slope gives the rest. */
  Question atEnd(String variable, boolean increasing) {
    Rational end = end(variable, increasing).orElseThrow();
    boolean strictly = goal.strictly() && !isEndLeftOut(variable, increasing);
    return new Question(new Goal(replaced(goal.formula(), new Name(variable), new Constant(end)), strictly),
        box.with(variable, Span.at(end)), givenWithout(variable));
  }

  /** That a base has the sign of a factor. */
  Question sign(Expression base, int sign, int exponent) {
    Expression formula = sign > 0 ? base : Algebra.times(Algebra.constant(-1), base);
    return about(formula, goal.strictly() || exponent < 0);
  }

  Question lead(Expression a, boolean isWeak) {
    return about(a, !isWeak);
  }

  Question discriminant(Expression a, Expression b, Expression c) {
    return about(Algebra.minus(Algebra.times(new Constant(FOUR), Algebra.times(a, c)), Algebra.times(b, b)),
        goal.strictly());
  }

  Question last(Expression c) {
    return about(c, false);
  }

  /**
   * By what a hypothesis says of a variable: it is {@code from + s} or {@code from - s}, and {@code s} takes its name.
   */
  Question shift(int hypothesis, String variable, Expression from, boolean upward) {
    Expression distance = upward ? new Name(variable) : Algebra.times(Algebra.constant(-1), new Name(variable));
    return with(variable, Algebra.plus(from, distance), Span.from(Rational.ZERO, given.get(hypothesis).strictly()),
        Set.of(hypothesis));
  }

  /** By an equation, which two hypotheses are together, the variable is {@code from}. */
  Question solved(int hypothesis, int opposite, String variable, Expression from) {
    return with(variable, from, Span.ALL, Set.of(hypothesis, opposite));
  }

  /** A formula in place of a variable; where that lay becomes a hypothesis. */
  private Question with(String variable, Expression replacement, Span span, Set<Integer> used) {
    List<Goal> rest = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (!used.contains(i)) {
        rest.add(replaced(given.get(i), variable, replacement));
      }
    }
    Span old = box.span(variable);
    old.low().ifPresent(low -> rest.add(new Goal(Algebra.minus(replacement, new Constant(low)), old.above())));
    old.high().ifPresent(high -> rest.add(new Goal(Algebra.minus(new Constant(high), replacement), old.below())));
    return new Question(replaced(goal, variable, replacement), box.with(variable, span), rest);
  }

  /** A hypothesis that bounds one variable by a number makes the box smaller; empty where it is none. */
  Optional<Question> bound(int hypothesis) {
    List<Goal> rest = new ArrayList<>(given);
    Goal bound = rest.remove(hypothesis);
    return Domain.bounded(box, bound).map(smaller -> new Question(goal, smaller, rest));
  }

  /** The same of a formula in which a part counts as a variable. */
  Question named(Expression part, String variable) {
    Expression formula = replaced(goal.formula(), part, new Name(variable));
    Box smaller = box.with(variable, Span.of(box.range(part)));
    Set<String> gone = names(part);
    List<Goal> rest = new ArrayList<>(
        given.stream().filter(g -> names(g.formula()).stream().noneMatch(gone::contains)).toList());
    kept(part, variable)
        .forEach(kept -> rest.add(new Goal(kept.written(), given.get(kept.hypothesis()).strictly())));
    return new Question(new Goal(formula, goal.strictly()), smaller, rest);
  }

  /** Hypotheses that speak of a part, and of its variables in it alone: as they speak of what it is called. */
  List<Step.Kept> kept(Expression part, String variable) {
    List<Step.Kept> kept = new ArrayList<>();
    for (int h = 0; h < given.size(); h++) {
      int number = h;
      Expression formula = given.get(h).formula();
      Expression written = replaced(formula, part, new Name(variable));
      Optional<Expression> spoken = about(formula, false).isApart(part) && !written.equals(formula)
          ? Optional.of(written)
          : linear(h, part).map(line -> replaced(line, part, new Name(variable)));
      spoken.ifPresent(e -> kept.add(new Step.Kept(number, e)));
    }
    return kept;
  }

  /** A formula as a multiple of another one and a number, if it is. */
  private Optional<Expression> linear(int hypothesis, Expression part) {
    Expression formula = given.get(hypothesis).formula();
    Signs signs = signsWhere(hypothesis);
    Optional<Polynomial> ours = Polynomial.find(formula, signs).filter(f -> names(formula).equals(names(part)));
    Optional<Polynomial> theirs = Polynomial.find(part, signs);
    Optional<Rational> factor = ours.flatMap(f -> theirs.filter(p -> p.atoms().equals(f.atoms()))
        .flatMap(p -> p.terms().entrySet().stream().filter(t -> t.getKey().stream().anyMatch(e -> e > 0)).findFirst()
            .map(t -> f.terms().getOrDefault(t.getKey(), Rational.ZERO).over(t.getValue()))))
        .filter(c -> c.signum() != 0);
    return factor.flatMap(c -> {
      Expression multiple = Algebra.times(new Constant(c), part);
      return Polynomial.find(Algebra.minus(formula, multiple), signs).filter(rest -> rest.atoms().isEmpty())
          .map(rest -> Algebra.plus(multiple, rest.expression()));
    });
  }

  /** Whether the variables of a part occur nowhere else in the formula. */
  boolean isApart(Expression part) {
    Set<String> left = names(replaced(goal.formula(), part, new Constant(Rational.ZERO)));
    return names(part).stream().noneMatch(left::contains);
  }

  /** The same of a variable's root. */
  Question rooted(String variable, int degree) {
    Expression power = Algebra.power(new Name(variable), Algebra.constant(degree));
    List<Goal> rest = given.stream().map(g -> replaced(g, variable, power)).toList();
    return new Question(replaced(goal, variable, power), box.with(variable, box.span(variable).root(degree)), rest);
  }

  /** That one square is the larger one; {@code u^2 - k^2 base}, or with {@code rootIsLarger} the opposite. */
  Question squares(Expression u, Expression k, Expression base, boolean rootIsLarger) {
    Expression difference = Algebra.minus(Algebra.times(u, u), Algebra.times(Algebra.times(k, k), base));
    return about(rootIsLarger ? Algebra.times(Algebra.constant(-1), difference) : difference, goal.strictly());
  }

  /** That a hypothesis times a factor reaches the goal, if only weakly where the hypothesis is weak. */
  Question multiple(int hypothesis, Expression factor) {
    return about(factor, goal.strictly() && given.get(hypothesis).strictly());
  }

  /** That what is left beside such a multiple does the rest. */
  Question remainder(int hypothesis, Expression rest) {
    return about(rest, goal.strictly() && !given.get(hypothesis).strictly());
  }

  /** That the formula times a factor is not negative, whether or not hypotheses hold. */
  Question multiplied(Expression factor) {
    return new Question(new Goal(Algebra.times(goal.formula(), factor), false), box, List.of());
  }

  /** The same of a variable's distance from a formula. */
  Question moved(String variable, Expression from) {
    Expression replacement = Algebra.plus(from, new Name(variable));
    return new Question(replaced(goal, variable, replacement), box,
        given.stream().map(g -> replaced(g, variable, replacement)).toList());
  }

  private static Goal replaced(Goal goal, String name, Expression by) {
    return new Goal(replaced(goal.formula(), new Name(name), by), goal.strictly());
  }

  private static Expression replaced(Expression e, Expression part, Expression by) {
    return e.equals(part) ? by : e.mapChildren(x -> replaced(x, part, by));
  }
}
