package org.lemmata.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.cli.Lemmata;
import org.lemmata.reporting.evidence.CertificateText;
import org.lemmata.verify.Verifier;

/**
 * Broken input of every kind: an answer in words and a documented exit code, never a stack trace, a hang, a pass, or a
 * file where none belongs. {@code -Dlemmata.deep=true} makes it ten thousand of each.
 */
class FuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 400;
  private static final Set<Integer> CODES = Set.of(0, 1, 2, 3);

  @TempDir
  Path folder;

  /** A few random edits: characters, lines and tokens lost, doubled, exchanged or replaced by something nasty. */
  private static String mangled(String text, Random random) {
    String[] nasty = {"{", "}", "[", "]", ":", "\"", "'", "#", "- ", "\t", "\0", "\n", "NaN", "1e999", "-1", "0", "(",
        ")", "^", "999999999999", "&a", "*a", "!!java", "|", "..", "é"};
    StringBuilder s = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0 && s.length() > 2; edits--) {
      int at = random.nextInt(s.length());
      int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 3 : 40), s.length() - at);
      switch (random.nextInt(4)) {
        case 0 -> s.delete(at, at + length);
        case 1 -> s.insert(at, s.substring(at, at + length));
        case 2 -> s.insert(at, nasty[random.nextInt(nasty.length)]);
        default -> s.setCharAt(at, (char) (32 + random.nextInt(95)));
      }
    }
    return s.toString();
  }

  private record Ended(int code, String out, String err) {}

  private static Ended run(String... command) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Lemmata.run(command);
      return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  private static void requireCivil(Ended ended, String input) {
    assertThat(CODES).as(input + "\n" + ended.err()).contains(ended.code());
    assertThat(ended.err() + ended.out()).as(input).doesNotContain("\tat ", "lemmata: internal error",
        "Exception in thread");
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> corpus() throws Exception {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("theorems"))) {
      for (Path file : all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void brokenClaimFilesAreExplained() throws Exception {
    Random random = new Random(11);
    List<String> corpus = corpus();
    for (int i = 0; i < ROUNDS; i++) {
      String text = mangled(corpus.get(random.nextInt(corpus.size())), random);
      Path file = Files.writeString(folder.resolve("fuzzed.yaml"), text);
      Ended ended = run("lint", file.toString());
      requireCivil(ended, text);
      if (ended.code() != 0) {
        assertThat(ended.err()).as(text).contains("fuzzed.yaml");
      }
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatPassesTheLinterIsCheckedWithoutMishap() throws Exception {
    Random random = new Random(12);
    int checked = 0;
    for (int i = 0; i < ROUNDS; i++) {
      ClaimText small = new ClaimText().with("runs", "{w: {kind: gradient-flow, time: 1, frames: 4}}")
          .with("conclude", "[{that: \"norm(end(w)) <= 3 + norm(Y)^2\"}]")
          .with("budget", "{instances: 3, quick: 2, seconds: 5, evaluations: 20000}");
      String text = mangled(small.text(), random);
      Path file = Files.writeString(folder.resolve("small-claim.yaml"), text);
      Ended ended = run("check", file.toString(), "--quiet", "--profile", "quick", "--threads", "1");
      requireCivil(ended, text);
      checked += ended.out().isEmpty() ? 0 : 1;
      assertThat(ended.out()).as(text).doesNotContain("Errored");
    }
    assertThat(checked).as("some of them were claims still").isPositive();
    assertThat(files()).hasSize(1);
  }

  @Test
  void brokenCertificatesAreNeverConfirmed() {
    Random random = new Random(13);
    ClaimText claim = new ClaimText().with("initialisation", "{kind: gaussian}").with("conclude",
        "[{that: norm(w0) <= 1}]");
    Settings settings = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.CERTIFY),
        Journal.none());
    String good = CertificateText.of(new Checker(settings).check(claim.claim()), settings);
    assertThat(Verifier.verify(good, claim.text(), Map.of(), Map.of()).code()).isZero();
    for (int i = 0; i < ROUNDS; i++) {
      String bad = mangled(good, random);
      if (!bad.equals(good)) {
        assertThat(Verifier.verify(bad, claim.text(), Map.of(), Map.of()).code()).as(bad).isEqualTo(1);
        String sealed = sealed(bad);
        assertThat(Set.of(0, 1, 3)).contains(Verifier.verify(sealed, claim.text(), Map.of(), Map.of()).code());
      }
      assertThat(Verifier.verify(good, mangled(claim.text(), random) + "#", Map.of(), Map.of()).code()).isEqualTo(1);
    }
  }

  private static String sealed(String text) {
    int end = text.lastIndexOf("\nend ");
    if (end < 0) {
      return text;
    }
    String body = text.substring(0, end + 1);
    try {
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return body + "end " + HexFormat.of().formatHex(hash) + "\n";
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Damaged lines are computed anew, so the evidence is that of an undisturbed check, or the journal is refused. */
  @Test
  void brokenJournalsChangeNoVerdict() throws Exception {
    Random random = new Random(14);
    Path claim = Files.writeString(folder.resolve("small-claim.yaml"), new ClaimText().text());
    String[] check = {"check", claim.toString(), "--quiet", "--profile", "quick", "--threads", "1", "--out"};
    Path whole = folder.resolve("whole");
    Ended first = run(with(check, whole.toString()));
    assertThat(first.code()).as(first.err()).isZero();
    String journal = journal();
    for (int i = 0; i < ROUNDS / 4; i++) {
      Path out = Files.createDirectories(folder.resolve("resumed"));
      Files.writeString(out.resolve("journal.txt"), mangled(journal, random));
      Ended ended = run(with(check, out.toString(), "--resume"));
      requireCivil(ended, "journal");
      if (ended.code() == 0) {
        assertThat(out.resolve("evidence.json")).hasSameBinaryContentAs(whole.resolve("evidence.json"));
      } else {
        assertThat(ended.err()).contains("belongs to another check");
      }
    }
  }

  /** A journal as a check leaves it when it is stopped half way. */
  private String journal() throws Exception {
    Path out = Files.createDirectories(folder.resolve("half"));
    String version = org.lemmata.reporting.evidence.EvidenceMaker.versions().get("lemmata");
    try (var file = org.lemmata.checking.journal.JournalFile.open(out, "lemmata " + version + " seed 1 profile quick",
        false)) {
      Settings settings = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(), file);
      new Checker(settings).check(new ClaimText().claim());
    }
    return Files.readString(out.resolve("journal.txt"));
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void strangeCommandLinesAreExplained() throws Exception {
    Random random = new Random(15);
    Path claim = Files.writeString(folder.resolve("small-claim.yaml"), new ClaimText().text());
    String[] words = {
        "check", "lint", "list", "show", "new", "replay", "report", "merge", "verify", "referee", "schema",
        "completion", "help",
        "--out", "--seed", "--shard", "--only",
        "--profile", "--threads", "--in", "--keys", "--resume", "--mutate", "--search", "--certify", "1/0", "2/1", "-1",
        "0", "quick", "x", "", "--", "-h",
        "small-claim", "small-claim@0123456789ab:1:3", "small-claim@0123456789ab:1:3:*1;;2",
        "small-claim@0123456789ab:9:3:~1:n=1/0",
        "/nowhere/at/all", claim.toString(), folder.resolve("out").toString(), "@nothing", "--version"};
    for (int i = 0; i < ROUNDS; i++) {
      List<String> line = new ArrayList<>();
      for (int n = random.nextInt(6); n >= 0; n--) {
        line.add(words[random.nextInt(words.length)]);
      }
      // Without a path, a check would run over the whole corpus.
      if (line.contains("check") && !line.contains(claim.toString())) {
        line.add(claim.toString());
      }
      requireCivil(run(line.toArray(String[]::new)), line.toString());
    }
    assertThat(files()).allSatisfy(f -> assertThat(f).satisfiesAnyOf(
        p -> assertThat(p).isEqualTo(claim), p -> assertThat(p.startsWith(folder.resolve("out"))).isTrue()));
  }
}
