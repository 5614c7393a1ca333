package org.lemmata.verify.inequality;

import java.util.Optional;
import org.lemmata.verify.formula.Term;

/**
 * A part of a formula that holds all of its own symbols.
 *
 * @param name one of these, which stands for the part
 */
record Part(Term formula, String name) {
  /** No formula has this name. */
  private static final String MARK = "the part";

  /** A formula with the name for the part, however that is written; empty where it speaks of its symbols elsewhere. */
  Optional<Term> spoken(Term whole) {
    Term marked = marked(whole);
    return marked.names().stream().noneMatch(formula.names()::contains)
        ? Optional.of(marked.replaced(MARK, Term.name(name)))
        : Optional.empty();
  }

  private Term marked(Term whole) {
    return Poly.areSame(whole, formula) ? Term.name(MARK) : whole.each(this::marked);
  }

  /** Whether a formula speaks of no symbol of the part but the name. */
  boolean isAllOf(Term written) {
    return written.names().stream().noneMatch(other -> !other.equals(name) && formula.names().contains(other));
  }
}
