package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term;

/** A goal wherever in a box all of {@code given} hold. */
record Question(Goal goal, Box box, List<Goal> given) {
  Question about(Term formula, boolean strictly) {
    return new Question(new Goal(formula, strictly), box, given);
  }

  /** Whether a variable stands in an exponent, where a number says more than a variable that is it. */
  boolean hasExponent(String variable) {
    return Stream.concat(Stream.of(goal), given.stream()).anyMatch(g -> hasExponent(g.formula(), variable));
  }

  private static boolean hasExponent(Term t, String variable) {
    return t instanceof Term.Operation o && o.operator() == Operator.POWER && o.right().names().contains(variable)
        || t.parts().stream().anyMatch(part -> hasExponent(part, variable));
  }

  Question with(String variable, Bounds bounds) {
    return new Question(goal, box.with(variable, bounds), given);
  }

  /** A formula in place of a variable; where that lay becomes a hypothesis. */
  Question replaced(String variable, Term replacement, Bounds bounds, Set<Integer> used) {
    List<Goal> rest = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (!used.contains(i)) {
        rest.add(given.get(i).replaced(variable, replacement));
      }
    }
    Bounds side = box.side(variable);
    side.low().ifPresent(low -> rest.add(new Goal(replacement.minus(Term.number(low)), side.above())));
    side.high().ifPresent(high -> rest.add(new Goal(Term.number(high).minus(replacement), side.below())));
    return new Question(goal.replaced(variable, replacement), box.with(variable, bounds), rest);
  }
}
