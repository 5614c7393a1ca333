package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Value;

/** The checker's matrices against closed forms, and what it leaves open. */
class MatricesTest {
  private static final Problem PROBLEM = new Problem(new int[] {2, 2, 1}, 0, 1, new double[0],
      new double[][] {{3, 4}, {-1, 2}}, new double[][] {{1}, {-2}}, new Loss(Loss.Kind.SQUARE, 1, true));

  private static final Map<String, Value> NAMES = Map.of(
      "A", new Matrix(new double[][] {{3, 4}, {-1, 2}}), "S", new Matrix(new double[][] {{2, 1}, {1, 2}}),
      "R", new Matrix(new double[][] {{3, 4}}), "O", new Matrix(new double[2][2]),
      "Q", new Matrix(new double[][] {{0, 1}, {-1, 0}}),
      "w", new Weights(PROBLEM, new double[] {1, 0, 3, 4, 2, -1}, 0, Map.of()));

  private static final Eval EVAL = new Eval(new Eval.Scope() {
    @Override
    public Value named(String name) {
      return NAMES.get(name);
    }

    @Override
    public Value measured(String measure, List<Value> arguments) {
      return new Measures(Optional.of(PROBLEM), arguments).of(measure);
    }
  });

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"norm(A + A)^2 | 120", "norm(A - A) | 0", "norm(2*A/3)^2 | 40/3",
      "norm(-A)^2 | 30", "norm(A*A)^2 | 450", "norm(A^2 - A*A) | 0", "norm(A^0 - identity(2)) | 0",
      "entry(transpose(A), 1, 2) | -1", "norm(column(A, 2))^2 | 20", "columns(R) | 2", "rows(transpose(R)) | 2",
      "trace(A) | 5", "determinant(A) | 10", "determinant(O) | 0", "norm(inverse(A)*A - identity(2)) | 0",
      "entry(inverse(A), 1, 1) | 1/5", "norm(pseudoinverse(R))^2 | 1/25", "norm(pseudoinverse(transpose(R)))^2 | 1/25",
      "eigenvalue(S, 1) | 3", "eigenvalue(S, 2) | 1", "entry(eigenvector(S, 1), 2, 1) | sqrt(1/2)",
      "entry(eigenvector(S, 2), 1, 1) | sqrt(1/2)", "entry(eigenvector(S, 2), 2, 1) | -sqrt(1/2)",
      "norm((sum k in 1..2: singular(A, k)*leftSingular(A, k)*transpose(rightSingular(A, k))) - A) | 0",
      "entry(rightSingular(R, 1), 2, 1) | 4/5", "entry(leftSingular(R, 1), 1, 1) | 1",
      "norm((stack i in 1..2: beside j in 1..2: entry(A, i, j)) - A) | 0", "norm(stack i in 1..3: R)^2 | 75",
      "norm((product l in 1..3: S) - S^3) | 0", "inner(A + A, A) | 60", "norm(row(A + A, 2))^2 | 20",
      "norm(endToEnd(w))^2 | 17", "norm(jacobian(w))^2 | 3^2 + 25^2 + 10^2 + 5^2 + 5^2 + 5",
      "trace(tangentKernel(w)) | norm(jacobian(w))^2", "entry(maxMargin(), 1, 1) | 8/sqrt(65)",
      "opnorm(2*S) | 6", "rankOneDistance(S + S) | 2"})
  void haveTheirValues(String formula, String value) {
    assertThat(EVAL.number(formula).value()).isCloseTo(EVAL.number(value).value(), within(1e-12));
    assertThat(EVAL.number(formula).error()).isLessThan(1e-10);
  }

  /** What rounding may have done is known, so that a difference of equal matrices proves nothing. */
  @Test
  void differencesKnowTheirRounding() {
    assertThat(EVAL.number("norm(inverse(A)*A - identity(2))").error()).isGreaterThan(1e-17);
    assertThat(EVAL.number("trace(A*A - A^2)").error()).isGreaterThan(1e-17);
  }

  /** Where numbers cancel, what rounding left behind is not taken for the truth. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"entry(((sqrt(2)^2 - 2)*10^16)*identity(2), 1, 1) | 0",
      "entry(identity(2)/(1 + (sqrt(2)^2 - 2)*10^14), 1, 1) | 1",
      "entry(stack i in 1..1: (sqrt(2)^2 - 2)*10^16, 1, 1) | 0",
      "entry(stack i in 1..1: sqrt(2)*sqrt(2) - 2 - 2^(-51), 1, 1) | -4.440892098500626e-16",
      "10^30*(entry(stack i in 1..1: 1 + 10^(-20), 1, 1) - 1) | 1e10",
      "determinant(stack i in 1..3: beside j in 1..3: if(i == 1, if(j == 1, 3, if(j == 2, 10^16, 7*10^15)), "
          + "if(j < 3, j^(i - 2)*1, if(i == 2, 2, 5)))) | -2.3e16",
      "inner(stack i in 1..3: if(i == 2, 1, 10^16*(2 - i)), stack i in 1..3: 1) | 1",
      "singular(stack i in 1..2: beside j in 1..2: 2^52 + if(i + j == 4, 1, 0), 2) | 0.5",
      "entry(mix((sqrt(2)^2 - 2)*10^16, identity(2), 0, identity(2)), 1, 1) | 0",
      "tail(stack i in 1..2: beside j in 1..2: 2^52 + if(i + j == 4, 1, 0)) | 3.0814879110195774e-33"})
  void cancellationIsKnown(String formula, double truth) {
    try {
      assertThat(Math.abs(EVAL.number(formula).value() - truth)).isLessThanOrEqualTo(EVAL.number(formula).error());
    } catch (NotCovered open) {
      assertThat(open.getMessage()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"norm(inverse(O))", "norm(inverse(transpose(R)*R))", "norm(R*R)", "norm(R + A)",
      "norm(inverse(R))", "eigenvalue(A, 1)", "leftSingular(Q, 1)", "eigenvector(identity(2), 1)",
      "leftSingular(R, 2)", "norm(A^(0-1))", "norm(A^(1/2))", "tail(A + A)", "A <= 1", "norm(identity(100000))",
      "norm(column(A, 3))", "norm(stack i in 1..2: if(i == 1, A, transpose(R)))"})
  void otherwiseNothingIsSaid(String formula) {
    assertThatExceptionOfType(NotCovered.class).isThrownBy(() -> EVAL.value(Term.parse(formula)));
  }
}
