package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/** How fast the direction turns: the norm of the tangent part of the pull on the unit vector {@code w/|w|}. */
final class Turning {

  private Turning() {}

  /** Anywhere within these radii, quickly; numbers of the program forget that they depend on each other. */
  static Interval near(SmoothFlow flow, double[] state, Radii radii) {
    return of(flow, radii.around(state, flow.weights()), 0, 0);
  }

  /** The same from the state itself and the derivative of the field in the ball, which does not forget. */
  static Interval of(SmoothFlow flow, double[] state, Radii radii) {
    Model[] ball = radii.around(state, flow.weights());
    Steepness steepness = Growth.of(flow, ball, 0, radii, 0).steepness();
    double moved = Roundoff.above(
        steepness.byWeights() * radii.weights() + steepness.byLogNorm() * radii.logNorm());
    return of(flow, new Radii(0, 0).around(state, flow.weights()), moved, radii.weights());
  }

  /**
   * @param moved the velocity of the weights may be another one by so much
   * @param off and the weights
   */
  private static Interval of(SmoothFlow flow, Model[] here, double moved, double off) {
    Models models = Models.of(flow.program(), here, 0);
    Interval[] w = new Interval[flow.weights()];
    Interval[] velocity = new Interval[flow.weights()];
    Arrays.setAll(w, i -> here[i].range());
    Arrays.setAll(velocity, i -> models.velocity(i).range());
    Interval square = inner(w, w);
    Interval along = inner(velocity, w).over(square);
    Interval[] tangent = new Interval[w.length];
    Arrays.setAll(tangent, i -> velocity[i].minus(along.times(w[i])));
    Interval size = norm(inner(velocity, velocity));
    Interval norm = norm(square);
    // What is tangent moves with the velocity and with the direction.
    double turned = 4 * (size.hi() + moved) * off / norm.lo();
    Interval near = norm(inner(tangent, tangent)).plus(Interval.around(0, Roundoff.above(moved + turned)));
    // The pull on the unit vector is |w|^(L-1) times smaller.
    return near.over(norm.plus(Interval.around(0, off)).power(Interval.of(flow.order() - 1.0)));
  }

  /** The root of a sum of squares, which rounding may make negative. */
  private static Interval norm(Interval square) {
    return new Interval(Math.max(0, square.lo()), Math.max(0, square.hi())).sqrt();
  }

  private static Interval inner(Interval[] u, Interval[] v) {
    Interval sum = Interval.of(0);
    for (int i = 0; i < u.length; i++) {
      sum = sum.plus(u[i].times(v[i]));
    }
    return sum;
  }
}
