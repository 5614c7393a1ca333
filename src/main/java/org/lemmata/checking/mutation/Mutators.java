package org.lemmata.checking.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.number.Rational;

/** Derives mutants from a claim; what makes room for rounding is left alone. */
public final class Mutators {
  private final Claim claim;
  private final List<Derived> all = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  private Mutators(Claim claim) {
    this.claim = claim;
    seen.addAll(claim.conclude());
  }

  /** Every mutant of a claim whose conclusions are {@link #split}, first those of the conclusions. */
  public static List<Derived> of(Claim claim) {
    Mutators mutators = new Mutators(claim);
    for (int c = 0; c < claim.conclude().size(); c++) {
      mutators.conclusion(c, claim.conclude().get(c));
    }
    mutators.hypotheses();
    for (Setting.Altered altered : Setting.of(claim)) {
      mutators.add(altered.family(), false, altered.what(), OptionalInt.empty(), altered.claim());
    }
    return List.copyOf(mutators.all);
  }

  /** The same claim with "a and b" as two conclusions: what is changed in one says nothing about the other. */
  public static Claim split(Claim claim) {
    List<Conclusion> parts = new ArrayList<>();
    for (Conclusion conclusion : claim.conclude()) {
      if (conclusion.isCondition()) {
        conjuncts(conclusion.formula()).forEach(f -> parts.add(conclusion.with(f)));
      } else {
        parts.add(conclusion);
      }
    }
    return claim.concluding(parts);
  }

  private static List<Formula> conjuncts(Formula formula) {
    List<Expression> parts = conjuncts(formula.tree());
    return parts.size() == 1 ? List.of(formula) : parts.stream().map(formula::with).toList();
  }

  private static List<Expression> conjuncts(Expression e) {
    return e.cases(
        constant -> List.of(e), name -> List.of(e), text -> List.of(e),
        o -> o.operandsOf(Operator.AND).map(Mutators::all).orElse(List.of(e)),
        call -> List.of(e), q -> q.fold() == Fold.FORALL ? inside(q, q.body()) : List.of(e),
        q -> q.fold() == Fold.FORALL ? inside(q, q.body()) : List.of(e));
  }

  private static List<Expression> all(List<Expression> operands) {
    return operands.stream().flatMap(x -> conjuncts(x).stream()).toList();
  }

  /** The quantifier over each part of its body. */
  private static List<Expression> inside(Expression quantifier, Expression body) {
    return conjuncts(body).stream().map(part -> quantifier.mapChildren(x -> x == body ? part : x)).toList();
  }

  private void add(Family family, boolean hard, String what, OptionalInt conclusion, Claim obligation) {
    long before = all.stream().filter(d -> d.family() == family).count();
    String id = family.name().toLowerCase(Locale.ROOT) + "-" + (before + 1);
    all.add(new Derived(id, family, hard, what, conclusion, obligation));
  }

  private void hypotheses() {
    for (Condition hypothesis : claim.assume()) {
      List<Condition> others = without(claim.assume(), hypothesis);
      add(Family.HYPOTHESIS, false, "without: " + hypothesis.that().text(), OptionalInt.empty(),
          claim.assuming(others).concluding(claim.conclude()));
      List<Expression> parts = conjuncts(hypothesis.that().tree());
      for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
        List<Condition> rest = new ArrayList<>(others);
        for (int k = 0; k < parts.size(); k++) {
          if (k != i) {
            rest.add(hypothesis.with(hypothesis.that().with(parts.get(k))));
          }
        }
        add(Family.HYPOTHESIS, false, "without: " + Printer.print(parts.get(i)), OptionalInt.empty(),
            claim.assuming(rest).concluding(claim.conclude()));
      }
    }
  }

  private void conclusion(int c, Conclusion conclusion) {
    conclusion.<Runnable>cases(
        that -> () -> formula(c, that),
        eventually -> () -> formula(c, eventually),
        limit -> () -> {
          formula(c, limit);
          formula(c, limit.to(), f -> new Conclusion.Limit(limit.formula(), f, limit.within()));
        },
        rate -> () -> List.of(1, -1).forEach(by -> changed(c, Family.EXPONENT, false, shifted(rate, by))),
        probability -> () -> {
          formula(c, probability);
          changed(c, Family.CONSTANT, false, likelier(probability));
        },
        symbolic -> () -> {
          formula(c, symbolic);
          symbolic.where().forEach(
              h -> changed(c, Family.HYPOTHESIS, false, symbolic.given(without(symbolic.where(), h))));
        })
        .run();
  }

  private static <T> List<T> without(List<T> hypotheses, T hypothesis) {
    List<T> others = new ArrayList<>(hypotheses);
    others.remove(hypothesis);
    return others;
  }

  private static Conclusion shifted(Conclusion.Rate r, int by) {
    return new Conclusion.Rate(r.formula(), r.against(), shifted(r.low(), by), shifted(r.high(), by), r.windowLow(),
        r.windowHigh());
  }

  private static Formula shifted(Formula end, int by) {
    return end
        .with(new Expression.Operation(Operator.PLUS, List.of(end.tree(), new Expression.Constant(Rational.of(by)))));
  }

  private static Conclusion likelier(Conclusion.Probability p) {
    Expression half = new Expression.Constant(Rational.of(1).over(Rational.of(2)));
    Expression both = new Expression.Operation(Operator.PLUS,
        List.of(new Expression.Constant(Rational.of(1)), p.atLeast().tree()));
    return new Conclusion.Probability(p.formula(),
        p.atLeast().with(new Expression.Operation(Operator.TIMES, List.of(half, both))), p.over());
  }

  private void formula(int c, Conclusion conclusion) {
    formula(c, conclusion.formula(), conclusion::with);
  }

  private void formula(int c, Formula formula, Function<Formula, Conclusion> rebuilt) {
    Expression written = new Inlining(claim).of(formula.tree());
    for (Change change : Rewriting.of(written)) {
      boolean isIdentity = claim.conclude().get(c).symbolic().flatMap(Symbolic::identity).isPresent();
      if (isIdentity && change.family() == Family.COMPARISON) {
        continue; // An identity is an equation.
      }
      changed(c, change.family(), change.hard(), rebuilt.apply(formula.with(change.tree())));
    }
  }

  private void changed(int c, Family family, boolean hard, Conclusion conclusion) {
    if (seen.add(conclusion.text())) {
      add(family, hard, "conclusion " + (c + 1) + ": " + conclusion.text(), OptionalInt.of(c),
          claim.concluding(List.of(conclusion)));
    }
  }
}
