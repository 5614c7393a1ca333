package org.lemmata.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void theNormOfAPartIsThatOfItsCopy() {
    double[] v = {3, 4, 1e-200, 1e-200, -12, 5, 0};
    assertThat(Weights.norm(v, 0, 2)).isEqualTo(5);
    assertThat(Weights.norm(v, 4, 6)).isEqualTo(13);
    assertThat(Weights.norm(v, 2, 4)).isEqualTo(Weights.norm(new double[] {1e-200, 1e-200})).isGreaterThan(1e-200);
    assertThat(Weights.norm(v, 6, 7)).isZero();
    assertThat(Weights.norm(v, 3, 3)).isZero();
  }
}
