package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Printer;
import org.lemmata.claim.source.Place;

/** Which cases a formula speaks of. */
class AntecedentsTest {

  private static Antecedents of(String formula) {
    return Antecedents.of(FormulaParser.parse(formula, Place.NOWHERE).tree());
  }

  private static List<String> needed(String formula) {
    return of(formula).needed().stream().map(Printer::print).toList();
  }

  private static List<String> alternatives(String formula) {
    return of(formula).alternatives().stream().map(Printer::print).toList();
  }

  @Test
  void implicationsNeedTheirAntecedents() {
    assertThat(needed("!(a > 1) || b > 2")).containsExactly("a > 1");
    assertThat(needed("b > 2 || !(a > 1)")).containsExactly("a > 1");
    assertThat(needed("!(a > 1) || !(b > 2) || c > 3")).containsExactly("a > 1 && b > 2");
    assertThat(needed("!(a > 1) || !(b > 2)")).containsExactly("a > 1");
    assertThat(needed("!(a > 1 && !(b > 2))")).containsExactly("a > 1");
    assertThat(needed("!(!(!(a > 1))) || b > 2")).containsExactly("a > 1");
    assertThat(needed("c > 3 && (!(a > 1) || b > 2)")).containsExactly("a > 1");
  }

  @Test
  void nestedOnesNeedThemTogether() {
    assertThat(needed("!(a > 1) || (!(b > 2) || c > 3)")).containsExactly("a > 1", "a > 1 && b > 2");
    assertThat(needed("!(a > 1) || (c > 3 && (!(b > 2) || c > 4))")).containsExactly("a > 1", "a > 1 && b > 2");
  }

  @Test
  void underQuantifiersSomeValueIsEnough() {
    assertThat(needed("forall k in 1..n: !(k > 1) || b > k")).containsExactly("exists k in 1..n: k > 1");
    assertThat(needed("exists k in 1..n: !(k > 1) || b > k")).containsExactly("exists k in 1..n: k > 1");
    assertThat(needed("forall t in times(u): forall k in 1..n: !(t > k) || b > k"))
        .containsExactly("exists t in times(u): exists k in 1..n: t > k");
    assertThat(needed("count k in 1..n: !(k > 1) || b > k")).containsExactly("exists k in 1..n: k > 1");
  }

  @Test
  void branchesThatComputeSomethingHaveToBeTaken() {
    assertThat(needed("if(a > 1, b, 0) <= 2")).containsExactly("a > 1");
    assertThat(needed("if(a > 1, -1/2, b) <= 2")).containsExactly("!(a > 1)");
    assertThat(needed("c + 2*if(a > 1, b, c) <= 2")).containsExactly("a > 1", "!(a > 1)");
    assertThat(needed("if(a > 1, if(b > 1, c, 0), 0) <= 2")).containsExactly("a > 1", "a > 1 && b > 1");
    assertThat(needed("if(a > 1, 2, if(b > 1, 1, if(c > 1, 1/2, 0))) <= 2")).isEmpty();
    assertThat(needed("max(0, if(!(a > 1), 0, b)) <= 2")).containsExactly("a > 1");
  }

  @Test
  void plainDisjunctionsNeedNothingButHaveAlternatives() {
    assertThat(needed("a > 1 || b > 2")).isEmpty();
    assertThat(alternatives("a > 1 || b > 2")).containsExactly("!(a > 1)", "!(b > 2)");
    assertThat(alternatives("forall k in 1..n: a > k || b > 2"))
        .containsExactly("exists k in 1..n: !(a > k)", "exists k in 1..n: !(b > 2)");
    assertThat(alternatives("!(a > 1) || b > 2 || c > 3")).containsExactly("a > 1 && !(b > 2)", "a > 1 && !(c > 3)");
    assertThat(needed("!(a > 1 && b > 2)")).isEmpty();
    assertThat(of("a > 1 && b <= 2")).isEqualTo(new Antecedents(List.of(), List.of()));
  }
}
