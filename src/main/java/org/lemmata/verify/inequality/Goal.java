package org.lemmata.verify.inequality;

import java.util.Set;
import org.lemmata.verify.formula.Term;

/** That a formula is positive, or only not negative. */
record Goal(Term formula, boolean strictly) {
  boolean isMetBy(Range values) {
    return strictly ? values.isPositive() : values.isNotNegative();
  }

  Goal replaced(String name, Term by) {
    return new Goal(formula.replaced(name, by), strictly);
  }

  boolean mentions(Set<String> names) {
    return formula.names().stream().anyMatch(names::contains);
  }
}
