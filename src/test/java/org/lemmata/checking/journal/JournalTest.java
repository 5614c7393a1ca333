package org.lemmata.checking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;

/** What is written comes back bit for bit; what is damaged does not come back at all. */
class JournalTest {
  private static final Measurement SOME = new Measurement(
      List.of(
          new Outcome.Measured(3, new Margin(-0.1, 1e-300), Set.of("n > 1", "a\tb\n#c")),
          new Outcome.Discarded(3, "n > 2", false),
          new Outcome.Unmeasured(3, Reason.RANGE, "no \t value"), new Outcome.Crashed(3, "")),
      Map.of("rate of s", new Interval(-1, 2)));

  @TempDir
  Path folder;

  @Property
  void numbersComeBackBitForBit(
      @ForAll @DoubleRange(min = -1e300, max = 1e300) double lo,
      @ForAll @DoubleRange(min = 0, max = 1e300) double width, @ForAll @IntRange(min = 0) int index) {
    Measurement m = new Measurement(List.of(new Outcome.Measured(index, new Margin(lo, lo + width), Set.of())),
        Map.of());
    assertThat(Line.read(new Line("a/b", index, m).text())).contains(new Line("a/b", index, m));
  }

  @Test
  void everyKindOfOutcomeComesBack() {
    assertThat(Line.read(new Line("t#1", 3, SOME).text())).contains(new Line("t#1", 3, SOME));
  }

  @Test
  void aLineThatWasCutOrChangedIsNotRead() {
    String text = new Line("task", 3, SOME).text();
    for (int i = 0; i < text.length(); i++) {
      assertThat(Line.read(text.substring(0, i))).isEmpty();
      String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
      assertThat(Line.read(changed)).as(changed).isEmpty();
    }
  }

  @Test
  void resumingKnowsWhatWasKept() throws Exception {
    try (JournalFile journal = JournalFile.open(folder, "check 1", false)) {
      journal.keep("task", 3, SOME);
      assertThat(journal.find("task", 3)).as("only what was there before").isEmpty();
    }
    Files.writeString(folder.resolve("journal.txt"), Files.readString(folder.resolve("journal.txt")) + "task\t4\tmeas");
    try (JournalFile journal = JournalFile.open(folder, "check 1", true)) {
      assertThat(journal.find("task", 3)).contains(SOME);
      assertThat(journal.find("task", 4)).isEmpty();
      assertThat(journal.size()).isEqualTo(1);
    }
    assertThat(Files.readString(folder.resolve("journal.txt"))).doesNotContain("meas\n").endsWith("\n");
  }

  @Test
  void aDamagedByteCostsItsLineAlone() throws Exception {
    Path file = folder.resolve("journal.txt");
    try (JournalFile journal = JournalFile.open(folder, "check 1", false)) {
      for (int i = 0; i < 5; i++) {
        journal.keep("task", i, SOME);
      }
    }
    byte[] good = Files.readAllBytes(file);
    int start = "check 1\n".length();
    for (int at = start; at < good.length; at += 7) {
      for (int bad : new int[] {0xFF, 0xC3, 0x80, 0, 0x0A, 0x0D}) {
        byte[] bytes = good.clone();
        bytes[at] = (byte) bad;
        Files.write(file, bytes);
        try (JournalFile journal = JournalFile.open(folder, "check 1", true)) {
          assertThat(journal.size()).as("byte %d is %d", at, bad).isBetween(bytes[at] == good[at] ? 5 : 3, 5);
        }
      }
    }
  }

  @Test
  void aLineThatNoMeasurementWritesIsNotRead() {
    for (String body : List.of(
        "task\t3", "task\t3\tobserved\ta\t0x0p0\t0x1p0", "task\t3\tmeasured\tNaN\tNaN\t0",
        "task\t3\tmeasured\t0x1p0\t0x0p0\t0",
        "task\t3\tmeasured\tInfinity\tInfinity\t0", "task\t3\tmeasured\t0x0p0\t0x0p0\t99",
        "task\t3\tmeasured\t0x0p0\t0x0p0\t0\tobserved\ta\tNaN\tNaN",
        "task\t3\tholds", "\t\t", "task\t99999999999\tdiscarded\tx")) {
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(Line.read(body + "\t" + Long.toHexString(crc.getValue()))).as(body).isEmpty();
    }
  }

  @Test
  void startingAnewSetsTheOldOneAside() throws Exception {
    try (JournalFile journal = JournalFile.open(folder, "check 1", false)) {
      journal.keep("task", 3, SOME);
    }
    try (JournalFile journal = JournalFile.open(folder, "check 2", false)) {
      assertThat(journal.size()).isZero();
    }
    assertThat(Files.readString(folder.resolve("journal.txt.old"))).startsWith("check 1\n");
  }

  @Test
  void anotherCheckIsNotResumed() throws Exception {
    JournalFile.open(folder, "seed 1", false).close();
    assertThatThrownBy(() -> JournalFile.open(folder, "seed 2", true))
        .isInstanceOf(InvalidSource.class).hasMessageContaining("belongs to another check")
        .hasMessageContaining("seed 1");
    JournalFile.open(folder, "seed 1", true).close();
  }

  @Test
  void twoRunsOnOneFolderAreRefused() throws Exception {
    JournalFile first = JournalFile.open(folder, "check", false);
    assertThatThrownBy(() -> JournalFile.open(folder, "check", false))
        .isInstanceOf(InvalidSource.class).hasMessageContaining("another check is writing to this folder");
    first.close();
    JournalFile.open(folder, "check", false).close();
  }

  @Test
  void aFullDiskIsSaid() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "this system has no device that is always full");
    try (JournalFile journal = JournalFile.open(folder, "check", false)) {
      journal.writeTo(full);
      assertThatThrownBy(() -> {
        for (int i = 0; i < 1_000; i++) {
          journal.keep("task", i, SOME);
        }
      }).isInstanceOf(UncheckedIOException.class).hasMessageContaining("journal.txt");
      journal.writeTo(folder.resolve("elsewhere"));
    }
  }

  @Test
  void finishingLeavesNothingBehind() throws Exception {
    try (JournalFile journal = JournalFile.open(folder, "check", false)) {
      journal.keep("task", 3, SOME);
      journal.finish();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
