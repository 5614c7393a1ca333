package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Quantifiers in brackets and arguments, and functions of a claim: both checkers read them alike. */
class QuantifiersInsideTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "abs(norm(w0)^2 - (sum l in 1..2: norm(layer(w0, l))^2)) <= 10^-9 | Holds",
      "abs(norm(w0)^2 - (sum l in 1..1: norm(layer(w0, l))^2)) <= 10^-9 | Refuted",
      "(forall j in 1..m: incoming(w0, 1, j) >= 0) && !(exists j in 1..m: incoming(w0, 1, j) > 2) | Holds",
      "max(2*(count j in 1..m: incoming(w0, 1, j) > -1), largest j in 1..m: j) == 2*m | Holds",
      "max(2*(count j in 1..m: incoming(w0, 1, j) > -1), largest j in 1..m: j) == 2*m + 1 | Refuted",
      "forall i in 1..n: (sum j in 1..i: (sum k in 1..j: 1)) == i*(i + 1)/2 | Holds",
      "forall j in 1..n: Nest(j) == (sum k in 1..j: k*(k + 1)) + j^2 | Holds",
      "forall j in 1..n: Nest(j) == (sum k in 1..j: k*(k + 1)) + j | Refuted",
      "Twice(Twice(m)) == 8 && Size(w0) >= 0 | Holds"})
  void bothReadThemAlike(String conclusion, String verdict) {
    String text = new ClaimText()
        .with("let",
            "{\"Twice(x)\": 2*x, \"Below(i)\": \"sum j in 1..i: Twice(j)\", \"Nest(i)\": \"sum j in 1..i: Below(j) + "
                + "i\", \"Size(w)\": norm(w)}")
        .with("conclude", "[{that: \"" + conclusion + "\"}]")
        .with("mutants", "[{id: other, why: other, patch: {\"conclude[0].that\": 1 < 0}}]")
        .text();
    VerifierTest.Case certified = VerifierTest.certified(text);
    assertThat(certified.certificate()).contains("verdict " + verdict);
    assertThat(VerifierTest.verified(certified))
        .satisfies(result -> assertThat(result.code()).as(result.notes().toString()).isZero());
  }
}
