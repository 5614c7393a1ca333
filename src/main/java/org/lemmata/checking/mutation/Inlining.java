package org.lemmata.checking.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression.OverRange;
import org.lemmata.claim.expression.Expression.OverTimes;
import org.lemmata.claim.expression.Expression;
import org.lemmata.quantity.language.Functions;

/**
 * Writes out the named expressions of a claim that are mere arithmetic, so that their constants can be changed where they
 * are used, without computing the instance anew.
 */
public final class Inlining {
  private final Map<String, Expression> lets = new HashMap<>();

  public Inlining(Claim claim) {
    for (Definition definition : claim.definitions()) {
      if (definition instanceof Definition.Let let && isArithmetic(let.formula().tree())) {
        lets.put(let.name(), let.formula().tree());
      }
    }
  }

  private static boolean isArithmetic(Expression e) {
    if (e instanceof Operation o) {
      return o.operator().isArithmetic() && o.operands().stream().allMatch(Inlining::isArithmetic);
    }
    return e instanceof Expression.Constant
        || e instanceof Name
        || e instanceof Call c && Functions.isKnown(c.function()) && c.arguments().stream().allMatch(Inlining::isArithmetic);
  }

  /** Lets cannot rest on themselves, so this ends. */
  public Expression of(Expression e) {
    if (e instanceof Name n) {
      return lets.containsKey(n.name()) ? of(lets.get(n.name())) : e;
    }
    if (e instanceof Operation o) {
      return new Operation(o.operator(), all(o.operands()));
    }
    if (e instanceof Call c) {
      return Functions.isKnown(c.function()) ? new Call(c.function(), all(c.arguments())) : e;
    }
    if (e instanceof OverRange q) {
      return new OverRange(q.fold(), q.variable(), q.from(), q.to(), hiding(q.variable()).of(q.body()));
    }
    return e instanceof OverTimes q ? new OverTimes(q.fold(), q.variable(), q.run(), hiding(q.variable()).of(q.body())) : e;
  }

  private List<Expression> all(List<Expression> parts) {
    return parts.stream().map(this::of).toList();
  }

  /** A bound variable is not the name of the same spelling. */
  private Inlining hiding(String variable) {
    if (!lets.containsKey(variable)) {
      return this;
    }
    Inlining inner = new Inlining(lets);
    inner.lets.remove(variable);
    return inner;
  }

  private Inlining(Map<String, Expression> lets) {
    this.lets.putAll(lets);
  }
}
