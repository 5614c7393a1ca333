package org.lemmata.verify.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formula language as the independent checker reads it. */
class EvalTest {
  private static final Map<String, Value> NAMES = Map.of("x", Num.of(0.7), "n", Num.whole(3), "least", Num.whole(5),
      "u", new Value.Word("a run"));

  private static final Value.Thing RUN = new Value.Thing() {};

  private static final Eval EVAL = new Eval(new Eval.Scope() {
    @Override
    public Value named(String name) {
      return Optional.ofNullable(NAMES.get(name)).orElseThrow(() -> new NotCovered("the name " + name));
    }

    @Override
    public Value measured(String measure, List<Value> arguments) {
      if (measure.equals("times")) {
        return new Value.Times(Stream.of(0.0, 0.1, 2.0).map(t -> Num.recorded(t, RUN)).toList());
      }
      throw new NotCovered("the measure " + measure);
    }
  });

  @ParameterizedTest
  @ValueSource(strings = {
      "-2^2 == -4", "2^3^2 == 512", "1/3 + 1/3 + 1/3 == 1", "0.05 == 1/20", "5e-2 == 1/20", "2 - 3 - 4 == -5",
      "1 < 2 < 3", "!(1 < 2 < 2)",
      "8/4/2 == 1", "1 > 2 || 2 > 1 && 3 > 2", "if(n == 3, 1, 1/0) == 1", "1 < 2 || 1/0 > 0", "!(2 < 1 && 1/0 > 0)",
      "forall i in 1..n: i <= 3", "exists i in 1..n: i == 3", "\"TL\" == \"TL\"", "\"TL\" != \"FL\"",
      "min(3, 1, 2) == 1", "max(1/2, 1/3) == 1/2",
      "abs(-2/3) == 2/3", "floor(7/2) == 3", "least >= 5", "sqrt(x^2) <= x*(1 + 10^-9)", "x != 1/2",
      "exp(log(n)) >= 2.999",
      "exists t in times(u): t == 2", "forall t in times(u): t >= 0", "-(10^-400) < 0",
      "abs(tanh(sqrt(2)) - 0.8883) <= 10^-3",
      "sqrt(max(0, x - x)) <= 10^-6", "max(x, 1) == 1", "x^(1/3) >= 0.88", "forall i in 1..floor(sqrt(10)): i <= 3"
  })
  void true_(String formula) {
    Truth truth = EVAL.truth(formula);
    assertThat(truth.isOpen()).isFalse();
    assertThat(truth.decided()).isTrue();
  }

  /** A recorded time is known up to rounding, and still the same as itself; a time of another run is not. */
  @Test
  void aRecordedTimeIsItself() {
    assertThat(EVAL.number("sum t in times(u): if(t == (first s in times(u): s > 0.05), t, 0)").value())
        .isEqualTo(0.1);
    assertThat(EVAL.number("count t in times(u): t <= (first s in times(u): s > 0.05)").value()).isEqualTo(2);
    assertThat(EVAL.truth("exists t in times(u): t == 1/10").isOpen()).isTrue();
    Num there = Num.recorded(0.1, RUN);
    assertThat(there.minus(Num.recorded(0.1, RUN)).isExact()).isTrue();
    assertThat(there.minus(Num.recorded(0.1, new Value.Thing() {})).isExact()).isFalse();
    assertThat(there.plus(Num.whole(1)).minus(there.plus(Num.whole(1))).isExact()).isFalse();
  }

  @Test
  void folds() {
    assertThat(EVAL.number("sum i in 1..4: i^2").value()).isEqualTo(30);
    assertThat(EVAL.number("count i in 1..4: i > 2").value()).isEqualTo(2);
    assertThat(EVAL.number("first i in 1..4: i^2 >= 5").value()).isEqualTo(3);
    assertThat(EVAL.number("largest i in 1..4: least j in 1..i: i - j^2").value()).isEqualTo(0);
  }

  @Test
  void marginsSayByHowMuch() {
    assertThat(EVAL.truth("n >= 1 && n <= 7/2").lo()).isEqualTo(0.5);
    assertThat(EVAL.truth("n >= 5 || n >= 4").hi()).isEqualTo(-1);
    assertThat(EVAL.truth("x^2 >= x^2").isOpen()).as("equal up to rounding").isTrue();
    assertThat(EVAL.truth("n >= 3").isOpen()).as("equal in fractions").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 +", "(1", "f(1", "1 2", "a..b", "x @ 2", "", "forall i in 1..2", "sqrt(-1)", "log(0)",
      "1/0", "unknown", "first i in 1..2: i > 9",
      "sum i in 2..1: i", "10^400", "if(x >= x, 1, 2)", "\"a\" + 1", "\"a\" < \"b\"", "\"a\" == 1",
      "sum i in 1..sqrt(9): i", "(x - x)^(-1)", "log(x - x + 10^-30)", "sqrt(x - x)",
      "floor(sqrt(4))", "floor(10^35*sqrt(2))", "if(min(x, x + 10^-17) < x, 1, 2)", "if(10^-400*x > 10^-401, 1, 2)",
      "if(sqrt(2)^2 >= 2, 1, 2)", "if(max(1/3, x - x + 1/3) <= 1/3, 1, 2)"})
  void whatHasNoValueIsNotCovered(String formula) {
    assertThatThrownBy(() -> EVAL.value(Term.parse(formula))).isInstanceOf(NotCovered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^3 - 2*x", "1/(1 + x^2)", "exp(-(x*n))", "log(1 + x)", "sqrt(x)", "tanh(n*x)",
      "sinh(x)*cosh(x)", "x^x", "(x + n)^(1/2)", "D(x^4, x)"})
  void derivativesAreThoseOfCalculus(String formula) {
    double h = 1e-5;
    double right = EVAL.with("x", Num.of(0.7 + h)).number(formula).value();
    double left = EVAL.with("x", Num.of(0.7 - h)).number(formula).value();
    assertThat(EVAL.number("D(" + formula + ", x)").value()).isCloseTo((right - left) / (2 * h), within(1e-8));
  }
}
