package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/**
 * A check that is killed, again and again, and then resumed ends with the bytes of one that was left alone. What is
 * killed has a claim in it that would take hours, so that it never ends by itself, however fast the machine is.
 */
class ResumeTest {
  private static final int KILLS = 4;

  /** Some with many cheap instances, some with few dear ones; one with mutants on instances of their own. */
  private static final List<String> CLAIMS = List.of(
      "bsj-01-localisation", "bsj-08-twins", "bsj-08-any-weights", "bsj-07-depth-two", "bsj-16-full-rank",
      "bsj-06-speed-bounds");

  @TempDir
  Path folder;
  private Path endless;

  @BeforeEach
  void writeTheEndlessClaim() throws Exception {
    endless = Files.writeString(folder.resolve("zz-endless.yaml"), new ClaimText().with("id", "zz-endless")
        .with("runs", "{w: {kind: gradient-flow, time: 1000}}").with("conclude", "[{that: norm(end(w)) <= 1000}]")
        .with("mutants", "[{id: none, why: the norm is positive, patch: {\"conclude[0].that\": norm(end(w)) <= -1}}]")
        .with("budget", "{instances: 100000, quick: 100000, seconds: 36000}").text());
  }

  private Process start(Path out, String... more) throws Exception {
    List<String> command = new ArrayList<>(Program.interruptible());
    command.addAll(Program.command(
        "check", "theorems/bantzis-simon-jacot", "--profile", "quick", "--mutate", "--reproducible", "--quiet", "--out",
        out.toString()));
    CLAIMS.forEach(claim -> command.addAll(List.of("--only", claim)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(folder.toString(), "log.txt"))
        .start();
  }

  private Process startEndless(Path out, String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of(endless.toString(), "--only", "zz-endless", "--threads", "2"));
    all.addAll(List.of(more));
    return start(out, all.toArray(String[]::new));
  }

  /** Waits until the journal is so long. */
  private static void waitFor(Process process, Path journal, long length) throws Exception {
    while (!Files.exists(journal) || Files.size(journal) < length) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as("the check has ended").isFalse();
    }
  }

  @Test
  void afterKillsTheReportHasTheSameBytes() throws Exception {
    Path whole = folder.resolve("whole");
    Path broken = folder.resolve("broken");
    assertThat(start(whole).waitFor()).isZero();
    Random random = new Random(4);
    for (int i = 0; i < KILLS; i++) {
      Process process = i == 0 ? startEndless(broken) : startEndless(broken, "--resume");
      waitFor(process, broken.resolve("journal.txt"), 2_000 + random.nextInt(20_000 * (i + 1)));
      process.destroyForcibly().waitFor();
    }
    assertThat(start(broken, "--resume").waitFor()).isZero();
    for (String file : List.of("evidence.json", "plots.json", "report.html")) {
      assertThat(Files.readAllBytes(broken.resolve(file))).as(file).isEqualTo(Files.readAllBytes(whole.resolve(file)));
    }
    assertThat(broken.resolve("journal.txt")).doesNotExist();
  }

  @Test
  void anInterruptLeavesAPartialReport() throws Exception {
    Path out = folder.resolve("interrupted");
    Process process = startEndless(out);
    waitFor(process, out.resolve("journal.txt"), 20_000);
    // Ctrl-C; without a shell that does not ignore it for work in the background, only a signal by hand gets through.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(Files.readString(out.resolve("report.html"))).contains("Partial: the run was interrupted");
    assertThat(Files.readString(out.resolve("evidence.json"))).contains("\"partial\" : true");
    assertThat(Files.readString(folder.resolve("log.txt"))).contains("interrupted: ", " of 7 claims were finished");
    assertThat(start(out, "--resume").waitFor()).isZero();
    assertThat(Files.readString(out.resolve("evidence.json"))).contains("\"partial\" : false");
  }

  private void store(String value) throws Exception {
    Path fixtures = Files.createDirectories(folder.resolve("fixtures"));
    Files.writeString(fixtures.resolve("data.yaml"),
        "title: a\norigin: b\npoints: [[" + value + ", 0]]\nlabels: [[1]]\n");
  }

  /** A claim on stored data that holds for 1, whose check was killed when all of its instances were in the journal. */
  private Path killed(Path out) throws Exception {
    store("1");
    Path claim = Files.writeString(folder.resolve("stored.yaml"),
        new ClaimText().with("id", "stored").with("data", "{fixture: data}")
            .with("labels", "{from: fixture}").with("parameters", "{m: 2}")
            .with("conclude", "[{that: \"entry(X, 1, 1) <= 2\"}, {that: \"entry(X, 1, 1) <= 3\"}]")
            .with("mutants",
                "[{id: none, why: the entry is positive, patch: {\"conclude[0].that\": \"entry(X, 1, 1) <= 0\"}}]")
            .text());
    Process process = new ProcessBuilder(Program.command(
        "check", claim.toString(), endless.toString(), "--profile", "quick", "--quiet", "--threads", "2", "--out",
        out.toString()))
        .redirectErrorStream(true).redirectOutput(new File(folder.toString(), "log.txt")).start();
    Path journal = out.resolve("journal.txt");
    while (!Files.exists(journal) || lines(journal, "/stored\t").size() < 6) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as("the check has ended").isFalse();
    }
    process.destroyForcibly().waitFor();
    return claim;
  }

  private static List<String> lines(Path journal, String part) throws Exception {
    return Files.readString(journal).lines().filter(l -> l.replace("%2F", "/").contains(part)).toList();
  }

  private static CommandLineTest.Result resumed(Path claim, Path out) {
    return CommandLineTest.run("check", claim.toString(), "--profile", "quick", "--quiet", "--out", out.toString(),
        "--resume");
  }

  @Test
  void otherStoredDataAreMeasuredAnew() throws Exception {
    Path out = folder.resolve("out");
    Path claim = killed(out);
    store("5/2");
    assertThat(resumed(claim, out).out()).contains("!! stored", "Refuted");
  }

  @Test
  void anotherBuildDoesNotResume() throws Exception {
    Path out = folder.resolve("out");
    Path claim = killed(out);
    Path journal = out.resolve("journal.txt");
    String text = Files.readString(journal);
    Files.writeString(journal, text.replaceFirst("build [0-9a-f]{12} ", "build 0123456789ab "));
    assertThat(resumed(claim, out).err()).contains("belongs to another check");
    Files.writeString(journal, text);
    assertThat(resumed(claim, out).code()).isZero();
  }

  /** A line may be whole and still not be what this claim gives: fewer conclusions, or a number under another name. */
  @Test
  void whatDoesNotFitTheClaimIsMeasuredAnew() throws Exception {
    Path out = folder.resolve("out");
    Path claim = killed(out);
    Path journal = out.resolve("journal.txt");
    String text = Files.readString(journal);
    StringBuilder forged = new StringBuilder(text.substring(0, text.indexOf('\n') + 1));
    int i = 0;
    for (String line : lines(journal, "/stored\t")) {
      String[] fields = line.split("\t");
      String measured = "\tmeasured\t0x1p0\t0x1p0\t0";
      forged.append(sealed(fields[0] + "\t" + fields[1]
          + (i++ % 2 == 0 ? measured : measured + measured + "\tobserved\tsize\t0x1p0\t0x1p0")));
    }
    Files.writeString(journal, forged);
    CommandLineTest.Result result = resumed(claim, out);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("ok stored").contains("margin 1.00000");
    assertThat(Files.readString(out.resolve("evidence.json"))).doesNotContain("\"size\"").contains("\"value\" : 2.0");
  }

  private static String sealed(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return body + "\t" + Long.toHexString(crc.getValue()) + "\n";
  }
}
