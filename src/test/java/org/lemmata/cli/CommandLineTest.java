package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/** The tool as a user meets it: standard output, standard error, exit codes. */
class CommandLineTest {
  @TempDir
  Path folder;

  record Result(int code, String out, String err) {}

  static Result run(String... args) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      return new Result(Lemmata.run(args), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
  }

  private String file(String id, ClaimText text) throws Exception {
    return Files.writeString(folder.resolve(id + ".yaml"), text.with("id", id).text()).toString();
  }

  /** In a shell, where there is one. */
  @Test
  void theShellCompletesCommandsOptionsAndProfiles() throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash), "no bash here");
    Result script = run("completion");
    assertThat(script.code()).isZero();
    Path file = Files.writeString(folder.resolve("complete.sh"), script.out() + """

        compopt() { :; }
        complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _complete_lemmata; echo "${COMPREPLY[@]}"; }
        complete_words lemmata li
        complete_words lemmata check --prof
        complete_words lemmata check --profile d
        """);
    Process shell = new ProcessBuilder(bash.toString(), file.toString()).redirectErrorStream(true).start();
    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .containsExactly("lint list", "--profile", "default deep");
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void allAsExpectedIsZero() throws Exception {
    Result result = run("check", file("fine", new ClaimText()), "--quiet", "--profile", "quick");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("ok fine").contains("Holds", "mutants 1/1");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aFalseClaimIsOneWithItsCounterexample() throws Exception {
    Result result = run("check", file("wrong", new ClaimText().with("conclude", "[{that: norm(w0) <= 1/2}]")),
        "--quiet");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("!! wrong", "Refuted", "simplest instance", "replay wrong@");
  }

  @Test
  void aSurvivingMutantIsNotAsExpected() throws Exception {
    ClaimText text = new ClaimText().with("mutants",
        "[{id: true-too, why: it is not false, patch: {\"conclude[0].that\": norm(w0) <= 3}}]");
    Result result = run("check", file("toothless", text), "--quiet");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("mutant `true-too` survived");
  }

  @Test
  void undecidedIsThree() throws Exception {
    ClaimText text = new ClaimText().with("conclude", "[{that: norm(w0) <= norm(w0)}]");
    assertThat(run("check", file("open", text), "--quiet").code()).isEqualTo(3);
  }

  @Test
  void aControlIsExpectedToBeRefuted() throws Exception {
    ClaimText text = new ClaimText().with("expect", "refuted").with("conclude", "[{that: norm(w0) <= 1/4}]");
    assertThat(run("check", file("control", text), "--quiet").code()).isZero();
  }

  @Test
  void invalidFilesAndUsageAreTwo() throws Exception {
    Result bad = run("check", file("bad", new ClaimText().with("kind", "theorm")), "--quiet");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("bad.yaml:4:7:", "did you mean \"theorem\"?", "1 error");
    assertThat(run("check", folder.resolve("nowhere.yaml").toString()).code()).isEqualTo(2);
    assertThat(run("chekc").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("check", "--threads", "0").code()).isEqualTo(2);
    assertThat(run("check", "--profile", "fast").code()).isEqualTo(2);
    assertThat(run("show", "no-such-claim").code()).isEqualTo(2);
    assertThat(run("replay", "nonsense").code()).isEqualTo(2);
    assertThat(run("new", "Bad Id").code()).isEqualTo(2);
    assertThat(run("report", folder.resolve("empty").toString()).code()).isEqualTo(2);
    for (String name : new String[] {"evidence.json", "plots.json", "run.json"}) {
      Files.createDirectories(folder.resolve("hollow"));
      Files.writeString(folder.resolve("hollow").resolve(name), "{}");
    }
    assertThat(run("report", folder.resolve("hollow").toString()).code()).isEqualTo(2);
    assertThat(run("replay", "bf-02-balancedness@0123456789ab:1:1:m=1/0").code()).isEqualTo(2);
    assertThat(run("replay", "bf-02-balancedness@0123456789ab:1:1:zzz=1").code()).isEqualTo(2);
  }

  @Test
  void theIdIsTheFileName() throws Exception {
    Path file = Files.writeString(folder.resolve("other.yaml"), new ClaimText().text());
    Result result = run("lint", file.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("the id is `small-claim` but the file is called other.yaml");
  }

  @Test
  void usesMustExistAndNotGoRound() throws Exception {
    file("one", new ClaimText().with("uses", "[two]"));
    file("two", new ClaimText().with("uses", "[one]"));
    Result cyclic = run("lint", folder.toString());
    assertThat(cyclic.code()).isEqualTo(2);
    assertThat(cyclic.err()).contains("rests on itself");
    file("two", new ClaimText().with("uses", "[oone]"));
    assertThat(run("lint", folder.toString()).err()).contains("there is no claim `oone`", "did you mean \"one\"?");
  }

  @Test
  void replayShowsTheSameViolation() throws Exception {
    String path = file("wrong", new ClaimText().with("conclude", "[{that: norm(X)*n <= 2}]"));
    Matcher token = Pattern.compile("replay (wrong@\\S+)").matcher(run("check", path, "--quiet").out());
    assertThat(token.find()).isTrue();
    Result replay = run("replay", token.group(1), "--in", path);
    assertThat(replay.code()).isEqualTo(1);
    assertThat(replay.out()).contains("    violated, margin -");
  }

  /** The line, and a caret under the very characters, also of the second of two equal words and in folded text. */
  @Test
  void errorsShowWhereTheyAre() throws Exception {
    String path = file("carets", new ClaimText().with("let", "{b: \"norm(w0) + (norm(w0, 3))\"}")
        .with("conclude", "\n  - that: >-\n      norm(w0) <= 1\n      && norm(w0) + foo >= 2"));
    assertThat(run("lint", path).err().replace(path, "FILE")).isEqualTo("""
        FILE:15:21: unknown name `foo`
          15 |       && norm(w0) + foo >= 2
             |                     ^^^
            hint: known here: X, Y, b, m, n, own, w0
        FILE:18:23: `norm` takes 1 argument, not 2
          18 | let: {b: "norm(w0) + (norm(w0, 3))"}
             |                       ^^^^
            hint: norm(x: weight vector or matrix)
        2 errors
        """);
  }

  /** No line of a file steers a terminal, and of a long one what matters is shown. */
  @Test
  void excerptsAreHarmlessAndShort() throws Exception {
    String longer = "1 + ".repeat(40) + "foo" + " + 1".repeat(40);
    String path = file("excerpt", new ClaimText().with("conclude", "[{that: \"" + longer + " > 0\"}]"));
    String err = run("lint", path).err();
    assertThat(err).contains("| ...1 + 1", "+ 1 + foo + 1").doesNotContain(longer);
    assertThat(err.lines().filter(l -> l.contains("|")).mapToInt(String::length).max().orElse(0)).isLessThan(120);
    Path escape = Files.writeString(Path.of(path), "id: \u001b[31mred\n");
    assertThat(run("lint", escape.toString()).err()).contains("hint").doesNotContain("\u001b");
  }

  @Test
  void replayShowsEveryRung() throws Exception {
    String path = file("scales", new ClaimText().with("schedule", "{variable: delta, rungs: 4, value: 2^(-k)}")
        .with("conclude", "[{limit: 3 + delta, to: 2, within: 1/2}, {eventually: sqrt(delta - 1/2) <= 1}]")
        .with("mutants", "[{id: less, why: it is one, patch: {\"conclude[0].within\": 1/4}}]"));
    Matcher token = Pattern.compile("replay (scales@\\S+)").matcher(run("check", path, "--quiet").out());
    assertThat(token.find()).isTrue();
    assertThat(run("replay", token.group(1), "--in", path).out())
        .contains("    delta = 1.00000     4.00000 +- 0", "    delta = 0.125000    3.12500 +- 0",
            "    delta = 0.250000    the square root of a value that may be negative");
  }

  /** Where a scale has no value there are no rungs to show, and the answer is still why. */
  @Test
  void replayWithoutAScaleSaysWhy() throws Exception {
    String path = file("scaleless", new ClaimText().with("schedule", "{variable: delta, rungs: 4, value: 1/k}")
        .with("conclude", "[{limit: norm(w0)*delta, within: 1/2}]")
        .with("mutants", "[{id: less, why: it is one, patch: {\"conclude[0].within\": 1/4}}]"));
    Result replay = run("replay", "scaleless@000000000000:1:0", "--in", path);
    assertThat(replay.out()).as(replay.err()).contains("not measured", "may be zero").doesNotContain("delta = ");
    assertThat(replay.code()).isZero();
  }

  @Test
  void theTemplateOfNewIsAGoodClaim() throws Exception {
    String text = run("new", "fresh-claim").out();
    Path file = Files.writeString(folder.resolve("fresh-claim.yaml"), text);
    assertThat(run("lint", file.toString()).code()).isZero();
    assertThat(run("check", file.toString(), "--quiet", "--profile", "quick").code()).isZero();
  }

  @Test
  void outputFilesAreWrittenAndTheReportCanBeMadeAgain() throws Exception {
    String out = folder.resolve("report").toString();
    run("check", file("fine", new ClaimText()), "--quiet", "--out", out);
    Path page = folder.resolve("report/report.html");
    String first = Files.readString(page);
    assertThat(first).contains("<!doctype html>", "A small claim", "Holds");
    Files.delete(page);
    assertThat(run("report", out).code()).isZero();
    assertThat(Files.readString(page)).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("report/evidence.json")))
        .contains("\"id\" : \"fine\"", "\"verdict\" : \"Holds\"", "\"evidence\" : \"Enclosed(6)\"",
            "\"name\" : \"too-small\"");
  }

  @Test
  void helpListsTheExitCodes() {
    assertThat(run("--help").out()).contains("Exit codes:", "130", "70");
    assertThat(run("check", "--help").out()).contains("Exit codes:");
    assertThat(run("--version").out())
        .matches("lemmata [\\d.]+(-SNAPSHOT)?( \\(commit [0-9a-f]{40}(, modified)?\\))?\\s*");
  }

  /** Commands in the documents that start with the tool's name are run. */
  @TestFactory
  Stream<DynamicTest> commandsInTheDocumentsWork() throws Exception {
    Pattern command = Pattern.compile(
        "^\\s*java -jar target/lemmata.jar (?!check theorems|replay|new|check --)([^|>&#\\n]+)$", Pattern.MULTILINE);
    return Stream.of("README.md", "docs/claim-format.md", "docs/tutorial.md")
        .flatMap(f -> command.matcher(read(f)).results().map(m -> m.group(1).trim()))
        .distinct()
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(run(line.split("\\s+")).code()).isZero()));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (java.io.IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }

  private String[] threeClaims() throws Exception {
    file("alpha", new ClaimText());
    file("beta", new ClaimText().with("conclude", "[{that: norm(w0) <= 3}]"));
    file("gamma", new ClaimText().with("conclude", "[{that: norm(w0) <= 1/2}]"));
    return new String[] {"check", folder.resolve("alpha.yaml").toString(), folder.resolve("beta.yaml").toString(),
        folder.resolve("gamma.yaml").toString(), "--quiet", "--reproducible"};
  }

  private static Result run(String[] command, String... more) {
    return run(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void shardsMergeToTheSameBytes() throws Exception {
    String[] check = threeClaims();
    run(check, "--mutate", "--search", "--out", folder.resolve("whole").toString());
    String first = folder.resolve("s1").toString();
    String second = folder.resolve("s2").toString();
    run(check, "--mutate", "--search", "--shard", "1/2", "--out", first);
    run(check, "--mutate", "--search", "--shard", "2/2", "--out", second);
    String merged = folder.resolve("merged").toString();
    assertThat(run("merge", second, first, "--out", merged).code()).isZero();
    for (String name : new String[] {"evidence.json", "plots.json", "report.html"}) {
      assertThat(Path.of(merged, name)).as(name).hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
    }
    assertThat(run("merge", first, "--out", merged).err()).contains("only 1 of 2 shards are here");
    assertThat(run("merge", first, first, "--out", merged).err()).contains("does not fit the others");
    assertThat(run("merge", first, folder.resolve("nowhere").toString(), "--out", merged).code()).isEqualTo(2);
  }

  @Test
  void shardsOfDifferentChecksAreNotMerged() throws Exception {
    String[] check = threeClaims();
    run(check, "--shard", "1/2", "--out", folder.resolve("a").toString());
    run(check, "--shard", "2/2", "--seed", "2", "--out", folder.resolve("b").toString());
    assertThat(run("merge", folder.resolve("a").toString(), folder.resolve("b").toString(), "--out",
        folder.resolve("c").toString()).err())
        .contains("come from different checks");
    assertThat(run(check, "--shard", "4/4").err()).contains("part 4/4 is empty");
    assertThat(run(check, "--shard", "3/2").err()).contains("`3/2` is not a part such as 2/5");
  }

  @Test
  void resumingNeedsAFolderAndTheSameCheck() throws Exception {
    String[] check = threeClaims();
    assertThat(run(check, "--resume").err()).contains("`--resume` needs an output folder");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("journal.txt"), "lemmata 9.9 seed 7 profile deep\n");
    Result other = run(check, "--resume", "--out", out.toString());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("belongs to another check", "start anew without --resume");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidBeforeTheCheck() throws Exception {
    String[] check = threeClaims();
    Path file = Files.writeString(folder.resolve("in-the-way"), "");
    Result result = run(check, "--out", file.resolve("report").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("cannot read or write").doesNotContain("Exception");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void certificatesAreWrittenAndVerified() throws Exception {
    String[] check = threeClaims();
    String out = folder.resolve("certified").toString();
    run(check, "--certify", "--out", out);
    for (String claim : new String[] {"alpha", "beta", "gamma"}) {
      Result result = run("verify", out + "/certificates/" + claim + ".txt", "--in", folder.toString());
      assertThat(result.out()).startsWith("CONFIRMED: " + (claim.equals("gamma") ? "Refuted" : "Holds"));
      assertThat(result.code()).isZero();
    }
    Result all = run("verify", out + "/certificates", "--in", folder.toString());
    assertThat(all.out()).contains("alpha: CONFIRMED: Holds\n", "alpha/too-small: CONFIRMED: Refuted\n",
        "6 confirmed, 0 rejected, 0 not covered\n");
    assertThat(all.code()).isZero();
    assertThat(run("verify", folder.toString() + "/nothing-here").err()).contains("nothing-here does not exist");
    Files.writeString(folder.resolve("alpha.yaml"), Files.readString(folder.resolve("alpha.yaml")) + "# changed\n");
    assertThat(run("verify", out + "/certificates", "--in", folder.toString()).code()).isEqualTo(1);
    Result changed = run("verify", out + "/certificates/alpha.txt", "--in", folder.toString());
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("REJECTED: the claim file, or what it includes, is not what");
  }

  @Test
  void claimsOfOneNameAreAllListed() throws Exception {
    file("fine", new ClaimText());
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(folder.resolve("fine.yaml"), other.resolve("fine.yaml"));
    assertThat(run("list", folder.toString()).out().lines()).hasSize(2).allMatch(line -> line.startsWith("fine "));
  }

  @Test
  void aBrokenDraftDoesNotStandInTheWayOfOtherClaims() throws Exception {
    file("fine", new ClaimText());
    file("draft", new ClaimText().with("kind", "theorm"));
    assertThat(run("check", folder.toString(), "--quiet").code()).isEqualTo(2);
    assertThat(run("check", folder.toString(), "--only", "fine", "--quiet").code()).isZero();
    assertThat(run("show", folder.resolve("fine.yaml").toString()).out())
        .isEqualTo(run("show", "fine", "--in", folder.toString()).out());
    assertThat(run("show", "fine", "--in", folder.toString()).out()).contains("network: {kind: feed-forward",
        "‖w₀‖ ≤ 2");
    assertThat(run("show", "draft", "--in", folder.toString()).code()).isEqualTo(2);
    assertThat(run("check", folder.toString(), "--only", "fin", "--quiet").err()).contains("theorm");
  }

  @Test
  void aClaimThatTakesLongIsLeftOutAndSaidToBe() throws Exception {
    file("fine", new ClaimText());
    String claim = file("long", new ClaimText().with("budget", "{instances: 3, profile: deep}"));
    String out = folder.resolve("out").toString();
    assertThat(run("check", folder.toString(), "--quiet", "--out", out).out()).contains("fine").doesNotContain("long");
    assertThat(Files.readString(Path.of(out, "evidence.json"))).contains("only `--profile deep` checks long");
    assertThat(run("check", claim, "--quiet").err()).contains("the claim `long` is not checked in this profile",
        "add --profile deep");
    Result deep = run("check", claim, "--quiet", "--profile", "deep", "--certify", "--out", out);
    assertThat(deep.out()).contains("(3)");
    String certificate = out + "/certificates/long.txt";
    assertThat(run("verify", certificate, "--in", folder.toString()).out()).contains("CONFIRMED: Holds");
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(run("report", folder.resolve("nowhere").toString()).err()).contains("evidence.json does not exist");
    assertThat(run("verify", folder.resolve("none.txt").toString()).err()).contains("none.txt does not exist");
    String claim = file("fine", new ClaimText());
    assertThat(run("verify", claim).err()).contains("is no certificate");
    assertThat(run("check", claim, "--quiet", "--out", claim).err()).contains("is a file, and a folder is needed");
    String out = folder.resolve("out").toString();
    run("check", claim, "--quiet", "--out", out);
    assertThat(run("referee", out, "--paper", "test2026claims").err()).contains("did you mean \"test2026claim\"?");
    assertThat(run("figures", out, "--only", "fien").err()).contains("did you mean \"fine\"?");
  }
}
