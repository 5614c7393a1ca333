package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.inequality.Attempts;
import org.lemmata.algebra.inequality.Box;
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

  /** More, at time zero. */
  private static final int STARTING = 200;

  /** Of a part of a proof, for each one that is drawn otherwise. */
  private static final int FEWER = 4;
  private static final int DEEPEST = 4;
  private static final int STEEPEST = 3;
  private static final long SEED = 20240607;

  private final Law law;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Expression comparison;
  private final List<Question> questions;
  private final List<Question> changing;
  private final Set<String> indices = new TreeSet<>();

  /** Symbols that may be anything, or any index. */
  private final Set<String> free = new TreeSet<>();
  private final List<Seen> admissible;

  /** A network at which the hypotheses of a law hold, and the values of its symbols. */
  private record Seen(Map<String, String> words, Box point) {}

  public Examples(Law law) {
    this(law, 1);
  }

  /** Of a law that is a part of a proof, which has fewer. */
  public static Examples few(Law law) {
    return new Examples(law, FEWER);
  }

  private Examples(Law law, int fewer) {
    this.law = law;
    this.comparison = law.open();
    List<Expression> formulas = new ArrayList<>(law.changing());
    formulas.add(comparison);
    Domain domain = Domain.of(law.given(), formulas);
    this.changing = law.changing().stream().map(e -> domain.asks(new Goal(e, false))).toList();
    this.questions = Goal.orders(comparison).stream().map(Goal::of).flatMap(List::stream).map(domain::asks).toList();
    law.reading().quantities().values().forEach(q -> q.place().forEach(e -> indices.addAll(Reading.names(e))));
    free.addAll(indices);
    Stream.concat(formulas.stream(), law.given().stream()).forEach(e -> free.addAll(Reading.names(e)));
    law.motion().order().asName().ifPresent(free::remove);
    law.reading().quantities().keySet().forEach(symbol -> free.removeAll(List.of(symbol, Reading.rateOf(symbol))));
    int drawn = DRAWN / fewer;
    int starting = law.reading().starts().isEmpty() ? 0 : STARTING / fewer;
    this.admissible = IntStream.range(0, drawn + starting).mapToObj(i -> draw(i >= drawn)).flatMap(Optional::stream)
        .filter(seen -> questions.stream().allMatch(q -> q.isAdmissibleOn(seen.point()))).toList();
  }

  /** A network at which the law fails, beyond rounding. */
  public Optional<Map<String, String>> counterexample() {
    return drawnCounterexample().or(() -> searched().map(Seen::words));
  }

  /** The same without a search. */
  public Optional<Map<String, String>> drawnCounterexample() {
    return admissible.stream().filter(this::isCounterexample).findFirst().map(Seen::words);
  }

  private boolean isCounterexample(Seen seen) {
    return questions.stream().allMatch(q -> q.isAdmissibleOn(seen.point()) && q.hasValueOn(seen.point()))
        && changing.stream().allMatch(q -> q.hasValueOn(seen.point()))
        && questions.stream().anyMatch(q -> q.isMissedOn(seen.point()));
  }

  /** Among chains, where a search goes downhill. */
  private Optional<Seen> searched() {
    return IntStream.rangeClosed(1, DEEPEST).boxed().flatMap(depth -> chains(depth).stream()).findFirst();
  }

  private Optional<Seen> chains(int depth) {
    Map<String, Rational> point = new TreeMap<>();
    boolean isOther = !bind(law.motion().depth(), Rational.of(depth), point).equals(Rational.of(depth))
        || !bind(law.motion().power(), Rational.ONE, point).equals(Rational.ONE);
    Rational slope = bind(law.motion().slope(), Rational.ZERO, point);
    indices.forEach(name -> point.putIfAbsent(name, Rational.ONE));
    if (isOther) {
      return Optional.empty();
    }
    Map<String, Expression> meanings = new HashMap<>();
    point.forEach((name, value) -> meanings.put(name, new Expression.Constant(value)));
    law.motion().order().asName().ifPresent(name -> meanings.put(name, Algebra.constant(depth)));
    Chain chain = new Chain(depth, Law.replaced(law.motion().decay(), meanings));
    law.reading().quantities().forEach((symbol, quantity) -> meanings.putAll(chain.meanings(symbol, quantity)));
    UnaryOperator<Expression> read = e -> Law.replaced(Law.replaced(e, meanings), chain.pulled(law.motion().loss()));
    List<Expression> hypotheses = new ArrayList<>(Chain.hypotheses());
    hypotheses.add(Motion.atLeast(chain.decay(), Algebra.ZERO));
    law.given().forEach(h -> hypotheses.add(read.apply(h)));
    List<Expression> sides = Goal.orders(comparison).stream().map(read).toList();
    Domain domain = Domain.of(hypotheses, sides);
    return sides.stream().map(Goal::of).flatMap(List::stream).map(domain::asks).map(Attempts::counterexample)
        .flatMap(Optional::stream)
        .map(found -> chain(depth, slope, found, point)).flatMap(Optional::stream).filter(this::isCounterexample)
        .findFirst();
  }

  private Optional<Seen> chain(int depth, Rational slope, Map<String, Rational> found, Map<String, Rational> named) {
    Map<String, Rational> point = new TreeMap<>(named);
    free.stream().filter(found::containsKey).forEach(name -> point.put(name, found.get(name)));
    Rational decay = bind(law.motion().decay(), Rational.ZERO, new TreeMap<>());
    Rational weight = found.getOrDefault(Chain.WEIGHT, Rational.ONE);
    Rational margin = found.getOrDefault(SampleLoss.MARGIN, Rational.ONE);
    Rational pull = found.getOrDefault(Chain.PULL, Rational.ONE);
    Rational loss = found.getOrDefault(Reading.VALUE, Rational.ONE);
    Rational known = law.motion().decay().asName().map(point::get).orElse(decay);
    return law.motion().loss()
        .map(kind -> kind.near(margin, weight.power(depth), pull)
            .map(p -> Example.chain(depth, weight, p, slope, known)))
        .orElseGet(() -> Optional.of(Example.chain(depth, weight, pull, slope, known, loss)))
        .flatMap(chain -> seen(chain, point, false));
  }

  private Optional<Seen> seen(Example example, Map<String, Rational> named, boolean atStart) {
    return values(example, named, atStart).map(all -> {
      Map<String, String> words = example.words();
      named.forEach((name, value) -> words.putIfAbsent(name, value.toString()));
      return new Seen(words, all);
    });
  }

  /** A network at which the hypotheses hold and both sides have a value. */
  public Optional<Map<String, String>> instance() {
    return admissible.stream().filter(seen -> questions.stream().allMatch(q -> q.hasValueOn(seen.point())))
        .map(Seen::words).findFirst();
  }

  /** At how many networks the hypotheses hold. */
  public int count() {
    return admissible.size();
  }

  private Optional<Seen> draw(boolean atStart) {
    Map<String, Rational> point = new TreeMap<>();
    Rational depth = bind(law.motion().depth(), Rational.of(1 + random.nextInt(DEEPEST)), point);
    Rational power = bind(law.motion().power(), Rational.of(1 + random.nextInt(STEEPEST)), point);
    Rational slope = bind(law.motion().slope(), Rational.of(random.nextInt(-4, 5)).over(Rational.of(4)), point);
    Rational decay = bind(law.motion().decay(), Rational.of(random.nextInt(9)).over(Rational.of(4)), point);
    free.stream().filter(name -> !point.containsKey(name)).forEach(name -> point.put(name, number(name, depth)));
    return Example.draw(random, whole(depth), whole(power), slope, decay, law.motion().loss())
        .flatMap(example -> seen(example, point, atStart));
  }

  private static int whole(Rational number) {
    return number.numerator().intValueExact();
  }

  /** A number, or a symbol that takes a value. */
  private static Rational bind(Expression e, Rational drawn, Map<String, Rational> point) {
    e.asName().ifPresent(name -> point.put(name, drawn));
    return ExactValue.find(e).orElse(drawn);
  }

  /** An index is a whole number; anything else may be any. */
  private Rational number(String name, Rational depth) {
    return indices.contains(name)
        ? Rational.of(1 + random.nextInt(whole(depth)))
        : Rational.of(random.nextInt(-20, 21)).over(Rational.of(1 + random.nextInt(7)));
  }

  private Optional<Box> values(Example example, Map<String, Rational> point,
      boolean atStart) {
    Map<String, Rational> all = new HashMap<>(point);
    law.motion().order().asName().ifPresent(name -> all.put(name, example.order()));
    for (Map.Entry<String, Quantity> e : law.reading().quantities().entrySet()) {
      Optional<Example.State> state = place(e.getValue(), point)
          .flatMap(place -> example.state(e.getValue().kind(), place));
      if (state.isEmpty()) {
        return Optional.empty();
      }
      all.put(e.getKey(), state.get().value());
      state.get().rate().ifPresent(rate -> all.put(Reading.rateOf(e.getKey()), rate));
    }
    if (atStart) {
      all.put(Reading.TIME, Rational.ZERO);
      law.reading().starts().keySet()
          .forEach(start -> all.put(start, Objects.requireNonNull(all.get(Reading.nowOf(start)))));
    }
    return Optional.of(boxed(all, example));
  }

  /** The loss is a number only where its kind is not known. */
  private Box boxed(Map<String, Rational> point, Example example) {
    Box box = Box.of(point);
    if (example.enclosedLoss().isPresent() && point.containsKey(Reading.VALUE)) {
      Rational low = Rational.of(example.enclosedLoss().get().lo());
      Rational high = Rational.of(example.enclosedLoss().get().hi());
      box = box.between(Reading.VALUE, low, high);
      String start = Reading.startOf(Reading.VALUE);
      return point.containsKey(start) ? box.between(start, low, high) : box;
    }
    return box;
  }

  /** Where a quantity is, in numbers. */
  static Optional<List<Integer>> place(Quantity quantity, Map<String, Rational> point) {
    try {
      List<Rational> place = quantity.place().stream().map(e -> ExactValue.of(e, point)).toList();
      return place.stream().allMatch(Rational::isInteger)
          ? Optional.of(place.stream().map(Examples::whole).toList())
          : Optional.empty();
    } catch (Undefined noNumber) {
      return Optional.empty();
    }
  }
}
