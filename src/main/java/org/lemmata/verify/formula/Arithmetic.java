package org.lemmata.verify.formula;

import org.lemmata.verify.formula.Term.Connective;
import org.lemmata.verify.formula.Term.Relation;

/** Reads formulas of numbers; words, truths and folds are none. */
public interface Arithmetic<T> extends Term.Cases<T> {

  /** What such formulas are read as, for the message. */
  String purpose();

  private NotCovered beyond(String what) {
    return new NotCovered(purpose() + " " + what);
  }

  @Override
  default T text(String text) {
    throw beyond("a word");
  }

  @Override
  default T comparison(Relation relation, Term left, Term right) {
    throw beyond(relation.sign());
  }

  @Override
  default T not(Term of) {
    throw beyond("!");
  }

  @Override
  default T connection(Connective connective, Term left, Term right) {
    throw beyond(connective.name());
  }

  @Override
  default T fold(Fold fold) {
    throw beyond(fold.kind().word());
  }
}
