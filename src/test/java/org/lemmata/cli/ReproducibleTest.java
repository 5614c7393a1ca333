package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/**
 * With {@code --reproducible} every file but the one about the machine has the same bytes, however the work was done.
 */
class ReproducibleTest {
  @TempDir
  Path folder;

  private Path claims() throws Exception {
    Path claims = Files.createDirectories(folder.resolve("claims"));
    for (String id : List.of("one", "two", "three")) {
      Files.writeString(claims.resolve(id + ".yaml"), new ClaimText().with("id", id)
          .with("runs", "{w: {kind: gradient-flow, time: 1}}")
          .with("plots", "[{title: Loss, along: w, lines: {loss: \"loss(at(w, t))\"}}]").text());
    }
    return claims;
  }

  private Path checked(String name, String... options) throws Exception {
    Path out = folder.resolve(name);
    List<String> all = Stream.concat(
        Stream.of("check", claims().toString(), "--quiet", "--reproducible", "--certify", "--out", out.toString()),
        Stream.of(options)).toList();
    assertThat(CommandLineTest.run(all.toArray(String[]::new)).code()).isZero();
    return out;
  }

  private static void assertSame(Path a, Path b) throws Exception {
    try (Stream<Path> files = Files.walk(a)) {
      List<Path> all = files.filter(Files::isRegularFile).filter(f -> !f.endsWith("run.json")).toList();
      assertThat(all).hasSize(16);
      for (Path file : all) {
        assertThat(b.resolve(a.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void threadsChangeNoByte() throws Exception {
    assertSame(checked("alone", "--threads", "1"), checked("together", "--threads", "4"));
  }

  @Test
  void shardsChangeNoByte() throws Exception {
    Path first = checked("first", "--shard", "1/2");
    Path second = checked("second", "--shard", "2/2");
    Path whole = folder.resolve("whole");
    assertThat(CommandLineTest.run("merge", first.toString(), second.toString(), "--out", whole.toString()).code())
        .isZero();
    assertSame(checked("at-once"), whole);
  }
}
