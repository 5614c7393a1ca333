package org.lemmata.checking.lint;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Suggestion;

/** Conclusions whose names are free symbols: identities and inequalities. */
final class FreeSymbols {
  /** What has a meaning in an identity. */
  private static final Set<String> SYMBOLIC = Stream.concat(Stream.of("D"), Elementary.smooth().stream()).collect(Collectors.toCollection(TreeSet::new));

  /** What has a meaning in an inequality. */
  private static final Set<String> REAL = Elementary.continuous();

  private static final Set<Operator> ORDER = EnumSet.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);

  private final Claim claim;
  private final Diagnostics problems;

  FreeSymbols(Claim claim, Diagnostics problems) {
    this.claim = claim;
    this.problems = problems;
  }

  /** Nothing is said of other conclusions. */
  void check(Conclusion conclusion) {
    conclusion.identity().map(Conclusion.Identity::formula)
        .ifPresent(whole -> whole.tree().children().forEach(side -> formula(side, whole, "an identity", f -> symbolic(f, whole))));
    conclusion.inequality().ifPresent(this::inequality);
  }

  private void inequality(Conclusion.Inequality inequality) {
    comparisons(inequality.formula().tree(), inequality.formula());
    inequality.where().forEach(hypothesis -> comparisons(hypothesis.tree(), hypothesis));
  }

  /** Comparisons of real symbols, all of which have to hold. */
  private void comparisons(Expression e, Formula whole) {
    boolean isJoined = e.operandsOf(Operator.AND).isPresent();
    boolean isOrder = e.operation().map(Operation::operator).filter(ORDER::contains).isPresent();
    if (isJoined) {
      e.children().forEach(x -> comparisons(x, whole));
    } else if (isOrder) {
      e.children().forEach(side -> formula(side, whole, "an inequality", f -> real(f, whole)));
    } else {
      problems.add(whole.place(), "an inequality consists of <, <=, > and >=, joined by && only", "write log(1 + x) <= x");
    }
  }

  /** Names are free symbols, and only some functions have a meaning. */
  private void formula(Expression e, Formula whole, String kind, Consumer<String> function) {
    boolean isFormula = e.cases(
        constant -> true, name -> true, text -> false, operation -> operation.operator().isArithmetic(), call -> {
          function.accept(call.function());
          return true;
        }, overRange -> false, overTimes -> false);
    if (isFormula) {
      e.children().forEach(x -> formula(x, whole, kind, function));
    } else {
      problems.add(whole.place(), kind + " has no words, no ranges and no conditions inside", "write it out");
    }
  }

  private void real(String function, Formula whole) {
    if (!REAL.contains(function)) {
      problems.add(whole.placeOf(function), "`" + function + "` has no meaning in an inequality", Suggestion.of(function, REAL));
    }
  }

  private void symbolic(String function, Formula whole) {
    boolean onCell = Set.of("correlation", "inner", "gradient", "order").contains(function);
    if (!onCell && !SYMBOLIC.contains(function)) {
      problems.add(whole.placeOf(function), "`" + function + "` has no meaning in an identity", Suggestion.of(function, SYMBOLIC));
    } else if (onCell && claim.subject().isEmpty()) {
      problems.add(whole.placeOf(function), "`" + function + "` needs a `network`", "add the section network");
    }
  }
}
