package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Reads formulas of a law as formulas in symbols: {@code size1}, {@code size2}, ... for squares of norms, in the order
 * in which they occur, {@code product1}, ... for inner products, {@code value} for the correlation or the loss,
 * {@code order}, {@code ratesize1}, ..., {@code ratevalue} for derivatives by time, and {@code startsize1}, ...,
 * {@code startvalue} for what they were at time zero.
 */
final class Reading {
  private static final Rational HALF = Rational.ONE.over(Rational.of(2));
  private static final String SIZE = "size";
  private static final String PRODUCT = "product";
  private static final String RATE = "rate";
  private static final String START = "start";
  static final String VALUE = "value";

  /** Functions with a meaning of their own. */
  static final Set<String> OF_WEIGHTS = Set.of("norm", "layer", "incoming", "outgoing", "inner", "row", "column",
      "correlation", "loss", "order", RATE, START);

  /** The symbol for time itself. */
  static final String TIME = "t";

  private final Map<String, Quantity> quantities = new TreeMap<>();
  private final Map<String, Quantity> starts = new TreeMap<>();
  private final List<Expression> changing = new ArrayList<>();
  private final Expression order;

  /** @param order of homogeneity, a number or a symbol */
  Reading(Expression order) {
    this.order = order;
  }

  static Set<String> names(Expression e) {
    return e.nodes().flatMap(node -> node.asName().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The symbol for the derivative by time. */
  static String rateOf(String symbol) {
    return RATE + symbol;
  }

  /** The symbol for what it was at time zero. */
  static String startOf(String symbol) {
    return START + symbol;
  }

  /** The symbol for the same at a time. */
  static String nowOf(String start) {
    return start.substring(START.length());
  }

  /** The call in which a formula has the value that it had at time zero. */
  static Expression start(Expression e) {
    return new Call(START, List.of(e));
  }

  /** Quantities of which the value at time zero was read, by its symbol. */
  Map<String, Quantity> starts() {
    return Collections.unmodifiableMap(starts);
  }

  /** What has been read so far, by symbols. */
  Map<String, Quantity> quantities() {
    return Collections.unmodifiableMap(quantities);
  }

  /** The formulas whose derivatives were read. */
  List<Expression> changing() {
    return Collections.unmodifiableList(changing);
  }

  /** With a {@code D} for each partial derivative. */
  Expression read(Expression e) {
    Optional<List<Expression>> power = e.operandsOf(Operator.POWER);
    Optional<Expression> squared = power.flatMap(p -> square(p.get(0)));
    if (squared.isPresent()) {
      return Algebra.power(squared.get(), half(read(power.get().get(1))));
    }
    return square(e).map(square -> Algebra.power(square, new Constant(HALF)))
        .or(() -> Quantity.of(e).map(this::symbol))
        .or(() -> e.argumentsOf("order").filter(List::isEmpty).map(none -> order))
        .or(() -> e.argumentsOf("inner").filter(Reading::isDrift).map(a -> drift()))
        .or(() -> e.argumentsOf(RATE).filter(a -> a.size() == 1).map(a -> chain(read(a.get(0)))))
        .or(() -> e.argumentsOf(START).filter(a -> a.size() == 1).map(a -> atStart(read(a.get(0)))))
        .orElseGet(() -> isOfWeights(e) ? none(e) : e.mapChildren(this::read));
  }

  /** The symbol of a norm, which is that of its square; so too at time zero. */
  private Optional<Expression> square(Expression e) {
    return Quantity.of(e).filter(q -> q.kind().isSquare()).map(this::symbol)
        .or(() -> e.argumentsOf(START).filter(a -> a.size() == 1).flatMap(a -> square(a.get(0))).map(this::atStart));
  }

  /** With the symbols of time zero. */
  private Expression atStart(Expression e) {
    Map<String, Expression> meanings = new TreeMap<>(Map.of(TIME, Algebra.ZERO));
    for (String symbol : names(e)) {
      Quantity quantity = quantities.get(symbol);
      if (symbol.startsWith(RATE) || quantity != null && quantity.kind() == Quantity.Kind.SPEED) {
        throw new Undefined(Reason.UNCOVERED, "nothing is known of velocities at the start");
      }
      if (quantity != null) {
        starts.put(startOf(symbol), quantity);
        meanings.put(symbol, new Name(startOf(symbol)));
      }
    }
    return Law.replaced(e, meanings);
  }

  private static boolean isDrift(List<Expression> arguments) {
    return arguments.size() == 2 && isWeights(arguments.get(0))
        && arguments.get(1).argumentsOf(RATE).filter(a -> a.size() == 1 && isWeights(a.get(0))).isPresent();
  }

  /** {@code inner(w, rate(w))} is half of what {@code norm(w)^2} changes by. */
  private Expression drift() {
    return Algebra.times(new Constant(HALF), new Name(rateOf(symbol(Quantity.WEIGHTS).asName().orElseThrow())));
  }

  private static boolean isWeights(Expression e) {
    return e.asName().filter("w"::equals).isPresent();
  }

  private static boolean isOfWeights(Expression e) {
    return isWeights(e) || e.call().filter(c -> OF_WEIGHTS.contains(c.function())).isPresent();
  }

  private static Expression none(Expression e) {
    throw new Undefined(Reason.UNCOVERED, "`" + Printer.print(e)
        + "` has no meaning in a law of motion: the weights w occur in norm(w), norm(layer(w, l)), norm(rate(w)), "
        + "incoming(w, l, j), outgoing(w, l, j), inner(w, rate(w)), inner(row(layer(w, l), j), row(layer(w, l), k)), "
        + "the same with column, correlation(w) and loss(w)");
  }

  private static Expression half(Expression exponent) {
    return ExactValue.find(exponent).<Expression>map(n -> new Constant(n.times(HALF)))
        .orElse(Algebra.times(new Constant(HALF), exponent));
  }

  /** A comparison; that a norm is positive says so of its square, which is a number of its own. */
  Expression hypothesis(Expression comparison) {
    boolean isSign = comparison.children().stream().anyMatch(side -> side.equals(Algebra.ZERO));
    return comparison
        .mapChildren(side -> Optional.of(side).filter(s -> isSign).flatMap(this::sign).orElseGet(() -> read(side)));
  }

  /** A symbol with the sign of a quantity, now or at time zero. */
  private Optional<Expression> sign(Expression e) {
    return Quantity.of(e).map(this::symbol)
        .or(() -> e.argumentsOf(START).filter(a -> a.size() == 1).flatMap(a -> sign(a.get(0))).map(this::atStart));
  }

  /** The symbol of a quantity, a new one where it has none. */
  Expression symbol(Quantity quantity) {
    if (quantity.place().stream().anyMatch(index -> names(index).contains(TIME))) {
      throw new Undefined(Reason.MISFIT, "t is time, and no index");
    }
    String known = quantities.entrySet().stream().filter(e -> quantity.isSame(e.getValue())).map(Map.Entry::getKey)
        .findFirst().orElseGet(() -> next(quantity.kind()));
    quantities.putIfAbsent(known, quantity);
    return new Name(known);
  }

  private String next(Quantity.Kind kind) {
    String word = kind.isSquare() ? SIZE : PRODUCT;
    return kind.isSquare() || kind.isProduct()
        ? word + (quantities.keySet().stream().filter(s -> s.startsWith(word)).count() + 1)
        : VALUE;
  }

  private Expression chain(Expression e) {
    Set<String> names = names(e);
    if (names.stream().anyMatch(name -> name.startsWith(RATE))) {
      throw new Undefined(Reason.MISFIT, "a rate has no rate of its own here");
    }
    if (quantities.entrySet().stream()
        .anyMatch(q -> q.getValue().kind() == Quantity.Kind.SPEED && names.contains(q.getKey()))) {
      throw new Undefined(Reason.UNCOVERED, "nothing is known of how the speed changes");
    }
    changing.add(e);
    Expression sum = names.contains(TIME) ? partial(e, TIME) : Algebra.ZERO;
    for (String symbol : quantities.keySet()) {
      if (names.contains(symbol)) {
        sum = Algebra.plus(sum, Algebra.times(partial(e, symbol), new Name(rateOf(symbol))));
      }
    }
    return sum;
  }

  private static Expression partial(Expression e, String symbol) {
    return new Call("D", List.of(e, new Name(symbol)));
  }
}
