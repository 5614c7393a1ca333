package org.lemmata.checking.mutation;

import java.util.HashMap;
import java.util.Map;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.Expression.OverRange;
import org.lemmata.claim.expression.Expression;
import org.lemmata.quantity.language.Functions;

/**
 * Writes out the named expressions of a claim that are mere arithmetic, so that their constants can be changed where
 * they are used, without computing the instance anew.
 */
public final class Inlining {
  private final Map<String, Expression> lets = new HashMap<>();

  public Inlining(Claim claim) {
    claim.definitions().stream().flatMap(d -> d.asLet().stream()).filter(let -> isArithmetic(let.formula().tree()))
        .forEach(let -> lets.put(let.name(), let.formula().tree()));
  }

  private static boolean isArithmetic(Expression e) {
    boolean here = e.cases(
        constant -> true, name -> true, text -> false, operation -> operation.operator().isArithmetic(),
        call -> Functions.isKnown(call.function()), overRange -> false, overTimes -> false);
    return here && e.children().stream().allMatch(Inlining::isArithmetic);
  }

  /** Lets cannot rest on themselves, so this ends. */
  public Expression of(Expression e) {
    return e.cases(
        constant -> constant,
        name -> lets.containsKey(name.name()) ? of(lets.get(name.name())) : name,
        text -> text,
        operation -> operation.mapChildren(this::of),
        call -> Functions.isKnown(call.function()) ? call.mapChildren(this::of) : call,
        q -> new OverRange(q.fold(), q.variable(), q.from(), q.to(), hiding(q.variable()).of(q.body())),
        q -> q.about(hiding(q.variable()).of(q.body())));
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
