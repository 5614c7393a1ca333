package org.lemmata.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.Shares;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.graph.ClaimGraph;
import org.lemmata.reporting.graph.Svg;

/**
 * Everything the templates read.
 *
 * @param pictures by claim id
 * @param histograms by claim id
 * @param statements by claim id, cut at their formulas
 * @param papers claims by BibTeX key
 */
public record Page(
    EvidenceFile evidence, RunFile run, Map<String, List<Shown>> pictures, Map<String, List<Shown>> histograms,
    Map<String, List<Piece>> statements, Map<String, List<EvidenceFile.Entry>> papers, ClaimGraph claimGraph,
    Resources resources) {

  /**
   * A picture as the page shows it; {@code uri} is empty where it could not be drawn; {@code words} say what it shows.
   */
  public record Shown(String title, String uri, String words) {}

  /** A stretch of text, or a formula between dollar signs. */
  public record Piece(boolean isMath, String text) {}

  /**
   * What makes the page work, as text.
   *
   * @param katex the script that typesets formulas
   */
  public record Resources(String style, String script, String katex) {}

  /** How many claims rest on what. */
  public record Share(Level level, long claims) {}

  /** What was found of one source, in numbers. */
  public record Summary(Bibliography.Source source, int claims, List<Share> shares, long unchecked) {

    /** What its bar shows. */
    public String words() {
      return shares.stream().map(s -> s.claims() + " " + s.level().title()).collect(Collectors.joining("; "));
    }
  }

  public List<Summary> summaries() {
    return papers.entrySet().stream()
        .map(e -> new Summary(source(e.getKey()), e.getValue().size(), shares(e.getValue()), unchecked(e.getKey())
            .size()))
        .toList();
  }

  public List<Share> shares() {
    return shares(evidence.claims());
  }

  private static List<Share> shares(List<EvidenceFile.Entry> claims) {
    return Stream.of(Level.values())
        .map(level -> new Share(level, claims.stream().filter(c -> Level.of(c) == level).count()))
        .filter(share -> share.claims() > 0).toList();
  }

  public Level level(EvidenceFile.Entry claim) {
    return Level.of(claim);
  }

  public Level level(EvidenceFile.ConclusionEntry conclusion) {
    return Level.of(conclusion.verdict(), conclusion.evidence());
  }

  /** What was found of a claim, in words that promise no more. */
  public String says(EvidenceFile.Entry claim) {
    return Level.says(claim.verdict(), claim.evidence());
  }

  public String says(EvidenceFile.ConclusionEntry conclusion) {
    return Level.says(conclusion.verdict(), conclusion.evidence());
  }

  public long worded(String provenance) {
    return evidence.claims().stream().filter(c -> c.provenance().equals(provenance)).count();
  }

  /** By what the claims can be narrowed down, and to which values. */
  public Map<String, Collection<String>> facets() {
    Map<String, Collection<String>> facets = new LinkedHashMap<>();
    facets.put("paper", papers.keySet());
    facets.put("kind", values(EvidenceFile.Entry::kind));
    facets.put("level", shares().stream().map(s -> s.level().style()).toList());
    facets.put("wording", values(EvidenceFile.Entry::provenance));
    facets.put("expected", values(EvidenceFile.Entry::expected));
    return facets;
  }

  private Collection<String> values(Function<EvidenceFile.Entry, String> of) {
    return evidence.claims().stream().map(of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The claim of the same source before this one, unless it is the first. */
  public Optional<String> before(EvidenceFile.Entry claim) {
    return beside(claim, -1);
  }

  /** The claim of the same source after this one, unless it is the last. */
  public Optional<String> after(EvidenceFile.Entry claim) {
    return beside(claim, 1);
  }

  private Optional<String> beside(EvidenceFile.Entry claim, int by) {
    List<EvidenceFile.Entry> all = Objects.requireNonNull(papers.get(claim.paper()));
    int at = all.indexOf(claim) + by;
    return at < 0 || at == all.size() ? Optional.empty() : Optional.of(all.get(at).id());
  }

  /** Claims that are as expected, and of which their files remark something. */
  public List<EvidenceFile.Entry> remarks() {
    return evidence.claims().stream().filter(c -> !c.remark().isEmpty() && !c.expected().equals("Refuted")).toList();
  }

  public List<EvidenceFile.UncheckedEntry> unchecked(String paper) {
    return evidence.unchecked().stream().filter(u -> u.paper().equals(paper)).toList();
  }

  public List<String> papersUnchecked() {
    return evidence.unchecked().stream().map(EvidenceFile.UncheckedEntry::paper).distinct().sorted(Bibliography.ORDER)
        .toList();
  }

  /** When the run ended and how long it took; empty where the page must not depend on it. */
  public String when() {
    return run.reproducible()
        ? ""
        : (run.ended().isEmpty() ? "" : ", " + run.ended()) + String.format(Locale.ROOT, ", in %.0f s", run.seconds());
  }

  /**
   * Claims that were refuted, as their files expect: those printed in the source so, or readings of it and extensions.
   */
  public List<EvidenceFile.Entry> fails(boolean printed) {
    return evidence.claims().stream()
        .filter(c -> c.expected().equals("Refuted") && c.asExpected() && c.provenance().equals("read") == printed)
        .toList();
  }

  /** What its evidence means. What instances refute rests on a counterexample, however many others there were. */
  public String meaning(EvidenceFile.Entry claim) {
    String evidence = claim.evidence();
    if (level(claim) != Level.REFUTED || evidence.startsWith("Proved") || evidence.startsWith("Statistical")) {
      return claim.evidenceMeaning();
    }
    String counterexample = evidence.startsWith("Enclosed") ? "a counterexample, proved" : "a counterexample";
    return counterexample + " is enough; the replay command computes it again";
  }

  /**
   * How many decisions, each on one instance of one conclusion, enclosures alone give; nothing where that is said
   * already, or there is none.
   */
  public Optional<String> enclosed(EvidenceFile.Entry claim) {
    List<EvidenceFile.EnclosedEntry> all = claim.conclusions().stream().map(EvidenceFile.ConclusionEntry::enclosed)
        .filter(Objects::nonNull).toList();
    int enclosed = all.stream().mapToInt(EvidenceFile.EnclosedEntry::instances).sum();
    boolean isSaid = claim.evidence().startsWith("Enclosed");
    return enclosed == 0 || isSaid
        ? Optional.empty()
        : Optional.of(
            enclosed + " of " + all.stream().mapToInt(EvidenceFile.EnclosedEntry::of).sum() + " decisions enclosed");
  }

  /** How many instances of a conclusion are enclosed, and why the others are not. */
  public String enclosed(EvidenceFile.ConclusionEntry conclusion) {
    EvidenceFile.EnclosedEntry e = conclusion.enclosed();
    if (e == null) {
      return "";
    }
    return e.instances() + " of " + e.of() + (e.otherwise().isEmpty() ? "" : " (" + counts(e.otherwise()) + ")")
        + (e.radii() == null ? "" : "; " + Shares.around(e.radii()));
  }

  /** What of a conclusion is proved for all parameters, where that is not all of it. */
  public String cover(EvidenceFile.ConclusionEntry conclusion) {
    EvidenceFile.CoverEntry cover = conclusion.cover();
    if (cover == null || cover.otherwise().isEmpty() && cover.outside() + cover.refuted() == 0) {
      return "";
    }
    return "; " + Shares.of(cover) + " (" + cover.boxes() + " boxes looked at)";
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
    String reason = Numbers.inText(claim.reason());
    return reason.isEmpty() ? "" : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
  }

  public String libraries() {
    return evidence.libraries().entrySet().stream().map(l -> l.getKey() + " " + l.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What is proved beside the refuted claim. */
  public boolean hasProof(EvidenceFile.Entry claim) {
    return claim.conclusions().stream().anyMatch(k -> level(k) == Level.PROVED);
  }

  public Bibliography.Source source(String paper) {
    return Bibliography.source(paper);
  }

  public boolean isCertified() {
    return evidence.studies().contains("certify");
  }

  /** The formula of the conclusion that the simplest counterexample violates; asked of a claim that has one. */
  public String violated(EvidenceFile.Entry claim) {
    int at = Objects.requireNonNull(claim.simplest()).conclusion();
    return at < 1 || at > claim.conclusions().size() ? "" : claim.conclusions().get(at - 1).formula();
  }

  public ClaimGraph.Standing standing(EvidenceFile.Entry claim) {
    return claimGraph.standing(claim.id());
  }

  /** Of all claims. */
  public String graph() {
    return Svg.of(claimGraph, "Claims and what they rest on", "all");
  }

  /** Of one source. */
  public String graph(String paper) {
    return Svg.of(claimGraph.of(paper), "Claims of " + paper + " and what they rest on", paper);
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
