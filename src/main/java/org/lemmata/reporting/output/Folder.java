package org.lemmata.reporting.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lemmata.checking.Finding;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.Json;
import org.lemmata.reporting.evidence.Merge;
import org.lemmata.reporting.evidence.Observation;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.report.Bibliography;
import org.lemmata.reporting.report.HtmlReport;
import org.lemmata.reporting.report.RefereePage;

/** The output folder of a check. Files are written whole and then moved into place. */
public final class Folder {
  private static final String EVIDENCE = "evidence.json";
  private static final String PLOTS = "plots.json";
  private static final String RUN = "run.json";
  private static final String OBSERVATIONS = "observations.jsonl";
  private static final String CERTIFICATES = "certificates";
  private static final String FIGURES = "figures";

  /** Claim, or claim and mutant. */
  private static final Pattern CERTIFICATE = Pattern.compile("([a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)\\.txt");

  private final Path folder;
  private final Pen pen;

  public Folder(Path folder) {
    this.folder = folder;
    this.pen = new Pen(folder);
  }

  /** Makes the folder, so that a long check does not fail at its end. */
  public void prepare() throws IOException {
    Files.createDirectories(folder);
    Path probe = Files.createTempFile(folder, "lemmata", ".tmp");
    Files.delete(probe);
  }

  /** @param observations one for each instance, in the order of the claims */
  public void write(EvidenceFile evidence, Plots plots, RunFile run, List<Observation> observations)
      throws IOException {
    pen.write(EVIDENCE, Json.text(evidence));
    pen.write(PLOTS, Json.compact(plots));
    pen.write(RUN, Json.text(run));
    StringBuilder lines = new StringBuilder();
    observations.forEach(o -> lines.append(Json.compact(o)));
    pen.write(OBSERVATIONS, lines.toString());
    derive(evidence, plots, run);
  }

  /** What follows from the other files. */
  private void derive(EvidenceFile evidence, Plots plots, RunFile run) throws IOException {
    pen.write("claims.dot", HtmlReport.graph(evidence).dot());
    pen.write("claims.mmd", HtmlReport.graph(evidence).mermaid());
    pen.write("summary.md", MarkdownSummary.of(evidence));
    pen.write("junit.xml", JUnitXml.of(evidence, run));
    pen.write("claims.bib", Bibliography.of(evidence));
    pen.write("claims.tex", LatexTable.of(evidence));
    pen.write("report.html", new HtmlReport().render(evidence, plots, run));
  }

  /** Texts by the names of their files without {@code .txt}, in {@code certificates/}. */
  public void certify(Map<String, String> certificates) throws IOException {
    for (Map.Entry<String, String> certificate : certificates.entrySet()) {
      pen.write(CERTIFICATES + "/" + certificate.getKey() + ".txt", certificate.getValue());
    }
  }

  /**
   * By name as in {@link #certify}; nothing where there are none. What lies behind a link is not part of the folder.
   */
  private Map<String, String> certificates() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path inside = folder.resolve(CERTIFICATES);
    if (Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.walk(inside)) {
        for (Path file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
          Matcher name = CERTIFICATE.matcher(inside.relativize(file).toString().replace('\\', '/'));
          if (name.matches()) {
            texts.put(name.group(1), Json.bounded(file));
          }
        }
      }
    }
    return texts;
  }

  public EvidenceFile evidence() throws IOException {
    return Json.read(folder.resolve(EVIDENCE), EvidenceFile.class);
  }

  public Plots plots() throws IOException {
    return Json.read(folder.resolve(PLOTS), Plots.class);
  }

  /** Work on files that may have been written by another program, and may lack something. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T whole(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (InvalidSource said) {
      throw said;
    } catch (RuntimeException | StackOverflowError incomplete) {
      throw new IOException(folder + ": the files there are not the output of a check");
    }
  }

  /** Puts the shards of one check together here. */
  public void merge(List<Path> shards) throws IOException {
    whole(() -> {
      combine(shards);
      return shards;
    });
  }

  private void combine(List<Path> shards) throws IOException {
    List<EvidenceFile> evidence = new ArrayList<>();
    Map<String, List<Finding.Picture>> pictures = new TreeMap<>();
    Map<String, Double> seconds = new TreeMap<>();
    List<Observation> observations = new ArrayList<>();
    List<RunFile> runs = new ArrayList<>();
    double total = 0;
    for (Path shard : shards) {
      Folder part = new Folder(shard);
      evidence.add(part.evidence());
      pictures.putAll(part.plots().claims());
      RunFile run = Json.read(shard.resolve(RUN), RunFile.class);
      if (!runs.isEmpty() && !run.build().equals(runs.get(0).build())) {
        throw new InvalidSource(new Place("merge", 0, 0), "these shards were checked by different builds of the tool",
            "check all parts with one build");
      }
      runs.add(run);
      seconds.putAll(run.claims());
      total += run.seconds();
      observations.addAll(Json.readLines(shard.resolve(OBSERVATIONS), Observation.class));
    }
    EvidenceFile whole = Merge.of(evidence);
    observations.sort(Comparator.comparing(Observation::property));
    prepare();
    RunFile last = runs.get(runs.size() - 1);
    write(
        whole, new Plots(pictures),
        new RunFile(last.java(), last.os(), last.threads(), total, seconds, last.reproducible(), last.ended(),
            last.build(), last.commit()),
        observations);
    Map<String, String> certificates = new TreeMap<>();
    for (Path shard : shards) {
      certificates.putAll(new Folder(shard).certificates());
    }
    if (!certificates.isEmpty()) {
      certify(certificates);
    }
  }

  /** Writes the report and the other forms of the evidence anew. */
  public Path report() throws IOException {
    return whole(() -> {
      derive(evidence(), plots(), Json.read(folder.resolve(RUN), RunFile.class));
      return folder.resolve("report.html");
    });
  }

  /** The referee's page of some papers, in Markdown. */
  public String referee(List<String> papers) throws IOException {
    return whole(() -> new RefereePage(evidence(), papers).markdown());
  }

  /** Writes every picture into {@code figures/}. */
  public Path figures(Figures.Format format, List<String> only) throws IOException {
    Map<String, byte[]> figures = whole(() -> Figures.of(plots(), format, only));
    for (Map.Entry<String, byte[]> figure : figures.entrySet()) {
      pen.write(FIGURES + "/" + figure.getKey(), figure.getValue());
    }
    return folder.resolve(FIGURES);
  }
}
