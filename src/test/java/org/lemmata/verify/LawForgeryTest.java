package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of motion are derived anew; what is written of one shows no other. */
@Execution(ExecutionMode.CONCURRENT)
class LawForgeryTest {
  private static final String BALANCE = "invariant: \"incoming(w, l, j)^2 - p*outgoing(w, l, j)^2\", along: "
      + "gradient-flow, power: p";

  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      BALANCE + "#invariant: \"incoming(w, l, j)^2 - 1.01*p*outgoing(w, l, j)^2\", along: gradient-flow, power: p",
      BALANCE + "#" + BALANCE + ", decay: 1/10",
      "law: \"rate(norm(w)^2) == 2*order()*correlation(w)\", along: correlation-flow#law: \"rate(norm(w)^2) == "
          + "2.02*order()*correlation(w)\", along: correlation-flow",
      "monotone: \"correlation(w)/norm(w)^order()\", along: correlation-flow, where: [norm(w) > 0]"
          + "#monotone: \"correlation(w)/norm(w)^(1.05*order())\", along: correlation-flow, where: [norm(w) > 0]",
      "monotone: \"-loss(w)\", along: gradient-flow#monotone: \"-loss(w)\", along: gradient-flow, decay: 1",
      "monotone: norm(w), along: correlation-flow, where: [norm(w) > 0, correlation(w) >= 0]#monotone: norm(w), "
          + "along: correlation-flow, where: [norm(w) > 0]",
      "invariant: \"inner(row(layer(w, 1), j), row(layer(w, 1), k)) - inner(column(layer(w, 2), j), column(layer(w, "
          + "2), k))\", along: gradient-flow, power: 1, slope: 1"
          + "#invariant: \"inner(row(layer(w, 1), j), row(layer(w, 1), k)) - inner(column(layer(w, 2), j), "
          + "column(layer(w, 2), k))\", along: gradient-flow, power: 1, slope: 0.9",
      "monotone: \"correlation(w)/norm(w)^order()\", along: correlation-flow, where: [norm(w) > 0]"
          + "#monotone: \"correlation(w)/norm(w)^order()\", along: correlation-flow"})
  void aLawIsConfirmedAndShowsNoOther(String law, String other) {
    VerifierTest.Case certified = VerifierTest.certified(Forged.claim(law));
    assertThat(VerifierTest.verified(certified).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(Forged.verified(Forged.claim(law), "Holds", Forged.steps(certified)).code()).isZero();
    Verifier.Result result = Forged.verified(Forged.claim(other), "Holds", Forged.steps(certified));
    assertThat(result.code()).as(result.notes().toString()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  /** An inequality of symbols proves a law only if the law comes down to it. */
  @Test
  void anotherComparisonShowsNothing() {
    String growth = Forged.claim("monotone: norm(w), along: correlation-flow, where: [norm(w) > 0, order() > 0]");
    List<String> lines = List.of(
        "step 1 point W1=1 decay=0 g1=1 power=1 slope=0 x1=1", "step 1 closed order^2 >= 0",
        "step 1 point order=1 size1=1 value=1", "step 1 enclosure");
    assertThat(Forged.verified(growth, "Holds", lines).code()).isNotZero();
  }

  /** W2 = 1, W1 = 2, x = 1, g = 1: incoming changes by 4 and outgoing by 4; with power 2 by 16 and 8. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "W1=2 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=2 power=2 slope=0 x1=1#0",
      "W1=2 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=1 power=1 slope=0 x1=1#1",
      "W1=2 W2=1 decay=0 depth=2 g1=1 j=1 l=2 p=2 power=2 slope=0 x1=1#1",
      "W1=2 W2=1 decay=1 depth=2 g1=1 j=1 l=1 p=2 power=2 slope=0 x1=1#1",
      "W1=2 W2=1,1 decay=0 depth=2 g1=1 j=1 l=1 p=2 power=2 slope=0 x1=1#1",
      "W1=2 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=3 power=2 slope=0 x1=1#1",
      "W1=2 W2=1 decay=0 depth=2 g1=0 j=1 l=1 p=2 power=2 slope=0 x1=1#1",
      "W1=2 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=2 power=2 slope=2 x1=1#1"})
  void aNetworkRefutesOnlyWhereItDoes(String network, int code) {
    String plain = Forged.claim(
        "invariant: \"incoming(w, l, j)^2 - outgoing(w, l, j)^2\", along: gradient-flow, power: p");
    Verifier.Result result = Forged.verified(plain, "Refuted", List.of("step 1 point " + network));
    assertThat(result.code() == 0).as(result.notes().toString()).isEqualTo(code == 0);
  }

  /** What a kink is worth is not decided by a network that sits on it. */
  @ParameterizedTest
  @ValueSource(strings = {"W1=0 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=1 power=1 slope=0 x1=1",
      "W1=1,-1 W2=1 decay=0 depth=2 g1=1 j=1 l=1 p=1 power=1 slope=0 x1=1,1"})
  void aNetworkOnAKinkRefutesNothing(String network) {
    String wrong = Forged.claim("law: \"rate(incoming(w, l, j)^2) > 0\", along: gradient-flow, power: p");
    assertThat(Forged.verified(wrong, "Refuted", List.of("step 1 point " + network)).code()).isNotZero();
  }

  /** The norm falls where the correlation is negative, of which the law says nothing. */
  @ParameterizedTest
  @CsvSource({"-1, false, 1", "-1, true, 0", "1, true, 1"})
  void aNetworkThatTheHypothesesLeaveOutRefutesNothing(int pull, boolean everywhere, int code) {
    String growth = Forged.claim(
        "monotone: norm(w)^2, along: correlation-flow" + (everywhere ? "" : ", where: [correlation(w) >= 0]"));
    Verifier.Result result = Forged.verified(growth, "Refuted",
        List.of("step 1 point W1=2 W2=1 decay=0 g1=" + pull + " power=1 slope=0 x1=1"));
    assertThat(result.code() == 0).as(result.notes().toString()).isEqualTo(code == 0);
  }
}
