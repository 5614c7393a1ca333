package org.lemmata.checking.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Diagnostics;

/** Which conclusions may stand together in one claim, since they share their instances. */
final class ConclusionCompatibility {
  private final Claim claim;
  private final Diagnostics problems;

  ConclusionCompatibility(Claim claim, Diagnostics problems) {
    this.claim = claim;
    this.problems = problems;
  }

  void check() {
    List<Conclusion.Probability> probabilities = claim.conclude().stream().flatMap(c -> c.chance().stream()).toList();
    if (!probabilities.isEmpty()) {
      boolean mixed = probabilities.size() < claim.conclude().size();
      boolean different = probabilities.stream().map(p -> new TreeSet<>(p.over())).distinct().count() > 1;
      if (mixed || different) {
        problems.add(probabilities.get(0).formula().place(),
            "a probability stands alone, or with others over the same draws: its instances differ from those of "
                + "other conclusions",
            "make two claims of it");
      }
      probabilities.forEach(this::constantBound);
    }
    boolean free = claim.conclude().stream().allMatch(Deduction::covers);
    if (free && !(claim.assume().isEmpty() && claim.witness().isEmpty())) {
      Formula first = (claim.assume().isEmpty() ? claim.witness() : claim.assume()).get(0).that();
      problems.add(first.place(), "what is said of free symbols has no instances that could meet a condition",
          "use `positive` of an identity or `where` of an inequality, or remove the condition");
    }
  }

  /** The bound of a probability has to be one number, not one for each instance. */
  private void constantBound(Conclusion.Probability p) {
    boolean redrawn = p.over().isEmpty() || p.over().contains("parameters");
    Set<String> allowed = new TreeSet<>();
    for (Parameter parameter : claim.parameters()) {
      boolean constant = parameter.domain().cases(
          fixed -> allowed.containsAll(fixed.value().tree().names()), whole -> false, real -> false, oneOf -> false);
      if (!redrawn || constant) {
        allowed.add(parameter.name());
      }
    }
    Set<String> used = p.atLeast().tree().names();
    used.removeAll(allowed);
    used.forEach(
        name -> problems.add(p.atLeast().placeOf(name), "`at-least` has to be one number, but `" + name + "` varies",
            "use parameters that are fixed"));
  }
}
