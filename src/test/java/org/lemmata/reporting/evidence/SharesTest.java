package org.lemmata.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words about shares and balls promise no more than was proved. */
class SharesTest {

  @Test
  void radiiAreRoundedDownAndTheirInstancesCounted() {
    assertThat(Shares.around(List.of(0x1p-8))).isEqualTo(
        "proved for all weights within 0.0039 of the norm around one instance");
    assertThat(Shares.around(List.of(0x1p-7, 0x1p-8))).isEqualTo(
        "proved for all weights within 0.0039 of the norm around each of 2 instances");
  }

  @Test
  void almostAllIsNotAll() {
    assertThat(words(0.99999, 0, 0, Map.of("it is narrow", 0.00001))).isEqualTo(
        "proved on 99.9 % of the parameters; open on less than 0.1 %, mostly because it is narrow");
    assertThat(words(1, 0, 0, Map.of())).isEqualTo("proved on 100 % of the parameters");
  }

  /** Shares are sums of many. */
  @Test
  void tenTenthsAreAll() {
    double tenths = 0;
    for (int k = 0; k < 10; k++) {
      tenths += 0.1;
    }
    assertThat(tenths).isLessThan(1);
    assertThat(words(tenths, 0, 0, Map.of())).isEqualTo("proved on 100 % of the parameters");
  }

  @Test
  void whatIsDecidedNowhereIsNotCovered() {
    assertThat(words(0, 0, 0, Map.of("data are drawn", 1.0))).isEqualTo("not covered: data are drawn");
    assertThat(words(0.25, 0.5, 0.125, Map.of("a", 0.1, "b", 0.025))).isEqualTo("proved on 25 % of the parameters; "
        + "a hypothesis fails on 50 %; false on 12.5 %; open on 12.5 %, mostly because a");
  }

  private static String words(double proved, double outside, double refuted, Map<String, Double> open) {
    return Shares.of(new EvidenceFile.CoverEntry(1, proved, outside, refuted, open));
  }
}
