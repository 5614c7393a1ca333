package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of powers that hold for positive bases show nothing of negative ones, which have powers too. */
@Execution(ExecutionMode.CONCURRENT)
class PowerForgeryTest {
  private static Verifier.Result stated(String identity, String positive, String verdict) {
    return Forged.verified(Forged.claim("identity: \"" + identity + "\", positive: [" + positive + "]"), verdict,
        List.of());
  }

  /** False for negative x, where some exponent is whole. */
  @ParameterizedTest
  @CsvSource({"(x^2)^(n/2) == x^n", "(x^n)^(1/n) == x", "x^(2*n) == (x^2)^n", "sqrt(x^(2*n)) == x^n",
      "(x^n)^m == x^(n*m)", "(x^4)^(n/4) == x^n", "((x*y)^2)^(n/2) == (x*y)^n", "(x^(6*n))^(1/6) == x^n"})
  void falseOnesAreNotConfirmed(String identity) {
    Verifier.Result result = stated(identity, "y", "Holds");
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
    // What is honest is not rejected, though it may be beyond the checker.
    assertThat(stated(identity, "y", "Refuted").notes().get(0)).doesNotContain("REJECTED");
    assertThat(stated(identity, "x, y", "Holds").notes().get(0)).isEqualTo("CONFIRMED: Holds");
  }

  @ParameterizedTest
  @CsvSource({"z^(n + 1) == z*z^n", "z^(2*n) == (z^n)^2", "x^(2 - 2/n)*x^(2/n) == x^2",
      "(x^n)^(1/n) == x", "x^(n*m + 1) == x*x^(n*m)",
      "(1 + x^2)^n*log(y)*(1 + x^2) == log(y)*(1 + x^2)^(n + 1)", "y^n*sqrt(y) == y^(n + 1/2)"})
  void trueOnesAre(String identity) {
    assertThat(stated(identity, "x", "Holds").notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(stated(identity, "x", "Refuted").notes().get(0)).doesNotContain("CONFIRMED");
  }
}
