package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.TreeMap;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Derivative;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term.Relation;

/** Formulas of a law in symbols, which docs/certificates.md names. Derivatives by time are sums over partial ones. */
final class Reading {
  private static final Term HALF = Term.whole(1).over(Term.whole(2));
  private static final Pattern TAKEN = Pattern
      .compile("sample(margin|output|label)|steep|turn|order|radial|(size|product|value|(up)?pull)\\d*|(rate|start).*");
  private static final Term WEIGHTS = Term.name("w");

  /** What symbols stand for: kind and place of a quantity. */
  record Meaning(Kind kind, List<Term> place) {}

  /**
   * What a law speaks of; the first five by their squares. {@code COLUMNS} have the number of the layer below their
   * matrix, whose neurons they belong to.
   */
  enum Kind { WHOLE, LAYER, INCOMING, OUTGOING, SPEED, ROWS, COLUMNS, CORRELATION, LOSS }

  private final Map<String, Meaning> meanings = new TreeMap<>();
  private final Map<String, Meaning> starts = new TreeMap<>();
  private final List<Term> changing = new ArrayList<>();
  private final Term order;
  private final Oracle oracle;

  Reading(Term order, Oracle oracle) {
    this.order = order;
    this.oracle = oracle;
  }

  /** A symbol of a law may not have a name that stands for a quantity here: something is known of that one. */
  static void requireOwnSymbols(Term written) {
    if (written.names().stream().anyMatch(TAKEN.asMatchPredicate())) {
      throw new NotCovered("a law with a symbol whose name is taken: " + written.names());
    }
  }

  Map<String, Meaning> meanings() {
    return meanings;
  }

  /** What symbols such as {@code startsize1} stand for: quantities at time zero. */
  Map<String, Meaning> starts() {
    return starts;
  }

  /** What is differentiated by time. */
  List<Term> changing() {
    return changing;
  }

  Term read(Term t) {
    Optional<Term> square = square(t);
    if (square.isPresent()) {
      return square.get().power(HALF);
    }
    Optional<Meaning> meaning = meaning(t);
    if (meaning.isPresent()) {
      return symbol(meaning.get());
    }
    if (t instanceof Term.Operation o && o.operator() == Operator.POWER) {
      return square(o.left()).map(size -> size.power(HALF.times(read(o.right())))).orElseGet(() -> t.each(this::read));
    }
    if (t.calls("start", 1)) {
      return atStart(read(t.parts().get(0)));
    }
    if (t.calls("order", 0)) {
      return order;
    }
    if (t.calls("rate", 1)) {
      return chain(read(t.parts().get(0)));
    }
    if (isOfWeights(t, "inner", 2) && isOfWeights(t.parts().get(1), "rate", 1)) {
      return HALF.times(Term.name("rate" + name(new Meaning(Kind.WHOLE, List.of()))));
    }
    if (t.equals(WEIGHTS)) {
      throw new NotCovered("weights as such in a law");
    }
    return t.each(this::read);
  }

  /** The square of a norm, now or at time zero. */
  private Optional<Term> square(Term t) {
    return t.calls("start", 1)
        ? square(t.parts().get(0)).map(this::atStart)
        : meaning(t).filter(Reading::isSquare).map(this::symbol);
  }

  /** What the symbols of a formula were at time zero. */
  private Term atStart(Term t) {
    if (t.names().stream().anyMatch(name -> name.startsWith("rate") || isSpeed(name))) {
      throw new NotCovered("velocities at time zero");
    }
    return t.replaced(name -> {
      if (meanings.containsKey(name)) {
        starts.put("start" + name, meanings.get(name));
        return Term.name("start" + name);
      }
      return name.equals("t") ? Term.whole(0) : Term.name(name);
    });
  }

  private boolean isSpeed(String name) {
    return meanings.containsKey(name) && meanings.get(name).kind() == Kind.SPEED;
  }

  private Optional<Term> sign(Term side) {
    return side.calls("start", 1) ? sign(side.parts().get(0)).map(this::atStart) : meaning(side).map(this::symbol);
  }

  /** A comparison in which a norm beside zero is its square. */
  Term hypothesis(Term comparison) {
    boolean isSign = comparison.parts().stream()
        .anyMatch(side -> side instanceof Term.Number number && number.value().compareTo(Num.whole(0)) == 0);
    return comparison.each(side -> isSign ? sign(side).orElseGet(() -> read(side)) : read(side));
  }

  Term symbol(Meaning meaning) {
    return Term.name(name(meaning));
  }

  private String name(Meaning meaning) {
    if (meaning.place().stream().anyMatch(index -> index.names().contains("t"))) {
      throw new NotCovered("time as an index");
    }
    for (Map.Entry<String, Meaning> known : meanings.entrySet()) {
      if (known.getValue().kind() == meaning.kind() && isSamePlace(known.getValue().place(), meaning.place())) {
        return known.getKey();
      }
    }
    boolean isProduct = meaning.kind() == Kind.ROWS || meaning.kind() == Kind.COLUMNS;
    String word = isSquare(meaning) ? "size" : isProduct ? "product" : "value";
    String number = word.equals("value")
        ? ""
        : Long.toString(meanings.keySet().stream().filter(m -> m.startsWith(word)).count() + 1);
    meanings.put(word + number, meaning);
    return word + number;
  }

  /** Two neurons of a layer are the same in any order. */
  boolean isSamePlace(List<Term> a, List<Term> b) {
    return isSame(a, b) || a.size() == 3 && isSame(List.of(a.get(0), a.get(2), a.get(1)), b);
  }

  private boolean isSame(List<Term> a, List<Term> b) {
    boolean isSame = a.size() == b.size();
    for (int i = 0; isSame && i < a.size(); i++) {
      isSame = Algebra.gives(a.get(i).is(Relation.EQUAL, b.get(i)), List.of(), oracle);
    }
    return isSame;
  }

  private Term chain(Term e) {
    changing.add(e);
    Set<String> names = e.names();
    if (names.stream().anyMatch(n -> n.startsWith("rate"))) {
      throw new NotCovered("the rate of a rate");
    }
    Term sum = Derivative.of(e, "t");
    for (String symbol : meanings.keySet()) {
      if (names.contains(symbol)) {
        sum = sum.plus(Derivative.of(e, symbol).times(Term.name("rate" + symbol)));
      }
    }
    return sum;
  }

  static boolean isSquare(Meaning meaning) {
    return meaning.kind().compareTo(Kind.SPEED) <= 0;
  }

  private static boolean isOfWeights(Term t, String function, int arguments) {
    return t.calls(function, arguments) && t.parts().get(0).equals(WEIGHTS);
  }

  static boolean isQuantity(Term t) {
    return meaning(t).isPresent();
  }

  /** Empty where a term is none of the quantities. */
  private static Optional<Meaning> meaning(Term t) {
    if (t.calls("norm", 1)) {
      return norm(t.parts().get(0));
    }
    if (t.calls("inner", 2) && t.parts().get(0) instanceof Term.Call a && t.parts().get(1) instanceof Term.Call b) {
      return product(a, b);
    }
    if (isOfWeights(t, "incoming", 3) || isOfWeights(t, "outgoing", 3)) {
      return Optional.of(new Meaning(t.calls("incoming", 3) ? Kind.INCOMING : Kind.OUTGOING, t.parts().subList(1, 3)));
    }
    if (isOfWeights(t, "correlation", 1) || isOfWeights(t, "loss", 1)) {
      return Optional.of(new Meaning(t.calls("loss", 1) ? Kind.LOSS : Kind.CORRELATION, List.of()));
    }
    return Optional.empty();
  }

  private static Optional<Meaning> norm(Term inside) {
    if (isOfWeights(inside, "layer", 2)) {
      return Optional.of(new Meaning(Kind.LAYER, inside.parts().subList(1, 2)));
    }
    if (isOfWeights(inside, "rate", 1)) {
      return Optional.of(new Meaning(Kind.SPEED, List.of()));
    }
    return inside.equals(WEIGHTS) ? Optional.of(new Meaning(Kind.WHOLE, List.of())) : Optional.empty();
  }

  /** Empty where both are not two rows, or two columns, of one matrix. */
  private static Optional<Meaning> product(Term.Call a, Term.Call b) {
    boolean isRow = a.calls("row", 2) && b.calls("row", 2);
    boolean isColumn = a.calls("column", 2) && b.calls("column", 2);
    if (!isRow && !isColumn || !a.parts().get(0).equals(b.parts().get(0))
        || !isOfWeights(a.parts().get(0), "layer", 2)) {
      return Optional.empty();
    }
    Term matrix = a.parts().get(0).parts().get(1);
    return Optional.of(new Meaning(isRow ? Kind.ROWS : Kind.COLUMNS,
        List.of(isRow ? matrix : matrix.minus(Term.whole(1)), a.parts().get(1), b.parts().get(1))));
  }
}
