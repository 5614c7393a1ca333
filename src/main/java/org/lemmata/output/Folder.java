package org.lemmata.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lemmata.check.Finding;
import org.lemmata.evidence.EvidenceFile;
import org.lemmata.evidence.Json;
import org.lemmata.evidence.Merge;
import org.lemmata.evidence.Observation;
import org.lemmata.evidence.Plots;
import org.lemmata.evidence.RunFile;
import org.lemmata.report.Bibliography;
import org.lemmata.report.HtmlReport;

/** The output folder of a check. Files are written whole and then moved into place. */
public final class Folder {
  private static final String EVIDENCE = "evidence.json";
  private static final String PLOTS = "plots.json";
  private static final String RUN = "run.json";
  private static final String OBSERVATIONS = "observations.jsonl";
  private static final String CERTIFICATES = "certificates";

  private final Path folder;

  public Folder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, so that a long check does not fail at its end. */
  public void prepare() throws IOException {
    Files.createDirectories(folder);
    Path probe = Files.createTempFile(folder, "lemmata", ".tmp");
    Files.delete(probe);
  }

  /** @param observations one for each instance, in the order of the claims */
  public void write(EvidenceFile evidence, Plots plots, RunFile run, List<Observation> observations) throws IOException {
    put(EVIDENCE, Json.text(evidence));
    put(PLOTS, Json.compact(plots));
    put(RUN, Json.text(run));
    StringBuilder lines = new StringBuilder();
    observations.forEach(o -> lines.append(Json.compact(o)));
    put(OBSERVATIONS, lines.toString());
    derive(evidence, plots, run);
  }

  /** What follows from the other files. */
  private void derive(EvidenceFile evidence, Plots plots, RunFile run) throws IOException {
    put("claims.dot", HtmlReport.graph(evidence).dot());
    put("summary.md", MarkdownSummary.of(evidence));
    put("junit.xml", JUnitXml.of(evidence, run));
    put("claims.bib", Bibliography.of(evidence));
    put("claims.tex", LatexTable.of(evidence));
    put("report.html", new HtmlReport().render(evidence, plots, run));
  }

  /** Texts by the names of their files without {@code .txt}, in {@code certificates/}. */
  public void certify(Map<String, String> certificates) throws IOException {
    Folder inside = new Folder(folder.resolve(CERTIFICATES));
    inside.prepare();
    for (Map.Entry<String, String> certificate : certificates.entrySet()) {
      inside.put(certificate.getKey() + ".txt", certificate.getValue());
    }
  }

  /** Files by name without {@code .txt}; nothing where there is no such folder. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
          texts.put(folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.txt$", ""), Files.readString(file));
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
    } catch (NullPointerException incomplete) {
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
    RunFile last = null;
    double total = 0;
    for (Path shard : shards) {
      Folder part = new Folder(shard);
      evidence.add(part.evidence());
      pictures.putAll(part.plots().claims());
      last = Json.read(shard.resolve(RUN), RunFile.class);
      seconds.putAll(last.claims());
      total += last.seconds();
      observations.addAll(Json.readLines(shard.resolve(OBSERVATIONS), Observation.class));
    }
    EvidenceFile whole = Merge.of(evidence);
    observations.sort(Comparator.comparing(Observation::property));
    prepare();
    write(
        whole, new Plots(pictures), new RunFile(last.java(), last.os(), last.threads(), total, seconds, last.reproducible()), observations);
    Map<String, String> certificates = new TreeMap<>();
    for (Path shard : shards) {
      new Folder(shard.resolve(CERTIFICATES)).texts().forEach(certificates::put);
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

  /** Writes every picture into {@code figures/}. */
  public Path figures(Figures.Format format, List<String> only) throws IOException {
    Folder inside = new Folder(folder.resolve("figures"));
    Map<String, byte[]> figures = whole(() -> Figures.of(plots(), format, only));
    inside.prepare();
    for (Map.Entry<String, byte[]> figure : figures.entrySet()) {
      inside.put(figure.getKey(), figure.getValue());
    }
    return inside.folder;
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path half = folder.resolve(name + ".tmp");
    Files.createDirectories(half.getParent());
    Files.write(half, bytes);
    Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
