package org.lemmata.dynamics.tube;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * A neuron and a sample on whose kink it does not slide; with the parts of a piece on which solutions in the tube may
 * be on the other side than the curve.
 */
record Kink(Slide slide, int i, Polynomial z, double zError, Parts near, boolean isEased) {

  /**
   * @param off bounds how far the curve is from the one that solutions are compared with
   * @param isEased whether that one is on the right side throughout
   */
  static Optional<Kink> of(Slide slide, int i, double off, boolean isEased) {
    Neuron neuron = slide.neuron();
    Piece piece = neuron.piece();
    Polynomial z = piece.onItsSide(neuron.j(), i);
    double zError = Roundoff.above(piece.preActivationError(neuron.j(), i) + piece.flow().size(i) * off);
    double reach = Roundoff.above(zError + piece.flow().size(i) * slide.spread().radii()[neuron.j()]);
    if (z.isAbove(reach)) {
      return Optional.empty();
    }
    Parts near = Parts.without((from, to) -> z.range(from, to).lo() > reach);
    return near.isEmpty() ? Optional.empty() : Optional.of(new Kink(slide, i, z, zError, near, isEased));
  }

  private Neuron neuron() {
    return slide.neuron();
  }

  private Spread spread() {
    return slide.spread();
  }

  private TwoLayer flow() {
    return neuron().piece().flow();
  }

  private double h() {
    return neuron().piece().h();
  }

  private double bend() {
    return flow().bend();
  }

  /** The coefficient of the jump in the tube; not positive where the kink of the loss is convex. */
  private Interval jump() {
    Polynomial curve = neuron().piece().jump(neuron().j(), i);
    double error = neuron().piece().jumpError(neuron().j(), i) + spread().jump(neuron().j(), i);
    return near.range(curve).widen(error);
  }

  /** Never less than the norm of the jump. */
  private double jumpSize(Interval jump) {
    return Roundoff.above(jump.abs().hi() * bend() * flow().size(i));
  }

  /** @param pending the factor of a crossing that may have begun on the piece before */
  void charge(KinkError kinkError, List<Kink> kinks, Optional<Double> pending) {
    Interval jump = jump();
    double size = jumpSize(jump);
    // On a convex kink, the jump takes back more than what the sample may add to the growth.
    boolean isTakenBack = jump.hi() <= -Roundoff.above(2 * spread().radii()[neuron().j()] * spread().pull(i));
    if (flow().isOutputTrained() && !isTakenBack) {
      kinkError.grow(h() * near.length() * bend() * flow().size(i) * spread().pull(i));
    }
    if (!isEased) {
      chargeWrongSide(kinkError, size);
    }
    if (jump.hi() <= 0) {
      pending.ifPresent(before -> kinkError.multiply(1 + before));
      return;
    }
    OptionalDouble cost = cost(Roundoff.above(jump.abs().hi() * bend() * moved(jump)));
    boolean isCrossedByAll = cost.isPresent() && jump.lo() >= 0 && leastSpeed(jump, kinks) > 0;
    if (cost.isEmpty()) {
      kinkError.add(h() * near.length() * size);
    }
    double here = cost.orElse(0);
    double before = pending.orElse(0.0);
    if (isCrossedByAll && pending.isEmpty() && endsInCrossing()) {
      kinkError.leave(new KinkError.Pair(neuron().j(), i), here);
    } else if (isCrossedByAll) {
      // Solutions that cross before the curve does have done so, and the others have not.
      kinkError.multiply(1 + Math.max(here, before));
    } else {
      kinkError.multiply(1 + here);
      kinkError.multiply(1 + before);
    }
  }

  /**
   * By which part of itself a distance may grow while a solution and the curve are on different sides. They are so only
   * while the pre-activation of the curve is at most {@code e |x_i|}, and it moves at its own speed: towards the kink
   * this lasts no longer than {@code e |x_i| / speed}; away from it {@code e} itself grows at the rate of the jump
   * meanwhile.
   */
  private OptionalDouble cost(double size) {
    Polynomial slope = z.derivative();
    Interval speeds = near.range(slope);
    double error = Roundoff
        .above(Roundoff.gamma(4) * slope.size() + neuron().piece().preActivationError(neuron().j(), i) * z.c().length);
    double jump = Roundoff.above(size * flow().size(i) * h());
    if (speeds.hi() < 0) {
      double speed = -speeds.hi() - error;
      return speed > 0 ? OptionalDouble.of(Roundoff.above(jump / speed)) : OptionalDouble.empty();
    }
    double grown = Roundoff.above(jump * Math.exp(Roundoff.above(spread().steepest() * h() * near.length())));
    double left = Math.nextDown(speeds.lo() - error - grown) * (1 - 0x1p-40);
    return left > 0 ? OptionalDouble.of(Roundoff.above(grown / left)) : OptionalDouble.empty();
  }

  /** The norm of the input, or of its part along the kinks where the neuron goes on sliding on the other side. */
  private double moved(Interval jump) {
    if (neuron().hold().isEmpty()) {
      return flow().size(i);
    }
    boolean isActive = neuron().piece().pattern().side(neuron().j(), i) == Side.ACTIVE;
    Interval change = jump.times(Interval.of(isActive ? -bend() : bend()).widen(0x1p-52));
    if (!slide.isHeldAgainst(flow().x(i), change, near)) {
      return flow().size(i);
    }
    return neuron().hold().along(flow().x(i)).hi();
  }

  private boolean endsInCrossing() {
    Interval last = near.all().get(near.all().size() - 1);
    return near.all().size() == 1 && last.hi() == 1 && last.lo() > 0;
  }

  /** Where the curve itself may be on the other side than its pattern says. */
  private void chargeWrongSide(KinkError kinkError, double size) {
    Parts wrong = near.butFor((from, to) -> z.range(from, to).lo() > zError);
    if (wrong.isEmpty()) {
      return;
    }
    double across = Roundoff.above((wrong.range(z).abs().hi() + zError) / Weights.norm(flow().x(i)));
    if (!(across <= spread().radii()[neuron().j()])) {
      throw new NoTube(Obstacle.STUCK, ": the curve is on the wrong side of a kink");
    }
    kinkError.add(h() * wrong.length() * size);
    kinkError.addToAll(h() * wrong.length() * 2 * spread().steepness() * across);
  }

  /** A speed at which all solutions in the tube cross, on either side of the kink; 0 where none is known. */
  private double leastSpeed(Interval jump, List<Kink> kinks) {
    Polynomial curve = neuron().speed(i);
    double error = neuron().speedError(i) + spread().speed(neuron(), i) + others(kinks);
    Interval here = near.range(curve).widen(error);
    double step = Roundoff.above(jump.hi() * bend() * flow().size(i) * flow().size(i));
    boolean isActive = neuron().piece().pattern().side(neuron().j(), i) == Side.ACTIVE;
    double low = isActive ? here.lo() - step : here.lo();
    double high = isActive ? here.hi() : here.hi() + step;
    return Math.max(0, Math.max(low, -high)) * (1 - 0x1p-40);
  }

  /** What other kinks of the neuron may do to its speed at the same time. */
  private double others(List<Kink> kinks) {
    double sum = 0;
    for (Kink other : kinks) {
      if (other.i() != i && other.near.meets(near)) {
        sum += other.jump().abs().hi() * bend() * Math.abs(Weights.inner(flow().x(i), flow().x(other.i())))
            * (1 + 0x1p-30);
      }
    }
    for (int k : neuron().piece().pattern().sliding(neuron().j())) {
      double size = neuron().piece().jump(neuron().j(), k).size() + neuron().piece().jumpError(neuron().j(), k)
          + spread().jump(neuron().j(), k);
      sum += size * bend() * Math.abs(Weights.inner(flow().x(i), flow().x(k))) * (1 + 0x1p-30);
    }
    return Roundoff.above(sum);
  }
}
