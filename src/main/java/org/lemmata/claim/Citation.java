package org.lemmata.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;

/**
 * A conclusion of another claim, for values of its symbols. It gives a comparison once its hypotheses were shown of
 * these values; that it is proved itself is to be seen where its own claim says so.
 *
 * @param id of the claim
 * @param number of the conclusion in it, from 1
 * @param with what its symbols stand for; those that are not here stand for themselves
 */
public record Citation(String id, int number, Symbolic conclusion, Map<String, Formula> with, Place place)
    implements ProofStep {

  /** The same for values of its symbols. */
  public Citation with(Map<String, Formula> values) {
    return new Citation(id, number, conclusion, values, place);
  }

  /** As a certificate names it. */
  public String name() {
    return id + " " + number;
  }

  @Override
  public String text() {
    return id + " (" + number + ")" + with.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining(", ", with.isEmpty() ? "" : " with ", ""));
  }

  /** First what has to be shown of the values, then what is given for it. */
  @Override
  public List<Link> links(Symbolic citing) {
    List<Expression> shown = new ArrayList<>(with.values().stream().map(Formula::tree).filter(e -> e.asName().isEmpty())
        .map(Citation::exists).toList());
    shown.addAll(conclusion.cases(exact -> List.of(), this::required, inequality -> List.of(), this::required));
    conclusion.where().stream().filter(hypothesis -> !isHeld(hypothesis, citing.where()))
        .flatMap(hypothesis -> orders(applied(hypothesis.tree()))).forEach(shown::add);
    return Stream.concat(shown.stream().map(comparison -> new Link(comparison, Optional.empty(), false)),
        Stream.of(new Link(given(citing), Optional.of(this), true))).toList();
  }

  /** Whether a hypothesis is one here in the same words, and speaks of nothing that has another value. */
  private boolean isHeld(Formula hypothesis, List<Formula> here) {
    return here.stream().anyMatch(h -> h.text().equals(hypothesis.text()))
        && hypothesis.tree().names().stream().noneMatch(with::containsKey);
  }

  /** An equation as two inequalities. */
  private static Stream<Expression> orders(Expression e) {
    return e.operandsOf(Operator.EQUAL)
        .map(sides -> Stream.<Expression>of(new Operation(Operator.AT_LEAST, sides),
            new Operation(Operator.AT_MOST, sides)))
        .orElse(Stream.of(e));
  }

  /**
   * Whether it gives something at almost every time only, and does not show it: from velocities, but without one. Then
   * it cannot be used for all times.
   */
  public boolean isFleeting() {
    boolean isOfFlow = conclusion.cases(exact -> false, identity -> false, inequality -> false, law -> true);
    boolean isFromVelocities = Stream.concat(with.values().stream().map(Formula::tree),
        conclusion.where().stream().map(h -> applied(h.tree()))).anyMatch(Citation::hasVelocity);
    return !isOfFlow && isFromVelocities && !hasVelocity(applied(conclusion.comparison()));
  }

  private static boolean hasVelocity(Expression e) {
    return e.nodes().anyMatch(node -> node.argumentsOf("rate").isPresent());
  }

  /** An identity says something where both sides have values. */
  private List<Expression> required(Symbolic.Identity identity) {
    return Stream.concat(
        identity.positive().stream().map(symbol -> compared(Operator.GREATER, named(symbol), zero())),
        identity.formula().tree().children().stream().map(side -> exists(applied(side)))).toList();
  }

  /** What is constant, or never decreases, has to have a value at every time. */
  private List<Expression> required(Symbolic.Law law) {
    return switch (law.form()) {
      case INVARIANT, MONOTONE -> List.of(exists(applied(law.formula().tree())));
      case LAW, ALWAYS -> List.of();
    };
  }

  private Expression given(Symbolic citing) {
    boolean isAtAllTimes = citing.cases(exact -> false, identity -> false, inequality -> false,
        law -> law.form() == Symbolic.Law.Form.ALWAYS);
    return conclusion.cases(
        exact -> applied(exact.comparison()), identity -> applied(identity.comparison()),
        inequality -> applied(inequality.comparison()),
        law -> isAtAllTimes ? atAllTimes(law) : applied(law.comparison()));
  }

  private Expression atAllTimes(Symbolic.Law law) {
    Expression formula = applied(law.formula().tree());
    return switch (law.form()) {
      case INVARIANT -> compared(Operator.EQUAL, formula, new Call("start", List.of(formula)));
      case MONOTONE -> compared(Operator.AT_LEAST, formula, new Call("start", List.of(formula)));
      case LAW, ALWAYS -> formula;
    };
  }

  /** True where it has a value. */
  private static Expression exists(Expression e) {
    return compared(Operator.AT_LEAST, e, e);
  }

  private static Expression compared(Operator operator, Expression left, Expression right) {
    return new Operation(operator, List.of(left, right));
  }

  private static Expression zero() {
    return new Constant(Rational.ZERO);
  }

  private Expression named(String symbol) {
    return Optional.ofNullable(with.get(symbol)).map(Formula::tree).orElseGet(() -> new Expression.Name(symbol));
  }

  /** With its symbols replaced, all at once. */
  public Expression applied(Expression e) {
    return e.asName().map(this::named).orElseGet(() -> e.mapChildren(this::applied));
  }

  @Override
  public <T> T answer(Cases<T> cases) {
    return cases.cited().apply(this);
  }
}
