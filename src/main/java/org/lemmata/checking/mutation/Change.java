package org.lemmata.checking.mutation;

import java.util.function.UnaryOperator;
import org.lemmata.claim.expression.Expression;

/** A tree with one small change; {@code hard} where the change is one of five percent. */
record Change(Family family, boolean hard, Expression tree) {

  static Change of(Family family, Expression tree) {
    return new Change(family, false, tree);
  }

  /** The same change seen from further up. */
  Change within(UnaryOperator<Expression> around) {
    return new Change(family, hard, around.apply(tree));
  }
}
