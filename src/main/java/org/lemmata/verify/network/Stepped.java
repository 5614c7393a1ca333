package org.lemmata.verify.network;

import org.lemmata.verify.formula.NotCovered;

/**
 * Takes steps whose error is small, and over kinks steps so short that they are taken as they are.
 *
 * @param shortest step
 */
record Stepped(RungeKutta formula, double shortest, long most, Budget budget) implements Integrator {
  /** The relative error of a step through a kink. */
  private static final double ROUGHEST = 1e-2;

  @Override
  public double[] velocity(double[] state) {
    return formula.velocity().apply(state);
  }

  @Override
  public double[] integrate(double[] state, double span, Run run) {
    double h = span / 16;
    double[] now = state;
    double[] velocity = velocity(now);
    for (double left = span; left > 0;) {
      double length = Math.min(h, left);
      budget.spend((long) RungeKutta.CALLS * run.samples() * now.length);
      run.tick(most);
      RungeKutta.Step step = formula.step(now, velocity, length);
      boolean isKink = step.error() > 1 && length <= shortest && step.error() * formula.tolerance() <= ROUGHEST;
      if (isKink) {
        run.roughen();
      }
      if (step.error() <= 1 || isKink) {
        now = step.end();
        velocity = step.velocity();
        left = length == left ? 0 : left - length;
      }
      h = Math.max(isKink ? shortest : Math.ulp(span), RungeKutta.length(length, step.error()));
    }
    return now;
  }
}
