package org.lemmata.dynamics.tube;

import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.motion.EnclosedMotion;
import org.lemmata.network.Weights;

/** A course must contain runs from every start of its ball between the recorded times as well. */
class CourseAttackTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 300;

  @Test
  void noRunLeavesACourse() {
    TubeAttack.on(PROBLEMS, seed -> {
      RandomFlow flow = RandomFlow.of(seed).flowing();
      EnclosedMotion motion = new EnclosedMotion(flow.problem(), new Meter(1_000_000));
      EnclosedMotion.Slack slack = new EnclosedMotion.Slack(flow.radius() / Weights.norm(flow.start()), 0, 0, 0);
      Course course = motion
          .flow(Weights.of(flow.start()), slack, 0, flow.ofCorrelation(), new Plan(flow.time(), 2, 0, flow.decay(), 0))
          .course().orElseThrow();
      return random -> CourseAttack.reach(seed, course, flow.run(flow.neighbour(random), 13), random);
    });
  }
}
