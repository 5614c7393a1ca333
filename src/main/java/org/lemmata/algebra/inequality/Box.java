package org.lemmata.algebra.inequality;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** Where the variables lie, each by itself. */
public record Box(SortedMap<String, Span> spans) {
  private static final int LARGEST_EXPONENT = 64;

  public Box {
    spans = new TreeMap<>(spans);
  }

  /** One point. */
  public static Box of(Map<String, Rational> point) {
    SortedMap<String, Span> spans = new TreeMap<>();
    point.forEach((name, value) -> spans.put(name, Span.at(value)));
    return new Box(spans);
  }

  boolean contains(Map<String, Rational> point) {
    return spans.entrySet().stream()
        .allMatch(side -> side.getValue().contains(Objects.requireNonNull(point.get(side.getKey()))));
  }

  /** Whether all of another box lies in this one. */
  boolean contains(Box other) {
    return spans.entrySet().stream().allMatch(side -> {
      Span span = other.span(side.getKey());
      return span.isFinite() && side.getValue().contains(span.low().orElseThrow())
          && side.getValue().contains(span.high().orElseThrow());
    });
  }

  /** The same where a variable lies between two numbers. */
  public Box between(String variable, Rational low, Rational high) {
    return with(variable, new Span(Optional.of(low), false, Optional.of(high), false));
  }

  Span span(String variable) {
    return spans.getOrDefault(variable, Span.ALL);
  }

  Box with(String variable, Span span) {
    SortedMap<String, Span> changed = new TreeMap<>(spans);
    changed.put(variable, span);
    return new Box(changed);
  }

  /**
   * Encloses all values of a formula on this box, outward rounded.
   *
   * @throws Undefined where the formula may be without a value somewhere on it
   */
  Extended range(Expression e) {
    return e.cases(
        constant -> Extended.of(constant.value()), name -> span(name.name()).range(), Box::none, this::range,
        this::range, Box::none, Box::none);
  }

  private static Extended none(Expression e) {
    throw new Undefined(Reason.UNCOVERED, "this formula has no range of values");
  }

  private Extended range(Operation o) {
    return switch (o.operator()) {
      case PLUS -> o.operands().stream().map(this::range).reduce(Extended::plus).orElseThrow();
      case TIMES -> o.operands().stream().map(this::range).reduce(Extended::times).orElseThrow();
      case POWER -> power(o.operands().get(0), o.operands().get(1));
      default -> none(o);
    };
  }

  private Extended power(Expression base, Expression exponent) {
    Extended below = range(base);
    return ExactValue.find(exponent).map(number -> power(below, number))
        .orElseGet(() -> range(exponent).times(below.log()).exp());
  }

  private static Extended power(Extended base, Rational exponent) {
    if (exponent.signum() < 0) {
      return power(base, exponent.negate()).reciprocal();
    }
    boolean isWhole = exponent.isInteger() && exponent.compareTo(Rational.of(LARGEST_EXPONENT)) <= 0;
    return isWhole ? base.power(exponent.numerator().intValue()) : base.root(exponent);
  }

  private Extended range(Call c) {
    return Elementary.find(c.function())
        .orElseThrow(() -> new Undefined(Reason.UNCOVERED, "`" + c.function() + "` has no range of values"))
        .range(c.arguments().stream().map(this::range).toList());
  }
}
