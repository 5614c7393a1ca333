package org.lemmata.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lemmata.verify.claim.Citations;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Yaml;
import org.lemmata.verify.inequality.Lemmas;
import org.lemmata.verify.law.Always;
import org.lemmata.verify.law.Law;

/** Confirms or rejects a certificate against the text of the claim file that it names. */
public final class Verifier {
  private final Certificate certificate;
  private final Claim claim;
  private final Map<String, Section> fixtures;
  private final Transcript transcript;
  private final Oracle oracle;
  private final Retrial retrial;
  private final List<String> notes = new ArrayList<>();
  private final Set<Integer> deduced = new HashSet<>();
  private boolean isRefuted;

  /** How it ended, and what was looked at; {@code code} is 0 for confirmed, 1 for rejected, 3 for not covered. */
  public record Result(int code, List<String> notes) {}

  private Verifier(Certificate certificate, Claim claim, Map<String, Section> fixtures) {
    this.certificate = certificate;
    this.claim = claim;
    this.fixtures = fixtures;
    this.transcript = new Transcript(certificate, claim);
    this.oracle = new Oracle(certificate.digest());
    this.retrial = new Retrial(certificate, claim, fixtures, transcript, notes);
  }

  /**
   * The claim that a certificate is about, whether or not the rest can be believed; empty where the text names none.
   */
  public static String claimOf(String certificate) {
    return certificate.lines().filter(l -> l.matches("claim [\\w-]+")).map(l -> l.substring("claim ".length()))
        .findFirst().orElse("");
  }

  /**
   * What lies around a claim.
   *
   * @param shared texts of the parts that claims include, by name
   * @param fixtures texts of stored data sets, by name
   * @param claims other claims
   */
  public record Around(Map<String, String> shared, Map<String, String> fixtures,
      Citations.Near claims) {}

  /** The same of a claim that cites no other one. */
  public static Result verify(String certificate, String claimFile, Map<String, String> shared,
      Map<String, String> fixtures) {
    return verify(certificate, claimFile, new Around(shared, fixtures, id -> Optional.empty()));
  }

  /** Never throws. */
  public static Result verify(String certificate, String claimFile, Around around) {
    try {
      Certificate read = Certificate.read(certificate);
      Section own = claim(claimFile, read);
      Citations citations = Citations.of(own.text("id", ""), around.claims);
      List<String> cited = cited(claimFile, own, citations);
      if (!Include.hash(claimFile, own, around.shared, cited).equals(read.need("sha256"))) {
        throw new Rejected("the claim file, or what it includes, is not what the certificate is about");
      }
      Map<String, Section> stored = new HashMap<>();
      around.fixtures.forEach((name, text) -> stored.put(name, Yaml.read(text)));
      Section claim = Include.whole(own, around.shared);
      Section patched = read.find("mutant").map(mutant -> Patch.mutant(claim, mutant)).orElse(claim);
      return new Verifier(read, Claim.of(citations.lookedUp(patched)), stored).run();
    } catch (Rejected rejected) {
      return new Result(1, List.of("REJECTED: " + rejected.getMessage()));
    } catch (NotCovered beyond) {
      return new Result(3, List.of("NOT COVERED: this checker does not know " + beyond.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      // A certificate that can be read is not false because this checker fails on it.
      return new Result(3, List.of("NOT COVERED: this checker failed: " + broken));
    }
  }

  /** Hashes of what a claim cites; a file that cites nothing, and has another form, is another one. */
  private static List<String> cited(String file, Section own, Citations citations) {
    try {
      return citations.hashes(own, Certificate::hash);
    } catch (NotCovered beyond) {
      if (file.contains("claim:")) {
        throw beyond;
      }
      return List.of();
    }
  }

  /** A file that is another one, and cannot be read here, is no reason to say that it is not covered. */
  private static Section claim(String file, Certificate certificate) {
    try {
      return Yaml.read(file);
    } catch (NotCovered beyond) {
      if (file.contains("include") || file.contains("claim:")
          || Certificate.hash(file).equals(certificate.need("sha256"))) {
        throw beyond;
      }
      throw new Rejected("the claim file is not the one that the certificate is about");
    }
  }

  private Result run() {
    if (!claim.id().equals(certificate.need("claim"))) {
      throw new Rejected("the certificate is about another claim");
    }
    transcript.requireOrder();
    transcript.requireFirstInFull();
    certificate.instances().forEach(i -> isRefuted |= retrial.inFull(i));
    if (certificate.counterexamples().isEmpty()) {
      certificate.trials().forEach(retrial::again);
    }
    transcript.ladders()
        .forEach(l -> retrial.requireLadder(Integer.parseInt(l.group(1)), Double.parseDouble(l.group(2))));
    Verdict worst = Verdict.HOLDS;
    for (int c = 0; c < certificate.conclusions().size(); c++) {
      Verdict stated = transcript.line(c).verdict();
      Verdict found = verdict(c);
      boolean isSearched = stated == Verdict.REFUTED && !deduced.contains(c) && retrial.isCounterexampleTo(c)
          && transcript.line(c).evidence().matches("(Sampled|Enclosed|Ladder)\\(.*");
      if (found != stated && !isSearched) {
        throw new Rejected(transcript.name(c) + " is stated as " + stated + ", but what is written gives " + found);
      }
      worst = worst.worse(stated);
    }
    if (worst != certificate.verdict()) {
      throw new Rejected("the verdict is stated as " + certificate.verdict() + ", but its parts give " + worst);
    }
    return result(worst);
  }

  private Result result(Verdict verdict) {
    List<Integer> sampled = new ArrayList<>();
    for (int c = 0; c < certificate.conclusions().size(); c++) {
      if (!deduced.contains(c)) {
        sampled.add(c);
      }
    }
    boolean mayHold = verdict == Verdict.HOLDS && !transcript.isMutant() && retrial.sawAllWitnesses();
    Set<Integer> unseen = retrial.notRecomputed(sampled);
    boolean isWhole = isRefuted && verdict == Verdict.REFUTED || mayHold && retrial.isWhole(sampled);
    boolean isPart = mayHold && !isWhole && retrial.startsWell(sampled);
    String rest = " of instances " + Ranges.of(unseen) + " everything is taken on trust that is not noted below";
    notes.add(0, isWhole
        ? "CONFIRMED: " + verdict
        : isPart
            ? "CONFIRMED IN PART: " + verdict + "; on " + (certificate.trials().size() - unseen.size()) + " of "
                + certificate.trials().size() + " instances;" + rest
            : "NOT COVERED: the transcript gives this verdict, but not everything was recomputed: " + verdict);
    if (isWhole || isPart) {
      notes.add("on trust: " + String.join("; ", transcript.trust()));
    }
    return new Result(isWhole ? 0 : 3, notes);
  }

  private Verdict verdict(int c) {
    try {
      return transcript.stated(c).read(new Verdicts(c));
    } catch (NotCovered beyond) {
      notes.add(transcript.name(c) + ": not recomputed: " + beyond.getMessage());
      retrial.leaveOpen(c);
      return transcript.line(c).verdict();
    }
  }

  /** The verdict on each form of conclusion number {@code c}, from 0. */
  private final class Verdicts implements Conclusion.Cases<Verdict> {
    private final int c;

    Verdicts(int c) {
      this.c = c;
    }

    @Override
    public Verdict that(Conclusion.That that) {
      return sampled(c);
    }

    @Override
    public Verdict eventually(Conclusion.Eventually eventually) {
      return sampled(c);
    }

    @Override
    public Verdict limit(Conclusion.Limit limit) {
      return sampled(c);
    }

    @Override
    public Verdict rate(Conclusion.Rate rate) {
      return sampled(c);
    }

    @Override
    public Verdict probability(Conclusion.Probability probability) {
      Verdict verdict = Verifier.this.probability(c, retrial.least(probability));
      notes.add(transcript.name(c) + ": the bound of the probability recomputed");
      isRefuted |= verdict == Verdict.REFUTED && retrial.isWhole(List.of(c));
      return verdict;
    }

    @Override
    public Verdict identity(Conclusion.Identity identity) {
      if (transcript.line(c).evidence().startsWith("Sampled")
          && Eval.mentionsMeasure(Term.parse(identity.equation()))) {
        return sampled(c);
      }
      return deduced(c, Identity.holds(identity.equation(), identity.positive(), oracle),
          "tried at random fractions and modulo random primes, chosen by the hash of the certificate");
    }

    @Override
    public Verdict exact(Conclusion.Exact exact) {
      return deduced(c, new Stored(Subject.fixture(fixtures, exact.fixture())).isTrue(exact.comparison()),
          "decided in fractions");
    }

    @Override
    public Verdict inequality(Conclusion.Inequality stated) {
      return proved(c, stated, new Lemmas(stated)::refute, steps(c).size() + " steps of a proof gone through",
          "computed at the point that is given");
    }

    @Override
    public Verdict law(Conclusion.Law stated) {
      if (stated.kind() == Conclusion.Law.Kind.ALWAYS) {
        return proved(c, stated, new Always(stated, oracle)::refute, "derived anew, from the start on, step by step",
            "computed on the network that is given");
      }
      return proved(c, stated, new Law(stated, oracle)::refute, "derived anew, and looked at on networks of its own",
          "computed on the network that is given");
    }
  }

  private Verdict sampled(int c) {
    Verdict stated = transcript.line(c).verdict();
    Verdict verdict = transcript.everyInstance(c, transcript.line(c).evidence());
    boolean isStatedOpen = stated == Verdict.VACUOUS || stated == Verdict.INCONCLUSIVE;
    if (isStatedOpen && (verdict == Verdict.HOLDS || verdict == Verdict.INCONCLUSIVE)) {
      // Cases that a conclusion speaks of, and hypotheses that are undecided too often, are no lines of a transcript.
      // Vacuous and Inconclusive hang on what no transcript shows; either is left as stated, and confirms nothing.
      retrial.leaveOpen(c);
      return stated;
    }
    return verdict;
  }

  private List<String> steps(int c) {
    return certificate.steps().getOrDefault(transcript.line(c).number(), List.of());
  }

  /** As the certificate says, where its steps show the conclusion, or {@code refute} returns. */
  private Verdict proved(int c, Conclusion stated, Consumer<List<String>> refute, String shown, String refuted) {
    Verdict verdict = transcript.line(c).verdict();
    if (verdict == Verdict.HOLDS) {
      new Proofs(oracle).show(stated, steps(c));
      return deduced(c, true, shown);
    }
    if (verdict == Verdict.REFUTED) {
      refute.accept(steps(c));
    }
    return deduced(c, false, refuted);
  }

  /** The same for all that the least probability may be. */
  private Verdict probability(int c, Num least) {
    double off = 2 * least.error() + Math.ulp(1.0);
    Verdict verdict = transcript.probability(c, 1 - least.value() - off, transcript.line(c).evidence());
    if (verdict != transcript.probability(c, 1 - least.value() + off, transcript.line(c).evidence())) {
      throw new NotCovered("a verdict that hangs on the last digit of a probability");
    }
    return verdict;
  }

  private Verdict deduced(int c, boolean isTrue, String how) {
    Verdict stated = transcript.line(c).verdict();
    if (stated == Verdict.INCONCLUSIVE) {
      // The checker may decide less than this one.
      retrial.leaveOpen(c);
      return stated;
    }
    notes.add(transcript.name(c) + ": " + how);
    deduced.add(c);
    isRefuted |= !isTrue;
    return isTrue ? Verdict.HOLDS : Verdict.REFUTED;
  }
}
