package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.inequality.Attempts;
import org.lemmata.algebra.inequality.Domain;
import org.lemmata.algebra.inequality.Goal;
import org.lemmata.algebra.inequality.Question;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/**
 * Looks at a comparison along flows in closed form: one neuron a layer, all weights equal and positive, one sample, and
 * a pull that stays as it is, as with a loss that is linear in the output.
 */
final class Passages {
  private static final int DEEPEST = 4;

  /** Into how many parts the time before is cut, on each of which enclosures have to show the hypotheses. */
  private static final int PARTS = 64;

  /** What the loss and the pull times the output add up to. */
  private static final String LEVEL = "level";

  private final Law law;
  private final List<Goal> gaps;

  /** @param law the comparison, which has no rates, under its hypotheses */
  Passages(Law law) {
    this.law = law;
    this.gaps = Goal.orders(law.open()).stream().flatMap(order -> Goal.of(order).stream()).toList();
  }

  /** The depth, the weights and the pull, and a time at which it fails. */
  Optional<Map<String, String>> counterexample() {
    return IntStream.rangeClosed(1, DEEPEST).boxed().flatMap(depth -> at(depth).stream()).findFirst();
  }

  private Optional<Map<String, String>> at(int depth) {
    Map<String, Expression> settings = new HashMap<>();
    boolean fits = isBound(law.motion().depth(), depth, settings) & isBound(law.motion().power(), 1, settings)
        & isBound(law.motion().decay(), 0, settings);
    law.motion().slope().asName().ifPresent(name -> settings.put(name, Algebra.ZERO));
    law.reading().quantities().values().stream().flatMap(q -> q.place().stream())
        .flatMap(place -> Reading.names(place).stream()).forEach(name -> settings.putIfAbsent(name, Algebra.ONE));
    Example chain = Example.chain(depth, Rational.ONE, Rational.ONE, Rational.ZERO, Rational.ZERO, Rational.ONE);
    if (!fits || !law.reading().quantities().values().stream().allMatch(q -> isIn(chain, q, settings))) {
      return Optional.empty();
    }
    law.motion().order().asName().ifPresent(name -> settings.put(name, Algebra.constant(depth)));
    Map<String, Expression> meanings = meanings(depth, settings);
    List<Expression> hypotheses = new ArrayList<>(Chain.hypotheses());
    hypotheses.add(Motion.atLeast(new Name(Reading.TIME), Algebra.ZERO));
    hypotheses.add(positive(Chain.weightAt(depth, new Name(Reading.TIME))));
    law.reading().quantities().forEach((symbol, quantity) -> {
      if (quantity.kind() == Quantity.Kind.LOSS) {
        hypotheses.add(positive(Objects.requireNonNull(meanings.get(symbol))));
      }
    });
    law.given().forEach(h -> hypotheses.add(Law.replaced(h, meanings)));
    return gaps.stream().map(gap -> question(Law.replaced(gap.formula(), meanings), gap.strictly(), hypotheses))
        .flatMap(question -> Attempts.counterexample(question).filter(point -> isReached(question, point)).stream())
        .findFirst().map(point -> words(depth, settings, point));
  }

  /** Whether there is such a neuron or layer. */
  private static boolean isIn(Example chain, Quantity quantity, Map<String, Expression> settings) {
    Map<String, Rational> numbers = new HashMap<>();
    settings.forEach((name, value) -> value.asConstant().ifPresent(number -> numbers.put(name, number)));
    return Examples.place(quantity, numbers).flatMap(place -> chain.state(quantity.kind(), place)).isPresent();
  }

  private static Expression positive(Expression e) {
    return new Operation(Operator.GREATER, List.of(e, Algebra.ZERO));
  }

  private static Question question(Expression formula, boolean strictly, List<Expression> hypotheses) {
    return Domain.of(hypotheses, List.of(formula)).asks(new Goal(formula, strictly));
  }

  /** A number has to be this one; a symbol takes it. */
  private static boolean isBound(Expression setting, int value, Map<String, Expression> settings) {
    setting.asName().ifPresent(name -> settings.put(name, Algebra.constant(value)));
    return ExactValue.find(setting).map(Rational.of(value)::equals).orElse(true);
  }

  /** Of all symbols, with the weight at time zero, the pull, the loss at time zero, and time. */
  private Map<String, Expression> meanings(int depth, Map<String, Expression> settings) {
    Map<String, Expression> later = Map.of(Chain.WEIGHT, Chain.weightAt(depth, new Name(Reading.TIME)));
    Chain chain = new Chain(depth, Algebra.ZERO);
    Map<String, Expression> meanings = new HashMap<>(settings);
    law.reading().quantities().forEach((symbol, quantity) -> {
      Map<String, Expression> now = new HashMap<>(chain.meanings(symbol, quantity));
      now.computeIfAbsent(symbol, loss -> Algebra.minus(new Name(LEVEL), chain.output()));
      meanings.put(Reading.startOf(symbol), Objects.requireNonNull(now.get(symbol)));
      now.forEach((name, meaning) -> meanings.put(name, Law.replaced(meaning, later)));
    });
    return meanings;
  }

  /** Whether the hypotheses hold at all times before. */
  private static boolean isReached(Question question, Map<String, Rational> point) {
    Rational end = point.getOrDefault(Reading.TIME, Rational.ZERO);
    return IntStream.range(0, PARTS).allMatch(i -> question.isAdmissibleBetween(point, Reading.TIME,
        end.times(Rational.of(i)).over(Rational.of(PARTS)), end.times(Rational.of(i + 1L)).over(Rational.of(PARTS))));
  }

  private static Map<String, String> words(int depth, Map<String, Expression> settings, Map<String, Rational> point) {
    Map<String, String> words = new TreeMap<>();
    settings.forEach((name, value) -> value.asConstant().ifPresent(number -> words.put(name, number.toString())));
    point.forEach((name, value) -> words.put(name, value.toString()));
    words.put("depth", Integer.toString(depth));
    return words;
  }
}
