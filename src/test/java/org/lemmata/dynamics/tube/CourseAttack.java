package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.network.Weights;

/** Looks at a run at the times that it records, and asks a course for balls around times near them. */
public final class CourseAttack {
  private static final double OF_RUN = 1e-10;

  private CourseAttack() {}

  /** @return how far the run gets, as a part of the radius */
  public static double reach(long seed, Course course, Run run, Random random) {
    double most = 0;
    for (Frame frame : run.frames()) {
      double around = course.end() * Math.pow(10, -10 * random.nextDouble());
      double part = random.nextDouble();
      for (double width : new double[] {0, around}) {
        double from = Math.max(0, Math.min(frame.time(), course.end()) - part * width);
        double to = Math.min(course.end(), from + width);
        Course.Ball ball = course.during(Math.min(from, frame.time()),
            Math.max(to, Math.min(frame.time(), course.end())));
        double[] there = Weights.times(Math.exp(frame.weights().logScale() - ball.weights().logScale()),
            frame.weights().values());
        double distance = TubeAttack.distance(there, ball.weights().values());
        assertThat(distance).as("problem %d from time %s to %s", seed, from, to)
            .isLessThanOrEqualTo(ball.radius() + OF_RUN * (1 + Weights.norm(there)));
        most = Math.max(most, distance / ball.radius());
      }
    }
    return most;
  }
}
