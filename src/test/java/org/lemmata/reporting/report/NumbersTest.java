package org.lemmata.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "y = [[1.1600000000000001]]; y = [[1.16]]",
      "w = 10.000000000000002; w = 10",
      "w = 123456.789012; w = 123460",
      "a = -0.00012345678, b = 1.0E-4; a = -0.00012346, b = 1.0E-4",
      "c = 1.23456789E-12; c = 1.2346E-12",
      "n = 123456789, x = 0.25; n = 123456789, x = 0.25"})
  void longNumbersAreRounded(String exact, String rounded) {
    assertThat(Numbers.rounded(exact)).isEqualTo(rounded);
  }

  @Test
  void marginsInsideOfTextsLookLikeOthers() {
    assertThat(Numbers.inText("instance 0: margin -0.500000 +- 2.4e-12, then 1.5e-10 +- 0.0"))
        .isEqualTo("instance 0: margin −0.5000 ± 2e-12, then 1.500e-10 ± 0");
  }
}
