package org.lemmata.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.checking.Finding;
import org.lemmata.kernel.verdict.Errored;
import org.lemmata.quantity.measure.Measures;

/** What the linter lets pass may be undecided or have no value, but a check of it does not fail. */
class TypingTest {
  private static final int ROUNDS = Boolean.getBoolean("lemmata.deep") ? 20_000 : 3_000;

  private static final List<String> ATOMS = List.of(
      "w0", "X", "Y", "n", "m", "1", "2", "0", "-1", "1/3", "u", "own", "p", "\"a\"", "\"TL\"", "\"hidden\"", "10^9",
      "1e-310", "t0");

  private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "^", "<", "<=", "==", "!=", ">", ">=", "&&",
      "||");

  private static final List<String> FOLDS = List.of("sum", "product", "stack", "beside", "largest", "argmin", "forall",
      "first");

  private final Random random = new Random(5);
  private final List<String> functions = new ArrayList<>(
      List.of("if", "min", "max", "sqrt", "log", "exp", "abs", "floor", "atan"));

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Any formula, whether it makes sense or not. */
  private String formula(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(8);
    if (kind <= 1) {
      return one(ATOMS);
    }
    if (kind <= 5) {
      String function = one(functions);
      int arguments = Measures.byName().containsKey(function)
          ? Measures.byName().get(function).signature().slots().size()
          : function.equals("if") ? 3 : 1;
      return function + "("
          + String.join(", ", IntStream.range(0, arguments).mapToObj(i -> formula(depth - 1)).toList()) + ")";
    }
    if (kind == 6 && random.nextBoolean()) {
      return "(" + one(FOLDS) + " i in 1..2: " + formula(depth - 1) + ")";
    }
    return "(" + formula(depth - 1) + " " + one(OPERATORS) + " " + formula(depth - 1) + ")";
  }

  @Test
  void whatPassesDoesNotFail() {
    functions.addAll(Measures.byName().keySet());
    int passed = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String formula = formula(2) + " " + one(List.of("==", "!=", "<=", ">")) + " " + formula(i % 2);
      ClaimText text = new ClaimText().with("runs", "{u: {kind: gradient-flow, time: 1/4, frames: 2}}")
          .with("points", "{p: {draw: sphere}}").with("let", "{t0: 1/8}")
          .with("parameters", "{n: 2, m: 2}").with("conclude", "\n  - that: '" + formula + "'")
          .with("budget", "{instances: 1, quick: 1, seconds: 20, evaluations: 20000}");
      if (text.problems().isEmpty()) {
        passed++;
        Finding finding = text.check();
        assertThat(finding.ruling().verdict()).as(formula + ": " + finding.ruling().verdict().reason())
            .isNotInstanceOf(Errored.class);
      }
    }
    assertThat(passed).as("formulas that passed").isGreaterThan(ROUNDS / 100);
  }
}
