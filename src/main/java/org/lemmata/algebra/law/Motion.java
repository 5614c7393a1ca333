package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.Flow;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * How weights move: {@code w' = V - decay*w}, where {@code V} is the sum over samples and outputs of {@code g grad H},
 * with numbers {@code g} that the loss gives, or on a kink a mean of such sums. With {@code pull} for what one neuron
 * and {@code radial} for what the outputs contribute, since an activation of power {@code p} has
 * {@code s'(z) z = p s(z)} on either side of a kink,
 *
 * <pre>
 * incoming(w, l, j)^2       changes by  2 pull                      - 2 decay times itself
 * outgoing(w, l, j)^2                   2 pull/p                    - 2 decay times itself
 * norm(layer(w, l))^2                   2 p^(depth - l) radial      - 2 decay times itself
 * norm(w)^2                             2 order radial              - 2 decay times itself
 * correlation(w), -loss(w)              |V|^2 - decay order radial
 * </pre>
 *
 * <p>In linear networks, the inner product of two rows of a matrix changes by what that of two columns of the matrix
 * above changes by, since the same signals go down, and come up, through both. Along a flow of the correlation,
 * {@code radial} is the correlation. The last line is the chain rule along flows of definable functions (Davis,
 * Drusvyatskiy, Kakade and Lee 2020, davis2020stochastic); the others hold for every mean of gradients on both sides of
 * a kink.
 */
record Motion(Flow.Kind kind, Expression depth, Expression power, Expression slope, Expression decay,
    Optional<SampleLoss> loss) {
  private static final Expression TWO = Algebra.constant(2);
  private static final Rational DEEPEST = Rational.of(20);
  private static final Rational LARGEST_ORDER = Rational.of(100);

  /** {@code |V|^2}. */
  private static final Expression STEEP = new Name("steep");

  /** By how much {@code |V|^2} is larger than its part along the weights. */
  private static final Expression TURN = new Name("turn");

  /** @throws Undefined where settings share a symbol, or the order is too large to be computed with */
  static Motion of(Flow flow) {
    Motion motion = new Motion(
        flow.kind(), flow.depth().map(Formula::tree).orElse(new Name("depth")),
        flow.power().map(Formula::tree).orElse(new Name("power")),
        flow.slope().map(Formula::tree).orElse(new Name("slope")),
        flow.decay().map(Formula::tree).orElse(Algebra.ZERO), flow.loss().map(SampleLoss::of));
    motion.requireOwnSymbols();
    if (ExactValue.find(motion.order()).filter(order -> order.compareTo(LARGEST_ORDER) > 0).isPresent()) {
      throw new Undefined(Reason.SIZE, "an order above " + LARGEST_ORDER + " is not looked at");
    }
    return motion;
  }

  private void requireOwnSymbols() {
    List<Expression> symbols = Stream.of(depth, power, slope, decay).filter(e -> e.asName().isPresent()).toList();
    if (symbols.stream().distinct().count() < symbols.size() || symbols.contains(new Name(Reading.TIME))) {
      throw new Undefined(Reason.MISFIT, "depth, power, slope and decay have symbols of their own, none of which is t");
    }
  }

  /** The order of homogeneity: a number where depth and power are, the depth where the power is 1. */
  Expression order() {
    if (power.equals(Algebra.ONE)) {
      return depth;
    }
    Optional<Rational> layers = ExactValue.find(depth).filter(Rational::isInteger);
    Optional<Rational> each = ExactValue.find(power);
    return layers.isPresent() && each.isPresent() && layers.get().compareTo(DEEPEST) <= 0
        ? new Constant(sum(each.get(), layers.get().numerator().intValueExact()))
        : new Name("order");
  }

  private static Rational sum(Rational power, int layers) {
    Rational sum = Rational.ZERO;
    for (int l = 0; l < layers; l++) {
      sum = sum.plus(power.power(l));
    }
    return sum;
  }

  /** Whether the activation is the identity. */
  private boolean isLinear() {
    return power.equals(Algebra.ONE) && slope.equals(Algebra.ONE);
  }

  private Expression radial() {
    return new Name(kind == Flow.Kind.CORRELATION_FLOW ? Reading.VALUE : "radial");
  }

  /** {@code <V, w>}. */
  private Expression along() {
    return Algebra.times(order(), radial());
  }

  /**
   * {@code |V|^2}.
   *
   * @param whole {@code norm(w)^2}, if it is known to be positive
   */
  Expression steepness(Optional<Expression> whole) {
    return whole.map(size -> Algebra.plus(Algebra.over(Algebra.times(along(), along()), size), TURN)).orElse(STEEP);
  }

  /**
   * The derivative of a quantity by time.
   *
   * @param itself the quantity
   * @param pull what its neuron contributes
   * @param steepness {@code |V|^2}
   */
  Expression rate(Quantity quantity, Expression itself, Expression pull, Expression steepness) {
    Expression ascent = Algebra.minus(steepness, Algebra.times(decay, along()));
    return switch (quantity.kind()) {
      case INCOMING -> square(pull, itself);
      case OUTGOING -> square(Algebra.over(pull, power), itself);
      case LAYER -> square(Algebra.times(share(quantity.place().get(0)), radial()), itself);
      case WHOLE -> square(along(), itself);
      case ROWS -> square(pull, itself);
      case COLUMNS -> square(isLinear() ? pull : apart(pull), itself);
      case CORRELATION -> ascent;
      case LOSS -> Algebra.times(Algebra.constant(-1), ascent);
      case SPEED -> throw new IllegalStateException("a speed has no rate");
    };
  }

  /** Where the activation bends, the weights above two neurons move otherwise than those below. */
  private static Expression apart(Expression pull) {
    return new Name("up" + pull.asName().orElseThrow());
  }

  private Expression square(Expression growth, Expression itself) {
    return Algebra.times(TWO, Algebra.minus(growth, Algebra.times(decay, itself)));
  }

  /** {@code p^(depth - l)}. */
  private Expression share(Expression l) {
    return power.equals(Algebra.ONE) ? Algebra.ONE : Algebra.power(power, Algebra.minus(depth, l));
  }

  /** {@code |w'|^2}. */
  Expression speed(Expression whole, Expression steepness) {
    Expression across = Algebra.times(TWO, Algebra.times(decay, along()));
    return Algebra.plus(Algebra.minus(steepness, across), Algebra.times(Algebra.times(decay, decay), whole));
  }

  /** That its square is not negative, where that does not show in how it is written. */
  Optional<Expression> unsignedSpeed(Expression whole, Expression steepness) {
    return decay.equals(Algebra.ZERO) || !steepness.equals(STEEP)
        ? Optional.empty()
        : Optional.of(atLeast(speed(whole, steepness), Algebra.ZERO));
  }

  /** What holds of the numbers in it. */
  List<Expression> facts() {
    List<Expression> facts = new ArrayList<>();
    Stream.of(order(), depth, power).filter(e -> e.asName().isPresent())
        .forEach(e -> facts.add(atLeast(e, Algebra.ONE)));
    Stream.of(STEEP, TURN, decay).filter(e -> e.asName().isPresent()).forEach(e -> facts.add(atLeast(e, Algebra.ZERO)));
    return facts;
  }

  static Expression atLeast(Expression e, Expression bound) {
    return new Operation(Operator.AT_LEAST, List.of(e, bound));
  }
}
