package org.lemmata.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource({
      "the ratio s1 >= l^(1/4) s2, the ratio s1 ≥ l^(1/4) s2",
      "at most lambda^(2 epsilon) until tau, at most λ^(2 ε) until τ",
      "lambda = 10^-12 +- 3 at eta0, λ = 10⁻¹² ± 3 at η0",
      "a_j^2 - |w_j|^2 and x^2.5, a_j² - |w_j|² and x^2.5",
      "beta-smooth; a theta_1; betas; see eta-delta, beta-smooth; a θ_1; betas; see eta-delta"})
  void mathematicsHasItsOwnSigns(String plain, String shown) {
    assertThat(Prose.of(plain)).isEqualTo(shown);
  }
}
