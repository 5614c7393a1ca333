package org.lemmata.checking.proof;

import java.util.List;
import java.util.Set;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;

/**
 * Conclusions that are decided once, without instances: identities and inequalities in free symbols, laws of motion,
 * and comparisons about stored data.
 */
public final class Deduction {
  private Deduction() {}

  public static boolean covers(Conclusion conclusion) {
    return conclusion.isSymbolic() && conclusion.identity().filter(i -> OnCell.isAbout(i.formula().tree())).isEmpty();
  }

  /** Whether one of these speaks of instances. */
  public static boolean needsInstances(List<Conclusion> conclusions) {
    return conclusions.stream().anyMatch(c -> !covers(c));
  }

  /**
   * @param conclusion one that is covered
   * @throws org.lemmata.claim.source.InvalidSource where there is no such stored data
   */
  public static Derivation of(Conclusion conclusion, Fixtures fixtures) {
    return conclusion.exact().map(exact -> onData(exact, fixtures))
        .or(() -> conclusion.inequality().map(Inequalities::prove))
        .or(() -> conclusion.law().map(Laws::prove))
        .orElseGet(() -> {
          Conclusion.Identity identity = conclusion.identity().orElseThrow();
          return Prover.prove(identity.formula().tree(), Set.copyOf(identity.positive()));
        });
  }

  private static Derivation onData(Conclusion.Exact exact, Fixtures fixtures) {
    Fixtures.Stored stored = fixtures.get(exact.fixture(), exact.place());
    try {
      return new Fractions(stored.points(), stored.labels()).decide(exact.formula().tree());
    } catch (Undefined notFractions) {
      return Derivation.open("`" + exact.fixture() + "`: " + notFractions.getMessage());
    }
  }
}
