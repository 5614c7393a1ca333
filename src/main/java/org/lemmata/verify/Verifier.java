package org.lemmata.verify;

import static org.lemmata.verify.Yaml.list;
import static org.lemmata.verify.Yaml.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confirms or rejects a certificate against the text of the claim file that it names. */
public final class Verifier {
  private static final List<String> WORSE = List.of("Holds", "Vacuous", "Inconclusive", "Errored", "Refuted");

  /** One part in ten thousand: what a print with three digits leaves open, and more. */
  private static final double PRINTED = 0.006;

  private final Certificate certificate;
  private final Map<String, Object> claim;
  private final Map<String, Map<String, Object>> fixtures;
  private final List<String> notes = new ArrayList<>();
  private final Set<Integer> recomputed = new HashSet<>();
  private boolean counterexampleConfirmed;

  /** How it ended, and what was looked at; {@code code} is 0 for confirmed, 1 for rejected, 3 for not covered. */
  public record Result(int code, List<String> notes) {}

  private Verifier(Certificate certificate, Map<String, Object> claim, Map<String, Map<String, Object>> fixtures) {
    this.certificate = certificate;
    this.claim = claim;
    this.fixtures = fixtures;
  }

  /** The claim that a certificate is about; empty where the text is none. */
  public static String claimOf(String certificate) {
    try {
      return Certificate.read(certificate).claim();
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
      String hash = HexFormat.of().formatHex(Certificate.sha256(claimFile.getBytes(StandardCharsets.UTF_8)));
      if (!hash.equals(read.head("sha256"))) {
        throw new Rejected("the claim file is not the one that the certificate is about");
      }
      Map<String, Map<String, Object>> stored = new java.util.HashMap<>();
      fixtures.forEach((name, text) -> stored.put(name, Yaml.read(text)));
      return new Verifier(read, Yaml.read(claimFile), stored).run();
    } catch (Rejected rejected) {
      return new Result(1, List.of("REJECTED: " + rejected.getMessage()));
    } catch (NotCovered beyond) {
      return new Result(3, List.of("NOT COVERED: this checker does not know " + beyond.getMessage()));
    } catch (RuntimeException | StackOverflowError broken) {
      return new Result(1, List.of("REJECTED: certificate or claim cannot be read: " + broken));
    }
  }

  private Result run() {
    List<Object> stated = list(claim.get("conclude"));
    if (!certificate.claim().equals(claim.get("id")) || certificate.conclusions().size() != stated.size()) {
      throw new Rejected("the certificate is about another claim");
    }
    requireOrder();
    for (Certificate.Instance instance : certificate.instances()) {
      instance(instance, stated);
    }
    String worst = "Holds";
    for (int c = 0; c < stated.size(); c++) {
      String[] line = certificate.conclusions().get(c);
      String verdict = verdict(c, map(stated.get(c)), line[3]);
      boolean searched = line[2].equals("Refuted") && isCounterexampleOf(c);
      if (!verdict.equals(line[2]) && !searched) {
        throw new Rejected("conclusion " + (c + 1) + " is stated as " + line[2] + ", but what is written gives " + verdict);
      }
      worst = WORSE.indexOf(line[2]) > WORSE.indexOf(worst) ? line[2] : worst;
    }
    if (!worst.equals(certificate.head("verdict"))) {
      throw new Rejected("the verdict is stated as " + certificate.head("verdict") + ", but its parts give " + worst);
    }
    boolean confirmed = switch (worst) {
      case "Holds" -> recomputed.size() == stated.size();
      case "Refuted" -> counterexampleConfirmed;
      default -> true;
    };
    notes.add(0, (confirmed ? "CONFIRMED: " : "NOT COVERED: the transcript gives this verdict, but not everything was recomputed: ") + worst);
    return new Result(confirmed ? 0 : 3, notes);
  }

  private boolean isCounterexampleOf(int c) {
    return certificate.counterexample() != null && certificate.counterexample()[1].equals(Integer.toString(c + 1));
  }

  /** Instances are numbered 0, 1, 2, ... without gaps. */
  private void requireOrder() {
    for (int i = 0; i < certificate.trials().size(); i++) {
      Certificate.Trial trial = certificate.trials().get(i);
      boolean complete = !trial.kind().equals("measured") || trial.margins().size() == certificate.conclusions().size();
      if (trial.index() != i || !complete || !Set.of("measured", "discarded", "unmeasured", "crashed").contains(trial.kind())) {
        throw new Rejected("the transcript skips or repeats an instance, or one is incomplete");
      }
    }
  }

  private String verdict(int c, Map<String, Object> conclusion, String evidence) {
    if (conclusion.containsKey("exact")) {
      Map<String, Object> data = fixtures.getOrDefault((String) conclusion.get("fixture"), Map.of());
      if (data.isEmpty()) {
        throw new NotCovered("the stored data " + conclusion.get("fixture"));
      }
      return deduced(c, "exact", new Stored(data).isTrue((String) conclusion.get("exact")));
    }
    if (conclusion.containsKey("identity") && evidence.equals("Proved")) {
      List<Object> positive = conclusion.containsKey("positive") ? list(conclusion.get("positive")) : List.of();
      try {
        notes.add("conclusion " + (c + 1) + ": " + Identity.check((String) conclusion.get("identity"), positive, c));
        recomputed.add(c);
        return "Holds";
      } catch (Rejected isFalse) {
        counterexampleConfirmed = true;
        return "Refuted";
      } catch (NotCovered beyond) {
        notes.add("conclusion " + (c + 1) + ": not recomputed: " + beyond.getMessage());
        return certificate.conclusions().get(c)[2];
      }
    }
    return conclusion.containsKey("probability") ? probability(c, conclusion, evidence) : everyInstance(c, evidence);
  }

  private String deduced(int c, String how, boolean isTrue) {
    notes.add("conclusion " + (c + 1) + ": recomputed, " + how);
    recomputed.add(c);
    counterexampleConfirmed |= !isTrue;
    return isTrue ? "Holds" : "Refuted";
  }

  private String everyInstance(int c, String evidence) {
    int worst = 0;
    int measured = 0;
    for (Certificate.Trial trial : certificate.trials()) {
      Num margin = trial.kind().equals("measured") ? trial.margins().get(c) : null;
      boolean counts = margin != null;
      measured += counts ? 1 : 0;
      String here = trial.kind().equals("discarded") ? "Holds"
          : trial.kind().equals("crashed") ? "Errored"
          : !counts ? "Inconclusive" : margin.hi() < 0 ? "Refuted" : margin.lo() >= 0 ? "Holds" : "Inconclusive";
      worst = Math.max(worst, WORSE.indexOf(here));
    }
    if (evidence.startsWith("Sampled") && !evidence.equals("Sampled(" + measured + ")")) {
      throw new Rejected("the evidence counts " + evidence + ", the transcript " + measured);
    }
    return worst > 0 ? WORSE.get(worst) : emptiness(measured);
  }

  private String emptiness(int measured) {
    int witnesses = claim.containsKey("witness") ? list(claim.get("witness")).size() : 0;
    for (int w = 1; w <= witnesses; w++) {
      int number = w;
      if (certificate.trials().stream().noneMatch(t -> t.witnesses().contains(number))) {
        return "Vacuous";
      }
    }
    return measured == 0 ? "Vacuous" : measured < planned() ? "Inconclusive" : "Holds";
  }

  private int planned() {
    Map<String, Object> budget = claim.containsKey("budget") ? map(claim.get("budget")) : Map.of();
    int instances = Integer.parseInt((String) budget.getOrDefault("instances", "100"));
    return switch (certificate.head("profile")) {
      case "quick" -> Integer.parseInt((String) budget.getOrDefault("quick", Integer.toString(Math.max(1, instances / 5))));
      case "default" -> instances;
      case "deep" -> 10 * instances;
      default -> throw new Rejected("there is no profile " + certificate.head("profile"));
    };
  }

  private String probability(int c, Map<String, Object> conclusion, String evidence) {
    if (certificate.instances().isEmpty()) {
      throw new NotCovered("a probability without an instance in full");
    }
    Num least = new Setting(certificate, certificate.instances().get(0), claim, fixtures).eval().number((String) conclusion.get("at-least"));
    double delta = 1 - (least.lo() / 2 + least.hi() / 2);
    int n = 0;
    int failures = 0;
    for (Certificate.Trial trial : certificate.trials()) {
      Num margin = trial.kind().equals("measured") ? trial.margins().get(c) : null;
      if (trial.kind().equals("crashed") || margin == null && !trial.kind().equals("discarded") || margin != null && margin.lo() < 0 && margin.hi() >= 0) {
        return trial.kind().equals("crashed") ? "Errored" : "Inconclusive";
      }
      n += margin == null ? 0 : 1;
      failures += margin != null && margin.hi() < 0 ? 1 : 0;
    }
    double bound = Double.parseDouble(evidence.substring(evidence.indexOf('(') + 1, evidence.indexOf(',')));
    boolean fits = failures == n ? bound == 1 : Tail.of(0, failures, n, Math.min(1, bound * (1 + PRINTED))) <= 0.001
        && Tail.of(0, failures, n, bound * (1 - PRINTED)) >= 0.001;
    if (!fits) {
      throw new Rejected("the bound " + bound + " is not that of " + failures + " failures in " + n + " trials");
    }
    notes.add("conclusion " + (c + 1) + ": " + failures + " failures in " + n + " trials, the bound recomputed");
    if (n > 0 && Tail.of(failures, n, n, delta) < 5e-7) {
      counterexampleConfirmed |= recomputed.contains(c);
      return "Refuted";
    }
    String empty = emptiness(n);
    return !empty.equals("Holds") ? empty : failures < n && Tail.of(0, failures, n, delta) <= 0.001 ? "Holds" : "Inconclusive";
  }

  /** An instance in full: derived anew, its hypotheses and conclusions computed anew. */
  private void instance(Certificate.Instance instance, List<Object> stated) {
    boolean isCounterexample = certificate.counterexample() != null && instance == last();
    Setting setting;
    try {
      setting = new Setting(certificate, instance, claim, fixtures);
    } catch (NotCovered beyond) {
      notes.add("instance " + instance.index() + ": not recomputed: " + beyond.getMessage());
      return;
    }
    boolean admissible = true;
    for (Object hypothesis : claim.containsKey("assume") ? list(claim.get("assume")) : List.of()) {
      admissible &= isMet((String) map(hypothesis).get("that"), instance, setting);
    }
    for (int c = 0; c < stated.size(); c++) {
      if (!isCounterexample || isCounterexampleOf(c)) {
        conclusion(instance, setting, c, map(stated.get(c)), isCounterexample && admissible);
      }
    }
  }

  /** Whether it is known to be met; false where that is beyond this checker. */
  private boolean isMet(String hypothesis, Certificate.Instance instance, Setting setting) {
    try {
      Num margin = setting.eval().margin(hypothesis);
      if (margin.hi() < 0) {
        throw new Rejected("instance " + instance.index() + " does not meet the hypothesis " + hypothesis);
      }
      return margin.lo() >= 0;
    } catch (NotCovered beyond) {
      notes.add("instance " + instance.index() + ", hypothesis " + hypothesis + ": not recomputed: " + beyond.getMessage());
      return false;
    }
  }

  private void conclusion(Certificate.Instance instance, Setting setting, int c, Map<String, Object> conclusion, boolean confirms) {
    boolean isCounterexample = certificate.counterexample() != null && instance == last();
    Num written = isCounterexample ? Certificate.interval(certificate.counterexample()[2]) : written(instance.index(), c);
    String form = conclusion.containsKey("that") ? "that" : "probability";
    if (written == null || !conclusion.containsKey(form)) {
      return;
    }
    try {
      Num own = setting.eval().margin((String) conclusion.get(form));
      if (own.lo() > written.hi() || own.hi() < written.lo()) {
        throw new Rejected("instance " + instance.index() + ", conclusion " + (c + 1) + ": the margin is between " + own.lo() + " and "
            + own.hi() + ", not between " + written.lo() + " and " + written.hi());
      }
      if (isCounterexample && written.hi() >= 0) {
        throw new Rejected("the counterexample violates nothing");
      }
      boolean decided = own.lo() >= 0 || own.hi() < 0;
      String taken = setting.takesPoints() ? ", with points as the certificate gives them" : "";
      notes.add("instance " + instance.index() + ", conclusion " + (c + 1) + ": margin recomputed" + taken + (decided ? "" : ", but not its sign"));
      if (decided && !setting.takesPoints()) {
        recomputed.add(c);
        counterexampleConfirmed |= confirms && own.hi() < 0;
      }
    } catch (NotCovered beyond) {
      notes.add("instance " + instance.index() + ", conclusion " + (c + 1) + ": not recomputed: " + beyond.getMessage());
    }
  }

  private Certificate.Instance last() {
    return certificate.instances().get(certificate.instances().size() - 1);
  }

  private Num written(int index, int c) {
    if (index >= certificate.trials().size() || !certificate.trials().get(index).kind().equals("measured")) {
      throw new Rejected("instance " + index + " is given in full, but was not measured");
    }
    return certificate.trials().get(index).margins().get(c);
  }
}
