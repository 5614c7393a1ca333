package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Printer;
import org.lemmata.claim.source.Diagnostic;

/** A call of a claim's own function stands for its body, with the arguments in the places of the parameters. */
class FunctionsTest {

  private static ClaimText claim(String let, String conclusion) {
    return new ClaimText().with("let", let).with("conclude", "[{that: \"" + conclusion + "\"}]")
        .with("mutants", "[{id: other, why: other, patch: {\"conclude[0].that\": 1 < 0}}]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"F(x)\": x^2} | F(n + 1) >= 0 | (n + 1)^2 >= 0",
      "{\"F(x)\": x^2} | F(F(n)) >= 0 | (n^2)^2 >= 0",
      "{\"F(x, y)\": x - y, \"G(x)\": \"F(1, x)\"} | G(n) <= 0 | 1 - n <= 0",
      "{\"F(w, l)\": \"norm(layer(w, l))\"} | forall l in 1..2: F(w0, l) <= 2 | forall l in 1..2: norm(layer(w0, l)) "
          + "<= 2",
      // A variable of the body is another one than that of the argument, or of what stands around the call.
      "{\"F(i)\": \"sum j in 1..i: j\"} | forall j in 1..n: F(j) >= 1 | forall j in 1..n: (sum j1 in 1..j: j1) >= 1",
      "{\"F(i)\": \"sum j in 1..2: i*j\"} | forall j in 1..n: F(3) >= 1"
          + " | forall j in 1..n: (sum j1 in 1..2: 3*j1) >= 1",
      "{\"F(i)\": \"sum j in 1..2: i*j\", \"G(i)\": \"sum j in 1..2: F(j) + i\"} | G(n) >= 1 | (sum j in 1..2: (sum "
          + "j1 in 1..2: j*j1) + n) >= 1",
      "{\"F(i)\": \"sum i in 1..i: i\"} | F(n) >= 1 | (sum i in 1..n: i) >= 1",
      "{\"F(b)\": \"if(b, 1, 0)\"} | F(n > 1) <= 1 | if(n > 1, 1, 0) <= 1"})
  void aCallIsItsBody(String let, String conclusion, String writtenOut) {
    assertThat(claim(let, conclusion).problems()).isEmpty();
    assertThat(Printer.print(claim(let, conclusion).claim().conclude().get(0).formula().tree())).isEqualTo(writtenOut);
    assertThat(claim(let, conclusion).claim().conclude().get(0).text()).isEqualTo(conclusion);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"F(x)\": x^2} | F(1, 2) >= 0 | `F` takes 1 argument, not 2",
      "{\"F(x)\": x^2} | G(1) >= 0 | `G` is not part of the formula language",
      "{\"F(x)\": F(x)} | F(1) >= 0 | `F` is not part of the formula language",
      "{\"F(x)\": G(x), \"G(x)\": x} | F(1) >= 0 | `G` is not part of the formula language",
      "{\"F(x, x)\": x} | F(1, 1) >= 0 | a parameter stands here twice",
      "{\"F(x)\": x, \"F(x, y)\": x} | F(1) >= 0 | there is a function `F` already",
      "{\"D(x, y)\": x} | D(1, 1) >= 0 | there is a function `D` already",
      "{\"norm(x)\": x} | norm(1) >= 0 | is not a name",
      "{\"F()\": 1} | F() >= 0 | is not a name",
      "{\"F(x)\": x + q} | F(1) >= 0 | unknown name `q`",
      "{\"F(n)\": \"n + 1\"} | F(1) >= 0 | the parameter `n` hides a name of the claim",
      "{\"F(x)\": x + n} | forall n in 1..4: F(n) >= 0 | the variable `n` hides a name of the claim",
      "{\"F(x)\": x + j} | forall j in 1..n: F(2) >= 0 | unknown name `j`",
      "{\"F(x)\": \"D(x*y, x)\", y: 1} | F(1) >= 0 | a function takes no derivative",
      "{\"F(x)\": x^} | F(1) >= 0 | this is not a formula",
      "{\"F(x)\": x*norm(x)} | F(1) >= 0 | is a number"})
  void whatIsWrongIsSaid(String let, String conclusion, String message) {
    assertThat(claim(let, conclusion).problems()).extracting(Diagnostic::message)
        .anySatisfy(m -> assertThat(m).contains(message));
  }

  /** Nothing else looks at the names of a conclusion that is decided in fractions. */
  @Test
  void noVariableHidesANameOfTheBody() {
    ClaimText exact = new ClaimText().with("let", "{\"F(x)\": x + n}")
        .with("conclude", "[{exact: \"forall n in 1..4: F(n) == 2*n\", fixture: three-points}]")
        .with("mutants", "[{id: other, why: other, patch: {\"conclude[0].exact\": 1 < 0}}]");
    assertThat(exact.problems()).extracting(Diagnostic::message).contains("the variable `n` hides a name of the claim");
  }

  @Test
  void anIndexIsAnArgument() {
    ClaimText text = claim("{\"F(x)\": x + j}", "F(1) >= 0").with("parameters", "{n: {whole: [1, 4]}, m: 2, j: 5}");
    assertThat(text.problems()).extracting(Diagnostic::message)
        .containsExactly("`j` may be an index where the function is called");
  }

  @Test
  void aFreshVariableIsNoNameOfTheClaim() {
    ClaimText text = claim("{\"F(i)\": \"sum j in 1..2: i*j\"}", "forall j in 1..n: F(j) >= j1").with("parameters",
        "{n: {whole: [1, 4]}, m: 2, j1: 1}");
    assertThat(text.problems()).isEmpty();
    assertThat(Printer.print(text.claim().conclude().get(0).formula().tree()))
        .isEqualTo("forall j in 1..n: (sum j2 in 1..2: j*j2) >= j1");
  }

  @Test
  void oneWithinAnotherOverAndOverIsRefused() {
    String roots = "sqrt(".repeat(20) + "x" + ")".repeat(20);
    String calls = "A(".repeat(20) + "x" + ")".repeat(20);
    assertThat(claim("{\"A(x)\": " + roots + ", \"B(x)\": " + calls + "}", "B(1) >= 0").problems())
        .extracting(Diagnostic::message).anySatisfy(m -> assertThat(m).contains("too large"));
  }

  @Test
  void doublingOverAndOverIsRefused() {
    StringBuilder let = new StringBuilder("{\"A0(x)\": x");
    for (int k = 1; k <= 40; k++) {
      let.append(", \"A").append(k).append("(x)\": \"A").append(k - 1).append("(x) + A").append(k - 1).append("(x)\"");
    }
    assertThat(claim(let + "}", "A40(1) >= 0").problems()).extracting(Diagnostic::message)
        .anySatisfy(m -> assertThat(m).contains("too large"));
  }

  /** A curve of a plot stands under its range, whatever it calls, and keeps its own words. */
  @Test
  void curvesMayCallFunctions() {
    ClaimText text = claim("{\"F(l)\": \"norm(layer(w0, l))\"}", "F(1) >= 0")
        .with("plots", "[{title: norms, over: l in 1..2, lines: {norm: 2*F(l)}}]");
    assertThat(text.problems()).isEmpty();
    Claim.Plot plot = text.claim().plots().get(0);
    Formula whole = plot.ranging(plot.series().get(0));
    assertThat(Printer.print(whole.tree())).isEqualTo("largest l in 1..2: 2*norm(layer(w0, l))");
    assertThat(whole.text()).isEqualTo("2*F(l)");
    assertThat(text.with("plots", "[{title: norms, over: l from 1 to 2, lines: {norm: F(l)}}]").problems())
        .extracting(Diagnostic::message)
        .containsExactly("`l from 1 to 2` is not a range");
  }

  /** The functions of a mutant are its own, wherever they are called. */
  @ParameterizedTest
  @ValueSource(strings = {"Bound(n) >= norm(w0)", "forall i in 1..n: Bound(i) >= norm(w0)"})
  void aMutantMayChangeAFunction(String conclusion) {
    ClaimText text = claim("{\"Bound(x)\": 2*x}", conclusion).with("mutants",
        "[{id: less, why: the norm is one, patch: {\"let.Bound(x)\": x/8}}]");
    assertThat(text.problems()).isEmpty();
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Holds");
    assertThat(Printer.print(text.claim().mutants().get(0).claim().conclude().get(0).formula().tree())).contains("1/8");
  }
}
