package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.Rejected;

/** What the margins of a certificate, as they are written, say of each conclusion. */
record Transcript(Certificate certificate, Claim claim) {
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
    int stated = claim.conclusions().size();
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
          .noneMatch(f -> f.number() == violation.number() && f.verdict() == Verdict.REFUTED)) {
        throw new Rejected("the counterexample is one to nothing that is stated as refuted");
      }
    }
    IntStream.range(0, certificate.trials().size()).forEach(this::requireWhole);
  }

  private void requireWhole(int i) {
    Certificate.Trial trial = certificate.trials().get(i);
    int margins = trial.isMeasured() ? certificate.conclusions().size() : 0;
    if (trial.index() != i || trial.margins().size() != margins) {
      throw new Rejected("the transcript skips or repeats an instance, or one is incomplete");
    }
    if (trial.isDiscarded() && claim.hypotheses().isEmpty()) {
      throw new Rejected("an instance is discarded where there are no hypotheses");
    }
    if (trial.witnesses().stream().anyMatch(w -> w < 1 || w > witnesses().size())) {
      throw new Rejected("instance " + i + " shows a witness that the claim does not have");
    }
  }

  /** Nobody chooses which instances of a claim are looked at. */
  void requireFirstInFull() {
    List<Integer> first = certificate.trials().stream().filter(t -> !t.isDiscarded()).limit(SHOWN)
        .filter(Certificate.Trial::isMeasured).map(Certificate.Trial::index).toList();
    if (!isMutant() && !certificate.instances().stream().map(Certificate.Instance::index).toList().containsAll(first)) {
      throw new Rejected("the first instances are not given in full");
    }
  }

  /** The verdict on a conclusion that has to hold on every instance. */
  Verdict everyInstance(int c, String evidence) {
    Verdict worst = certificate.trials().stream().map(trial -> verdict(trial, c)).reduce(Verdict.HOLDS, Verdict::worse);
    long measured = certificate.trials().stream().filter(trial -> trial.margin(c).isPresent()).count();
    boolean isLadder = stated(c).climbs() && measured > 0;
    boolean isCounted = isLadder
        ? evidence.startsWith("Ladder(" + measured + ",") && LADDER.matcher(evidence).matches()
        : evidence.equals("Sampled(" + measured + ")") || measured > 0 && evidence.equals("Enclosed(" + measured + ")")
            || worst == Verdict.REFUTED && evidence.equals("Enclosed(1)");
    if (!isCounted) {
      throw new Rejected("the evidence counts " + evidence + ", the transcript " + measured);
    }
    return worst == Verdict.HOLDS ? emptiness(measured) : worst;
  }

  /** What an instance says of a conclusion that has to hold on every one. */
  private static Verdict verdict(Certificate.Trial trial, int c) {
    return switch (trial.fate()) {
      case DISCARDED -> Verdict.HOLDS;
      case CRASHED -> Verdict.ERRORED;
      case UNMEASURED -> Verdict.INCONCLUSIVE;
      case MEASURED -> trial.margin(c).map(Certificate.Margin::verdict).orElse(Verdict.INCONCLUSIVE);
    };
  }

  /** What the evidence says of scales: a number of rungs and the last scale. */
  List<MatchResult> ladders() {
    return certificate.conclusions().stream().map(c -> LADDER.matcher(c.evidence())).filter(Matcher::matches)
        .map(Matcher::toMatchResult).toList();
  }

  /** Whether a conclusion is about instances; others are decided by algebra, and no instance refutes them. */
  boolean needsInstances(int c) {
    return stated(c).needsInstances();
  }

  private Verdict emptiness(long measured) {
    int witnesses = isMutant() ? 0 : witnesses().size();
    boolean unseen = false;
    for (int w = 1; w <= witnesses; w++) {
      int number = w;
      unseen |= certificate.trials().stream().noneMatch(t -> t.witnesses().contains(number));
    }
    if (measured == 0 || unseen) {
      return Verdict.VACUOUS;
    }
    return measured < planned() ? Verdict.INCONCLUSIVE : Verdict.HOLDS;
  }

  private int planned() {
    int instances = claim.effort().instances();
    List<String> profiles = List.of("quick", "default", "deep");
    String least = claim.effort().profile();
    String here = certificate.need("profile");
    if (profiles.indexOf(here) < profiles.indexOf(least)) {
      throw new Rejected("there is no profile " + here + " of this claim");
    }
    return switch (here) {
      case "quick" -> claim.effort().quick().orElse(Math.max(1, instances / 5));
      case "default" -> instances;
      default -> least.equals("deep") ? instances : 10 * instances;
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
  Verdict probability(int c, double delta, String evidence) {
    int n = 0;
    int failures = 0;
    for (Certificate.Trial trial : certificate.trials()) {
      Verdict here = verdict(trial, c);
      if (here == Verdict.INCONCLUSIVE || here == Verdict.ERRORED) {
        return here;
      }
      n += trial.isDiscarded() ? 0 : 1;
      failures += here == Verdict.REFUTED ? 1 : 0;
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
      return Verdict.REFUTED;
    }
    boolean isShown = failures < n && Tail.of(0, failures, n, delta) <= 0.001;
    Verdict empty = emptiness(n);
    return empty == Verdict.HOLDS && !isShown ? Verdict.INCONCLUSIVE : empty;
  }

  Certificate.Stated line(int c) {
    return certificate.conclusions().get(c);
  }

  Certificate.Trial trial(int index) {
    if (index < 0 || index >= certificate.trials().size()
        || certificate.trials().get(index).isDiscarded()) {
      throw new Rejected("instance " + index + " is given in full, but is not of the sample");
    }
    return certificate.trials().get(index);
  }

  List<String> witnesses() {
    return claim.witnesses();
  }

  boolean isMutant() {
    return certificate.find("mutant").isPresent();
  }

  String name(int c) {
    return "conclusion " + line(c).number();
  }

  /** The conclusion that the line speaks of. */
  Conclusion stated(int c) {
    return claim.conclusions().get(line(c).number() - 1);
  }

  /** What a confirmation leaves to belief. */
  List<String> trust() {
    List<String> all = new ArrayList<>(
        List.of("this checker, its JDK, and that seeds are not chosen for what they show"));
    List<Conclusion> conclusions = IntStream.range(0, certificate.conclusions().size()).mapToObj(this::stated).toList();
    if (conclusions.stream().anyMatch(Conclusion::isEstimated)) {
      all.add("margins whose error is estimated from three computations, not enclosed");
    }
    if (certificate.conclusions().stream().anyMatch(c -> c.evidence().startsWith("Enclosed"))) {
      all.add("that no estimate is in what is said to be enclosed");
    }
    if (!claim.runs().isEmpty()) {
      all.add("flows between their steps, kinks among them");
    }
    if (conclusions.stream().anyMatch(Conclusion::climbs)) {
      all.add("what lies beyond the last rung of the schedule");
    }
    if (Stream.concat(conclusions.stream().map(Conclusion::toString), claim.lets().values().stream())
        .anyMatch(c -> c.contains("||") || c.contains("if("))) {
      all.add("that the cases occur which a conclusion speaks of");
    }
    if (certificate.counterexamples().isEmpty() && !certificate.trials().isEmpty()) {
      all.add("what no instance of the sample shows");
    }
    return all;
  }
}
