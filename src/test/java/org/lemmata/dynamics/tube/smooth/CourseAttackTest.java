package org.lemmata.dynamics.tube.smooth;

import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.motion.EnclosedMotion;
import org.lemmata.dynamics.tube.CourseAttack;
import org.lemmata.dynamics.tube.TubeAttack;
import org.lemmata.network.Weights;

/** A course must contain runs from every start of its ball between the recorded times as well. */
class CourseAttackTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 200;

  @Test
  void noRunLeavesACourse() {
    TubeAttack.on(PROBLEMS, seed -> {
      RandomSmoothFlow flow = RandomSmoothFlow.of(seed);
      EnclosedMotion motion = new EnclosedMotion(flow.problem(), new Meter(1_000_000));
      double near = flow.radius() / Weights.norm(flow.start());
      EnclosedMotion.Slack slack = new EnclosedMotion.Slack(near, flow.isPolar() ? near : 0, 0, 0);
      Plan plan = new Plan(flow.time(), 2, 0, flow.decay(), 0);
      Course course = (flow.isPolar()
          ? motion.polarFlow(new Weights(flow.start(), flow.logNorm()), slack, flow.ofCorrelation(), plan)
          : motion.flow(Weights.of(flow.start()), slack, 0, flow.ofCorrelation(), plan)).course().orElseThrow();
      return random -> CourseAttack.reach(seed, course, flow.run(flow.neighbour(random), Fidelity.FINE, 13), random);
    });
  }
}
