package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Derivative;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Term;

/** Formulas of a law in symbols, which docs/certificates.md names. Derivatives by time are sums over partial ones. */
final class Reading {
  private static final Term HALF = Term.of("/", Term.number(Num.whole(1)), Term.number(Num.whole(2)));

  /** What symbols stand for: kind and place of a quantity. */
  record Meaning(Kind kind, List<Term> place) {}

  /**
   * What a law speaks of; the first five by their squares. {@code COLUMNS} have the number of the layer below their
   * matrix, whose neurons they belong to.
   */
  enum Kind { WHOLE, LAYER, INCOMING, OUTGOING, SPEED, ROWS, COLUMNS, CORRELATION, LOSS }

  private final Map<String, Meaning> meanings = new TreeMap<>();
  private final List<Term> changing = new ArrayList<>();
  private final Term order;
  private final Oracle oracle;

  Reading(Term order, Oracle oracle) {
    this.order = order;
    this.oracle = oracle;
  }

  Map<String, Meaning> meanings() {
    return meanings;
  }

  /** What is differentiated by time. */
  List<Term> changing() {
    return changing;
  }

  Term read(Term t) {
    Meaning meaning = meaning(t);
    Meaning squared = t.head().equals("^") ? meaning(t.parts().get(0)) : null;
    if (squared != null && isSquare(squared)) {
      Term size = symbol(squared);
      return Term.of("^", size, Term.of("*", HALF, read(t.parts().get(1))));
    }
    if (meaning != null) {
      return isSquare(meaning) ? Term.of("^", symbol(meaning), HALF) : symbol(meaning);
    }
    if (t.head().equals("call") && t.text().equals("order") && t.parts().isEmpty()) {
      return order;
    }
    if (t.head().equals("call") && t.text().equals("rate") && t.parts().size() == 1) {
      return chain(read(t.parts().get(0)));
    }
    if (isOfWeights(t, "inner", 2) && isOfWeights(t.parts().get(1), "rate", 1)) {
      return Term.of("*", HALF, Term.name("rate" + symbol(new Meaning(Kind.WHOLE, List.of())).text()));
    }
    if (isWeights(t)) {
      throw new NotCovered("weights as such in a law");
    }
    return new Term(t.head(), t.text(), t.number(), t.parts().stream().map(this::read).toList());
  }

  /** A comparison in which a norm beside zero is its square. */
  Term hypothesis(Term comparison) {
    boolean isSign = comparison.parts().stream()
        .anyMatch(side -> side.head().equals("number") && side.number().compareTo(Num.whole(0)) == 0);
    return new Term(comparison.head(), comparison.text(), comparison.number(),
        comparison.parts().stream().map(side -> isSign && meaning(side) != null ? symbol(meaning(side)) : read(side))
            .toList());
  }

  Term symbol(Meaning meaning) {
    for (Map.Entry<String, Meaning> known : meanings.entrySet()) {
      if (known.getValue().kind() == meaning.kind() && isSamePlace(known.getValue().place(), meaning.place())) {
        return Term.name(known.getKey());
      }
    }
    boolean isProduct = meaning.kind() == Kind.ROWS || meaning.kind() == Kind.COLUMNS;
    String word = isSquare(meaning) ? "size" : isProduct ? "product" : "value";
    String number = word.equals("value")
        ? ""
        : Long.toString(meanings.keySet().stream().filter(m -> m.startsWith(word)).count() + 1);
    meanings.put(word + number, meaning);
    return Term.name(word + number);
  }

  /** Two neurons of a layer are the same in any order. */
  boolean isSamePlace(List<Term> a, List<Term> b) {
    return isSame(a, b) || a.size() == 3 && isSame(List.of(a.get(0), a.get(2), a.get(1)), b);
  }

  private boolean isSame(List<Term> a, List<Term> b) {
    boolean isSame = a.size() == b.size();
    for (int i = 0; isSame && i < a.size(); i++) {
      isSame = Algebra.gives(Term.of("==", a.get(i), b.get(i)), List.of(), oracle);
    }
    return isSame;
  }

  private Term chain(Term e) {
    changing.add(e);
    TreeSet<String> names = new TreeSet<>();
    names(e, names);
    if (names.stream().anyMatch(n -> n.startsWith("rate"))) {
      throw new NotCovered("the rate of a rate");
    }
    Term sum = Derivative.of(e, "t");
    for (String symbol : meanings.keySet()) {
      if (names.contains(symbol)) {
        sum = Term.of("+", sum, Term.of("*", Derivative.of(e, symbol), Term.name("rate" + symbol)));
      }
    }
    return sum;
  }

  static void names(Term t, Set<String> names) {
    if (t.head().equals("name")) {
      names.add(t.text());
    }
    t.parts().forEach(p -> names(p, names));
  }

  static boolean isSquare(Meaning meaning) {
    return meaning.kind().compareTo(Kind.SPEED) <= 0;
  }

  private static boolean isWeights(Term t) {
    return t.head().equals("name") && t.text().equals("w");
  }

  private static boolean isOfWeights(Term t, String function, int arguments) {
    return t.head().equals("call") && t.text().equals(function) && t.parts().size() == arguments
        && isWeights(t.parts().get(0));
  }

  /** Null where a term is none of the quantities. */
  private static Meaning meaning(Term t) {
    if (isOfWeights(t, "norm", 1)) {
      return new Meaning(Kind.WHOLE, List.of());
    }
    if (t.head().equals("call") && t.text().equals("norm") && t.parts().size() == 1) {
      Term inside = t.parts().get(0);
      return isOfWeights(inside, "layer", 2)
          ? new Meaning(Kind.LAYER, inside.parts().subList(1, 2))
          : isOfWeights(inside, "rate", 1) ? new Meaning(Kind.SPEED, List.of()) : null;
    }
    if (t.head().equals("call") && t.text().equals("inner") && t.parts().size() == 2) {
      return product(t.parts().get(0), t.parts().get(1));
    }
    return isOfWeights(t, "incoming", 3)
        ? new Meaning(Kind.INCOMING, t.parts().subList(1, 3))
        : isOfWeights(t, "outgoing", 3)
            ? new Meaning(Kind.OUTGOING, t.parts().subList(1, 3))
            : isOfWeights(t, "correlation", 1)
                ? new Meaning(Kind.CORRELATION, List.of())
                : isOfWeights(t, "loss", 1) ? new Meaning(Kind.LOSS, List.of()) : null;
  }

  /** Null where both are not two rows, or two columns, of one matrix. */
  private static Meaning product(Term a, Term b) {
    boolean isLines = a.head().equals("call") && b.head().equals("call") && a.text().equals(b.text())
        && a.parts().size() == 2 && b.parts().size() == 2
        && a.parts().get(0).equals(b.parts().get(0)) && isOfWeights(a.parts().get(0), "layer", 2);
    if (!isLines || !a.text().equals("row") && !a.text().equals("column")) {
      return null;
    }
    Term matrix = a.parts().get(0).parts().get(1);
    boolean isRow = a.text().equals("row");
    return new Meaning(isRow ? Kind.ROWS : Kind.COLUMNS,
        List.of(isRow ? matrix : Term.of("-", matrix, Term.number(Num.whole(1))), a.parts().get(1), b.parts().get(1)));
  }
}
