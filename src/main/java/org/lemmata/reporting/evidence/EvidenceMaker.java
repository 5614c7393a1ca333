package org.lemmata.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lemmata.checking.Audit;
import org.lemmata.checking.TrivialRefutation;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Settings;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Unchecked;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.claim.notation.Latex;
import org.lemmata.claim.notation.Typesetter;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Margin;

/** Turns findings into the content of {@code evidence.json}. */
public final class EvidenceMaker {
  private static final Typesetter TEX = new Typesetter(new Latex());

  private final Settings settings;

  public EvidenceMaker(Settings settings) {
    this.settings = settings;
  }

  /** @param shard which part of the claims was checked; nothing for all */
  public EvidenceFile make(List<Finding> findings, List<Unchecked> unchecked, Optional<String> shard,
      boolean partial) {
    Map<String, String> versions = versions();
    String version = Objects.requireNonNull(versions.remove("lemmata"));
    return new EvidenceFile(
        EvidenceFile.SCHEMA, "lemmata", version, versions, settings.seed(),
        settings.profile().word(), settings.studies().stream().map(s -> words(s.name())).sorted().toList(), null,
        shard.orElse(null), partial, findings.stream().map(this::entry).toList(),
        unchecked.stream()
            .map(u -> new EvidenceFile.UncheckedEntry(u.cite(), u.at(), u.statement(), u.because()))
            .toList(),
        statistics(findings));
  }

  /** Each statistical conclusion spends its share; the shares add up. */
  private static EvidenceFile.Statistics statistics(List<Finding> findings) {
    return statistics(
        (int) findings.stream().flatMap(f -> f.claim().conclude().stream()).filter(c -> c.chance().isPresent())
            .count());
  }

  static EvidenceFile.Statistics statistics(int conclusions) {
    return new EvidenceFile.Statistics(
        conclusions, conclusions * Judge.FALSE_REFUTATION, Math.min(1, conclusions * (1 - Judge.CONFIDENCE)));
  }

  /** Versions of Lemmata and of the libraries whose numbers it reports. */
  public static Map<String, String> versions() {
    Properties properties = new Properties();
    try (InputStream stream = EvidenceMaker.class.getResourceAsStream("versions.properties")) {
      properties.load(stream);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
    Map<String, String> versions = new TreeMap<>();
    properties.forEach((k, v) -> versions.put(k.toString(), v.toString()));
    return versions;
  }

  private EvidenceFile.Entry entry(Finding f) {
    Claim claim = f.claim();
    return new EvidenceFile.Entry(
        claim.id(),
        claim.title(),
        claim.source().cite(),
        claim.source().at(),
        words(claim.source().provenance().name()),
        words(claim.kind().name()),
        claim.statement(),
        claim.remark(),
        claim.uses().stream().map(Claim.Reference::id).toList(),
        file(claim),
        claim.sha256(),
        claim.expect() == Claim.Expectation.HOLDS ? "Holds" : "Refuted",
        f.ruling().verdict().word(),
        f.ruling().verdict().reason(),
        f.asExpected(),
        f.ruling().evidence().word(),
        f.ruling().evidence().meaning(),
        f.sample().trials(),
        f.sample().tried(),
        number(f.margin()),
        IntStream.range(0, claim.conclude().size())
            .mapToObj(k -> conclusion(claim, claim.conclude().get(k), f.conclusions().get(k), cover(f, k))).toList(),
        f.sample().discarded(),
        f.sample().seen(),
        f.sample().observed().stream()
            .map(o -> new EvidenceFile.ObservedEntry(o.label(), number(o.least()), number(o.most()), o.instances()))
            .toList(),
        counterexample(claim, f.result().simplest()),
        counterexample(claim, f.result().worst()),
        f.mutants().stream().map(m -> mutant(claim, m)).toList(),
        search(f.studies().search()),
        f.audit().map(a -> audit(claim, a)).orElse(null),
        claim.assume().stream()
            .map(h -> new EvidenceFile.HypothesisEntry(
                h.that().text(), h.because(), f.sample().discarded().getOrDefault(h.that().text(), 0),
                f.sample().undecided().getOrDefault(h.that().text(), 0), TEX.formula(h.that().tree())))
            .toList(),
        Histograms.of(f),
        ClaimReader.text(claim));
  }

  private static EvidenceFile.MutantEntry mutant(Claim claim, Finding.MutantFinding m) {
    boolean isClose = claim.mutants().stream().anyMatch(x -> x.id().equals(m.id()) && x.isClose());
    return new EvidenceFile.MutantEntry(
        m.id(), m.why(), isClose, m.ruling().verdict().word(), m.ruling().verdict().reason(), m.trials(),
        m.breach().map(Finding.Breach::conclusion).orElse(null),
        m.breach().flatMap(Finding.Breach::instance).map(Instance::index).orElse(null),
        m.breach().flatMap(Finding.Breach::easy).map(TrivialRefutation::words).orElse(null),
        m.control()
            .map(c -> new EvidenceFile.ControlEntry(c.ruling().verdict().word(), c.ruling().verdict().reason(),
                c.asExpected()))
            .orElse(null),
        search(m.studies().search()));
  }

  private static EvidenceFile.@Nullable SearchEntry search(Optional<Finding.SearchResult> result) {
    return result.map(r -> new EvidenceFile.SearchEntry(r.trials(), r.found())).orElse(null);
  }

  private static EvidenceFile.AuditEntry audit(Claim claim, Audit audit) {
    return new EvidenceFile.AuditEntry(
        audit.mutants().stream().map(EvidenceMaker::derived).toList(),
        audit.together().map(i -> Finding.token(i, claim)).orElse(null),
        audit.tightness().stream()
            .map(t -> new EvidenceFile.TightnessEntry(
                t.conclusion() + 1, number(t.slack().relative()),
                t.slack().factor().map(EvidenceMaker::number).orElse(null),
                Finding.token(t.instance(), claim)))
            .toList(),
        audit.boundary().stream().map(p -> new EvidenceFile.ProbeEntry(p.what(), p.outcome())).toList());
  }

  private static EvidenceFile.DerivedEntry derived(Audit.Trialled t) {
    return new EvidenceFile.DerivedEntry(
        t.derived().id(), words(t.derived().family().name()), t.derived().hard(), t.derived().what(), t.fate().words(),
        t.trials(),
        t.outside(), t.reason(),
        t.violation().map(v -> new EvidenceFile.ViolationEntry(number(v.margin()), v.description()))
            .orElse(null),
        search(t.search()));
  }

  private EvidenceFile.ConclusionEntry conclusion(Claim claim, Conclusion conclusion, Finding.ConclusionFinding c,
      EvidenceFile.@Nullable CoverEntry cover) {
    String replay = c.tightestIndex() < 0
        ? null
        : Finding.token(Instance.of(claim.id(), settings.seed(), c.tightestIndex()), claim);
    return new EvidenceFile.ConclusionEntry(
        c.text(), c.ruling().verdict().word(), c.ruling().verdict().reason(), c.ruling().evidence().word(),
        enclosed(c.enclosed()), cover, c.unmeasured().isEmpty() ? null : c.withoutMargin(), number(c.tightest()),
        replay,
        TEX.formula(conclusion.comparison()));
  }

  private static EvidenceFile.@Nullable CoverEntry cover(Finding f, int conclusion) {
    return f.studies().coverage()
        .flatMap(all -> all.parts().get(conclusion).map(part -> Shares.entry(all.boxes(), part)))
        .orElse(null);
  }

  /** Nothing where no instance was asked for. */
  private static EvidenceFile.@Nullable EnclosedEntry enclosed(Finding.EnclosedInstances e) {
    return e.enclosed() == 0 && e.obstacles().isEmpty()
        ? null
        : new EvidenceFile.EnclosedEntry(e.enclosed(), e.of(), e.otherwise(), e.radii().isEmpty() ? null : e.radii());
  }

  private static EvidenceFile.@Nullable CounterexampleEntry counterexample(Claim claim,
      Optional<Finding.Counterexample> found) {
    return found
        .map(c -> new EvidenceFile.CounterexampleEntry(
            Finding.token(c.instance(), claim), c.conclusion() + 1, number(c.margin()), c.description()))
        .orElse(null);
  }

  private static EvidenceFile.@Nullable Number number(Optional<Margin> margin) {
    return margin.map(EvidenceMaker::number).orElse(null);
  }

  private static EvidenceFile.Number number(Margin margin) {
    return new EvidenceFile.Number(margin.value(), margin.error());
  }

  private static EvidenceFile.Number number(Interval value) {
    return new EvidenceFile.Number(value.middle(), value.error());
  }

  /** Folder and name: the same wherever the claims lie. */
  private static String file(Claim claim) {
    Path file = Path.of(claim.place().file()).toAbsolutePath();
    return Objects.requireNonNull(file.getParent()).getFileName() + "/" + file.getFileName();
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
