package org.lemmata.verify;

import java.util.Arrays;
import org.lemmata.verify.claim.Course;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.network.Budget;
import org.lemmata.verify.network.Motion;
import org.lemmata.verify.network.Problem;
import org.lemmata.verify.network.Run;
import org.lemmata.verify.network.Weights;

/** Computes a run of each form. */
record Courses(Subject subject, String name, Start from, Motion.Fidelity fidelity, Budget budget)
    implements Course.Cases<Run> {

  /** Where a run begins, and what decays on its way. */
  record Start(Weights weights, Problem problem, double scale, double decay) {
    double[] plain() {
      return weights.scaled(scale).plain();
    }
  }

  @Override
  public Run flow(Course.Flow flow) {
    return switch (flow.coordinates()) {
      case PLAIN -> flow(flow, motion(flow.isOfCorrelation(), false, 0), from.plain());
      case SCALED -> flow(flow, motion(flow.isOfCorrelation(), false, Math.log(from.scale())), from.weights().plain());
      case POLAR -> flow(flow,
          motion(flow.isOfCorrelation(), true, Math.log(from.scale()) + from.weights().logScale()),
          from.weights().v());
    };
  }

  private Run flow(Course.Flow flow, Motion motion, double[] start) {
    return motion.flow(start, number(flow.time()), whole(flow.frames()), number(flow.settle()));
  }

  @Override
  public Run early(Course.Early early) {
    return plain().early(from.weights().v(), number(early.time()), whole(early.frames()));
  }

  @Override
  public Run descent(Course.Descent descent) {
    return plain().descent(from.plain(), number(descent.step()), whole(descent.steps()), whole(descent.frames()));
  }

  @Override
  public Run stochastic(Course.Stochastic stochastic) {
    int[] position = {0};
    return plain().stochastic(from.plain(), number(stochastic.step()), whole(stochastic.steps()),
        whole(stochastic.batch()), n -> (int) (subject.draws().uniform("batches:" + name, position[0]++) * n));
  }

  private Motion plain() {
    return motion(false, false, 0);
  }

  private Motion motion(boolean isOfCorrelation, boolean isPolar, double logScale) {
    if (from.weights().v().length != from.problem().size()
        || !Arrays.equals(from.weights().problem().groups(), from.problem().groups())) {
      throw new NotCovered("a start of another problem");
    }
    return new Motion(from.problem(), isOfCorrelation, isPolar, logScale, from.decay(), fidelity, budget);
  }

  private double number(String formula) {
    return subject.real(formula);
  }

  private int whole(String formula) {
    return subject.whole(formula);
  }
}
