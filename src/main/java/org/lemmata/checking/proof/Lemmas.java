package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.kernel.verdict.Derivation;

/**
 * What leads to a conclusion, one after the other.
 *
 * @param known in the end: the hypotheses, and what was shown to be used
 */
record Lemmas(List<Derivation.Lemma> all, List<Expression> known) {

  /** @param shown of a step and what is known before it */
  static Lemmas of(Symbolic conclusion, BiFunction<ProofStep.Link, List<Expression>, Derivation> shown) {
    List<Expression> known = new ArrayList<>(conclusion.where().stream().map(Formula::tree).toList());
    List<Derivation.Lemma> all = new ArrayList<>();
    for (ProofStep.Link link : ProofStep.chain(conclusion)) {
      List<Expression> before = List.copyOf(known);
      all.add(new Derivation.Lemma(link.text(), () -> shown.apply(link, before)));
      if (link.isUsed()) {
        known.add(link.comparison());
      }
    }
    return new Lemmas(all, known);
  }
}
