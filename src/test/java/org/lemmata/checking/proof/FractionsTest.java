package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.verdict.Derivation;

class FractionsTest {

  private static Formula formula(String text) {
    return FormulaParser.parse(text, Place.NOWHERE);
  }

  private static Derivation decide(String comparison) {
    List<List<Formula>> points = List.of(List.of(formula("1/3"), formula("-2")), List.of(formula("0.1"), formula("5")));
    List<List<Formula>> labels = List.of(List.of(formula("1")), List.of(formula("-1/7")));
    return new Fractions(points, labels).decide(formula(comparison).tree());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "3*entry(X, 1, 1) == 1", "entry(X, 2, 1) == 1/10", "entry(X, 1, 1) + entry(X, 2, 1) == 13/30", "n == 2",
      "forall i in 1..n: entry(Y, i, 1)^2 <= 1", "exists i in 1..n: entry(X, i, 2) < 0",
      "sum i in 1..n: entry(Y, i, 1) == 1 && 1 < 0 || n > 1",
      "abs(entry(Y, 2, 1)) == 1/7 && max(1/2, entry(X, 1, 1)) == 1/2 && min(n, 3) == 2", "!(n < 2) && n != 3",
      "entry(Y, 2, 1)^(-1) == -7", "(product i in 1..n: entry(X, i, 2)) == -10",
      "(argmax i in 1..n: entry(X, i, 2)) == 2", "(argmin i in 1..n: entry(X, i, 1)) == 2",
      "(argmax i in 1..3: 0*i) == 1 && (argmin i in 1..3: 0*i) == 1", "10^20 + 1 > 10^20"})
  void decidesWhatIsTrue(String comparison) {
    assertThat(decide(comparison).state())
        .isEqualTo(comparison.startsWith("sum") ? Derivation.State.OPEN : Derivation.State.PROVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "3*entry(X, 1, 1) < 1", "0 < entry(X, 1, 1) < 1/4", "entry(X, 1, 1) == 0.3333333333333333",
      "forall i in 1..n: entry(X, i, 2) > 0", "exists i in 1..n: entry(Y, i, 1) > 1",
      "n <= 1", "n >= 3", "n > 2", "!(n == 2)", "n != 2", "n == 2 && n == 3", "n < 1 || n > 5",
      "abs(entry(Y, 2, 1)) < 1/8", "min(n, 3) > 2", "max(n, 3) < 3",
      "(argmax i in 1..3: 0*i) > 1", "(argmin i in 1..n: entry(X, i, 2)) > 1", "10^20 + 1 == 10^20"})
  void decidesWhatIsFalse(String comparison) {
    assertThat(decide(comparison).state()).isEqualTo(Derivation.State.DISPROVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "sqrt(n) > 1", "entry(X, 3, 1) == 0", "entry(X, 1, 3) == 0", "entry(X, 0, 1) == 0", "entry(Z, 1, 1) == 0",
      "m > 0", "n", "n^(1/2) > 1",
      "forall i in 2..1: n > 0", "exists i in 1..10^9: n > 0", "forall i in 1..1/2: n > 0", "1/(n - 2) > 0",
      "entry(X, 1/2, 1) > 0", "norm(X) > 0", "n^1000 > 0"})
  void leavesTheRestOpen(String comparison) {
    assertThat(decide(comparison).state()).isEqualTo(Derivation.State.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "!(n > 2) || entry(X, 1, 1) > 9", "forall i in 1..n: !(entry(X, i, 2) > 5) || entry(X, i, 1) > 9",
      "!(n == 2) || (!(n > 2) || n > 9)"})
  void anImplicationThatSpeaksOfNothingIsNotProved(String comparison) {
    assertThat(decide(comparison).state()).isEqualTo(Derivation.State.OPEN);
    assertThat(decide(comparison.replace("n > 2", "n > 1").replace("> 5", "> 4").replace("> 9", "> 0")).state())
        .isEqualTo(Derivation.State.PROVED);
  }

  /** Order of fractions is order of cross products. */
  @Property
  void comparesLikeCrossProducts(
      @ForAll @IntRange(min = -1000, max = 1000) int a, @ForAll @IntRange(min = 1, max = 1000) int b,
      @ForAll @IntRange(min = -1000, max = 1000) int c, @ForAll @IntRange(min = 1, max = 1000) int d) {
    boolean less = (long) a * d < (long) c * b;
    String text = "(" + a + ")/" + b + " < (" + c + ")/" + d;
    assertThat(decide(text).state()).isEqualTo(less ? Derivation.State.PROVED : Derivation.State.DISPROVED);
  }
}
