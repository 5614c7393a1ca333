package org.lemmata.algebra.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.Expression;

/**
 * What laws speak of.
 *
 * @param place indices of a layer, and of a neuron in it
 */
record Quantity(Kind kind, List<Expression> place) {
  static final Quantity WEIGHTS = new Quantity(Kind.WHOLE, List.of());

  /** Of the first ones their squares count. All are polynomials in the weights, but the loss and the correlation. */
  enum Kind {
    /** {@code norm(w)^2}. */
    WHOLE,
    /** {@code norm(layer(w, l))^2}. */
    LAYER,
    /** {@code incoming(w, l, j)^2}. */
    INCOMING,
    /** {@code outgoing(w, l, j)^2}. */
    OUTGOING,
    /** {@code norm(rate(w))^2}. */
    SPEED,
    /** {@code inner(row(layer(w, l), j), row(layer(w, l), k))}: place {@code l, j, k}. */
    ROWS,
    /** {@code inner(column(layer(w, l+1), j), column(layer(w, l+1), k))}: place {@code l, j, k}. */
    COLUMNS,
    /** {@code correlation(w)}. */
    CORRELATION,
    /** {@code loss(w)}. */
    LOSS;

    boolean isSquare() {
      return compareTo(SPEED) <= 0;
    }

    boolean isProduct() {
      return this == ROWS || this == COLUMNS;
    }
  }

  /** The one that a call stands for; empty where it stands for none. */
  static Optional<Quantity> of(Expression call) {
    return call.call().flatMap(c -> switch (c.function()) {
      case "norm" -> norm(c.arguments());
      case "incoming" -> neuron(Kind.INCOMING, c.arguments());
      case "outgoing" -> neuron(Kind.OUTGOING, c.arguments());
      case "inner" -> product("row", Kind.ROWS, c.arguments()).or(() -> product("column", Kind.COLUMNS, c.arguments()));
      case "correlation" ->
        isWeights(c.arguments()) ? Optional.of(new Quantity(Kind.CORRELATION, List.of())) : Optional.empty();
      case "loss" -> isWeights(c.arguments()) ? Optional.of(new Quantity(Kind.LOSS, List.of())) : Optional.empty();
      default -> Optional.empty();
    });
  }

  private static Optional<Quantity> norm(List<Expression> arguments) {
    if (isWeights(arguments)) {
      return Optional.of(WEIGHTS);
    }
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    Optional<List<Expression>> layer = arguments.get(0).argumentsOf("layer")
        .filter(a -> a.size() == 2 && isWeights(a.subList(0, 1)));
    Optional<List<Expression>> velocity = arguments.get(0).argumentsOf("rate").filter(Quantity::isWeights);
    return layer.map(a -> new Quantity(Kind.LAYER, a.subList(1, 2)))
        .or(() -> velocity.map(a -> new Quantity(Kind.SPEED, List.of())));
  }

  private static Optional<Quantity> neuron(Kind kind, List<Expression> arguments) {
    return arguments.size() == 3 && isWeights(arguments.subList(0, 1))
        ? Optional.of(new Quantity(kind, arguments.subList(1, 3)))
        : Optional.empty();
  }

  /** Of two rows, or columns, of one matrix; a matrix has its columns above the neurons that they belong to. */
  private static Optional<Quantity> product(String side, Kind kind, List<Expression> arguments) {
    List<List<Expression>> lines = arguments.stream().flatMap(a -> a.argumentsOf(side).stream())
        .filter(a -> a.size() == 2).toList();
    boolean isOfOne = arguments.size() == 2 && lines.size() == 2 && lines.get(0).get(0).equals(lines.get(1).get(0));
    Optional<List<Expression>> layer = isOfOne ? lines.get(0).get(0).argumentsOf("layer") : Optional.empty();
    return layer.filter(a -> a.size() == 2 && isWeights(a.subList(0, 1)))
        .map(a -> kind == Kind.ROWS ? a.get(1) : Algebra.minus(a.get(1), Algebra.ONE))
        .map(l -> new Quantity(kind, List.of(l, lines.get(0).get(1), lines.get(1).get(1))));
  }

  /** Whether both are the same whatever the symbols in their places are. */
  boolean isSame(Quantity other) {
    return kind == other.kind && isAt(other);
  }

  /** Whether both are at the same place; two neurons are the same in any order. */
  boolean isAt(Quantity other) {
    return isSame(place, other.place)
        || place.size() == 3 && isSame(List.of(place.get(0), place.get(2), place.get(1)), other.place);
  }

  private static boolean isSame(List<Expression> a, List<Expression> b) {
    boolean isSame = a.size() == b.size();
    for (int i = 0; isSame && i < a.size(); i++) {
      isSame = NormalForm.isZero(Algebra.minus(a.get(i), b.get(i)), new Signs(Set.of()));
    }
    return isSame;
  }

  private static boolean isWeights(List<Expression> arguments) {
    return arguments.size() == 1 && arguments.get(0).asName().filter("w"::equals).isPresent();
  }
}
