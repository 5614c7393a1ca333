package org.lemmata.dynamics.flow.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.ode.FieldExpandableODE;
import org.hipparchus.ode.FieldODEState;
import org.hipparchus.ode.FieldOrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54FieldIntegrator;
import org.hipparchus.util.MathArrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/** A chain of three unequal weights against decimal arithmetic of thirty digits. */
class HighPrecisionTest {
  private static final double LABEL = 0.75;
  private static final double INPUT = 1.25;

  /** {@code w_l' = x (y - x w1 w2 w3) prod_{k != l} w_k}, written anew. */
  private record Chain(DfpField field) implements FieldOrdinaryDifferentialEquation<Dfp> {

    @Override
    public int getDimension() {
      return 3;
    }

    @Override
    public Dfp[] computeDerivatives(Dfp t, Dfp[] w) {
      Dfp pull = w[0].multiply(w[1]).multiply(w[2]).multiply(INPUT).negate().add(LABEL).multiply(INPUT);
      Dfp[] velocity = MathArrays.buildArray(field, 3);
      for (int l = 0; l < 3; l++) {
        velocity[l] = pull.multiply(w[(l + 1) % 3]).multiply(w[(l + 2) % 3]);
      }
      return velocity;
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesToTenDigits(Method method) {
    DfpField field = new DfpField(30);
    double[] start = {0.5, 0.25, -0.125};
    Dfp[] exact = MathArrays.buildArray(field, 3);
    for (int l = 0; l < 3; l++) {
      exact[l] = field.newDfp(start[l]);
    }
    exact = new DormandPrince54FieldIntegrator<>(field, 0, 1, 1e-17, 1e-17)
        .integrate(new FieldExpandableODE<>(new Chain(field)), new FieldODEState<>(field.getZero(), exact),
            field.newDfp(3))
        .getPrimaryState();
    Problem problem = new Problem(new Diagonal(1, 3), new Dataset(new double[][] {{INPUT}}, new double[][] {{LABEL}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    double[] ours = new Solver(new Cartesian(3, 0, 1, 0), Field.of(problem), Weights.of(start), new Meter(100_000))
        .solve(Plan.of(3, 3), Fidelity.FINE.tolerance(), new ErrorScale(problem.network()), method,
            Bends.of(problem, Fidelity.FINE.tolerance()))
        .end().weights()
        .plain();
    for (int l = 0; l < 3; l++) {
      assertThat(ours[l]).isCloseTo(exact[l].toDouble(), within(1e-11));
    }
  }
}
