package org.lemmata.quantity.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression.OverRange;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Operator;

/**
 * What has to be true somewhere if a formula is to be put to the test. {@code !(A) || P} says nothing where A is false,
 * and a branch of {@code if} nothing where the other is taken; under quantifiers it is enough that some value shows it.
 *
 * @param needed antecedents, and conditions of the branches that compute something
 * @param alternatives of plain disjunctions, that each part is false somewhere: else the others were not needed
 */
public record Antecedents(List<Expression> needed, List<Expression> alternatives) {

  /** Those of a comparison, every branch included. */
  public static Antecedents of(Expression e) {
    return new Search(true).of(e);
  }

  /** Those of a named formula: where both branches of an {@code if} compute something, each may be the rare case. */
  public static Antecedents ofNamed(Expression e) {
    return new Search(false).of(e);
  }

  private static final class Search {
    private final boolean asksForEveryBranch;
    private final List<Expression> needed = new ArrayList<>();
    private final List<Expression> alternatives = new ArrayList<>();

    Search(boolean asksForEveryBranch) {
      this.asksForEveryBranch = asksForEveryBranch;
    }

    Antecedents of(Expression e) {
      walk(e, true, x -> x);
      return new Antecedents(needed.stream().distinct().toList(), alternatives.stream().distinct().toList());
    }

    /** @param around puts a comparison under the quantifiers and antecedents that stand above */
    private void walk(Expression e, boolean isTrue, UnaryOperator<Expression> around) {
      Runnable found = e.cases(
          constant -> () -> {},
          name -> () -> {},
          text -> () -> {},
          o -> () -> operation(o, isTrue, around),
          c -> () -> call(c, around),
          q -> () -> walk(q.body(), isTrue,
              x -> around.apply(new OverRange(Fold.EXISTS, q.variable(), q.from(), q.to(), x))),
          q -> () -> walk(q.body(), isTrue, x -> around.apply(q.folding(Fold.EXISTS).about(x))));
      found.run();
    }

    private void call(Call c, UnaryOperator<Expression> around) {
      if (c.function().equals(Functions.IF)) {
        choice(c, around);
      } else {
        c.arguments().forEach(x -> walk(x, true, around));
      }
    }

    private void operation(Operation o, boolean isTrue, UnaryOperator<Expression> around) {
      if (o.operator() == Operator.NOT) {
        walk(o.operands().get(0), !isTrue, around);
      } else if (o.operator() == (isTrue ? Operator.OR : Operator.AND)) {
        disjunction(o.operands(), isTrue, around);
      } else {
        o.operands().forEach(x -> walk(x, isTrue, around));
      }
    }

    /** "Not all of them", where {@code isTrue} is false. */
    private void disjunction(List<Expression> operands, boolean isTrue, UnaryOperator<Expression> around) {
      List<Expression> antecedents = new ArrayList<>();
      List<Expression> consequents = new ArrayList<>();
      for (Expression operand : operands) {
        boolean positive = isTrue;
        Expression inner = operand;
        while (inner.operandsOf(Operator.NOT).isPresent()) {
          inner = inner.children().get(0);
          positive = !positive;
        }
        (positive ? consequents : antecedents).add(inner);
      }
      if (consequents.isEmpty() && isTrue) {
        // "Not A or not B" is read as "if A then not B"; "not both" favours neither.
        consequents.add(not(antecedents.remove(antecedents.size() - 1)));
      }
      UnaryOperator<Expression> inside = around;
      if (!antecedents.isEmpty() && !consequents.isEmpty()) {
        Expression all = antecedents.stream().reduce(Search::and).orElseThrow();
        needed.add(around.apply(all));
        inside = x -> around.apply(and(all, x));
      }
      for (Expression consequent : consequents) {
        if (consequents.size() > 1) {
          alternatives.add(inside.apply(not(consequent)));
        }
        walk(consequent, true, inside);
      }
    }

    private void choice(Call c, UnaryOperator<Expression> around) {
      Expression condition = c.arguments().get(0);
      List<Expression> branches = c.arguments().subList(1, 3);
      List<Expression> conditions = List.of(condition, not(condition));
      boolean bothCompute = branches.stream().noneMatch(Search::isConstant);
      for (int b = 0; b < 2; b++) {
        Expression taken = conditions.get(b);
        if (!isConstant(branches.get(b)) && (asksForEveryBranch || !bothCompute)) {
          needed.add(around.apply(taken));
        }
        walk(branches.get(b), true, x -> around.apply(and(taken, x)));
      }
    }

    /** Also a choice between constants: it computes nothing. */
    private static boolean isConstant(Expression e) {
      return e.cases(
          constant -> true, name -> false, text -> false, o -> o.operands().stream().allMatch(Search::isConstant),
          c -> c.argumentsOf(Functions.IF).filter(a -> a.subList(1, 3).stream().allMatch(Search::isConstant))
              .isPresent(),
          q -> false,
          q -> false);
    }

    private static Expression not(Expression e) {
      return e.operandsOf(Operator.NOT).map(inner -> inner.get(0)).orElse(new Operation(Operator.NOT, List.of(e)));
    }

    private static Expression and(Expression a, Expression b) {
      return new Operation(Operator.AND, List.of(a, b));
    }
  }
}
