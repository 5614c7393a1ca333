package org.lemmata.kernel.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {

  /** What lies inside its error is neither true nor false, and is called neither. */
  @ParameterizedTest
  @CsvSource({"1, 0.5, satisfied", "0, 0, satisfied", "1, 2, inside its error", "-1, 2, inside its error",
      "0, 1, inside its error", "-1, 0.5, violated"})
  void theWordTellsThreeThingsApart(double value, double error, String word) {
    Margin margin = Margin.of(value, error);
    assertThat(margin.word()).isEqualTo(word);
    assertThat(margin.satisfied()).isEqualTo(word.equals("satisfied"));
    assertThat(margin.violated()).isEqualTo(word.equals("violated"));
  }
}
