package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/** The tool at a terminal, a real one where {@code script} of util-linux can make it. */
class TerminalTest {
  @TempDir
  Path folder;
  private Path endless;

  @BeforeEach
  void writeClaims() throws Exception {
    Files.writeString(folder.resolve("fine.yaml"), new ClaimText().with("id", "fine").text());
    endless = Files.writeString(folder.resolve("zz-endless.yaml"), new ClaimText().with("id", "zz-endless")
        .with("runs", "{w: {kind: gradient-flow, time: 1000}}").with("conclude", "[{that: norm(end(w)) <= 1000}]")
        .with("mutants", "[{id: none, why: the norm is positive, patch: {\"conclude[0].that\": norm(end(w)) <= -1}}]")
        .with("budget", "{instances: 100000, quick: 100000, seconds: 36000}").text());
  }

  private static String java(String... arguments) {
    return "'" + String.join("' '", Program.command(arguments)) + "'";
  }

  private ProcessBuilder onTerminal(String command, Map<String, String> environment) throws Exception {
    Assumptions.assumeTrue(isThere("script"), "there is no `script` to make a terminal with");
    List<String> script = new ArrayList<>(Program.interruptible());
    script.addAll(List.of("script", "-qefc", command, "/dev/null"));
    ProcessBuilder builder = new ProcessBuilder(script).redirectErrorStream(true)
        .redirectOutput(folder.resolve("seen.txt").toFile());
    builder.environment().remove("CI");
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    return builder;
  }

  private static boolean isThere(String command) {
    return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
        .anyMatch(p -> Files.isExecutable(Path.of(p, command)));
  }

  private String seen() throws Exception {
    return Files.readString(folder.resolve("seen.txt"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void controlCLeavesAPartialReport() throws Exception {
    Path out = folder.resolve("out");
    Process process = onTerminal(java("check", folder.resolve("fine.yaml").toString(), endless.toString(), "--threads",
        "2", "--out", out.toString()), Map.of()).start();
    Path journal = out.resolve("journal.txt");
    while (!Files.exists(journal) || Files.size(journal) < 5_000) {
      assertThat(process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)).as(() -> "the check has ended")
          .isFalse();
    }
    OutputStream keys = process.getOutputStream();
    keys.write(3);
    keys.flush();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(seen()).contains("checking [", "interrupted: ");
    assertThat(Files.readString(out.resolve("report.html"))).contains("Partial: the run was interrupted");
  }

  @Test
  void aBarIsDrawnOnATerminalOnly() throws Exception {
    String check = java("check", folder.resolve("fine.yaml").toString());
    assertThat(onTerminal(check, Map.of()).start().waitFor()).isZero();
    assertThat(seen()).contains("\r").contains("checking [====", "2/2").doesNotContain("\u001b");
    for (Map<String, String> plain : List.of(Map.of("TERM", "dumb"), Map.of("TERM", ""), Map.of("CI", "true"))) {
      assertThat(onTerminal(check, plain).start().waitFor()).isZero();
      assertThat(seen()).as(plain.toString()).doesNotContain("checking [").doesNotContain("\u001b");
    }
    File errors = folder.resolve("errors.txt").toFile();
    assertThat(onTerminal(check + " 2> " + errors, Map.of()).start().waitFor()).isZero();
    assertThat(Files.readString(errors.toPath())).doesNotContain("\r", "checking [", "\u001b");
  }

  @Property
  void theBarFitsItsLine(@ForAll @IntRange(min = 0, max = 100_000) int tasks,
      @ForAll @IntRange(min = 0, max = 100_000) int finished, @ForAll String running) {
    String line = new Bar(tasks).line(Math.min(finished, tasks), running, Duration.ofSeconds(finished));
    assertThat(line).hasSize(79).startsWith("checking [");
  }

  @Test
  void aFullDiskIsNoSuccess() throws Exception {
    PrintStream old = System.out;
    for (String[] command : new String[][] {
        {"new", "my-claim"}, {"schema"}, {"schema", "--keys"}, {"list", folder.toString()},
        {"lint", folder.resolve("fine.yaml").toString()}, {"--help"}, {"--version"},
        {"show", "fine", "--in", folder.toString()}, {"check", folder.resolve("fine.yaml").toString(), "--quiet"}}) {
      try {
        System.setOut(new PrintStream(new Full(), false));
        assertThat(Lemmata.run(command)).as(String.join(" ", command)).isEqualTo(2);
      } finally {
        System.setOut(old);
      }
    }
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void whatAFileSaysCannotSteerTheTerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    screen.println("!! a\rok \u001b[2J\u0000\u009b1m\u202eb\tc");
    screen.print("\u001b");
    screen.printf("%s", "\u0007");
    screen.append("\u0008");
    screen.print((Object) "\u0007");
    screen.println((Object) "\u0007");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]").contains("\tc\n");
  }

  @Test
  void anEmptyNameIsRefusedBeforeAnythingIsComputed() {
    String claim = folder.resolve("fine.yaml").toString();
    for (String[] command : new String[][] {
        {"check", claim, "--out", ""}, {"check", claim, "--out="}, {"check", ""}, {"lint", ""}, {"list", ""},
        {"report", ""}, {"figures", ""}, {"referee", "", "--paper", "x"},
        {"merge", "", "--out", "x"}, {"merge", "x", "--out", ""}, {"verify", ""}, {"verify", claim, "--in", ""},
        {"show", "fine", "--in", ""}, {"replay", "x", "--in", ""}}) {
      CommandLineTest.Result result = CommandLineTest.run(command);
      assertThat(result.code()).as(String.join(" ", command)).isEqualTo(2);
      assertThat(result.err()).as(String.join(" ", command)).contains("a file or folder name must not be empty");
      assertThat(result.out()).isEmpty();
    }
  }

  /** In a locale for ASCII, names with other letters are refused in words, and everything else works. */
  @Test
  void otherLettersInALocaleForAscii() throws Exception {
    Path other = Files.createDirectories(folder.resolve("th\u00e9or\u00e8mes"));
    Files.writeString(other.resolve("fine.yaml"), new ClaimText().with("id", "fine").text());
    for (String[] arguments : new String[][] {
        {"check", other.toString(), "--quiet"}, {"lint", folder.toString()},
        {"check", folder.resolve("fine.yaml").toString(), "--quiet", "--out", other.resolve("out").toString()}}) {
      ProcessBuilder builder = new ProcessBuilder("sh", "-c", java(arguments)).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isEqualTo(2);
      assertThat(said).contains("cannot be read in this locale").doesNotContain("Exception", "internal error");
    }
  }
}
