package org.lemmata.claim.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.TheCorpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** Formulas in the signs of the field. */
class TypesetterTest {
  private static String typeset(String formula, Notation notation) {
    return new Typesetter(notation).formula(FormulaParser.parse(formula, new Place("test", 1, 1)).tree());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', value = {
      "a - b <= 10^-9@a − b ≤ 10^−9@a - b\\le {10}^{-9}",
      "-2*x + 1/3@−2·x + 1/3@-2\\,x + \\frac{1}{3}",
      "(a + b)*c/(d*e)@(a + b)·c/(d·e)@\\frac{\\left(a + b\\right)\\,c}{d\\,e}",
      "epsilon/2@ε/2@\\frac{\\epsilon}{2}",
      "3*x/4@3·x/4@\\frac{3\\,x}{4}",
      "a - (b - c)@a − (b − c)@a - \\left(b - c\\right)",
      "(a^b)^c@(a^b)^c@{\\left({a}^{b}\\right)}^{c}",
      "(a + 1)^2@(a + 1)²@{\\left(a + 1\\right)}^{2}",
      "x^(1/2) + sqrt(y + 1)@√x + √(y + 1)@\\sqrt{x} + \\sqrt{y + 1}",
      "1/sqrt(m)@1/√m@\\frac{1}{\\sqrt{m}}",
      "a && (b > 1 || !(c == 2))@a ∧ (b > 1 ∨ ¬(c = 2))@a\\;\\land\\; \\left(b > 1\\;\\lor\\; \\lnot \\left(c = "
          + "2\\right)\\right)",
      "forall l in 2..L: singular(layer(w, l), 1) >= l^(1/4)@∀l ∈ {2, …, L}: s₁(W_l(w)) ≥ l^(1/4)@"
          + "\\forall l\\in \\left\\{2, \\ldots , L\\right\\}: {s}_{1}\\left({W}_{l}\\left(w\\right)\\right)\\ge "
          + "{l}^{\\frac{1}{4}}",
      "sum i in 1..n: a*i@∑[i ∈ {1, …, n}] a·i@\\sum_{i\\in \\left\\{1, \\ldots , n\\right\\}}\\;a\\,i",
      "argmax i in 1..n: a*i@argmax[i ∈ {1, …, n}] a·i@\\operatorname*{arg\\,max}_{i\\in \\left\\{1, \\ldots , "
          + "n\\right\\}}\\;a\\,i",
      "(product i in 1..n: a)^2@(∏[i ∈ {1, …, n}] a)²@{\\left(\\prod_{i\\in \\left\\{1, \\ldots , "
          + "n\\right\\}}\\;a\\right)}^{2}",
      "transpose(A + B)*A*inverse(B)@(A + B)ᵀ·A·B^−1@\\left(A + B\\right)^\\top\\,A\\,{B}^{-1}",
      "stack i in 1..n: y*x@rows[i ∈ {1, …, n}] y·x@\\operatorname*{rows}_{i\\in \\left\\{1, \\ldots , "
          + "n\\right\\}}\\;y\\,x",
      "norm(at(w, t)) < inner(w0, kkt)@‖w(t)‖ < ⟨w₀, kkt⟩@\\left\\|w\\left(t\\right)\\right\\| < \\left\\langle "
          + "w_{0}, \\mathit{kkt}\\right\\rangle "
  })
  void aFormulaHasOneFormInEachNotation(String formula, String unicode, String latex) {
    assertThat(typeset(formula, new Unicode())).isEqualTo(unicode);
    assertThat(typeset(formula, new Latex()).strip()).isEqualTo(latex.strip());
  }

  @Test
  void everyClaimCanBeShown() {
    for (Claim claim : TheCorpus.get().claims().values()) {
      for (Notation notation : new Notation[] {new Unicode(), new Latex()}) {
        List<String> lines = ClaimSheet.of(claim, notation);
        assertThat(lines.stream().filter(l -> l.startsWith("  then "))).hasSameSizeAs(claim.conclude());
        assertThat(lines.stream().filter(l -> l.startsWith("  if "))).hasSameSizeAs(claim.assume());
      }
    }
  }
}
