package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/** How fast the direction turns: the norm of the tangent part of the pull on the unit vector {@code w/|w|}. */
final class Turning {

  private Turning() {}

  /**
   * @param radii the state is known up to these
   * @param steepness near the state
   */
  static Interval of(SmoothFlow flow, double[] state, Radii radii, Steepness steepness) {
    Model[] here = Arrays.stream(state).mapToObj(y -> Model.constant(y, 0)).toArray(Model[]::new);
    Models models = Models.of(flow.program(), here, 0);
    Interval[] w = new Interval[flow.weights()];
    Interval[] velocity = new Interval[flow.weights()];
    Arrays.setAll(w, i -> Interval.of(state[i]));
    Arrays.setAll(velocity, i -> models.velocity(i).range());
    Interval square = inner(w, w);
    Interval along = inner(velocity, w).over(square);
    Interval[] tangent = new Interval[w.length];
    Arrays.setAll(tangent, i -> velocity[i].minus(along.times(w[i])));
    Interval size = norm(inner(velocity, velocity));
    Interval norm = norm(square);
    // Nearby the velocity is another one, and so is what is tangent.
    double moved = Roundoff.above(
        steepness.byWeights() * radii.weights() + steepness.byLogNorm() * radii.logNorm());
    double turned = Roundoff.above(2 * (size.hi() + moved) * 2 * radii.weights() / norm.lo());
    Interval near = norm(inner(tangent, tangent)).plus(Interval.around(0, Roundoff.above(moved + turned)));
    // The pull on the unit vector is |w|^(L-1) times smaller.
    return near.over(norm.plus(Interval.around(0, radii.weights())).power(Interval.of(flow.order() - 1.0)));
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
