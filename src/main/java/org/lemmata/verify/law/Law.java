package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Step;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Relation;
import org.lemmata.verify.formula.Truth;
import org.lemmata.verify.formula.Value;
import org.lemmata.verify.inequality.Inequality;
import org.lemmata.verify.inequality.Lemmas;

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

  public Law(Conclusion.Law conclusion, Oracle oracle) {
    this(conclusion.along(), stated(conclusion), conclusion.where().stream().map(Term::parse).toList(), oracle);
  }

  /** @param hypotheses comparisons, and conjunctions of them */
  Law(Conclusion.Along along, Term stated, List<Term> hypotheses, Oracle oracle) {
    this(along, stated, hypotheses, oracle, false);
  }

  /** @param ofSample whether it speaks of a sample, as claims cannot by themselves */
  private Law(Conclusion.Along along, Term stated, List<Term> hypotheses, Oracle oracle, boolean ofSample) {
    this.oracle = oracle;
    this.motion = Motion.of(along);
    this.reading = new Reading(motion.order(), oracle);
    motion.settings().forEach(Reading::requireOwnSymbols);
    if (!ofSample) {
      Reading.requireOwnSymbols(stated);
      hypotheses.forEach(Reading::requireOwnSymbols);
    }
    this.comparison = reading.read(stated);
    this.given = hypotheses.stream().flatMap(Term::conjuncts).map(reading::hypothesis).toList();
    whole();
    Reading.Kind other = motion.isOfCorrelation() ? Reading.Kind.LOSS : Reading.Kind.CORRELATION;
    if (reading.meanings().values().stream().anyMatch(m -> m.kind() == other)) {
      throw new NotCovered("the " + other + " along such a flow");
    }
  }

  static Term stated(Conclusion.Law conclusion) {
    Term formula = Term.parse(conclusion.formula());
    return switch (conclusion.kind()) {
      case INVARIANT -> Term.call("rate", formula).is(Relation.EQUAL, Motion.ZERO);
      case MONOTONE -> Term.call("rate", formula).is(Relation.AT_LEAST, Motion.ZERO);
      case COMPARISON, ALWAYS -> formula;
    };
  }

  /** Returns where the law follows, and rejects where it fails, or where the steps do not show it. */
  void show(List<String> steps) {
    requireInstances();
    derived(steps.subList(1, steps.size())).ifPresent(order -> order.show(steps.subList(2, steps.size()), oracle));
  }

  /** Returns where the hypotheses hold, and the law too, on networks that are drawn. */
  void requireInstances() {
    int seen = tryNetworks(false);
    if (seen < NETWORKS) {
      throw new NotCovered("a law whose hypotheses hold on only " + seen + " of the networks that were drawn");
    }
  }

  /** The same, where the hypotheses may hold on none of the networks that are drawn. */
  void follow(List<String> steps) {
    tryNetworks(true);
    derived(steps).ifPresent(order -> order.follow(steps.subList(1, steps.size()), oracle));
  }

  /** Returns where the lines show a comparison for each sample of a network at which others hold. */
  static void showEach(Conclusion.Along along, Step.Each each, List<Term> known, List<String> lines, Oracle oracle) {
    SampleLoss loss = SampleLoss.of(along.loss()).orElseThrow(() -> new NotCovered("samples of no loss"));
    List<Term> steps = Stream.concat(each.by().stream(), Stream.of(each.comparison())).map(Term::parse).toList();
    List<List<String>> parts = Lemmas.split(lines, "sample");
    require(!lines.isEmpty() && lines.get(0).equals("sample") && parts.size() == steps.size(),
        "another number of steps for each sample than the claim has");
    List<Term> hypotheses = new ArrayList<>(known);
    hypotheses.forEach(Reading::requireOwnSymbols);
    hypotheses.add(Term.parse("loss(w)").is(Relation.AT_LEAST, loss.share()));
    for (int i = 0; i < steps.size(); i++) {
      Reading.requireOwnSymbols(steps.get(i));
      Term comparison = loss.ofEach(steps.get(i));
      new Law(along, comparison, hypotheses, oracle, true).follow(parts.get(i));
      hypotheses.add(comparison);
    }
  }

  /** What has to be shown by steps, and is written in the first line; an equation is shown here. */
  private Optional<Inequality> derived(List<String> lines) {
    Term closed = closed(comparison);
    List<Term> hypotheses = hypotheses();
    List<Term> formulas = new ArrayList<>(reading.changing());
    closed.conjuncts().forEach(comparison -> formulas.addAll(comparison.parts()));
    if (closed instanceof Term.Comparison equation && equation.relation() == Relation.EQUAL) {
      Inequality.of(equation.left().is(Relation.AT_LEAST, equation.right()), hypotheses).requireValues(formulas);
      requireAlgebra(equation, positive(hypotheses));
      return Optional.empty();
    }
    require(!lines.isEmpty() && lines.get(0).startsWith(CLOSED), "a law without the comparison that it comes down to");
    Term other = Term.parse(lines.get(0).substring(CLOSED.length()));
    requireSame(closed, other, positive(hypotheses));
    Inequality inequality = Inequality.of(other, hypotheses);
    inequality.requireValues(formulas);
    return Optional.of(inequality);
  }

  /** Returns where both sides have values wherever the hypotheses hold. */
  void requireValues() {
    Inequality.of(Motion.ZERO.is(Relation.AT_LEAST, Motion.ZERO), hypotheses())
        .requireValues(closed(comparison).conjuncts().flatMap(c -> c.parts().stream()).toList());
  }

  private List<Term> hypotheses() {
    List<Term> hypotheses = new ArrayList<>(given.stream().map(this::closed).toList());
    hypotheses.addAll(facts());
    motion.unsignedSpeed(whole(), isPositive()).ifPresent(hypotheses::add);
    return hypotheses;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Rejected(otherwise);
    }
  }

  /** Symbols that are not negative, as hypotheses say in so many words. */
  private static List<String> positive(List<Term> hypotheses) {
    return hypotheses.stream().flatMap(Term::conjuncts).flatMap(Law::positive).distinct().toList();
  }

  private static Stream<String> positive(Term hypothesis) {
    return hypothesis instanceof Term.Comparison comparison ? positive(comparison) : Stream.empty();
  }

  private static Stream<String> positive(Term.Comparison comparison) {
    return switch (comparison.relation()) {
      case GREATER, AT_LEAST -> positive(comparison.left(), comparison.right());
      case LESS, AT_MOST -> positive(comparison.right(), comparison.left());
      case EQUAL, DIFFERENT -> Stream.empty();
    };
  }

  private static Stream<String> positive(Term greater, Term bound) {
    boolean isSign = bound instanceof Term.Number number && number.value().compareTo(Num.whole(0)) >= 0;
    return isSign && greater instanceof Term.Name name ? Stream.of(name.name()) : Stream.empty();
  }

  private void requireSame(Term own, Term other, List<String> positive) {
    if (own instanceof Term.Connection a && other instanceof Term.Connection b && a.connective() == b.connective()) {
      requireSame(a.left(), b.left(), positive);
      requireSame(a.right(), b.right(), positive);
    } else if (own instanceof Term.Comparison a && other instanceof Term.Comparison b && a.relation() == b.relation()) {
      requireAlgebra(a.left().is(Relation.EQUAL, b.left()), positive);
      requireAlgebra(a.right().is(Relation.EQUAL, b.right()), positive);
    } else {
      throw new Rejected("another comparison than the law comes down to");
    }
  }

  private void requireAlgebra(Term.Comparison equation, List<String> positive) {
    if (!Algebra.gives(equation, positive, oracle)) {
      throw new NotCovered("a law that does not follow from algebra and the laws of powers");
    }
  }

  /** With rates as weights move. */
  private Term closed(Term open) {
    Map<String, Term> meanings = new HashMap<>();
    List<List<Term>> neurons = new ArrayList<>();
    Term whole = whole();
    Term steepness = motion.steepness(whole, isPositive());
    reading.meanings().forEach((symbol, meaning) -> {
      if (meaning.kind() == Reading.Kind.SPEED) {
        meanings.put(symbol, motion.speed(whole, steepness));
      } else {
        String pull = pull(meaning, neurons);
        meanings.put("rate" + symbol, motion.rate(meaning, Term.name(symbol), Term.name(pull), Term.name("up" + pull),
            steepness));
      }
    });
    return open.replaced(name -> meanings.getOrDefault(name, Term.name(name)));
  }

  private Term whole() {
    return reading.symbol(new Reading.Meaning(Reading.Kind.WHOLE, List.of()));
  }

  /** Whether a hypothesis says that the weights are not zero. */
  private boolean isPositive() {
    Term whole = whole();
    return given.stream().anyMatch(h -> h.equals(whole.is(Relation.GREATER, Motion.ZERO))
        || h.equals(Motion.ZERO.is(Relation.LESS, whole)));
  }

  private String pull(Reading.Meaning meaning, List<List<Term>> neurons) {
    int at = 0;
    while (at < neurons.size() && !reading.isSamePlace(neurons.get(at), meaning.place())) {
      at++;
    }
    if (at == neurons.size()) {
      neurons.add(meaning.place());
    }
    return "pull" + (at + 1);
  }

  private List<Term> facts() {
    List<Term> facts = new ArrayList<>(motion.facts());
    reading.meanings().forEach((symbol, meaning) -> {
      if (Reading.isSquare(meaning) && meaning.kind() != Reading.Kind.SPEED) {
        facts.add(Term.name(symbol).is(Relation.AT_LEAST, Motion.ZERO));
      }
    });
    reading.starts().forEach((symbol, meaning) -> {
      if (Reading.isSquare(meaning)) {
        facts.add(Term.name(symbol).is(Relation.AT_LEAST, Motion.ZERO));
      }
    });
    return facts;
  }

  /** How many networks were seen on which the hypotheses hold. */
  private int tryNetworks(boolean fromStart) {
    int seen = 0;
    for (int i = 0; i < TRIES && seen < NETWORKS; i++) {
      try {
        Map<String, Num> drawn = Network.draw(motion, names(), oracle).values(reading);
        Map<String, Num> values = fromStart ? atStart(drawn) : drawn;
        if (holds(given, values)) {
          require(at(values).truth(comparison).hi() >= 0, "the law fails on a network that was drawn");
          seen++;
        }
      } catch (NotCovered noSuchNeuron) {
        // Another network is drawn.
      }
    }
    return seen;
  }

  /** At time zero all is what it was then. */
  private Map<String, Num> atStart(Map<String, Num> values) {
    Map<String, Num> all = new HashMap<>(values);
    all.put("t", Num.whole(0));
    reading.starts().keySet()
        .forEach(start -> all.put(start, Objects.requireNonNull(values.get(start.substring("start".length())))));
    return all;
  }

  private Set<String> names() {
    Set<String> names = comparison.names();
    given.forEach(h -> names.addAll(h.names()));
    reading.meanings().values().forEach(m -> m.place().forEach(e -> names.addAll(e.names())));
    return names;
  }

  private static boolean holds(List<Term> conditions, Map<String, Num> values) {
    return conditions.stream().allMatch(h -> at(values).truth(h).lo() >= 0);
  }

  /** Formulas of symbols with these values. */
  static Eval at(Map<String, Num> values) {
    return new Eval(name -> Optional.<Value>ofNullable(values.get(name))
        .orElseThrow(() -> new NotCovered("the symbol " + name)));
  }

  /** Returns where all hypotheses hold on the network that is given and the law fails, and rejects where not. */
  public void refute(List<String> steps) {
    refute(given(steps));
  }

  /** The same at time zero. */
  void refuteAtStart(List<String> steps) {
    refute(atStart(given(steps)));
  }

  private Map<String, Num> given(List<String> steps) {
    require(steps.size() == 1 && steps.get(0).startsWith("point "), "a law that no network refutes");
    return Network.given(motion, steps.get(0).substring("point ".length())).values(reading);
  }

  private void refute(Map<String, Num> values) {
    reading.changing().forEach(at(values)::number);
    Truth truth = at(values).truth(comparison);
    if (holds(given, values) && truth.isOpen()) {
      throw new NotCovered("a comparison that is decided within its rounding");
    }
    require(holds(given, values) && truth.hi() < 0, "the network that is given refutes nothing");
  }

  /** Returns where both sides are equal whatever the symbols are. */
  void requireIdentity() {
    if (comparison instanceof Term.Comparison equation) {
      requireAlgebra(equation, positive(hypotheses()));
    }
  }

  /** Returns where the flow that is given refutes it at a later time. */
  void refuteLater(List<String> lines) {
    require(lines.size() == 1 && lines.get(0).startsWith("point "), "a comparison that no flow refutes");
    new Passage(motion, reading, lines.get(0).substring("point ".length())).refute(comparison, given);
  }
}
