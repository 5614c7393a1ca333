package org.lemmata.algebra.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/**
 * One neuron a layer, all weights equal and positive, one sample: the gradient is along the weights, so that what the
 * theorem of Cauchy and Schwarz gives away is nothing. Laws that are nearly true fail here first.
 */
record Chain(int depth, Expression decay) {
  static final String WEIGHT = "weight";
  static final String PULL = "pull";
  private static final Expression W = new Name(WEIGHT);
  private static final Expression G = new Name(PULL);
  private static final Expression TWO = Algebra.constant(2);

  /** {@code g w^(depth - 1)}. */
  private Expression ascent() {
    Expression ascent = G;
    for (int l = 1; l < depth; l++) {
      ascent = Algebra.times(ascent, W);
    }
    return ascent;
  }

  private Expression velocity() {
    return Algebra.minus(ascent(), Algebra.times(decay, W));
  }

  private Expression all(Expression each) {
    return Algebra.times(Algebra.constant(depth), each);
  }

  /** The output times the pull. */
  Expression output() {
    return Algebra.times(ascent(), W);
  }

  /** What a symbol and that of its rate stand for; the loss is a symbol of its own. */
  Map<String, Expression> meanings(String symbol, Quantity quantity) {
    Expression square = Algebra.times(W, W);
    Expression change = Algebra.times(TWO, Algebra.times(W, velocity()));
    Expression growth = all(Algebra.times(ascent(), velocity()));
    Map<String, Expression> meanings = new HashMap<>();
    Optional<Expression> value = switch (quantity.kind()) {
      case WHOLE -> Optional.of(all(square));
      case LAYER, INCOMING, OUTGOING, ROWS, COLUMNS -> Optional.of(square);
      case SPEED -> Optional.of(all(Algebra.times(velocity(), velocity())));
      case CORRELATION -> Optional.of(output());
      case LOSS -> Optional.empty();
    };
    value.ifPresent(v -> meanings.put(symbol, v));
    meanings.put(Reading.rateOf(symbol), switch (quantity.kind()) {
      case WHOLE -> all(change);
      case LAYER, INCOMING, OUTGOING, ROWS, COLUMNS -> change;
      case CORRELATION -> growth;
      case LOSS -> Algebra.times(Algebra.constant(-1), growth);
      case SPEED -> Algebra.ZERO;
    });
    return meanings;
  }

  /** What pull and loss stand for with a loss of a known kind. */
  Map<String, Expression> pulled(Optional<SampleLoss> loss) {
    return loss.map(kind -> kind.atOutput(Algebra.power(W, Algebra.constant(depth)))).orElse(Map.of());
  }

  /** The weights at a time; along a flow without decay, and with a pull that stays as it is. */
  static Expression weightAt(int depth, Expression time) {
    Expression driven = Algebra.times(G, time);
    if (depth == 1) {
      return Algebra.plus(W, driven);
    }
    if (depth == 2) {
      return Algebra.times(W, new Call(Elementary.EXP.word(), List.of(driven)));
    }
    Expression left = Algebra.minus(Algebra.power(W, Algebra.constant(2L - depth)),
        Algebra.times(Algebra.constant(depth - 2L), driven));
    return Algebra.power(left, new Constant(Rational.ONE.over(Rational.of(2L - depth))));
  }

  /** What is asked of the numbers in it. */
  static List<Expression> hypotheses() {
    return List.of(new Operation(Operator.GREATER, List.of(W, Algebra.ZERO)));
  }
}
