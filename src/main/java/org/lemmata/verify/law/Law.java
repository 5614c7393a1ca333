package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.inequality.Inequality;

/**
 * A law of motion: derived anew from how weights move, looked at on networks of its own, or refuted on one that is
 * given.
 */
public final class Law {
  private static final int NETWORKS = 12;
  private static final int TRIES = 600;
  private static final String CLOSED = "closed ";

  private final Motion motion;
  private final Reading reading;
  private final Term comparison;
  private final List<Term> given;
  private final Oracle oracle;

  public Law(Section conclusion, Oracle oracle) {
    this.oracle = oracle;
    this.motion = Motion.of(conclusion);
    this.reading = new Reading(motion.order(), oracle);
    this.comparison = reading.read(stated(conclusion));
    this.given = conclusion.texts("where").stream().map(Term::parse).map(reading::hypothesis).toList();
    reading.symbol(new Reading.Meaning(Reading.Kind.WHOLE, List.of()));
    Reading.Kind other = motion.isOfCorrelation() ? Reading.Kind.LOSS : Reading.Kind.CORRELATION;
    if (reading.meanings().values().stream().anyMatch(m -> m.kind() == other)) {
      throw new NotCovered("the " + other + " along such a flow");
    }
  }

  /** Whether a conclusion is one. */
  public static boolean isIn(Section conclusion) {
    return conclusion.has("invariant") || conclusion.has("monotone") || conclusion.has("law");
  }

  private static Term stated(Section conclusion) {
    if (conclusion.has("law")) {
      return Term.parse(conclusion.text("law"));
    }
    boolean isInvariant = conclusion.has("invariant");
    return Term.of(isInvariant ? "==" : ">=",
        Term.call("rate", Term.parse(conclusion.text(isInvariant ? "invariant" : "monotone"))), Motion.ZERO);
  }

  /** Returns where the law follows, and rejects where it fails, or where the steps do not show it. */
  public void show(List<String> steps) {
    tryNetworks();
    Term closed = closed(comparison);
    List<Term> hypotheses = new ArrayList<>(given.stream().map(this::closed).toList());
    hypotheses.addAll(facts());
    List<Term> formulas = new ArrayList<>(reading.changing());
    sides(closed, formulas);
    if (closed.head().equals("==")) {
      Inequality.of(Term.of(">=", closed.parts().get(0), closed.parts().get(1)), hypotheses).requireValues(formulas);
      requireAlgebra(closed, positive(hypotheses));
      return;
    }
    require(steps.size() > 1 && steps.get(1).startsWith(CLOSED), "a law without the comparison that it comes down to");
    Term other = Term.parse(steps.get(1).substring(CLOSED.length()));
    requireSame(closed, other, positive(hypotheses));
    Inequality inequality = Inequality.of(other, hypotheses);
    inequality.requireValues(formulas);
    inequality.show(steps.subList(2, steps.size()), oracle);
  }

  private static void sides(Term comparison, List<Term> sides) {
    if (comparison.head().equals("&&")) {
      comparison.parts().forEach(part -> sides(part, sides));
    } else {
      sides.addAll(comparison.parts());
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Rejected(otherwise);
    }
  }

  /** Symbols that are not negative, as hypotheses say in so many words. */
  private static List<String> positive(List<Term> hypotheses) {
    return hypotheses.stream().flatMap(Law::positive).distinct().toList();
  }

  private static Stream<String> positive(Term hypothesis) {
    if (hypothesis.head().equals("&&")) {
      return hypothesis.parts().stream().flatMap(Law::positive);
    }
    boolean isGreater = hypothesis.head().startsWith(">");
    Term name = hypothesis.parts().get(isGreater ? 0 : 1);
    Term bound = hypothesis.parts().get(isGreater ? 1 : 0);
    boolean isSign = name.head().equals("name") && bound.head().equals("number")
        && bound.number().compareTo(Num.whole(0)) >= 0;
    return isSign ? Stream.of(name.text()) : Stream.empty();
  }

  private void requireSame(Term own, Term other, List<String> positive) {
    require(own.head().equals(other.head()) && own.parts().size() == 2 && other.parts().size() == 2,
        "another comparison than the law comes down to");
    for (int i = 0; i < 2; i++) {
      if (own.head().equals("&&")) {
        requireSame(own.parts().get(i), other.parts().get(i), positive);
      } else {
        requireAlgebra(Term.of("==", own.parts().get(i), other.parts().get(i)), positive);
      }
    }
  }

  private void requireAlgebra(Term equation, List<String> positive) {
    if (!Algebra.gives(equation, positive, oracle)) {
      throw new NotCovered("a law that does not follow from algebra and the laws of powers");
    }
  }

  /** With rates as weights move. */
  private Term closed(Term open) {
    Map<String, Term> meanings = new HashMap<>();
    List<List<Term>> neurons = new ArrayList<>();
    Term whole = reading.symbol(new Reading.Meaning(Reading.Kind.WHOLE, List.of()));
    boolean isPositive = given.stream()
        .anyMatch(h -> h.equals(Term.of(">", whole, Motion.ZERO)) || h.equals(Term.of("<", Motion.ZERO, whole)));
    Term steepness = motion.steepness(whole, isPositive);
    reading.meanings().forEach((symbol, meaning) -> {
      if (meaning.kind() == Reading.Kind.SPEED) {
        meanings.put(symbol, motion.speed(whole, steepness));
      } else {
        meanings.put("rate" + symbol, motion.rate(meaning, Term.name(symbol), pull(meaning, neurons), steepness));
      }
    });
    return replaced(open, meanings);
  }

  private Term pull(Reading.Meaning meaning, List<List<Term>> neurons) {
    int at = 0;
    while (at < neurons.size() && !reading.isSamePlace(neurons.get(at), meaning.place())) {
      at++;
    }
    if (at == neurons.size()) {
      neurons.add(meaning.place());
    }
    return Term.name("pull" + (at + 1));
  }

  private static Term replaced(Term t, Map<String, Term> meanings) {
    return t.head().equals("name") && meanings.containsKey(t.text())
        ? meanings.get(t.text())
        : new Term(t.head(), t.text(), t.number(), t.parts().stream().map(p -> replaced(p, meanings)).toList());
  }

  private List<Term> facts() {
    List<Term> facts = new ArrayList<>(motion.facts());
    reading.meanings().forEach((symbol, meaning) -> {
      if (Reading.isSquare(meaning) && meaning.kind() != Reading.Kind.SPEED) {
        facts.add(Term.of(">=", Term.name(symbol), Motion.ZERO));
      }
    });
    return facts;
  }

  private void tryNetworks() {
    int seen = 0;
    for (int i = 0; i < TRIES && seen < NETWORKS; i++) {
      try {
        Map<String, Num> values = Network.draw(motion, names(), oracle).values(reading);
        if (holds(given, values)) {
          require(at(values).truth(comparison).hi() >= 0, "the law fails on a network that was drawn");
          seen++;
        }
      } catch (NotCovered noSuchNeuron) {
        // Another network is drawn.
      }
    }
    if (seen < NETWORKS) {
      throw new NotCovered("a law whose hypotheses hold on only " + seen + " of the networks that were drawn");
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    Reading.names(comparison, names);
    given.forEach(h -> Reading.names(h, names));
    reading.meanings().values().forEach(m -> m.place().forEach(e -> Reading.names(e, names)));
    return names;
  }

  private static boolean holds(List<Term> conditions, Map<String, Num> values) {
    return conditions.stream().allMatch(h -> at(values).truth(h).lo() >= 0);
  }

  /** Formulas of symbols with these values. */
  static Eval at(Map<String, Num> values) {
    return new Eval(new Eval.Scope() {
      @Override
      public Object named(String name) {
        if (!values.containsKey(name)) {
          throw new NotCovered("the symbol " + name);
        }
        return values.get(name);
      }

      @Override
      public Object measured(String measure, List<Object> arguments) {
        throw new NotCovered("the measure " + measure);
      }
    });
  }

  /** Returns where all hypotheses hold on the network that is given and the law fails, and rejects where not. */
  public void refute(List<String> steps) {
    require(steps.size() == 1 && steps.get(0).startsWith("point "), "a law that no network refutes");
    Map<String, Num> values = Network.given(motion, steps.get(0).substring("point ".length())).values(reading);
    require(holds(given, values) && at(values).truth(comparison).hi() < 0, "the network that is given refutes nothing");
  }
}
