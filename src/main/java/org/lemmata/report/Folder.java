package org.lemmata.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.check.Finding;

/** The output folder of a check. Files are written whole and then moved into place. */
public final class Folder {
  private final Path folder;

  public Folder(Path folder) {
    this.folder = folder;
  }

  /** Pictures by claim id. */
  public record Plots(Map<String, List<Finding.Picture>> claims) {}

  /**
   * What may differ from machine to machine.
   *
   * @param reproducible the report leaves all of it out
   */
  public record RunFile(
      String java, String os, int threads, double seconds, Map<String, Double> claims, boolean reproducible) {}

  /** Makes the folder, so that a long check does not fail at its end. */
  public void prepare() throws IOException {
    Files.createDirectories(folder);
    Path probe = Files.createTempFile(folder, "lemmata", ".tmp");
    Files.delete(probe);
  }

  public void write(EvidenceFile evidence, Plots plots, RunFile run) throws IOException {
    put("evidence.json", Json.text(evidence));
    put("plots.json", Json.compact(plots));
    put("run.json", Json.text(run));
    put("claims.dot", HtmlReport.graph(evidence).dot());
    put("report.html", new HtmlReport().render(evidence, plots, run));
  }

  /** Certificates by claim id. */
  public void certify(Map<String, String> certificates) throws IOException {
    Files.createDirectories(folder.resolve("certificates"));
    for (Map.Entry<String, String> entry : certificates.entrySet()) {
      put("certificates/" + entry.getKey() + ".txt", entry.getValue());
    }
  }

  /** What a check has found. */
  public EvidenceFile evidence() throws IOException {
    try {
      return Json.read(folder.resolve("evidence.json"), EvidenceFile.class);
    } catch (com.fasterxml.jackson.core.JacksonException malformed) {
      throw new IOException(folder + ": the files there are not the output of a check");
    }
  }

  /** Puts the shards of one check together here. */
  public void merge(List<Path> shards) throws IOException {
    List<EvidenceFile> evidence = new ArrayList<>();
    Map<String, List<Finding.Picture>> pictures = new TreeMap<>();
    Map<String, Double> seconds = new TreeMap<>();
    RunFile last = null;
    double total = 0;
    for (Path shard : shards) {
      Folder part = new Folder(shard);
      try {
        evidence.add(part.evidence());
        pictures.putAll(Json.read(shard.resolve("plots.json"), Plots.class).claims());
        last = Json.read(shard.resolve("run.json"), RunFile.class);
        seconds.putAll(last.claims());
        total += last.seconds();
      } catch (com.fasterxml.jackson.core.JacksonException | NullPointerException malformed) {
        throw new IOException(shard + ": the files there are not the output of a check");
      }
    }
    EvidenceFile whole = Merge.of(evidence);
    prepare();
    write(whole, new Plots(pictures), new RunFile(last.java(), last.os(), last.threads(), total, seconds, last.reproducible()));
  }

  /** Writes {@code report.html} anew from the other files. */
  public Path report() throws IOException {
    try {
      return reportFromFiles();
    } catch (com.fasterxml.jackson.core.JacksonException | NullPointerException malformed) {
      throw new IOException(folder + ": the files there are not the output of a check");
    }
  }

  private Path reportFromFiles() throws IOException {
    EvidenceFile evidence = evidence();
    Plots plots = Json.read(folder.resolve("plots.json"), Plots.class);
    RunFile run = Json.read(folder.resolve("run.json"), RunFile.class);
    put("report.html", new HtmlReport().render(evidence, plots, run));
    return folder.resolve("report.html");
  }

  public static Plots plots(List<Finding> findings) {
    Map<String, List<Finding.Picture>> pictures = new LinkedHashMap<>();
    findings.forEach(f -> pictures.put(f.claim().id(), f.pictures()));
    return new Plots(pictures);
  }

  public static RunFile run(List<Finding> findings, int threads, double seconds, boolean reproducible) {
    Map<String, Double> each = new LinkedHashMap<>();
    findings.forEach(f -> each.put(f.claim().id(), f.seconds()));
    String os = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return new RunFile(System.getProperty("java.version"), os, threads, seconds, each, reproducible);
  }

  private void put(String name, String text) throws IOException {
    Path half = folder.resolve(name + ".tmp");
    Files.writeString(half, text);
    Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
