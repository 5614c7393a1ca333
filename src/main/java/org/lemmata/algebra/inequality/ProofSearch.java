package org.lemmata.algebra.inequality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Looks for the steps of a proof: what is cheap first, halves last. What it finds still has to be gone through by
 * {@link Proof}. It counts its questions and stops at a number of them, so that it ends in the same way on every
 * machine.
 */
public final class ProofSearch {
  /** Slopes of slopes, and factors of them. */
  private static final int DEEPEST = 12;

  /** Questions about one slope or factor on the whole box, before that is halved instead; and on small parts of it. */
  private static final int MOST_PATIENCE = 1500;
  private static final int LEAST_PATIENCE = 30;

  /** The same where a variable has no bound at all, which it will have once it is halved. */
  private static final int WHOLE_LINE = 150;

  /** Longer formulas are not derived. */
  private static final int LARGEST = 250;

  private static final int MOST_HALVES = 60;

  private int left;
  private final Forms forms = new Forms();
  private final Substitutions substitutions = new Substitutions(this, forms);
  private final Compositions compositions = new Compositions(this, forms);
  private final Multiples multiples = new Multiples(this);
  private final SumsOfSquares sums = new SumsOfSquares(forms);

  /** @param most questions that may be asked */
  public ProofSearch(int most) {
    this.left = most;
  }

  /** The steps to the goal; empty where none were found. */
  public Optional<Step> prove(Question question) {
    return substitutions.solved(question).or(() -> multiples.weighted(question))
        .or(() -> substitutions.shifted(question, true))
        .or(() -> substitutions.moved(question))
        .or(() -> limited(question, 0, left / 8))
        .or(() -> substitutions.rootedInHypotheses(question))
        .or(() -> substitutions.shifted(question, false))
        .or(() -> prove(question, 0, MOST_HALVES));
  }

  /** The same within half of the questions that are left. */
  Optional<Step> soon(Question question) {
    return within(left / 2, () -> prove(question));
  }

  /** The derivative by rule. */
  public static Expression derivative(Expression formula, String variable) {
    return Differentiation.carryOut(new Call("D", List.of(formula, new Name(variable))));
  }

  /** Questions that may still be asked. */
  int left() {
    return left;
  }

  Optional<Step> prove(Question question, int depth, int halves) {
    return prove(question, depth, halves, halves);
  }

  /**
   * @param halves how often the box may still be halved
   * @param whole how often it could at first
   */
  Optional<Step> prove(Question question, int depth, int halves, int whole) {
    if (--left < 0) {
      return Optional.empty();
    }
    for (int h = 0; h < question.given().size(); h++) {
      if (question.isOutside(h)) {
        return Optional.of(new Step.Outside(h));
      }
    }
    if (question.box().spans().values().stream().anyMatch(Span::isEmpty)) {
      return Optional.empty();
    }
    Optional<Extended> range = question.range();
    if (range.filter(question.goal()::isMetBy).isPresent()) {
      return Optional.of(new Step.Enclosure());
    }
    if (fails(question)) {
      return Optional.empty();
    }
    boolean isHalfLine = question.variables().stream().map(question.box()::span).noneMatch(Span.ALL::equals);
    int patience = isHalfLine ? Math.max(LEAST_PATIENCE, MOST_PATIENCE >> Math.min(20, whole - halves)) : WHOLE_LINE;
    Optional<Step> here = range.isPresent() ? atOnce(question, depth, patience) : withName(question, depth);
    return here.isPresent() || halves == 0 ? here : halves(question, depth, halves, whole);
  }

  /** Whether the goal is missed at the middle, or at a corner. */
  private boolean fails(Question question) {
    List<Map<String, Rational>> points = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Map.Entry<String, Span> entry : question.box().spans().entrySet()) {
      Span span = entry.getValue();
      points.get(0).put(entry.getKey(), span.middle());
      points.get(1).put(entry.getKey(), span.low().filter(span::contains).orElse(span.middle()));
      points.get(2).put(entry.getKey(), span.high().filter(span::contains).orElse(span.middle()));
    }
    return points.stream().map(point -> question.on(Box.of(point)))
        .anyMatch(at -> at.isAdmissible() && at.range().filter(question.goal()::isMissedBy).isPresent());
  }

  /** Where the formula may have no value, a hypothesis about a part of it may help. */
  private Optional<Step> withName(Question question, int depth) {
    try {
      return depth > DEEPEST || question.given().isEmpty() ? Optional.empty() : substitutions.named(question, depth);
    } catch (Undefined noFormula) {
      return Optional.empty();
    }
  }

  private Optional<Step> atOnce(Question question, int depth, int patience) {
    try {
      Optional<Step> found = forms.polynomial(question).filter(p -> Proof.reaches(p, question))
          .map(p -> new Step.Coefficients(p.atoms(), p.expression()));
      found = found.or(() -> given(question));
      if (found.isPresent() || depth > DEEPEST) {
        return found;
      }
      return sums.of(question).or(() -> substitutions.named(question, depth))
          .or(() -> compositions.product(question, depth, patience))
          .or(() -> compositions.quadratic(question, depth))
          .or(() -> substitutions.rooted(question, depth))
          .or(() -> compositions.squares(question, depth, patience))
          .or(() -> monotone(question, depth, patience));
    } catch (Undefined noFormula) {
      return Optional.empty();
    }
  }

  /** A hypothesis, or a multiple of one. */
  private Optional<Step> given(Question question) {
    for (int h = 0; h < question.given().size(); h++) {
      Question hypothesis = question.about(question.given().get(h).formula(), false);
      Optional<Rational> ours = forms.polynomial(question).flatMap(p -> p.terms().values().stream().findFirst());
      Optional<Rational> theirs = forms.polynomial(hypothesis).flatMap(p -> p.terms().values().stream().findFirst());
      if (ours.isPresent() && theirs.isPresent()) {
        Step.Given step = new Step.Given(h, ours.get().over(theirs.get()));
        if (Proof.isGiven(step, question)) {
          return Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Step> monotone(Question question, int depth, int patience) {
    if (question.goal().formula().nodes().limit(LARGEST + 1).count() > LARGEST) {
      return Optional.empty();
    }
    for (String variable : question.variables()) {
      Expression derivative = forms.derivative(question, variable);
      for (boolean increasing : List.of(true, false)) {
        if (!question.existsUpToEnd(variable, increasing)) {
          continue;
        }
        Question atEnd = question.atEnd(variable, increasing);
        Optional<Step> slope = fails(atEnd)
            ? Optional.empty()
            : limited(question.slope(variable, increasing, derivative), depth + 1, patience);
        Optional<Step> end = slope.isEmpty() ? Optional.empty() : prove(atEnd, depth + 1, MOST_HALVES);
        if (end.isPresent()) {
          return Optional.of(new Step.Monotone(variable, increasing, slope.get(), end.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** An answer within some questions. */
  Optional<Step> limited(Question question, int depth, int most) {
    return within(most, () -> prove(question, depth, depth == 0 ? MOST_HALVES : Math.max(1, 7 - 2 * depth)));
  }

  private Optional<Step> within(int most, Supplier<Optional<Step>> search) {
    int saved = left;
    int given = Math.min(left, most);
    left = given;
    Optional<Step> found = search.get();
    left = saved - (given - Math.max(left, 0));
    return found;
  }

  private Optional<Step> halves(Question question, int depth, int halves, int whole) {
    Optional<Step> cut = substitutions.cut(question, depth, halves, whole);
    if (cut.isPresent()) {
      return cut;
    }
    Optional<String> widest = Optional.empty();
    double most = 0;
    for (String variable : question.variables()) {
      double reach = reach(question, variable);
      if (reach > most) {
        most = reach;
        widest = Optional.of(variable);
      }
    }
    return widest.flatMap(variable -> {
      Rational at = question.box().span(variable).middle();
      return prove(question.lower(variable, at), depth, halves - 1, whole).flatMap(
          lower -> prove(question.upper(variable, at), depth, halves - 1, whole).map(
              upper -> new Step.Halves(variable, at, lower, upper)));
    });
  }

  /** How much the formula may change along a variable; a variable without an end comes first. */
  private double reach(Question question, String variable) {
    Span span = question.box().span(variable);
    if (!span.isFinite()) {
      return Double.POSITIVE_INFINITY;
    }
    double width = span.high().get().minus(span.low().get()).toDouble();
    try {
      Extended slope = question.box().range(forms.derivative(question, variable));
      double reach = width * Math.max(-slope.lo(), slope.hi());
      return Double.isFinite(reach) ? Math.max(reach, 0x1p-200) : width * 1e100;
    } catch (Undefined noSlope) {
      return width * 1e100;
    }
  }
}
