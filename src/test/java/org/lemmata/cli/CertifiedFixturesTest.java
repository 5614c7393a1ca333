package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two implementations that share no code agree on the closed-form instances of all papers, and on their mutants. */
class CertifiedFixturesTest {
  @TempDir
  private Path folder;

  @Test
  void noneIsRejectedAndMostAreConfirmed() throws Exception {
    String out = folder.resolve("certified").toString();
    assertThat(CommandLineTest
        .run("check", "fixtures/exact", "--profile", "quick", "--quiet", "--certify", "--out", out).code()).isZero();
    CommandLineTest.Result result = CommandLineTest.run("verify", out + "/certificates", "--in", "fixtures/exact");
    Matcher summary = Pattern.compile("(\\d+) confirmed, (\\d+) rejected, (\\d+) not covered").matcher(result.out());
    assertThat(summary.find()).as(result.out()).isTrue();
    assertThat(summary.group(2)).as(result.out()).isEqualTo("0");
    // The independent checker knows the frames of runs only.
    long elsewhere = result.out().lines().filter(l -> l.startsWith("bf-r1-all-times") && l.contains("NOT COVERED"))
        .count();
    assertThat(elsewhere).isEqualTo(4);
    assertThat(Long.parseLong(summary.group(1))).as(result.out())
        .isGreaterThan(2 * (Long.parseLong(summary.group(3)) - elsewhere));
    assertThat(result.code()).isEqualTo(3);
  }
}
