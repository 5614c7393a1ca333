package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.law.Law;

/** What the margins of a certificate, as they are written, say of each conclusion. */
record Transcript(Certificate certificate, Section claim) {
  /** Verdicts from the best to the worst. */
  static final List<String> WORSE = List.of("Holds", "Vacuous", "Inconclusive", "Errored", "Refuted");

  private static final Pattern LADDER = Pattern.compile("Ladder\\(\\d+,(\\d{1,9}),([-+.e0-9]+)\\)");

  /** Instances that a certificate gives in full. */
  private static final int SHOWN = 3;

  /** The probability that a true claim about a probability is refuted. */
  private static final double FALSE_REFUTATION = 1e-6;

  /** What a print with three digits leaves open, relatively, and more. */
  private static final double PRINTED = 0.006;

  /**
   * Instances are numbered 0, 1, 2, ... without gaps, and none is incomplete; so are conclusions, but for those of a
   * mutant that its patch leaves alone.
   */
  void requireOrder() {
    int stated = claim.items("conclude").size();
    for (int c = 0; c < certificate.conclusions().size(); c++) {
      int number = line(c).number();
      if (number > stated || (isMutant() ? number <= (c == 0 ? 0 : line(c - 1).number()) : number != c + 1)) {
        throw new Rejected("a conclusion is not in its place");
      }
    }
    if (certificate.conclusions().isEmpty() || !isMutant() && certificate.conclusions().size() != stated) {
      throw new Rejected("conclusions are missing");
    }
    if (certificate.counterexamples().size() > 1
        || !certificate.counterexamples().isEmpty() && certificate.instances().isEmpty()) {
      throw new Rejected("there is more than one counterexample, or none in full");
    }
    for (Certificate.Violation violation : certificate.counterexamples()) {
      if (certificate.conclusions().stream()
          .noneMatch(f -> f.number() == violation.number() && f.verdict().equals("Refuted"))) {
        throw new Rejected("the counterexample is one to nothing that is stated as refuted");
      }
    }
    IntStream.range(0, certificate.trials().size()).forEach(this::requireWhole);
  }

  private void requireWhole(int i) {
    Certificate.Trial trial = certificate.trials().get(i);
    int margins = trial.kind().equals("measured") ? certificate.conclusions().size() : 0;
    if (trial.index() != i || trial.margins().size() != margins
        || !Set.of("measured", "discarded", "unmeasured", "crashed").contains(trial.kind())) {
      throw new Rejected("the transcript skips or repeats an instance, or one is incomplete");
    }
    if (trial.kind().equals("discarded") && !claim.has("assume")) {
      throw new Rejected("an instance is discarded where there are no hypotheses");
    }
    if (trial.witnesses().stream().anyMatch(w -> w < 1 || w > witnesses().size())) {
      throw new Rejected("instance " + i + " shows a witness that the claim does not have");
    }
  }

  /** Nobody chooses which instances of a claim are looked at. */
  void requireFirstInFull() {
    List<Integer> first = certificate.trials().stream().filter(t -> !t.kind().equals("discarded")).limit(SHOWN)
        .filter(t -> t.kind().equals("measured")).map(Certificate.Trial::index).toList();
    if (!isMutant() && !certificate.instances().stream().map(Certificate.Instance::index).toList().containsAll(first)) {
      throw new Rejected("the first instances are not given in full");
    }
  }

  /** The verdict on a conclusion that has to hold on every instance. */
  String everyInstance(int c, String evidence) {
    int worst = 0;
    long measured = 0;
    for (Certificate.Trial trial : certificate.trials()) {
      Certificate.Margin margin = trial.margins().isEmpty() ? null : trial.margins().get(c);
      measured += margin == null ? 0 : 1;
      String here = trial.kind().equals("discarded")
          ? "Holds"
          : trial.kind().equals("crashed")
              ? "Errored"
              : margin == null
                  ? "Inconclusive"
                  : margin.hi() < 0 ? "Refuted" : margin.lo() >= 0 ? "Holds" : "Inconclusive";
      worst = Math.max(worst, WORSE.indexOf(here));
    }
    boolean isLadder = climbs(stated(c)) && measured > 0;
    boolean isCounted = isLadder
        ? evidence.startsWith("Ladder(" + measured + ",") && LADDER.matcher(evidence).matches()
        : evidence.equals("Sampled(" + measured + ")") || measured > 0 && evidence.equals("Enclosed(" + measured + ")")
            || worst == WORSE.indexOf("Refuted") && evidence.equals("Enclosed(1)");
    if (!isCounted) {
      throw new Rejected("the evidence counts " + evidence + ", the transcript " + measured);
    }
    return worst > 0 ? WORSE.get(worst) : emptiness(measured);
  }

  /** What the evidence says of scales: a number of rungs and the last scale. */
  List<MatchResult> ladders() {
    return certificate.conclusions().stream().map(c -> LADDER.matcher(c.evidence())).filter(Matcher::matches)
        .map(Matcher::toMatchResult).toList();
  }

  /** Whether a conclusion speaks of all small scales. */
  private static boolean climbs(Section conclusion) {
    return conclusion.has("eventually") || conclusion.has("limit") || conclusion.has("rate");
  }

  private String emptiness(long measured) {
    int witnesses = isMutant() ? 0 : witnesses().size();
    boolean unseen = false;
    for (int w = 1; w <= witnesses; w++) {
      int number = w;
      unseen |= certificate.trials().stream().noneMatch(t -> t.witnesses().contains(number));
    }
    return measured == 0 || unseen ? "Vacuous" : measured < planned() ? "Inconclusive" : "Holds";
  }

  private int planned() {
    Section budget = claim.section("budget");
    int instances = Integer.parseInt(budget.text("instances", "100"));
    return switch (certificate.need("profile")) {
      case "quick" -> Integer.parseInt(budget.text("quick", Integer.toString(Math.max(1, instances / 5))));
      case "default" -> instances;
      case "deep" -> 10 * instances;
      default -> throw new Rejected("there is no profile " + certificate.need("profile"));
    };
  }

  /** A sample ends early after 8, 16, 32, ... trials only, which share half of the error. */
  private static double early(int n) {
    int look = Integer.numberOfTrailingZeros(n) - 3;
    return look < 0 || Integer.bitCount(n) != 1 ? 0 : FALSE_REFUTATION / (4L << look);
  }

  /**
   * The verdict on an event that has probability at least {@code 1 - delta}, after the bound in the evidence was
   * computed anew.
   */
  String probability(int c, double delta, String evidence) {
    int n = 0;
    int failures = 0;
    for (Certificate.Trial trial : certificate.trials()) {
      Certificate.Margin margin = trial.margins().isEmpty() ? null : trial.margins().get(c);
      boolean isOpen = margin == null ? !trial.kind().equals("discarded") : margin.lo() < 0 && margin.hi() >= 0;
      if (isOpen) {
        return trial.kind().equals("crashed") ? "Errored" : "Inconclusive";
      }
      n += margin == null ? 0 : 1;
      failures += margin != null && margin.hi() < 0 ? 1 : 0;
    }
    Matcher words = Pattern.compile("Statistical\\(([0-9.eE+-]+),.*").matcher(evidence);
    if (!words.matches()) {
      throw new Rejected("the evidence " + evidence + " is none of a probability");
    }
    double bound = Double.parseDouble(words.group(1));
    boolean fits = failures == n
        ? bound == 1
        : Tail.of(0, failures, n, Math.min(1, bound * (1 + PRINTED))) <= 0.001
            && Tail.of(0, failures, n, bound * (1 - PRINTED)) >= 0.001;
    if (!fits) {
      throw new Rejected("the bound " + bound + " is not that of " + failures + " failures in " + n + " trials");
    }
    if (n > 0 && Tail.of(failures, n, n, delta) < (n < planned() ? early(n) : FALSE_REFUTATION / 2)) {
      return "Refuted";
    }
    String empty = emptiness(n);
    return !empty.equals("Holds")
        ? empty
        : failures < n && Tail.of(0, failures, n, delta) <= 0.001 ? "Holds" : "Inconclusive";
  }

  Certificate.Stated line(int c) {
    return certificate.conclusions().get(c);
  }

  Certificate.Trial trial(int index) {
    if (index < 0 || index >= certificate.trials().size()
        || certificate.trials().get(index).kind().equals("discarded")) {
      throw new Rejected("instance " + index + " is given in full, but is not of the sample");
    }
    return certificate.trials().get(index);
  }

  List<Section> witnesses() {
    return claim.sections("witness");
  }

  boolean isMutant() {
    return certificate.head().containsKey("mutant");
  }

  String name(int c) {
    return "conclusion " + line(c).number();
  }

  /** The conclusion that the line speaks of. */
  Section stated(int c) {
    return claim.sections("conclude").get(line(c).number() - 1);
  }

  /** What a confirmation leaves to belief. */
  List<String> trust() {
    List<String> all = new ArrayList<>(
        List.of("this checker, its JDK, and that seeds are not chosen for what they show"));
    List<Section> conclusions = IntStream.range(0, certificate.conclusions().size()).mapToObj(this::stated).toList();
    if (conclusions.stream()
        .anyMatch(c -> !c.has("identity") && !c.has("exact") && !c.has("inequality") && !Law.isIn(c))) {
      all.add("margins whose error is estimated from three computations, not enclosed");
    }
    if (certificate.conclusions().stream().anyMatch(c -> c.evidence().startsWith("Enclosed"))) {
      all.add("that no estimate is in what is said to be enclosed");
    }
    if (claim.has("runs")) {
      all.add("flows between their steps, kinks among them");
    }
    if (conclusions.stream().anyMatch(Transcript::climbs)) {
      all.add("what lies beyond the last rung of the schedule");
    }
    if (Stream.concat(conclusions.stream(), Stream.of(claim.section("let"))).map(Section::plain)
        .anyMatch(c -> c.contains("||") || c.contains("if("))) {
      all.add("that the cases occur which a conclusion speaks of");
    }
    if (certificate.counterexamples().isEmpty() && !certificate.trials().isEmpty()) {
      all.add("what no instance of the sample shows");
    }
    return all;
  }
}
