package org.lemmata.network.linear;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** Minimise {@code <cost, x>} subject to {@code <row, x> <= limit} for every row, and {@code x >= 0}. */
public final class LinearProgram {
  private static final int STEPS = 20_000;
  private static final double SHARP = 1e-14;
  private static final int ULPS = 10;

  private final double[] cost;
  private final List<LinearConstraint> rows = new ArrayList<>();

  public LinearProgram(double[] cost) {
    this.cost = cost.clone();
  }

  public LinearProgram atMost(double[] row, double limit) {
    rows.add(new LinearConstraint(row, Relationship.LEQ, limit));
    return this;
  }

  /**
   * A minimiser, up to the tolerance of the simplex method: whoever builds a proof on it checks it.
   *
   * @throws Undefined where there is none or the method gives up
   */
  public double[] solve() {
    return solve(new SimplexSolver());
  }

  /** The same with a tolerance near rounding, for small programs whose smallest numbers matter. */
  public double[] solveSharply() {
    return solve(new SimplexSolver(SHARP, ULPS, SHARP));
  }

  private double[] solve(SimplexSolver solver) {
    try {
      return solve(solver, PivotSelectionRule.DANTZIG);
    } catch (MathRuntimeException failure) {
      if (failure.getSpecifier() == LocalizedCoreFormats.MAX_COUNT_EXCEEDED) {
        return solveInTheEnd(solver);
      }
      throw new Undefined(Reason.STUCK, "linear program: " + failure.getMessage());
    }
  }

  /** By a rule that is slower, and does not go round in circles. */
  private double[] solveInTheEnd(SimplexSolver solver) {
    try {
      return solve(solver, PivotSelectionRule.BLAND);
    } catch (MathRuntimeException failure) {
      throw new Undefined(Reason.STUCK, "linear program: " + failure.getMessage());
    }
  }

  private double[] solve(SimplexSolver solver, PivotSelectionRule rule) {
    return solver
        .optimize(
            new MaxIter(STEPS), new LinearObjectiveFunction(cost, 0), new LinearConstraintSet(rows), GoalType.MINIMIZE,
            new NonNegativeConstraint(true), rule)
        .getPoint();
  }
}
