package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.algebra.inequality.Domain;
import org.lemmata.algebra.inequality.Goal;
import org.lemmata.algebra.inequality.Question;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** Looks at a law at single networks, in fractions and, where there are roots, in enclosures. */
public final class Examples {
  private static final int DRAWN = 400;
  private static final int DEEPEST = 4;
  private static final int STEEPEST = 3;
  private static final long SEED = 20240607;

  private final Law law;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Expression comparison;
  private final List<Question> questions;
  private final List<Seen> admissible;

  /** A network at which the hypotheses of a law hold, and the values of its symbols. */
  private record Seen(Map<String, String> words, Map<String, Rational> point) {}

  public Examples(Law law) {
    this.law = law;
    this.comparison = law.open();
    Domain domain = Domain.of(law.given(), List.of(comparison));
    this.questions = comparisons().map(Goal::of).flatMap(List::stream).map(domain::asks).toList();
    this.admissible = Stream.generate(this::draw).limit(DRAWN).flatMap(Optional::stream)
        .filter(seen -> questions.stream().allMatch(q -> q.isAdmissibleAt(seen.point()))).toList();
  }

  /** An equation is two inequalities. */
  private Stream<Expression> comparisons() {
    return comparison.operandsOf(Operator.EQUAL)
        .map(sides -> Stream.of(Operator.AT_LEAST, Operator.AT_MOST).<Expression>map(o -> new Expression.Operation(o, sides)))
        .orElse(Stream.of(comparison));
  }

  /** A network at which the law fails, beyond rounding. */
  public Optional<Map<String, String>> counterexample() {
    return admissible.stream().filter(seen -> questions.stream().allMatch(q -> q.hasValueAt(seen.point())))
        .filter(seen -> questions.stream().anyMatch(q -> q.isMissedAt(seen.point()))).map(Seen::words).findFirst();
  }

  /** A network at which the hypotheses hold and both sides have a value. */
  public Optional<Map<String, String>> instance() {
    return admissible.stream().filter(seen -> questions.stream().allMatch(q -> q.hasValueAt(seen.point()))).map(Seen::words).findFirst();
  }

  /** At how many networks the hypotheses hold. */
  public int count() {
    return admissible.size();
  }

  private Optional<Seen> draw() {
    Map<String, Rational> point = new TreeMap<>();
    Rational depth = bind(law.motion().depth(), Rational.of(1 + random.nextInt(DEEPEST)), point);
    Rational power = bind(law.motion().power(), Rational.of(1 + random.nextInt(STEEPEST)), point);
    Rational slope = bind(law.motion().slope(), Rational.of(random.nextInt(-4, 5)).over(Rational.of(4)), point);
    Rational decay = bind(law.motion().decay(), Rational.of(random.nextInt(9)).over(Rational.of(4)), point);
    Set<String> own = symbols();
    names().stream().filter(name -> !own.contains(name) && !point.containsKey(name)).forEach(name -> point.put(name, number(name, depth)));
    Map<String, Rational> named = Map.copyOf(point);
    return Example.draw(random, whole(depth), whole(power), slope, decay).flatMap(example -> values(example, point).map(all -> {
      Map<String, String> words = example.words();
      named.forEach((name, value) -> words.putIfAbsent(name, value.toString()));
      return new Seen(words, all);
    }));
  }

  private static int whole(Rational number) {
    return number.numerator().intValueExact();
  }

  /** A number, or a symbol that takes a value. */
  private static Rational bind(Expression e, Rational drawn, Map<String, Rational> point) {
    e.asName().ifPresent(name -> point.put(name, drawn));
    return ExactValue.find(e).orElse(drawn);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(Reading.names(comparison));
    law.given().forEach(h -> names.addAll(Reading.names(h)));
    names.addAll(indices());
    return names;
  }

  private Set<String> indices() {
    Set<String> names = new TreeSet<>();
    law.reading().quantities().values().forEach(q -> q.place().forEach(e -> names.addAll(Reading.names(e))));
    return names;
  }

  private Set<String> symbols() {
    Set<String> symbols = new TreeSet<>(law.motion().order().asName().stream().toList());
    law.reading().quantities().keySet().forEach(symbol -> symbols.addAll(List.of(symbol, Reading.rateOf(symbol))));
    return symbols;
  }

  /** An index is a whole number; anything else may be any. */
  private Rational number(String name, Rational depth) {
    return indices().contains(name)
        ? Rational.of(1 + random.nextInt(whole(depth)))
        : Rational.of(random.nextInt(-20, 21)).over(Rational.of(1 + random.nextInt(7)));
  }

  private Optional<Map<String, Rational>> values(Example example, Map<String, Rational> point) {
    Map<String, Rational> all = new HashMap<>(point);
    law.motion().order().asName().ifPresent(name -> all.put(name, example.order()));
    for (Map.Entry<String, Quantity> e : law.reading().quantities().entrySet()) {
      Optional<Example.State> state = place(e.getValue(), point).flatMap(place -> example.state(e.getValue().kind(), place));
      if (state.isEmpty()) {
        return Optional.empty();
      }
      all.put(e.getKey(), state.get().value());
      state.get().rate().ifPresent(rate -> all.put(Reading.rateOf(e.getKey()), rate));
    }
    return Optional.of(all);
  }

  private static Optional<List<Integer>> place(Quantity quantity, Map<String, Rational> point) {
    try {
      List<Rational> place = quantity.place().stream().map(e -> ExactValue.of(e, point)).toList();
      return place.stream().allMatch(Rational::isInteger) ? Optional.of(place.stream().map(Examples::whole).toList()) : Optional.empty();
    } catch (Undefined noNumber) {
      return Optional.empty();
    }
  }
}
