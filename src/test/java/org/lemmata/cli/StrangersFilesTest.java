package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/** Claim files and stored data as a stranger may have left them: links, huge files, characters that nobody sees. */
class StrangersFilesTest {
  @TempDir
  Path folder;
  private Path theorems;
  private Path fixtures;

  @BeforeEach
  void folders() throws Exception {
    theorems = Files.createDirectories(folder.resolve("theorems"));
    fixtures = Files.createDirectories(folder.resolve("fixtures"));
  }

  private static ClaimText stored(String id) {
    return new ClaimText().with("id", id).with("parameters", "{m: 2}").with("data", "{fixture: data}").with("labels",
        "{from: fixture}");
  }

  private static String data(String value) {
    return "title: a\norigin: b\npoints: [[" + value + ", 0]]\nlabels: [[1]]\n";
  }

  private String lint() {
    CommandLineTest.Result result = CommandLineTest.run("lint", theorems.toString());
    assertThat(result.code()).as(result.err()).isIn(0, 2);
    return result.out() + result.err();
  }

  @Test
  void hugeFilesAreNotRead() throws Exception {
    Files.writeString(theorems.resolve("stored.yaml"), stored("stored").text());
    for (Path file : new Path[] {fixtures.resolve("data.yaml"), theorems.resolve("huge.yaml"),
        theorems.resolve("unchecked.yaml")}) {
      Files.writeString(fixtures.resolve("data.yaml"), data("1"));
      try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
        huge.setLength(3L << 30);
      }
      assertThat(lint()).as(file.toString()).contains("the file is larger than 256 kB");
      Files.delete(file);
    }
  }

  @Test
  void storedDataDoNotLeaveTheirFolder() throws Exception {
    Files.writeString(theorems.resolve("stored.yaml"), stored("stored").text());
    Path outside = Files.writeString(folder.resolve("outside.yaml"), data("1"));
    Path link = fixtures.resolve("data.yaml");
    Files.createSymbolicLink(link, outside);
    assertThat(lint()).contains("the fixture `data` is a link that leaves the folder");
    Files.delete(link);
    Files.createSymbolicLink(link, Files.writeString(fixtures.resolve("other.yaml"), data("1")));
    assertThat(lint()).contains("1 claim, no errors");
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("/dev/zero"));
    assertThat(lint()).contains("there is no fixture `data`");
  }

  /** Whatever lies in a folder as a claim file is checked, or the reason is said. */
  @Test
  void noClaimIsLeftOutSilently() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/a/b/c/d/e/f/g/h/i"));
    Files.writeString(elsewhere.resolve("deep.yaml"), new ClaimText().with("id", "deep").text());
    Files.writeString(folder.resolve("one.yaml"), new ClaimText().with("id", "one").text());
    Files.createSymbolicLink(theorems.resolve("one.yaml"), folder.resolve("one.yaml"));
    Files.createSymbolicLink(theorems.resolve("linked"), folder.resolve("elsewhere"));
    assertThat(lint()).contains("2 claims, no errors");
    Files.createSymbolicLink(theorems.resolve("again"), folder.resolve("elsewhere"));
    assertThat(lint()).as("a file that is reached twice is one file").contains("2 claims, no errors");
    Files.createSymbolicLink(theorems.resolve("gone.yaml"), folder.resolve("nowhere"));
    assertThat(lint()).contains("gone.yaml: this link leads nowhere");
    Files.delete(theorems.resolve("gone.yaml"));
    Files.createSymbolicLink(theorems.resolve("zero.yaml"), Path.of("/dev/zero"));
    assertThat(lint()).contains("zero.yaml: this is not a plain file");
    Files.delete(theorems.resolve("zero.yaml"));
    Files.createSymbolicLink(theorems.resolve("loop"), theorems);
    assertThat(lint()).contains("leads back to a folder above it");
  }

  /** Control characters, directions of writing, and what is no character at all, in every text of a claim. */
  @Test
  void whatNobodySeesIsRefused() throws Exception {
    for (String hidden : new String[] {"\\0", "\\e[2J", "\\x9b", "\\u202e", "\\u2066", "\\u200b", "\\u2028", "\\uFFFE",
        "\\x7f", "\\r", "\\a", "\\uFEFF", "\\N"}) {
      for (String section : new String[] {"title", "statement", "remark"}) {
        Files.writeString(theorems.resolve("hidden.yaml"),
            new ClaimText().with("id", "hidden").with(section, "\"a" + hidden + "b\"").text());
        assertThat(lint()).as(section + " " + hidden).contains("cannot be printed", "1 error");
      }
      Files.writeString(theorems.resolve("hidden.yaml"),
          new ClaimText().with("id", "hidden").with("observe", "{\"a" + hidden + "b\": norm(w0)}").text());
      assertThat(lint()).as("a label " + hidden).contains("cannot be printed");
    }
  }

  @Test
  void partsOfDifferentCollectionsAreNotMerged() throws Exception {
    Files.writeString(fixtures.resolve("data.yaml"), data("1"));
    for (String id : new String[] {"alpha", "beta", "gamma"}) {
      Files.writeString(theorems.resolve(id + ".yaml"),
          (id.equals("gamma") ? stored(id) : new ClaimText().with("id", id)).text());
    }
    shard("1/2", "first");
    shard("2/2", "second");
    assertThat(merged("first", "second")).isEmpty();
    Files.writeString(theorems.resolve("delta.yaml"), new ClaimText().with("id", "delta").text());
    shard("2/2", "more");
    assertThat(merged("first", "more")).contains("different collections of claims");
    Files.delete(theorems.resolve("delta.yaml"));
    Files.writeString(theorems.resolve("alpha.yaml"),
        new ClaimText().with("id", "alpha").with("title", "Changed").text());
    shard("2/2", "changed");
    assertThat(merged("first", "changed")).contains("different collections of claims");
    Files.writeString(theorems.resolve("alpha.yaml"), new ClaimText().with("id", "alpha").text());
    Files.writeString(fixtures.resolve("data.yaml"), data("2"));
    shard("2/2", "otherdata");
    assertThat(merged("first", "otherdata")).contains("different collections of claims");
    Path run = folder.resolve("second/run.json");
    Files.writeString(run,
        Files.readString(run).replaceFirst("\"build\" : \"[0-9a-f]{64}\"", "\"build\" : \"" + "0".repeat(64) + "\""));
    assertThat(merged("first", "second")).contains("different builds");
  }

  private void shard(String part, String out) {
    CommandLineTest.Result result = CommandLineTest.run("check", theorems.toString(), "--quiet", "--shard", part,
        "--out", folder.resolve(out).toString());
    assertThat(result.code()).as(result.err()).isIn(0, 1, 3);
  }

  private String merged(String first, String second) {
    CommandLineTest.Result result = CommandLineTest.run("merge", folder.resolve(first).toString(),
        folder.resolve(second).toString(), "--out", folder.resolve("merged").toString());
    return result.code() == 0 ? "" : result.err();
  }
}
