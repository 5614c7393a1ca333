package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Polynomial;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * How far solutions may be from a piece: all along it, and at its end.
 */
record Bound(Radii within, Radii end) {
  private static final int TRIES = 60;

  /** A tube as wide as this part of the weights says nothing. */
  private static final double USEFUL = 0x1p-3;

  /** The same on the sphere. */
  private static final double USEFUL_ON_SPHERE = 1e-3;

  /** No tube is narrower than this part of the weights: the curve itself is known up to rounding only. */
  private static final double LEAST = 0x1p-46;

  /** The derivative is looked at with models of this degree. */
  private static final int DEGREE = 2;

  /** A part is halved as long as its matrix may be this far from straight, in units of its growth. */
  private static final double BEND = 0x1p-7;

  private static final int HALVINGS = 5;

  /** @throws NoTube where no bound of any use is found */
  static Bound after(Piece piece, Radii before) {
    Defect defect = Defect.of(piece);
    double size = piece.size();
    Radii radii = new Radii(2 * (before.weights() + defect.weights()) + LEAST * size,
        piece.flow().isPolar() ? 2 * (before.logNorm() + defect.logNorm()) + LEAST : 0);
    double useful = piece.flow().isPolar() ? USEFUL_ON_SPHERE : USEFUL;
    for (int tries = 0; tries < TRIES && radii.weights() <= useful * size && radii.logNorm() <= useful; tries++) {
      Bound bound = along(piece, defect, before, radii);
      if (bound.within.isWithin(radii)) {
        return bound;
      }
      radii = radii.enlargedTo(bound.within);
    }
    throw new NoTube(Obstacle.WIDE, "");
  }

  /** What would follow, if solutions did stay within these radii. */
  private static Bound along(Piece piece, Defect defect, Radii before, Radii radii) {
    Course course = new Course(piece, defect, radii, before);
    course.pass(0, 1, HALVINGS);
    return new Bound(course.most, new Radii(course.weights, course.logNorm));
  }

  /** Distances on the way along a piece, part by part. */
  private static final class Course {
    private final Piece piece;
    private final Defect defect;
    private final Radii radii;
    private double weights;
    private double logNorm;
    private Radii most;

    Course(Piece piece, Defect defect, Radii radii, Radii before) {
      this.piece = piece;
      this.defect = defect;
      this.radii = radii;
      this.weights = before.weights();
      this.logNorm = before.logNorm();
      this.most = before;
    }

    /** From place {@code a} to place {@code b}; in halves, where the derivative changes much. */
    void pass(double a, double b, int halvings) {
      double time = Roundoff.above(piece.h() * (b - a));
      Growth growth = Growth.of(piece.flow(), piece.part(a, b, DEGREE, radii), DEGREE, radii, defect.offSphere());
      if (halvings > 0 && !(time * growth.bend() <= BEND)) {
        pass(a, (a + b) / 2, halvings - 1);
        pass((a + b) / 2, b, halvings - 1);
        return;
      }
      grow(time, (b - a), growth);
    }

    /** Zero where there is none. */
    private double ofLogNorm(double computed) {
      return piece.flow().isPolar() ? Roundoff.above(computed) : 0;
    }

    private void grow(double time, double length, Growth growth) {
      double added = length * defect.weights()
          + time * (growth.steepness().byLogNorm() * radii.logNorm() + growth.added());
      double factor = exponential(Math.max(0, time * growth.most()));
      double addedToLogNorm = length * defect.logNorm()
          + time * (growth.ofLogNorm() * radii.weights() + growth.addedToLogNorm());
      double factorOfLogNorm = exponential(Math.max(0, time * growth.logNorm()));
      most = new Radii(
          Math.max(most.weights(), Roundoff.above((weights + added) * factor)),
          Math.max(most.logNorm(), ofLogNorm((logNorm + addedToLogNorm) * factorOfLogNorm)));
      weights = Roundoff.above(weights * Math.min(factor, exponential(time * growth.mean())) + added * factor);
      logNorm = ofLogNorm((logNorm + addedToLogNorm) * factorOfLogNorm);
    }
  }

  /** Rounded up. */
  private static double exponential(double exponent) {
    return Math.exp(Roundoff.above(exponent)) * (1 + 0x1p-40);
  }

  /**
   * What the curve leaves of its differential equation.
   *
   * @param weights norm of the rest, over the whole piece
   * @param logNorm the same for the logarithmic norm
   * @param offSphere how far the square of the norm of a direction is from 1
   */
  private record Defect(double weights, double logNorm, double offSphere) {

    static Defect of(Piece piece) {
      int n = piece.flow().weights();
      Model[] whole = piece.whole();
      Models models = Models.of(piece.flow().program(), whole, piece.degree());
      double[] rests = new double[whole.length];
      for (int i = 0; i < rests.length; i++) {
        Polynomial slope = piece.curves()[i].derivative();
        Model moves = new Model(slope.c(), Roundoff.above(Roundoff.gamma(2) * slope.size()));
        Model pulled = models.velocity(i).times(Model.constant(-piece.h(), 0), piece.degree());
        rests[i] = pulled.plus(moves).most();
      }
      Model square = Model.constant(-1, 0);
      for (int i = 0; piece.flow().isPolar() && i < n; i++) {
        square = square.plus(whole[i].times(whole[i], piece.degree()));
      }
      return new Defect(
          Roundoff.above(Weights.norm(Arrays.copyOf(rests, n))), rests.length > n ? rests[n] : 0,
          square.most());
    }
  }
}
