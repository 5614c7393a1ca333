package org.lemmata.checking.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.claim.Citation;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;

/**
 * Conclusions that are decided once, without instances: identities and inequalities in free symbols, laws of motion,
 * and comparisons about stored data.
 */
public final class Deduction {
  private Deduction() {}

  /** The conclusion, if it is one of these. An identity about the activation cell of an instance is not. */
  public static Optional<Symbolic> of(Conclusion conclusion) {
    return conclusion.symbolic()
        .filter(symbolic -> symbolic.identity().filter(i -> OnCell.isAbout(i.formula().tree())).isEmpty());
  }

  public static boolean covers(Conclusion conclusion) {
    return of(conclusion).isPresent();
  }

  /** Whether one of these speaks of instances. */
  public static boolean needsInstances(List<Conclusion> conclusions) {
    return conclusions.stream().anyMatch(c -> !covers(c));
  }

  /** @throws org.lemmata.claim.source.InvalidSource where there is no such stored data */
  public static Derivation derive(Symbolic conclusion, Fixtures fixtures, Effort effort) {
    return conclusion.cases(
        exact -> onData(exact, fixtures),
        identity -> Prover.prove(identity.formula().tree(), Set.copyOf(identity.positive())),
        inequality -> Inequalities.prove(inequality, effort),
        law -> Laws.prove(law, effort));
  }

  /** A conclusion of another claim, which speaks of no stored data. */
  static Derivation derive(Citation citation, Effort effort) {
    return Derivation.cited(citation.name(), citation.conclusion().cases(
        exact -> Derivation.open("stored data are not symbols"),
        identity -> Prover.prove(identity.formula().tree(), Set.copyOf(identity.positive())),
        inequality -> Inequalities.prove(inequality, effort),
        law -> Laws.prove(law, effort)));
  }

  private static Derivation onData(Symbolic.Exact exact, Fixtures fixtures) {
    Fixtures.Stored stored = fixtures.get(exact.fixture(), exact.place());
    try {
      return new Fractions(stored.points(), stored.labels()).decide(exact.formula().tree());
    } catch (Undefined notFractions) {
      return Derivation.open("`" + exact.fixture() + "`: " + notFractions.getMessage());
    }
  }
}
