package org.lemmata.checking.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lemmata.ClaimText;
import org.lemmata.TheCorpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Layout;

/** Which changes are derived from a formula. */
@Execution(ExecutionMode.CONCURRENT)
class MutatorsTest {

  private static List<String> of(String formula, Family family) {
    Claim claim = Mutators.split(new ClaimText().with("conclude", "[{that: \"" + formula + "\"}]").claim());
    return changes(claim, family).toList();
  }

  private static Stream<String> changes(Claim claim, Family family) {
    return Mutators.of(claim).stream().filter(d -> d.family() == family)
        .map(d -> d.what().replaceFirst("conclusion \\d+: ", ""));
  }

  @Test
  void constantsAreDoubledHalvedAndMovedByFivePercent() {
    assertThat(of("norm(w0) <= 3", Family.CONSTANT))
        .containsExactly("norm(w0) <= 6", "norm(w0) <= (3/2)", "norm(w0) <= (63/20)", "norm(w0) <= (20/7)");
    assertThat(Mutators.of(new ClaimText().claim()).stream().filter(Derived::hard)).hasSize(2);
  }

  @Test
  void sidesWithoutConstantsHaveTheConstantOne() {
    assertThat(of("norm(w0) <= n", Family.CONSTANT)).hasSize(4).contains("norm(w0) <= 2*n");
  }

  @Test
  void roundingRoomAndIndicesAreLeftAlone() {
    assertThat(of("norm(layer(w0, 2)) <= 10^-9", Family.CONSTANT)).isEmpty();
    assertThat(of("norm(layer(w0, 2)) <= 1e-9", Family.CONSTANT)).isEmpty();
  }

  @Test
  void exponentsShiftBothWays() {
    assertThat(of("n^2 >= m", Family.EXPONENT)).containsExactly("n^3 >= m", "n^1 >= m");
    assertThat(of("n^(m - 1) >= 1/m", Family.EXPONENT)).containsExactly("n^((m - 1) + 1) >= m^(-1)",
        "n^((m - 1) + (-1)) >= m^(-1)");
  }

  @Test
  void comparisonsSignsAndQuantifiersTurnRound() {
    assertThat(of("norm(w0) >= n - m", Family.COMPARISON)).containsExactly("norm(w0) <= n - m");
    assertThat(of("norm(w0) >= n - m", Family.SIGN)).containsExactly("norm(w0) >= n + m");
    assertThat(of("forall i in 1..n: exists j in 1..m: i >= j", Family.ORDER))
        .containsExactly(
            "exists i in 1..n: exists j in 1..m: i >= j", "exists j in 1..m: forall i in 1..n: i >= j",
            "forall i in 1..n: forall j in 1..m: i >= j");
  }

  @Test
  void conjunctionsAreChangedPartByPart() {
    assertThat(of("forall i in 1..n: i >= 1 && i <= n", Family.COMPARISON))
        .containsExactly("forall i in 1..n: i <= 1", "forall i in 1..n: i >= n");
  }

  @Test
  void partsOfLogicAreDropped() {
    assertThat(of("forall i in 1..n: !(i >= 1 && n >= i) || n <= 3 || m <= 2", Family.PART))
        .containsExactly(
            "forall i in 1..n: n <= 3 || m <= 2", "forall i in 1..n: !(i >= 1 && n >= i) || m <= 2",
            "forall i in 1..n: !(i >= 1 && n >= i) || n <= 3",
            "forall i in 1..n: !(n >= i) || n <= 3 || m <= 2", "forall i in 1..n: !(i >= 1) || n <= 3 || m <= 2");
    assertThat(of("if(n >= 1 || m >= 2, n, 0) <= 4", Family.PART)).containsExactly("if(m >= 2, n, 0) <= 4",
        "if(n >= 1, n, 0) <= 4");
    Claim claim = new ClaimText().with("assume", "[{that: n > 1 && m > 1}]").claim();
    assertThat(changes(claim, Family.HYPOTHESIS)).containsExactly("without: n > 1 && m > 1", "without: n > 1",
        "without: m > 1");
  }

  @Test
  void namesThatAreArithmeticAreWrittenOut() {
    Claim claim = new ClaimText().with("let", "{bound: 2*n, seen: norm(w0)}")
        .with("conclude", "[{that: seen <= bound}]").claim();
    assertThat(changes(claim, Family.CONSTANT)).contains("seen <= 4*n").noneMatch(c -> c.contains("norm(w0)"));
  }

  @Test
  void hypothesesClocksAndNetworksChange() {
    Claim claim = new ClaimText()
        .with("runs", "{w: {kind: gradient-flow, time: 3}}").with("assume", "[{that: n > 1}, {that: m > 1}]")
        .with("conclude", "[{that: norm(end(w)) <= 9}]").claim();
    assertThat(changes(claim, Family.HYPOTHESIS)).containsExactly("without: n > 1", "without: m > 1");
    assertThat(changes(claim, Family.CLOCK)).containsExactly("norm(at(w, 0)) <= 9", "time of w: 2*(3)",
        "time of w: (3)/2", "clock of w: scaled");
    assertThat(changes(claim, Family.HOMOGENEITY)).containsExactly("network: power (2) + 1");
  }

  @Test
  void identitiesStayEquations() {
    Claim claim = new ClaimText()
        .with("conclude", "[{identity: \"(a + b)^2 == a^2 + 2*a*b + b^2\"}]")
        .with("mutants", "[{id: other, why: another one, patch: {\"conclude[0].identity\": a == b}}]").claim();
    assertThat(changes(claim, Family.COMPARISON)).isEmpty();
    assertThat(changes(claim, Family.EXPONENT)).hasSize(6);
  }

  /** Whatever is derived from the corpus is a formula of the language again, and differs from the claim. */
  @Test
  void everyClaimOfTheCorpusHasMutantsThatCanBeRead() {
    for (Claim claim : TheCorpus.get().claims().values()) {
      Claim split = Mutators.split(claim);
      List<Derived> derived = Mutators.of(split);
      assertThat(derived).as(claim.id()).isNotEmpty();
      assertThat(derived.stream().map(Derived::id)).doesNotHaveDuplicates();
      for (Derived d : derived) {
        d.obligation().conclude().forEach(c -> FormulaParser.parse(c.formula().text(),
            Layout.from(c.formula().place()), function -> true));
        assertThat(d.conclusion().isPresent() && split.conclude().containsAll(d.obligation().conclude())).as(d.what())
            .isFalse();
      }
    }
  }
}
