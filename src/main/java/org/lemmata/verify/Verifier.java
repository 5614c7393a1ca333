package org.lemmata.verify;

import static org.lemmata.verify.formula.Yaml.list;
import static org.lemmata.verify.formula.Yaml.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.Eval.Truth;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Yaml;

/** Confirms or rejects a certificate against the text of the claim file that it names. */
public final class Verifier {
  /** A margin is another one than the written one when it is this many times the width of its own enclosure away. */
  private static final double FAR = 25;

  /** So much may settling a little earlier or later change a margin. */
  private static final double RELATIVE = 1e-6;

  private final Certificate certificate;
  private final Map<String, Object> claim;
  private final Map<String, Map<String, Object>> fixtures;
  private final Transcript transcript;
  private final List<String> notes = new ArrayList<>();
  private final Set<Integer> recomputed = new HashSet<>();
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();
  private boolean isRefuted;

  /** How it ended, and what was looked at; {@code code} is 0 for confirmed, 1 for rejected, 3 for not covered. */
  public record Result(int code, List<String> notes) {}

  private Verifier(Certificate certificate, Map<String, Object> claim, Map<String, Map<String, Object>> fixtures) {
    this.certificate = certificate;
    this.claim = claim;
    this.fixtures = fixtures;
    this.transcript = new Transcript(certificate, claim);
  }

  /** The claim that a certificate is about; empty where the text is none. */
  public static String claimOf(String certificate) {
    try {
      return Certificate.read(certificate).need("claim");
    } catch (Rejected none) {
      return "";
    }
  }

  /**
   * Never throws.
   *
   * @param fixtures texts of stored data sets, by name
   */
  public static Result verify(String certificate, String claimFile, Map<String, String> fixtures) {
    try {
      Certificate read = Certificate.read(certificate);
      if (!Certificate.hash(claimFile).equals(read.need("sha256"))) {
        throw new Rejected("the claim file is not the one that the certificate is about");
      }
      Map<String, Map<String, Object>> stored = new HashMap<>();
      fixtures.forEach((name, text) -> stored.put(name, Yaml.read(text)));
      Map<String, Object> claim = Yaml.read(claimFile);
      return new Verifier(read, read.head().containsKey("mutant") ? Patch.mutant(claim, read.need("mutant")) : claim, stored).run();
    } catch (Rejected rejected) {
      return new Result(1, List.of("REJECTED: " + rejected.getMessage()));
    } catch (NotCovered beyond) {
      return new Result(3, List.of("NOT COVERED: this checker does not know " + beyond.getMessage()));
    } catch (RuntimeException | StackOverflowError broken) {
      return new Result(1, List.of("REJECTED: certificate or claim cannot be read: " + broken));
    }
  }

  private Result run() {
    int conclusions = certificate.conclusions().size();
    if (!certificate.need("claim").equals(claim.get("id"))) {
      throw new Rejected("the certificate is about another claim");
    }
    transcript.requireOrder();
    transcript.requireFirstInFull();
    certificate.instances().forEach(this::instance);
    String worst = "Holds";
    for (int c = 0; c < conclusions; c++) {
      String stated = transcript.line(c)[2];
      String found = verdict(c, transcript.stated(c), transcript.line(c)[3]);
      boolean isSearched = stated.equals("Refuted") && isCounterexampleTo(c) && transcript.line(c)[3].startsWith("Sampled");
      if (!found.equals(stated) && !isSearched) {
        throw new Rejected(transcript.name(c) + " is stated as " + stated + ", but what is written gives " + found);
      }
      worst = Transcript.WORSE.indexOf(stated) > Transcript.WORSE.indexOf(worst) ? stated : worst;
    }
    if (!worst.equals(certificate.need("verdict"))) {
      throw new Rejected("the verdict is stated as " + certificate.need("verdict") + ", but its parts give " + worst);
    }
    recomputed.removeAll(open);
    boolean holds = worst.equals("Holds") && !transcript.isMutant() && recomputed.size() == conclusions && seen.size() == transcript.witnesses().size();
    boolean confirmed = holds || worst.equals("Refuted") && isRefuted;
    notes.add(0, (confirmed ? "CONFIRMED: " : "NOT COVERED: the transcript gives this verdict, but not everything was recomputed: ") + worst);
    return new Result(confirmed ? 0 : 3, notes);
  }

  private boolean isCounterexampleTo(int c) {
    return certificate.counterexample().stream().anyMatch(f -> f[1].equals(transcript.line(c)[1]));
  }

  private String verdict(int c, Map<String, Object> conclusion, String evidence) {
    try {
      if (conclusion.containsKey("exact")) {
        return deduced(c, new Stored(Subject.fixture(fixtures, conclusion)).isTrue(conclusion.get("exact")), "decided in fractions");
      }
      if (conclusion.containsKey("identity") && (!evidence.startsWith("Sampled") || !Eval.mentionsMeasure(Term.parse((String) conclusion.get("identity"))))) {
        return deduced(
            c, Identity.holds((String) conclusion.get("identity"), list(conclusion.getOrDefault("positive", List.of()))), "tried at random fractions");
      }
      if (conclusion.containsKey("probability") && certificate.instances().isEmpty()) {
        throw new NotCovered("a probability without an instance in full");
      }
      if (conclusion.containsKey("probability")) {
        Replica replica = Replica.of(certificate, certificate.instances().get(0), claim, fixtures, false);
        double least = replica.worlds().get(0).eval().number(conclusion.get("at-least")).value();
        String verdict = transcript.probability(c, 1 - least, evidence);
        notes.add(transcript.name(c) + ": the bound of the probability recomputed");
        return verdict;
      }
    } catch (NotCovered beyond) {
      notes.add(transcript.name(c) + ": not recomputed: " + beyond.getMessage());
      return transcript.line(c)[2];
    }
    return transcript.everyInstance(c, evidence);
  }

  private String deduced(int c, boolean isTrue, String how) {
    notes.add(transcript.name(c) + ": " + how);
    recomputed.add(c);
    isRefuted |= !isTrue;
    return isTrue ? "Holds" : "Refuted";
  }

  /** An instance in full: derived anew, its hypotheses and conclusions computed anew. */
  private void instance(Certificate.Instance instance) {
    boolean isCounterexample = !certificate.counterexample().isEmpty() && instance == certificate.last();
    String where = "instance " + instance.index() + ", ";
    try {
      Replica replica = Replica.of(certificate, instance, claim, fixtures, isCounterexample);
      boolean admissible = true;
      for (Object hypothesis : list(claim.getOrDefault("assume", List.of()))) {
        admissible &= isMet((String) map(hypothesis).get("that"), where, replica);
      }
      if (!isCounterexample) {
        witnesses(instance.index(), replica);
      }
      for (int c = 0; c < certificate.conclusions().size(); c++) {
        if (!isCounterexample || isCounterexampleTo(c)) {
          Certificate.Margin written = isCounterexample ? Certificate.margin(certificate.counterexample().get(0)[2]) : written(instance.index(), c);
          // With other multipliers a residual may be smaller.
          boolean mayBeLess = !instance.kinks().isEmpty() && transcript.stated(c).toString().contains("residual(");
          conclusion(c, written, replica, where, isCounterexample && admissible && !mayBeLess);
        }
      }
    } catch (NotCovered beyond) {
      IntStream.range(0, certificate.conclusions().size()).forEach(open::add);
      notes.add(where + "not recomputed: " + beyond.getMessage());
    }
  }

  /** Which of the witnesses that the instance is said to show it does show. */
  private void witnesses(int index, Replica replica) {
    for (int w : transcript.isMutant() ? List.<Integer>of() : transcript.trial(index).witnesses()) {
      Object witness = map(transcript.witnesses().get(w - 1)).get("that");
      if (isMet((String) witness, "instance " + index + ", ", replica)) {
        seen.add(w);
      }
    }
  }

  /** Whether it is known to be met; false where that is beyond this checker. */
  private boolean isMet(String hypothesis, String where, Replica replica) {
    try {
      Truth own = replica.of(hypothesis);
      if (own.hi() + FAR * own.width() < 0) {
        throw differs(replica, where + hypothesis + ": ", "it is not met: the margin is between " + own.lo() + " and " + own.hi());
      }
      return own.lo() >= 0;
    } catch (NotCovered beyond) {
      notes.add(where + hypothesis + ": not recomputed: " + beyond.getMessage());
      return false;
    }
  }

  private void conclusion(int c, Certificate.Margin written, Replica replica, String where, boolean refutes) {
    String what = where + transcript.name(c) + ": ";
    try {
      Truth own = written == null ? null : replica.of(transcript.stated(c));
      if (own == null) {
        return;
      }
      double off = Math.max(written.lo() - own.hi(), own.lo() - written.hi());
      if (off > FAR * own.width() + RELATIVE * Math.abs(own.lo())) {
        String how = "the margin is between " + own.lo() + " and " + own.hi() + ", not between " + written.lo() + " and " + written.hi();
        throw differs(replica, what, how);
      }
      if (refutes && written.hi() >= 0) {
        throw new Rejected(what + "the counterexample violates nothing");
      }
      boolean isTaken = replica.takesPoints();
      boolean isOther = own.lo() >= 0 ? written.hi() < 0 : written.lo() >= 0;
      notes.add(what + "margin recomputed" + (isTaken ? ", with points as the certificate gives them" : "")
          + (own.isOpen() || isOther ? ", but not its sign: between " + own.lo() + " and " + own.hi() : ""));
      (own.isOpen() || isOther || isTaken ? open : recomputed).add(c);
      isRefuted |= refutes && own.hi() < 0 && !isTaken;
    } catch (NotCovered beyond) {
      open.add(c);
      notes.add(what + "not recomputed: " + beyond.getMessage());
    }
  }

  /** A rough flow contradicts nothing. */
  private static RuntimeException differs(Replica replica, String what, String how) {
    return replica.isRough() ? new NotCovered("along a rough flow " + how) : new Rejected(what + how);
  }

  /** Null where the transcript has none. */
  private Certificate.Margin written(int index, int c) {
    Certificate.Trial trial = transcript.trial(index);
    return trial.margins().isEmpty() ? null : trial.margins().get(c);
  }
}
