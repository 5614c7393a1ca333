package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Laws of powers that hold for positive bases show nothing of negative ones, which have powers too. */
@Execution(ExecutionMode.CONCURRENT)
class PowerForgeryTest {
  private static String claim(String identity, String positive) {
    return new ClaimText().with("parameters", null).with("network", null).with("data", null).with("labels", null)
        .with("loss", null).with("conclude", "[{identity: \"" + identity + "\", positive: [" + positive + "]}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0]\": {inequality: 1 < 0}}}]").text();
  }

  private static Verifier.Result stated(String text, String verdict) {
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + Certificate.hash(text)
        + "\nversion 1\nseed 1\nprofile quick\nverdict " + verdict + "\nconclusion 1 " + verdict + " Proved\n";
    return VerifierTest.verified(new VerifierTest.Case(text, body + "end " + Certificate.hash(body) + "\n"));
  }

  /** False for negative x, where some exponent is whole. */
  @ParameterizedTest
  @CsvSource({"(x^2)^(n/2) == x^n", "(x^n)^(1/n) == x", "x^(2*n) == (x^2)^n", "sqrt(x^(2*n)) == x^n",
      "(x^n)^m == x^(n*m)", "(x^4)^(n/4) == x^n", "((x*y)^2)^(n/2) == (x*y)^n", "(x^(6*n))^(1/6) == x^n"})
  void falseOnesAreNotConfirmed(String identity) {
    Verifier.Result result = stated(claim(identity, "y"), "Holds");
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
    // What is honest is not rejected, though it may be beyond the checker.
    assertThat(stated(claim(identity, "y"), "Refuted").notes().get(0)).doesNotContain("REJECTED");
    assertThat(stated(claim(identity, "x, y"), "Holds").notes().get(0)).isEqualTo("CONFIRMED: Holds");
  }

  @ParameterizedTest
  @CsvSource({"z^(n + 1) == z*z^n", "z^(2*n) == (z^n)^2", "x^(2 - 2/n)*x^(2/n) == x^2",
      "(x^n)^(1/n) == x", "x^(n*m + 1) == x*x^(n*m)",
      "(1 + x^2)^n*log(y)*(1 + x^2) == log(y)*(1 + x^2)^(n + 1)", "y^n*sqrt(y) == y^(n + 1/2)"})
  void trueOnesAre(String identity) {
    assertThat(stated(claim(identity, "x"), "Holds").notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(stated(claim(identity, "x"), "Refuted").notes().get(0)).doesNotContain("CONFIRMED");
  }
}
