package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that is killed, again and again, and then resumed ends with the bytes of one that was left alone. */
class ResumeTest {
  private static final int KILLS = 4;

  /** Some with many cheap instances, some with few dear ones; one with mutants on instances of their own. */
  private static final List<String> CLAIMS = List.of(
      "bsj-01-localisation", "bsj-08-twins", "bsj-08-any-weights", "bsj-07-depth-two", "bsj-10-rank-one-propagates", "bsj-06-speed-bounds");

  @TempDir Path folder;

  private Process start(Path out, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        Lemmata.class.getName(), "check", "theorems/bantzis-simon-jacot", "--profile", "quick", "--mutate", "--reproducible", "--quiet",
        "--out", out.toString()));
    CLAIMS.forEach(claim -> command.addAll(List.of("--only", claim)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(folder.toString(), "log.txt")).start();
  }

  /** Waits until the journal is so long, or the process has ended. */
  private static long waitFor(Process process, Path journal, long length) throws Exception {
    while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < length)) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    return Files.exists(journal) ? Files.size(journal) : -1;
  }

  @Test
  void afterKillsTheReportHasTheSameBytes() throws Exception {
    Path whole = folder.resolve("whole");
    Path broken = folder.resolve("broken");
    assertThat(start(whole).waitFor()).isZero();
    Random random = new Random(4);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = i == 0 ? start(broken) : start(broken, "--resume");
      long length = waitFor(process, broken.resolve("journal.txt"), 2_000 + random.nextInt(20_000 * (i + 1)));
      killed += process.isAlive() && length > 0 ? 1 : 0;
      process.destroyForcibly().waitFor();
    }
    assertThat(killed).as("runs that were killed before their end").isPositive();
    assertThat(start(broken, "--resume").waitFor()).isZero();
    for (String file : List.of("evidence.json", "plots.json", "report.html")) {
      assertThat(Files.readAllBytes(broken.resolve(file))).as(file).isEqualTo(Files.readAllBytes(whole.resolve(file)));
    }
    assertThat(broken.resolve("journal.txt")).doesNotExist();
  }

  @Test
  void anInterruptLeavesAPartialReport() throws Exception {
    Path out = folder.resolve("interrupted");
    Process process = start(out);
    waitFor(process, out.resolve("journal.txt"), 20_000);
    assertThat(process.isAlive()).isTrue();
    // Ctrl-C; without a shell that does not ignore it for work in the background, only a signal by hand gets through.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.readString(out.resolve("report.html"))).contains("Partial: the run was interrupted");
    assertThat(Files.readString(out.resolve("evidence.json"))).contains("\"partial\" : true");
    assertThat(Files.readString(folder.resolve("log.txt"))).contains("interrupted: ", " of 6 claims were finished");
    assertThat(start(out, "--resume").waitFor()).isZero();
    assertThat(Files.readString(out.resolve("evidence.json"))).contains("\"partial\" : false");
  }
}
