package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;

/** The violations that are shown of a refuted claim: the one furthest from true, and the simplest. */
final class Counterexamples {
  private Counterexamples() {}

  /** The violation with the lowest margin. */
  static Optional<Finding.Counterexample> worst(Claim claim, Sampling sampling,
      Optional<CounterexampleSearch.Found> found) {
    Finding.Counterexample worst = found
        .map(p -> counterexample(sampling, p.instance(), p.conclusion(), p.outcome().margin())).orElse(null);
    for (int c = 0; c < claim.conclude().size(); c++) {
      for (Outcome outcome : claim.conclude().get(c).chance().isPresent() ? List.<Outcome>of() : sampling.of(c)) {
        if (outcome.isViolated()) {
          Outcome.Measured m = outcome.measured().orElseThrow();
          if (worst == null || m.margin().value() < worst.margin().value()) {
            worst = counterexample(sampling, sampling.instance(m.index()), c, m.margin());
          }
        }
      }
    }
    return Optional.ofNullable(worst);
  }

  /** The first violation, made as simple as it stays one. */
  static Finding.Counterexample simplest(Claim claim, Sampling sampling, Finding.Counterexample worst) {
    int c = worst.conclusion();
    Instance first = sampling.of(c).stream().filter(Outcome::isViolated).findFirst()
        .map(o -> sampling.instance(o.index()))
        .orElse(worst.instance());
    Instance shrunk = new Shrinker(claim, sampling.worlds(), c).shrink(first);
    Outcome there = Trial.run(claim, shrunk, sampling.worlds()).outcomes().get(c);
    return counterexample(sampling, shrunk, c, there.measured().orElseThrow().margin());
  }

  private static Finding.Counterexample counterexample(Sampling sampling, Instance instance, int conclusion,
      Margin margin) {
    return new Finding.Counterexample(instance, conclusion, margin, Description.of(sampling.worlds().fine(instance)));
  }
}
