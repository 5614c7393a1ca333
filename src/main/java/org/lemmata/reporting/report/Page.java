package org.lemmata.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.graph.ClaimGraph;
import org.lemmata.reporting.graph.Svg;

/**
 * Everything the template reads.
 *
 * @param pictures by claim id
 * @param histograms by claim id
 * @param statements by claim id, cut at their formulas
 * @param papers claims by BibTeX key
 * @param katex the script that typesets formulas
 */
public record Page(
    EvidenceFile evidence, RunFile run, Map<String, List<Shown>> pictures, Map<String, List<Shown>> histograms,
    Map<String, List<Piece>> statements, Map<String, List<EvidenceFile.Entry>> papers, ClaimGraph graph, String katex) {

  /**
   * A picture as the page shows it; {@code uri} is empty where it could not be drawn; {@code words} say what it shows.
   */
  public record Shown(String title, String uri, String words) {}

  /** A stretch of text, or a formula between dollar signs. */
  public record Piece(boolean isMath, String text) {}

  /** What was found of one paper, in numbers. */
  public record Summary(
      String paper, int claims, long read, long recalled, long rebuilt, long proved, long statistical, long enclosed,
      long sampled, long climbed, long refuted, long undecided, long unexpected, long killed,
      long mutants, long unchecked) {}

  public List<Summary> summaries() {
    return papers.entrySet().stream().map(e -> summary(e.getKey(), e.getValue())).toList();
  }

  private Summary summary(String paper, List<EvidenceFile.Entry> claims) {
    return new Summary(
        paper, claims.size(), worded(claims, "read"), worded(claims, "recalled"),
        worded(claims, "reconstructed-and-proved"),
        holding(claims, "Proved"), holding(claims, "Statistical"), holding(claims, "Enclosed"),
        holding(claims, "Sampled"), holding(claims, "Ladder"),
        claims.stream().filter(c -> c.verdict().equals("Refuted")).count(),
        claims.stream().filter(c -> !c.verdict().equals("Refuted") && !c.verdict().equals("Holds")).count(),
        claims.stream().filter(c -> !c.asExpected()).count(),
        claims.stream().mapToLong(EvidenceFile.Entry::killed).sum(),
        claims.stream().mapToLong(c -> c.mutants().size()).sum(),
        evidence.unchecked().stream().filter(u -> u.paper().equals(paper)).count());
  }

  private static long holding(List<EvidenceFile.Entry> claims, String evidence) {
    return claims.stream().filter(c -> c.verdict().equals("Holds") && c.evidence().startsWith(evidence)).count();
  }

  private static long worded(List<EvidenceFile.Entry> claims, String provenance) {
    return claims.stream().filter(c -> c.provenance().equals(provenance)).count();
  }

  /**
   * Claims that were refuted, as their files expect: those printed in the source so, or readings of it and extensions.
   */
  public List<EvidenceFile.Entry> fails(boolean printed) {
    return evidence.claims().stream()
        .filter(c -> c.expected().equals("Refuted") && c.asExpected() && c.provenance().equals("read") == printed)
        .toList();
  }

  public boolean refutedAsExpected() {
    return evidence.claims().stream().filter(c -> c.verdict().equals("Refuted"))
        .allMatch(c -> c.expected().equals("Refuted"));
  }

  /** A claim that instances refute rests on a counterexample, however many others there were. */
  public String evidence(EvidenceFile.Entry claim) {
    return basis(claim.verdict(), claim.evidence());
  }

  public String meaning(EvidenceFile.Entry claim) {
    return isRefutedByInstance(claim.verdict(), claim.evidence())
        ? evidence(claim) + " is enough; the replay command computes it again"
        : claim.evidenceMeaning();
  }

  private static boolean isRefutedByInstance(String verdict, String evidence) {
    return verdict.equals("Refuted") && Stream.of("Sampled", "Enclosed", "Ladder").anyMatch(evidence::startsWith);
  }

  /** What a conclusion rests on. */
  public String evidence(EvidenceFile.ConclusionEntry conclusion) {
    return basis(conclusion.verdict(), conclusion.evidence());
  }

  private static String basis(String verdict, String evidence) {
    String counterexample = evidence.startsWith("Enclosed") ? "a counterexample, proved" : "a counterexample";
    return isRefutedByInstance(verdict, evidence) ? counterexample : evidence;
  }

  /**
   * How many decisions, each on one instance of one conclusion, enclosures alone give; null where that is said already,
   * or there is none.
   */
  public String enclosed(EvidenceFile.Entry claim) {
    List<EvidenceFile.EnclosedEntry> all = claim.conclusions().stream().map(EvidenceFile.ConclusionEntry::enclosed)
        .filter(Objects::nonNull).toList();
    int enclosed = all.stream().mapToInt(EvidenceFile.EnclosedEntry::instances).sum();
    boolean isSaid = claim.evidence().startsWith("Enclosed");
    return enclosed == 0 || isSaid
        ? null
        : enclosed + " of " + all.stream().mapToInt(EvidenceFile.EnclosedEntry::of).sum() + " decisions enclosed";
  }

  /** How many instances of a conclusion are enclosed, and why the others are not. */
  public String enclosed(EvidenceFile.ConclusionEntry conclusion) {
    EvidenceFile.EnclosedEntry e = conclusion.enclosed();
    if (e == null) {
      return "";
    }
    return e.instances() + " of " + e.of() + (e.otherwise().isEmpty() ? "" : " (" + counts(e.otherwise()) + ")");
  }

  /** How many instances of a conclusion have no margin, and why. */
  public String withoutMargin(EvidenceFile.ConclusionEntry conclusion) {
    return conclusion.withoutMargin() == null
        ? ""
        : "Instances without a margin (" + counts(conclusion.withoutMargin()) + ")";
  }

  private static String counts(Map<String, Integer> reasons) {
    return reasons.entrySet().stream().map(r -> r.getValue() + ": " + r.getKey()).collect(Collectors.joining("; "));
  }

  /** What the search on the page looks through. */
  public String words(EvidenceFile.Entry claim) {
    return String.join(" ", claim.id(), claim.title(), claim.verdict(), claim.evidence(), claim.kind(), claim.paper())
        .toLowerCase(Locale.ROOT);
  }

  public String reason(EvidenceFile.Entry claim) {
    String reason = claim.reason();
    return reason.isEmpty() ? "" : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }

  public String libraries() {
    return evidence.libraries().entrySet().stream().map(l -> l.getKey() + " " + l.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What is proved beside the refuted claim. */
  public boolean hasProof(EvidenceFile.Entry claim) {
    return claim.conclusions().stream().anyMatch(k -> k.verdict().equals("Holds") && k.evidence().equals("Proved"));
  }

  /** Authors, title and year of a paper. */
  public String source(String paper) {
    return Bibliography.line(paper);
  }

  /** Whether a paper lies beyond those that the corpus is about. */
  public boolean isLandmark(String paper) {
    return Bibliography.isLandmark(paper);
  }

  public boolean isCertified() {
    return evidence.studies().contains("certify");
  }

  public ClaimGraph.Standing standing(EvidenceFile.Entry claim) {
    return graph.standing(claim.id());
  }

  public String graph(String paper) {
    return Svg.of(graph.of(paper), "Claims of " + paper + " and what they rest on", paper);
  }

  public long count(String verdict) {
    return evidence.claims().stream().filter(c -> c.verdict().equals(verdict)).count();
  }

  public long mutants() {
    return evidence.claims().stream().mapToLong(c -> c.mutants().size()).sum();
  }

  public long killed() {
    return evidence.claims().stream().mapToLong(EvidenceFile.Entry::killed).sum();
  }

  public long close() {
    return evidence.claims().stream().mapToLong(EvidenceFile.Entry::close).sum();
  }

  public long closeKilled() {
    return evidence.claims().stream().mapToLong(EvidenceFile.Entry::closeKilled).sum();
  }

  /** Claims with an audit. */
  public long audited() {
    return evidence.claims().stream().filter(c -> c.audit() != null).count();
  }

  /** Derived mutants of all claims that ended like this. */
  public long derived(String fate, boolean hardOnly) {
    return evidence.claims().stream().filter(c -> c.audit() != null).mapToLong(c -> c.audit().count(fate, hardOnly))
        .sum();
  }

  /** How often this version was wrong on claims of known truth. */
  public Properties calibration() {
    Properties counts = new Properties();
    try (InputStream stream = EvidenceFile.class.getResourceAsStream("calibration.properties")) {
      counts.load(stream);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
    return counts;
  }

  public long unexpected() {
    return evidence.claims().stream().filter(c -> !c.asExpected()).count();
  }
}
