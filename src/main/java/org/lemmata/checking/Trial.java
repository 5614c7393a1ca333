package org.lemmata.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.journal.Measurement;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.proof.OnCell;
import org.lemmata.checking.proof.Prover;
import org.lemmata.checking.world.Guard;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.NoValue;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;

/**
 * One instance against all conclusions of a claim.
 */
final class Trial {
  /** Why a hypothesis may be open at an instance on every machine; a spent budget or a misfit is no such reason. */
  private static final Set<Reason> OF_THE_INSTANCE = EnumSet.of(Reason.UNDECIDED, Reason.BRANCHING, Reason.KINK,
      Reason.STUCK);

  private final Claim claim;
  private final Instance instance;
  private final TwoFidelities asked;
  private final World fine;

  private Trial(Claim claim, Instance instance, Worlds.Pair worlds) {
    this.claim = claim;
    this.instance = instance;
    this.fine = worlds.fine();
    this.asked = new TwoFidelities(worlds.coarse(), worlds.fine());
  }

  /** Never throws. */
  static Measurement run(Claim claim, Instance instance, Worlds worlds) {
    try {
      Optional<Condition> unmet = Guard.unmet(claim, worlds.parameters(instance));
      return unmet.isPresent()
          ? all(claim, new Outcome.Discarded(instance.index(), unmet.get().that().text(), false))
          : new Trial(claim, instance, worlds.of(instance)).measurement();
    } catch (Undefined undefined) {
      return all(claim, unmeasured(instance, undefined));
    } catch (NoValue noneHere) {
      return all(claim, new Outcome.Unmeasured(instance.index(), noneHere.reason(), noneHere.getMessage()));
    } catch (VirtualMachineError | RuntimeException failure) {
      return all(claim, Outcome.Crashed.by(instance.index(), failure));
    }
  }

  private static Outcome unmeasured(Instance instance, Undefined undefined) {
    return new Outcome.Unmeasured(instance.index(), undefined.reason(), undefined.getMessage());
  }

  private static Measurement all(Claim claim, Outcome outcome) {
    return new Measurement(claim.conclude().stream().map(c -> outcome).toList(), Map.of());
  }

  private Measurement measurement() {
    Optional<String> undecided = Optional.empty();
    for (Condition hypothesis : claim.assume()) {
      Optional<Margin> margin = hypothesisMargin(hypothesis);
      boolean isOpen = margin.filter(m -> m.violated() || m.satisfied()).isEmpty();
      if (isOpen && hypothesis.decidedOnly() || margin.filter(Margin::violated).isPresent()) {
        return all(claim, new Outcome.Discarded(instance.index(), hypothesis.that().text(), isOpen));
      }
      undecided = undecided.isEmpty() && isOpen ? Optional.of(hypothesis.that().text()) : undecided;
    }
    if (undecided.isPresent()) {
      return onTheEdge(undecided.get());
    }
    Set<String> witnesses = new HashSet<>();
    for (Condition witness : claim.witness()) {
      if (isSeen(witness)) {
        witnesses.add(witness.that().text());
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Conclusion conclusion : claim.conclude()) {
      outcomes.add(outcome(conclusion, witnesses));
    }
    return new Measurement(outcomes, observed());
  }

  /** None where it is not known whether the hypothesis is met, and the claim speaks only of where it is known. */
  private Optional<Margin> hypothesisMargin(Condition hypothesis) {
    try {
      return Optional.of(margin(asked.hypothesis(hypothesis.that())));
    } catch (Undefined open) {
      if (hypothesis.decidedOnly() && OF_THE_INSTANCE.contains(open.reason())) {
        return Optional.empty();
      }
      throw open;
    }
  }

  /**
   * An instance that may be admissible or not says nothing where the conclusions hold all the same, else nobody knows.
   */
  private Measurement onTheEdge(String hypothesis) {
    boolean holdsAllTheSame = claim.conclude().stream().filter(c -> !Deduction.covers(c))
        .map(c -> outcome(c, Set.of()))
        .allMatch(Outcome::isSatisfied);
    return all(claim, holdsAllTheSame
        ? new Outcome.Discarded(instance.index(), hypothesis, true)
        : new Outcome.Unmeasured(instance.index(), Reason.UNDECIDED,
            "the hypothesis `" + hypothesis + "` lies inside its numerical error"));
  }

  private Map<String, Interval> observed() {
    Map<String, Interval> observed = new HashMap<>();
    for (Claim.Observation observation : claim.observe()) {
      try {
        observed.put(observation.label(), asked.number(observation.formula().tree()));
      } catch (Undefined unknown) {
        // What has no value here is not observed here.
      }
    }
    return observed;
  }

  /** A witness without a value has not been seen; that makes the instance no less admissible. */
  private boolean isSeen(Condition witness) {
    try {
      return margin(asked.witness(witness.that())).satisfied();
    } catch (Undefined unseen) {
      return false;
    }
  }

  private Outcome outcome(Conclusion conclusion, Set<String> witnesses) {
    if (Deduction.covers(conclusion)) {
      return new Outcome.Unmeasured(instance.index(), Reason.UNCOVERED, "decided without instances");
    }
    try {
      Margin margin = conclusion.symbolic().flatMap(Symbolic::identity).map(this::proof)
          .orElseGet(() -> margin(asked.margin(conclusion)));
      Set<String> seen = new HashSet<>(witnesses);
      seen.addAll(ImpliedWitnesses.of(conclusion, claim).seen(asked, conclusion));
      return new Outcome.Measured(instance.index(), margin, seen, asked.ladder(conclusion));
    } catch (Undefined undefined) {
      return unmeasured(instance, undefined);
    }
  }

  private static Margin margin(Interval interval) {
    return new Margin(interval.lo(), interval.hi());
  }

  /** An identity on the activation cell of this instance: +1 where proved, -1 where disproved. */
  private Margin proof(Symbolic.Identity identity) {
    OnCell cell = new OnCell(fine.problem(), fine.start().plain());
    if (fine.problem().correlation(fine.start().plain()) == 0) {
      throw new Undefined(Reason.UNCOVERED, "the correlation vanishes on this cell, where the identity says nothing");
    }
    Derivation derivation = Prover.prove(cell.expand(identity.formula().tree()), Set.copyOf(identity.positive()));
    return switch (derivation.state()) {
      case PROVED -> Margin.of(1, 0);
      case DISPROVED -> Margin.of(-1, 0);
      case OPEN -> throw new Undefined(Reason.UNCOVERED, derivation.text());
    };
  }
}
