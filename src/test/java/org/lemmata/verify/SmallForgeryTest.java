package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates written by hand, each of which made the checker confirm what is false, or fail, at some time. */
class SmallForgeryTest {

  private static Verifier.Result verified(String conclusions, String lines) {
    String claim = "schema: 1\nid: c\nconclude:\n  - {" + conclusions + "}\n";
    String body = "lemmata-certificate 1\nclaim c\nsha256 " + Certificate.hash(claim)
        + "\nversion 1\nseed 1\nprofile default\n" + lines;
    return Verifier.verify(body + "end " + Certificate.hash(body) + "\n", claim, Map.of(), Map.of());
  }

  private static Verifier.Result proof(String conclusion, String steps) {
    String lines = "step 1 " + String.join("\nstep 1 ", steps.split(" / ")) + "\n";
    return verified(conclusion, "verdict Holds\nconclusion 1 Holds Proved\n" + lines);
  }

  /** Each falls for the reason that it is here for. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "inequality: \"x^2 >= 0\", law: \"norm(w) >= 5\", that: \"1 < 0\" | point x=1 / enclosure | of two",
      "inequality: \"exp >= exp(1)\" | point exp=1 / coefficients ; 0 | does not follow from algebra",
      "inequality: \"x^100 >= 1.0000000000000000000000001\", "
          + "where: [\"x >= 1.00000000000000000000000000000000000000000000000001\"] "
          + "| point x=2 / coefficients ; x^100 - 1.0000000000000000000000001 ; x | coefficients so long",
      "inequality: \"sqrt(1, x) >= 1\" | point x=1 / enclosure | the formula",
      "inequality: \"exp() >= 0\" | point x=1 / enclosure | the formula",
      "inequality: \"max() >= x\" | point x=1 / enclosure | the formula",
      "inequality: \"D(x) >= 0\" | point x=1 / enclosure | the formula",
      "inequality: \"D(x, 2) >= 0\" | point x=1 / enclosure | the formula",
      "inequality: \"x^2 >= 0\" | point x=1 / coefficients ; x^2 + 0*0^(-1) ; x | does not follow from algebra",
      "law: \"steep >= 0\", along: gradient-flow | point depth=2 power=1 steep=1 turn=1 order=1 size1=1 / "
          + "closed steep >= 0 / point depth=2 power=1 steep=1 turn=1 order=1 size1=1 / enclosure | is taken",
      "law: \"size1 >= 0\", along: gradient-flow | closed size1 >= 0 / point depth=2 power=1 size1=1 / enclosure "
          + "| is taken"})
  void noProof(String conclusion, String steps, String reason) {
    Verifier.Result result = proof(conclusion, steps);
    assertThat(result.code()).as(result.notes().toString()).isIn(1, 3);
    assertThat(result.notes()).as(reason).anyMatch(note -> note.contains(reason));
  }

  @Test
  void aRightProofWrittenByHandIsConfirmed() {
    assertThat(proof("inequality: \"x^2 >= 0\"", "point x=1 / enclosure").code()).isZero();
  }

  /** What is decided by algebra has no margin, so that no counterexample to it can be computed. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"inequality: \"abs(floor(x)) >= 0\" | point x=1",
      "law: \"rate(norm(w)^2) >= 0\", along: gradient-flow | point power=1"})
  void noRefutation(String conclusion, String step) {
    Verifier.Result result = verified(conclusion,
        "verdict Refuted\nconclusion 1 Refuted Proved\nfull 0 -\ncounterexample 1 -2:-1\nstep 1 " + step + "\n");
    assertThat(result.notes().get(0)).startsWith("REJECTED").contains("has no counterexample");
  }
}
