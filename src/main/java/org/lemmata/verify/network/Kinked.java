package org.lemmata.verify.network;

import org.lemmata.verify.formula.NotCovered;

/**
 * Goes along a flow of neurons, which is smooth as long as no pre-activation changes its sign: a step ends where one
 * does.
 */
final class Kinked implements Integrator {
  private static final int MOST_CHANGES = 1_000;

  private static final int MOST_LOOKS = 100;

  /** Steps beside a kink that is not met. */
  private static final double SHORTEST = 1e-9;

  private final Kinks kinks;
  private final RungeKutta formula;
  private final long most;
  private final Budget budget;

  /** @param most steps of a run */
  Kinked(Kinks kinks, double tolerance, long most, Budget budget) {
    this.kinks = kinks;
    this.formula = new RungeKutta(kinks::velocity, tolerance);
    this.most = most;
    this.budget = budget;
  }

  @Override
  public double[] velocity(double[] state) {
    return kinks.velocity(state);
  }

  @Override
  public double[] integrate(double[] state, double span, Run run) {
    double[] s = state;
    double[] velocity = velocity(s);
    double h = span / 16;
    int changes = 0;
    for (double left = span; left > 0;) {
      double length = Math.min(h, left);
      run.tick(most);
      RungeKutta.Step step = step(s, velocity, length);
      h = Math.max(Math.ulp(span), RungeKutta.length(length, step.error()));
      if (step.error() > 1) {
        continue;
      }
      Gap open = kinks.gap(step.end());
      if (!open.isOpen() && kinks.mayGraze(s, velocity, step, length)) {
        if (length < SHORTEST * span) {
          throw new NotCovered("a neuron that only just meets a kink");
        }
        h = length / 2;
        continue;
      }
      double taken = length;
      if (open.isOpen()) {
        taken = meeting(s, velocity, length, open);
        step = step(s, velocity, taken);
      }
      left = taken == left ? 0 : left - taken;
      s = step.end();
      velocity = step.velocity();
      if (open.isOpen()) {
        Gap gap = kinks.gap(s);
        changes = taken > Kinks.ROUNDING * span ? 0 : changes + 1;
        if (changes > MOST_CHANGES) {
          throw new NotCovered("a flow that stays where it may go on in several ways");
        }
        s = gap.isOpen() ? kinks.meet(s, gap) : s;
        velocity = velocity(s);
      }
    }
    return kinks.onKinks(s);
  }

  private RungeKutta.Step step(double[] s, double[] velocity, double length) {
    budget.spend((long) RungeKutta.CALLS * kinks.samples() * s.length);
    return formula.step(s, velocity, length);
  }

  /** The time within a step, just before which the first kink is met. */
  private double meeting(double[] s, double[] velocity, double length, Gap last) {
    double after = length;
    Gap open = last;
    for (int other = 0; other < MOST_LOOKS; other++) {
      after = meetingOf(open, s, velocity, after);
      Gap next = kinks.gap(step(s, velocity, after).end());
      if (next.neuron() == open.neuron() && next.sample() == open.sample() || !next.isOpen()) {
        break;
      }
      open = next;
    }
    return after;
  }

  /** The same of one kink, by false position. */
  private double meetingOf(Gap open, double[] s, double[] velocity, double length) {
    double before = 0;
    double after = length;
    double sizeBefore = Math.max(kinks.gap(s, open).size(), 0);
    double sizeAfter = open.size();
    boolean wasOpen = true;
    for (int look = 0; look < MOST_LOOKS && after - before > Kinks.ROUNDING * after; look++) {
      double part = Math.min(0.999, Math.max(0.001, sizeBefore / (sizeBefore - sizeAfter)));
      double middle = before + part * (after - before);
      Gap gap = kinks.gap(step(s, velocity, middle).end(), open);
      if (gap.isOpen()) {
        after = middle;
        sizeAfter = gap.size();
        sizeBefore *= wasOpen ? 0.5 : 1;
      } else {
        before = middle;
        sizeBefore = gap.size();
        sizeAfter *= wasOpen ? 1 : 0.5;
      }
      if (gap.isJustOpen()) {
        break;
      }
      wasOpen = gap.isOpen();
    }
    return after;
  }
}
