package org.lemmata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.mutation.Boundary;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.quantity.language.Slack;

/** Looks at a claim that is expected to hold from all sides: power, hypotheses, tightness, boundary. */
final class Auditor {
  private final Claim claim;
  private final Settings settings;
  private final Worlds worlds;

  Auditor(Claim claim, Settings settings) {
    this.claim = claim;
    this.settings = settings;
    this.worlds = new Worlds(claim, settings);
  }

  Audit audit() {
    List<Audit.Trialled> mutants = new Power(claim, settings).run();
    if (!Deduction.needsInstances(claim.conclude())) {
      return new Audit(mutants, Optional.empty(), List.of(), List.of());
    }
    Sampling sampling = new Sampling(claim, claim.id() + "/tightness", claim.id(), settings, worlds, Aim.size()).run();
    List<Integer> admissible = sampling.of(0).stream().filter(o -> !o.isDiscarded()).map(Outcome::index).toList();
    Optional<Instance> together = admissible.stream().filter(i -> !claim.assume().isEmpty()).map(this::instance)
        .findFirst();
    return new Audit(mutants, together, tightness(admissible), boundary());
  }

  private Instance instance(int index) {
    return Instance.of(claim.id(), settings.seed(), index);
  }

  private List<Audit.Tightness> tightness(List<Integer> admissible) {
    Audit.Tightness[] tightest = new Audit.Tightness[claim.conclude().size()];
    for (int index : admissible) {
      Worlds.Pair pair = worlds.of(instance(index));
      TwoFidelities asked = new TwoFidelities(pair.coarse(), pair.fine());
      for (int c = 0; c < tightest.length; c++) {
        try {
          Slack here = slack(asked, claim.conclude().get(c));
          if (tightest[c] == null || here.relative().middle() < tightest[c].slack().relative().middle()) {
            tightest[c] = new Audit.Tightness(c, here, instance(index));
          }
        } catch (Undefined notAComparison) {
          // Says nothing about how near to equality the others are.
        }
      }
    }
    List<Audit.Tightness> found = new ArrayList<>();
    for (Audit.Tightness t : tightest) {
      if (t != null) {
        found.add(t);
      }
    }
    return found;
  }

  private static Slack slack(TwoFidelities asked, Conclusion conclusion) {
    if (conclusion.symbolic().isPresent() || conclusion.chance().isPresent()) {
      throw new Undefined(Reason.MISFIT, "no margin that could be small");
    }
    return asked.slack(conclusion);
  }

  private List<Audit.Probe> boundary() {
    List<Audit.Probe> probes = new ArrayList<>();
    if (!claim.chances().isEmpty()) {
      return probes;
    }
    World middle;
    try {
      middle = worlds.fine(instance(0));
    } catch (InvalidSource | Undefined noInstance) {
      return probes;
    }
    for (String name : middle.parameters().drawn().keySet()) {
      for (var end : middle.parameters().ends(name)) {
        probes.add(probe(name + " = " + end, claim, instance(0).pin(name, end)));
      }
    }
    Boundary.of(claim).forEach(b -> probes.add(probe(b.what(), b.claim(), instance(0))));
    return probes;
  }

  private Audit.Probe probe(String what, Claim about, Instance instance) {
    List<Outcome> outcomes = new Replay(settings, about, instance).outcomes();
    return new Audit.Probe(what,
        outcomes.stream().map(Auditor::words).distinct().reduce((a, b) -> a + "; " + b).orElse(""));
  }

  private static String words(Outcome outcome) {
    return outcome.cases(
        measured -> sign(measured.margin()),
        discarded -> "not admissible: " + discarded.hypothesis(),
        unmeasured -> "no value: " + unmeasured.message(),
        crashed -> "no such instance: " + crashed.message());
  }

  private static String sign(Margin margin) {
    return margin.violated() ? margin.word() + ", margin " + margin : margin.word();
  }
}
