package org.lemmata.dynamics.search;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * Minimises a function on a box with the evolution strategy CMA-ES of Hansen and Ostermeier (2001), as Hipparchus has
 * it. The same seed asks for the same points.
 */
public final class EvolutionStrategy {
  private final double[] low;
  private final double[] high;
  private final double[] deviation;
  private final long seed;

  /** @param deviation of the first points around the start, per coordinate */
  public EvolutionStrategy(double[] low, double[] high, double[] deviation, long seed) {
    this.low = low;
    this.high = high;
    this.deviation = deviation;
    this.seed = seed;
  }

  /** Asks for at most {@code evaluations} values; whatever {@code f} remembers is the result. */
  public void run(double[] start, int evaluations, ToDoubleFunction<double[]> f) {
    int population = 4 + (int) Math.floor(3 * Math.log(start.length));
    CMAESOptimizer optimizer = new CMAESOptimizer(evaluations, Double.NEGATIVE_INFINITY, true, 0, 0,
        new Well19937c(seed), false, null);
    try {
      optimizer.optimize(
          new MaxEval(evaluations),
          new ObjectiveFunction(f::applyAsDouble),
          GoalType.MINIMIZE,
          new InitialGuess(inside(start)),
          new SimpleBounds(low, high),
          new CMAESOptimizer.Sigma(deviation),
          new CMAESOptimizer.PopulationSize(Math.min(population, Math.max(4, evaluations / 2))));
    } catch (MathRuntimeException budgetUsedUp) {
      // Points were asked for until the budget was spent; nothing is lost.
    }
  }

  private double[] inside(double[] start) {
    double[] moved = Arrays.copyOf(start, start.length);
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Math.max(low[i], Math.min(high[i], moved[i]));
    }
    return moved;
  }
}
