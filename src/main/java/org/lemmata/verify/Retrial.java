package org.lemmata.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lemmata.verify.Certificate.Margin;
import org.lemmata.verify.Certificate.Trial;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Truth;
import org.lemmata.verify.network.Budget;

/**
 * Tries every instance of a certificate again: what it is made of, whether it meets the hypotheses, and its margins.
 */
final class Retrial {
  /** A margin is another one than the written one when it is this many times the width of its own enclosure away. */
  private static final double FAR = 25;

  /** So much may settling a little earlier or later change a margin. */
  private static final double RELATIVE = 1e-6;

  /** A hypothesis met by less may have been open to who discarded the instance. */
  private static final double CLEAR = 1e-9;

  /** Products that the flows of the instances in full may take, and those of all others. */
  private static final long IN_FULL = 40_000_000_000L;

  private static final long LATER = 2_000_000_000L;

  private final Setting setting;
  private final Setting later;
  private final Transcript transcript;
  private final List<String> notes;

  /** By conclusion: instances whose margin has the written sign. */
  private final Map<Integer, Set<Integer>> recomputed = new HashMap<>();

  /** By instance: the number of rungs of its schedule, and the first and the last scale. */
  private final Map<Integer, Ladder> ladders = new HashMap<>();

  private final Set<Integer> discarded = new HashSet<>();
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();

  Retrial(Certificate certificate, Claim claim, Map<String, Section> fixtures, Transcript transcript,
      List<String> notes) {
    this.setting = new Setting(certificate, claim, fixtures, new Budget(IN_FULL));
    this.later = new Setting(certificate, claim, fixtures, new Budget(LATER));
    this.transcript = transcript;
    this.notes = notes;
  }

  boolean isCounterexampleTo(int c) {
    return setting.certificate().counterexamples().stream().anyMatch(v -> v.number() == transcript.line(c).number());
  }

  /** Nothing is said of this conclusion. */
  void leaveOpen(int c) {
    open.add(c);
  }

  boolean sawAllWitnesses() {
    return seen.size() == transcript.witnesses().size();
  }

  /**
   * Instances on which one of these conclusions was not recomputed, or of which it is not known whether they meet the
   * hypotheses.
   */
  Set<Integer> notRecomputed(List<Integer> conclusions) {
    Set<Integer> all = new TreeSet<>();
    for (Trial trial : conclusions.isEmpty() ? List.<Trial>of() : setting.certificate().trials()) {
      boolean isDone = trial.isDiscarded()
          ? discarded.contains(trial.index())
          : conclusions.stream().allMatch(c -> recomputed.getOrDefault(c, Set.of()).contains(trial.index()));
      if (!isDone) {
        all.add(trial.index());
      }
    }
    return all;
  }

  /** Whether these conclusions were recomputed on all instances. */
  boolean isWhole(List<Integer> conclusions) {
    boolean isSampled = setting.certificate().trials().stream().anyMatch(Trial::isMeasured);
    return conclusions.isEmpty()
        || isSampled && conclusions.stream().noneMatch(open::contains) && notRecomputed(conclusions).isEmpty();
  }

  /**
   * Whether these conclusions were recomputed on every instance that is given in full, and no counterexample may hide
   * among the discarded.
   */
  boolean startsWell(List<Integer> conclusions) {
    Set<Integer> missing = notRecomputed(conclusions);
    return setting.certificate().trials().stream()
        .noneMatch(t -> t.isDiscarded() && missing.contains(t.index()))
        && !setting.certificate().instances().isEmpty()
        && setting.certificate().instances().stream().noneMatch(i -> missing.contains(i.index()))
        && conclusions.stream().noneMatch(open::contains);
  }

  /**
   * No more rungs than every instance has; and where all are known, no smaller scale than the shortest ladder reaches.
   */
  void requireLadder(int rungs, double scale) {
    boolean isMore = ladders.values().stream().anyMatch(l -> rungs > l.rungs());
    boolean isWhole = setting.certificate().trials().stream()
        .allMatch(t -> !t.isMeasured() || ladders.containsKey(t.index()));
    boolean isOther = isWhole && !ladders.isEmpty()
        && !ladders.values().stream().reduce(Ladder::shorter).orElseThrow().endsAt(rungs, scale);
    if (isMore || isOther) {
      throw new Rejected("the evidence speaks of a ladder of " + rungs + " rungs down to " + scale
          + ", which is not that of the schedule");
    }
  }

  /** What a probability has to be at least. */
  Num least(Conclusion.Probability conclusion) {
    return Replica.of(setting, Certificate.Instance.unseen(0), Origin.SAMPLED).worlds().get(0).eval()
        .number(conclusion.atLeast());
  }

  /** An instance of the sample that is not given in full. */
  void again(Trial trial) {
    boolean isInFull = setting.certificate().instances().stream().anyMatch(i -> i.index() == trial.index());
    if (isInFull || !trial.isDiscarded() && !trial.isMeasured()) {
      return;
    }
    String where = where(trial.index());
    try {
      Replica replica = Replica.of(later, Certificate.Instance.unseen(trial.index()), Origin.SAMPLED);
      if (trial.isDiscarded()) {
        discard(trial, replica);
      } else {
        measure(trial, replica, where, false);
      }
    } catch (NotCovered beyond) {
      note(where + "not recomputed: " + beyond.getMessage());
    } catch (NegativeArraySizeException | ArithmeticException | IndexOutOfBoundsException
        | IllegalArgumentException noSuchInstance) {
      note(where + "not recomputed: its description makes no sense here");
    }
  }

  private void discard(Trial trial, Replica replica) {
    List<Truth> hypotheses = hypotheses(where(trial.index()), replica);
    if (hypotheses.stream().allMatch(t -> t.lo() > CLEAR)) {
      throw differs(replica, where(trial.index()), "it meets the hypotheses, but is discarded");
    }
    if (hypotheses.stream().anyMatch(t -> t.hi() < 0)) {
      discarded.add(trial.index());
    } else {
      note(where(trial.index()) + "it is open whether it meets the hypotheses");
    }
  }

  private static String where(int index) {
    return "instance " + index + ", ";
  }

  /** An instance in full; whether it refutes. */
  @SuppressWarnings("ReferenceEquality") // The certificate's very last instance, not one with the same numbers.
  boolean inFull(Certificate.Instance instance) {
    boolean isCounterexample = !setting.certificate().counterexamples().isEmpty()
        && instance == setting.certificate().last();
    try {
      if (isCounterexample) {
        return refutes(instance);
      }
      Trial trial = transcript.trial(instance.index());
      if (trial.isMeasured()) {
        measure(trial, Replica.of(setting, instance, Origin.SAMPLED), where(instance.index()), true);
      }
    } catch (NotCovered beyond) {
      notes.add(where(instance.index()) + "not recomputed: " + beyond.getMessage());
    }
    return false;
  }

  private void measure(Trial trial, Replica replica, String where, boolean isInFull) {
    boolean isAdmissible = isAdmissible(where, replica);
    if (setting.claim().schedule().isPresent()) {
      ladders.put(trial.index(), Ladder.of(replica.worlds().get(0)));
    }
    witnesses(trial, replica, where);
    for (int c = 0; c < trial.margins().size(); c++) {
      Optional<Margin> written = trial.margin(c);
      boolean isSame = written.isEmpty() || !transcript.needsInstances(c)
          || conclusion(c, written.get(), replica, where, isInFull);
      if (isSame && isAdmissible) {
        recomputed.computeIfAbsent(c, any -> new HashSet<>()).add(trial.index());
      }
    }
  }

  /**
   * Whether an instance violates a conclusion and, where its random numbers were chosen, those beside it do as well.
   */
  private boolean refutes(Certificate.Instance instance) {
    String where = "counterexample (instance " + instance.index() + "), ";
    Certificate.Violation violation = setting.certificate().counterexamples().get(0);
    Replica replica = Replica.of(setting, instance, Origin.CHOSEN);
    boolean isAdmissible = isAdmissible(where, replica);
    boolean refutes = false;
    for (int c = 0; c < setting.certificate().conclusions().size(); c++) {
      if (isCounterexampleTo(c)) {
        // With other multipliers a residual may be smaller.
        boolean mayBeLess = !instance.kinks().isEmpty() && transcript.stated(c).toString().contains("residual(");
        if (violation.margin().hi() >= 0) {
          throw new Rejected(where + transcript.name(c) + ": the counterexample violates nothing");
        }
        if (!transcript.needsInstances(c)) {
          throw new Rejected(
              where + transcript.name(c) + ": it is decided without instances, and has no counterexample");
        }
        refutes |= conclusion(c, violation.margin(), replica, where, true) && isAdmissible && !mayBeLess
            && isViolatedBeside(c, instance, where);
      }
    }
    return refutes;
  }

  private boolean isViolatedBeside(int c, Certificate.Instance instance, String where) {
    if (instance.digits() < 0 && instance.mix().isEmpty()) {
      return true;
    }
    Replica beside = Replica.of(setting, instance, Origin.BESIDE);
    boolean isViolated = isAdmissible(where, beside) && beside.of(transcript.stated(c)).hi() < 0;
    if (!isViolated) {
      notes.add(where + transcript.name(c) + ": violated at round numbers, but not beside them");
    }
    return isViolated;
  }

  private List<Truth> hypotheses(String where, Replica replica) {
    return setting.claim().hypotheses().stream().map(that -> truth(that, replica::ofHypothesis, where))
        .toList();
  }

  /** Between no numbers at all where that is beyond this checker. */
  private Truth truth(String condition, Function<String, Truth> how, String where) {
    try {
      return how.apply(condition);
    } catch (NotCovered beyond) {
      note(where + condition + ": not recomputed: " + beyond.getMessage());
      return new Truth(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
  }

  /** Whether the hypotheses are known to be met; the certificate is false where they are known not to be. */
  private boolean isAdmissible(String where, Replica replica) {
    return hypotheses(where, replica).stream().allMatch(t -> isMet("a hypothesis", t, where, replica));
  }

  private static boolean isMet(String what, Truth own, String where, Replica replica) {
    if (own.hi() + FAR * own.width() < 0) {
      throw differs(replica, where + what + ": ",
          "it is not met: the margin is between " + own.lo() + " and " + own.hi());
    }
    return own.lo() >= 0;
  }

  /** Which of the witnesses that the instance is said to show it does show. */
  private void witnesses(Trial trial, Replica replica, String where) {
    for (int w : transcript.isMutant() ? List.<Integer>of() : trial.witnesses()) {
      if (!seen.contains(w)) {
        String witness = transcript.witnesses().get(w - 1);
        if (isMet(witness, truth(witness, replica::ofWitness, where), where, replica)) {
          seen.add(w);
        }
      }
    }
  }

  /** Whether the margin was computed anew, with the sign that is written. */
  private boolean conclusion(int c, Margin written, Replica replica, String where, boolean isInFull) {
    String what = where + transcript.name(c) + ": ";
    try {
      Truth own = replica.of(transcript.stated(c));
      double off = Math.max(written.lo() - own.hi(), own.lo() - written.hi());
      if (off > FAR * own.width() + RELATIVE * Math.abs(own.lo())) {
        String how = "the margin is between " + own.lo() + " and " + own.hi() + ", not between " + written.lo()
            + " and " + written.hi();
        throw differs(replica, what, how);
      }
      boolean isTaken = replica.takesPoints();
      boolean isOther = own.lo() >= 0 ? written.lo() < 0 : written.hi() >= 0;
      boolean isOpen = own.isOpen() || isOther;
      if (isInFull || isOpen || isTaken) {
        note(what + "margin recomputed" + (isTaken ? ", with points as the certificate gives them" : "")
            + (isOpen ? ", but not its sign: between " + own.lo() + " and " + own.hi() : ""));
      }
      return !isOpen && !isTaken;
    } catch (NotCovered beyond) {
      note(what + "not recomputed: " + beyond.getMessage());
      return false;
    }
  }

  private void note(String note) {
    notes.add(note);
  }

  /** A rough flow contradicts nothing. */
  private static RuntimeException differs(Replica replica, String what, String how) {
    return replica.isRough() ? new NotCovered("along a rough flow " + how) : new Rejected(what + how);
  }
}
