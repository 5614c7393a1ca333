package org.lemmata.checking.world;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Definition;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.optimum.Optimum;
import org.lemmata.dynamics.sphere.Ascent;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/** Computes the points of an instance. */
final class PointMaker {
  private final Draw draw;
  private final Optional<Fidelity> fidelity;
  private final Scope scope;

  PointMaker(Draw draw, Optional<Fidelity> fidelity, Scope scope) {
    this.draw = draw;
    this.fidelity = fidelity;
    this.scope = scope;
  }

  /** The direction in which a run ends. */
  Value.Point limit(Value.Trajectory run) {
    Frame end = run.run().end();
    double[] values = end.weights().values();
    return new Value.Point(Weights.of(Weights.unit(values)), ofDirection(end)).of(run.of());
  }

  /** What the direction of the weights in a tube is known up to; without a tube, two fidelities tell. */
  private static double ofDirection(Frame frame) {
    double norm = frame.weights().valueNorm();
    return frame.radius().isPresent()
        ? Roundoff.above(2 * frame.radius().getAsDouble() / norm + Roundoff.gamma(frame.weights().size() + 8L))
        : 0;
  }

  Value.Point given(Definition.Given given, Problem problem) {
    return around(StartMaker.point(start(problem).given(given.weights(), given.place())), problem);
  }

  Value.Point entrywise(Definition.Entrywise entries, Problem problem) {
    return around(StartMaker.point(start(problem).entrywise(entries.value(), entries.place())), problem);
  }

  Value.Point drawn(Definition.Drawn drawn, Problem problem) {
    double[] w = draw.normals("initialisation:" + drawn.name(), 0, problem.network().size());
    return around(new Value.Point(Weights.of(drawn.onSphere() ? Weights.unit(w) : w), 0), problem);
  }

  private Value.Point around(Value.Point point, Problem problem) {
    return StartMaker.around(draw, point).of(problem);
  }

  Value.Point highest(Definition.Ascent ascent, Problem problem) {
    if (fidelity.isEmpty()) {
      throw new NoTube(Obstacle.SEARCH, "");
    }
    Interval known = new Reader(scope).number(ascent.radius());
    double radius = known.middle();
    double off = known.isExact() ? 0 : Roundoff.above(known.error());
    if (ascent.starts().isEmpty()) {
      return rounded(Weights.times(radius, Optimum.maximiser(problem)), off, problem);
    }
    List<double[]> from = IntStream.range(0, starts(ascent, scope))
        .mapToObj(i -> draw.normals("starts:" + ascent.name(), i, problem.network().size()))
        .toList();
    Ascent.Best best = new Ascent(problem, fidelity.get()).best(from);
    return new Value.Point(Weights.of(Weights.times(radius, best.point())), off, Optional.of(best.search()),
        Optional.of(problem), false, false);
  }

  static int starts(Definition.Ascent ascent, Scope scope) {
    return ascent.starts().map(s -> new Reader(scope).whole(s, "the number of starts", 1, 10_000)).orElse(0);
  }

  private StartMaker start(Problem problem) {
    return new StartMaker(new Reader(scope), draw, problem.network());
  }

  /**
   * Weights that are off by a few roundings, unless all of them have few binary digits.
   *
   * @param off by how much else
   */
  private static Value.Point rounded(double[] w, double off, Problem problem) {
    boolean isExact = off == 0 && Arrays.stream(w).allMatch(Interval::isShort);
    return new Value.Point(Weights.of(w), isExact ? 0 : off + 4 * Math.ulp(Weights.norm(w))).of(problem);
  }
}
