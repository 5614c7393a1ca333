package org.lemmata.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Claim;

/**
 * How often the tool says "Holds" of planted false claims, and "Refuted" of true ones. docs/calibration.md shows the
 * counts.
 */
class CalibrationTest {
  private static final int CLAIMS = 1_200;

  /** Verdicts of one kind of claim. */
  private static final class Count {
    int trueHolds;
    int trueUndecided;
    int falseRefuted;
    int falseUndecided;
  }

  @Test
  void noFalseClaimHoldsAndNoTrueOneIsRefuted() throws Exception {
    Map<String, Count> counts = new TreeMap<>();
    int hard = 0;
    int hardRefuted = 0;
    for (int i = 0; i < CLAIMS; i++) {
      Planted planted = Planted.number(i);
      Claim claim = planted.text().claim();
      Finding finding = new Checker(ClaimText.settings()).check(claim);
      String verdict = finding.ruling().verdict().word();
      String shown = planted.kind() + " " + i + " " + finding.ruling().verdict() + "\n" + planted.text().text();
      assertThat(verdict).as(shown).isNotEqualTo(planted.isTrue() ? "Refuted" : "Holds").isNotEqualTo("Errored")
          .isNotEqualTo("Vacuous");
      Count count = counts.computeIfAbsent(planted.kind(), k -> new Count());
      if (planted.isTrue()) {
        count.trueHolds += verdict.equals("Holds") ? 1 : 0;
        count.trueUndecided += verdict.equals("Holds") ? 0 : 1;
      } else {
        count.falseRefuted += verdict.equals("Refuted") ? 1 : 0;
        count.falseUndecided += verdict.equals("Refuted") ? 0 : 1;
      }
      hard += planted.hard() ? 1 : 0;
      hardRefuted += planted.hard() && verdict.equals("Refuted") ? 1 : 0;
    }
    StringBuilder table = new StringBuilder();
    int trues = 0;
    int falses = 0;
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      Count c = entry.getValue();
      table.append(String.format("| %s | %d | 0 | %d | %d | 0 | %d |%n",
          entry.getKey(), c.trueHolds, c.trueUndecided, c.falseRefuted, c.falseUndecided));
      trues += c.trueHolds + c.trueUndecided;
      falses += c.falseRefuted + c.falseUndecided;
    }
    table.append(String.format(
        "%n%d true and %d false claims; %d of %d claims that are off by at most five percent were refuted.%n",
        trues, falses, hardRefuted, hard));
    Properties shown = new Properties();
    try (InputStream stream = Files
        .newInputStream(Path.of("src/main/resources/org/lemmata/reporting/evidence/calibration.properties"))) {
      shown.load(stream);
    }
    String page = Files.readString(Path.of("docs/calibration.md"));
    assertThat(page).as(table.toString()).contains(table.toString());
    int[] shownOnPage = sums(page);
    assertThat(shownOnPage[1] + shownOnPage[4]).isZero();
    assertThat(shown).isEqualTo(
        Map.of("true", "" + (shownOnPage[0] + shownOnPage[2]), "false", "" + (shownOnPage[3] + shownOnPage[5]),
            "falseHolds", "0", "falseRefuted", "0"));
  }

  /** The columns of all tables of the page that have six of them, summed; the report shows the totals. */
  private static int[] sums(String page) {
    int[] sums = new int[6];
    page.lines().map(l -> l.split("\\|")).filter(cells -> cells.length == 8 && cells[2].strip().matches("\\d+"))
        .forEach(cells -> {
          for (int c = 0; c < sums.length; c++) {
            sums[c] += Integer.parseInt(cells[c + 2].strip());
          }
        });
    return sums;
  }
}
