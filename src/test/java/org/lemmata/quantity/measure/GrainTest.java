package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The finest last place among some doubles, at most 2^0. */
class GrainTest {

  @Test
  void theSmallestNumberHasTheFinestLastPlace() {
    assertThat(Grain.of(1)).isEqualTo(-52);
    assertThat(Grain.of(1, 0x1p-300, 4)).isEqualTo(-352);
    assertThat(Grain.of(-0x1.8p-300, 1, Double.POSITIVE_INFINITY)).isEqualTo(-352);
    assertThat(Grain.of(0, 0x1p-10, Double.NaN)).isEqualTo(-62);
    assertThat(Grain.of(Double.MIN_VALUE, 1)).isEqualTo(-1075);
    assertThat(Grain.of(0x1p100, 0x1p60)).isZero();
    assertThat(Grain.of(0, -0.0)).isEqualTo(-52);
    assertThat(Grain.of()).isEqualTo(-52);
  }
}
