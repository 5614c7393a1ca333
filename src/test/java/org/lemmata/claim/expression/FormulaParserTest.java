package org.lemmata.claim.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;

class FormulaParserTest {
  private static final Place PLACE = new Place("test.yaml", 7, 10);

  private static Expression parse(String text) {
    return FormulaParser.parse(text, PLACE).tree();
  }

  @Test
  void readsScientificNumbersExactly() {
    assertThat(org.lemmata.claim.expression.ExactValue.of(parse("1.5e-3"), java.util.Map.of()))
        .isEqualTo(Rational.of(3).over(Rational.of(2000)));
    assertThat(parse("e1")).isEqualTo(new Expression.Name("e1"));
  }

  @Test
  void chainsMeanConjunction() {
    assertThat(Printer.print(parse("0 < x <= 1"))).isEqualTo(Printer.print(parse("0 < x && x <= 1")));
  }

  @Test
  void readsQuantifiersFromOutsideIn() {
    Expression tree = parse("forall l in 1..L: exists t in times(w): norm(at(w, t)) >= l");
    assertThat(tree).isInstanceOf(Expression.OverRange.class);
    assertThat(((Expression.OverRange) tree).body()).isInstanceOf(Expression.OverTimes.class);
  }

  /** A quantifier reaches as far to the right as it can, and no further than the bracket around it. */
  @Test
  void quantifiersStandInBracketsAndArguments() {
    assertThat(parse("2*(sum l in 1..L: l + 1) + 3")).isEqualTo(
        new Expression.Operation(Operator.PLUS, List.of(
            new Expression.Operation(Operator.TIMES, List.of(parse("2"), parse("sum l in 1..L: l + 1"))), parse("3"))));
    assertThat(parse("exp(least t in times(u): t)"))
        .isEqualTo(new Expression.Call("exp", List.of(parse("least t in times(u): t"))));
    assertThat(parse("max(sum l in 1..L: l, 2)"))
        .isEqualTo(new Expression.Call("max", List.of(parse("sum l in 1..L: l"), parse("2"))));
    assertThat(parse("(exists l in 1..L: l > x) && !(forall l in 1..(sum k in 1..2: k): l > y)")).isEqualTo(
        new Expression.Operation(Operator.AND, List.of(
            parse("exists l in 1..L: l > x"),
            new Expression.Operation(Operator.NOT, List.of(parse("forall l in 1..(sum k in 1..2: k): l > y"))))));
    assertThat(Printer.print(parse("2*(sum l in 1..L: l + 1) + 3"))).isEqualTo("2*(sum l in 1..L: l + 1) + 3");
    assertThat(parse("sum + first")).as("names like any other").isEqualTo(parse("(sum) + (first)"));
  }

  @Test
  void strengthAndSides() {
    assertThat(parse("a - b - c")).isEqualTo(parse("(a - b) - c"));
    assertThat(parse("a/b/c")).isEqualTo(parse("(a/b)/c"));
    assertThat(parse("a^b^c")).isEqualTo(parse("a^(b^c)"));
    assertThat(parse("-a^2")).isEqualTo(parse("-(a^2)"));
    assertThat(parse("2^-a")).isEqualTo(parse("2^(-a)"));
    assertThat(parse("a*b/c")).isEqualTo(parse("a*(b/c)"));
    assertThat(parse("!a < b && c || d")).isEqualTo(parse("((!(a < b)) && c) || d"));
    assertThat(parse("a == !b")).isEqualTo(parse("a == (!b)"));
    assertThat(parse("-2/3")).isEqualTo(new Expression.Constant(Rational.of(-2).over(Rational.of(3))));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "a +", "((a)", "x_", "#&", "a;b", "a->b", "x = 3", "{1,2}", "5!", "%", "f(x)(y)(", "x'", "a.b", "Import(x)",
      "System(x)",
      "forall l: x > 1", "forall l in 1: x > 1", "forall l in 1..2 x > 1", "sum l in 1..2:", "2 + sum l in 1..2: l",
      "f(x,)", "f(,x)", "x)", "1..2", "x : y", "a < = b", "\"open", "@", "a @ b @ c ; d", "1 +* 2", "x[[1]]", "f @@ g",
      "a /. b", "__", "1*^999999999 > 0", "36^^zz", "1.5``99", "1 (*x*) + 2", "1/0 > 0", "And()", "Not(x, y)",
      "Less(x)"})
  void refusesEverythingElseWithAPlace(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            InvalidSource.class, e -> assertThat(e.diagnostics().get(0).place().line()).isEqualTo(7));
  }

  /** Names, numbers, texts, calls and brackets: what has a value. */
  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "2", "2.5", ".5", "2.", "1e5", "1e-5", "1.5E+3", "x", "x1", "norm(x)", "(x + 1)", "\"word\"", "(2)", "-x", "!x",
        "e5", "max(1, x)");
  }

  @Property(tries = 400)
  void twoValuesSideBySideAreNoProduct(@ForAll("values") String left, @ForAll("values") String right,
      @ForAll("gaps") String gap) {
    boolean isOneThing = right.startsWith("-") || left.matches("-?!?[a-z]\\w*") && right.startsWith("(");
    Assume.that(!isOneThing);
    assertThatThrownBy(() -> parse(left + gap + right)).isInstanceOf(InvalidSource.class);
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of(" ", "  ", "\t", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5.5", "2 3", "2x", "2 x", "x 2", "(x)(y)", "(x) y", "x y", "1.5.5", "1..2", "0x10", "1e5x",
      "f(x)(y)", "2(x)", "1_000"})
  void refusesWhatAnotherLanguageTakesForAProduct(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidSource.class);
  }

  /**
   * Letters, digits and signs of every kind, in any order: what is read prints and reads back, and the rest is refused.
   */
  @Property(tries = 2000)
  void nothingElseEscapes(@ForAll("signs") List<String> signs) {
    String text = String.join("", signs);
    try {
      Expression once = parse(text);
      assertThat(parse(Printer.print(once))).as(text).isEqualTo(parse(Printer.print(parse(Printer.print(once)))));
    } catch (InvalidSource refused) {
      assertThat(refused.diagnostics()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<List<String>> signs() {
    return Arbitraries.of(
        "1", "2", ".", "e", "E", "x", " ", "(", ")", ",", "+", "-", "*", "/", "^", "<", "<=", "==", "!=", "=", "!",
        "&&", "||", "&", "|", ":", ";", "[", "]", "{", "}",
        "\"", "'", "_", "@", "#", "~", "?", "$", "%", "\\", "..", "\u00e9", "\u221e", "\u0000", "in", "if", "1/0")
        .list().ofMinSize(1).ofMaxSize(8);
  }

  @Test
  void refusesBombs() {
    for (String bomb : List.of("(".repeat(5000), "x+".repeat(5000) + "x", "!".repeat(1000) + "x",
        "-".repeat(1500) + "x", "x^".repeat(700) + "x", "-+".repeat(700) + "x", "2^+".repeat(500) + "x")) {
      assertThatThrownBy(() -> parse(bomb)).isInstanceOf(InvalidSource.class);
    }
  }

  @Test
  void pointsAtTheColumn() {
    assertThatThrownBy(() -> parse("norm(w0) >= (1"))
        .isInstanceOfSatisfying(
            InvalidSource.class, e -> assertThat(e.diagnostics().get(0).place().column()).isGreaterThan(20));
    assertThat(FormulaParser.parse("norm(w0) >= nrm(w0)", PLACE).placeOf("nrm").column()).isEqualTo(22);
  }

  @Property
  void printingAndParsingReturnToTheSameTree(@ForAll("trees") Expression tree) {
    Expression once = parse(Printer.print(tree));
    assertThat(parse(Printer.print(once))).isEqualTo(once);
  }

  @Provide
  Arbitrary<Expression> trees() {
    return Arbitraries.recursive(
        () -> Arbitraries.oneOf(
            Arbitraries.integers().between(0, 99).map(i -> (Expression) new Expression.Constant(Rational.of(i))),
            Arbitraries.of("a", "b", "eps").map(Expression.Name::new)),
        inner -> Arbitraries.oneOf(
            inner.tuple2().map(t -> new Expression.Operation(Operator.PLUS, List.of(t.get1(), t.get2()))),
            inner.tuple2().map(t -> new Expression.Operation(Operator.TIMES, List.of(t.get1(), t.get2()))),
            inner.tuple2().map(t -> new Expression.Operation(Operator.POWER, List.of(t.get1(), t.get2()))),
            inner.map(t -> new Expression.Call("norm", List.of(t)))),
        0, 3);
  }
}
