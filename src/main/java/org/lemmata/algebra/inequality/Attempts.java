package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Looks for a point with fractional coordinates at which all hypotheses hold and the goal is missed, both beyond
 * rounding.
 */
public final class Attempts {
  private static final int DRAWN = 1_500;
  private static final int STEPS = 400;
  private static final long SEED = 20230812;

  private static final List<Rational> USUAL = Stream
      .of("0", "1", "-1", "1/2", "-1/2", "2", "-2", "1/10", "-1/10", "3", "-3", "10", "-10", "1/100", "99/100", "100",
          "-100", "1/3", "1000")
      .map(Attempts::rational).toList();

  private static final List<Rational> SMALL = Stream.of(1, 0, -1, 2, -2).map(Rational::of).toList();
  private static final int MOST_SMALL = 800;

  private final Question question;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /** Variables that equations among the hypotheses give, by the others. */
  private final Map<String, Linear> solved = new TreeMap<>();

  private Attempts(Question question) {
    this.question = question;
    List<Goal> given = question.given();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (question.areOpposite(i, j)) {
          solve(i);
        }
      }
    }
  }

  /** For a variable in which an equation is linear, and of which no other one speaks. */
  private void solve(int hypothesis) {
    Expression zero = question.given().get(hypothesis).formula();
    Set<String> taken = new TreeSet<>(solved.keySet());
    solved.values().forEach(linear -> {
      taken.addAll(Question.names(linear.factor()));
      taken.addAll(Question.names(linear.rest()));
    });
    Question.names(zero).stream().filter(name -> !taken.contains(name))
        .flatMap(name -> Linear.of(zero, name, question.signsWhere(hypothesis)).map(linear -> Map.entry(name, linear))
            .stream())
        .findFirst().ifPresent(e -> solved.put(e.getKey(), e.getValue()));
  }

  /** The values of the variables at such a point; empty where none was found. */
  public static Optional<Map<String, Rational>> counterexample(Question question) {
    return new Attempts(question).search();
  }

  /** A point at which all hypotheses hold and all formulas have a value; empty where none was found. */
  public static Optional<Map<String, Rational>> instance(List<Question> questions) {
    Attempts attempts = new Attempts(questions.get(0));
    return attempts.points().filter(attempts.question::isAdmissibleAt)
        .filter(point -> questions.stream().allMatch(q -> q.hasValueAt(point))).findFirst();
  }

  /** Points at which all hypotheses hold; at most {@code most}. */
  static List<Map<String, Rational>> admissible(Question question, int most) {
    return new Attempts(question).points().filter(question::isAdmissibleAt).limit(most).toList();
  }

  /** A point at which all hypotheses hold and some formula may have no value. */
  public static Optional<Map<String, Rational>> gap(List<Question> questions) {
    Attempts attempts = new Attempts(questions.get(0));
    return attempts.points().filter(attempts.question::isAdmissibleAt)
        .filter(point -> !questions.stream().allMatch(q -> q.hasValueAt(point))).findFirst();
  }

  private static Rational rational(String text) {
    String[] parts = text.split("/");
    return Rational.of(Long.parseLong(parts[0])).over(Rational.of(parts.length > 1 ? Long.parseLong(parts[1]) : 1));
  }

  private Optional<Map<String, Rational>> search() {
    List<Map<String, Rational>> points = points().toList();
    Optional<Map<String, Rational>> found = points.stream().filter(this::isCounterexample).findFirst();
    return found.or(() -> points.stream().filter(question::isAdmissibleAt)
        .min(Comparator.comparingDouble(this::value)).flatMap(this::descend));
  }

  /** Points of the box, those with small whole coordinates last; none where it is empty. */
  private Stream<Map<String, Rational>> points() {
    List<String> names = List.copyOf(question.box().spans().keySet());
    return Stream.concat(Stream.generate(this::draw).limit(DRAWN),
        small(names.size()).stream().map(coordinates -> near(names, coordinates))).filter(question.box()::contains);
  }

  /** The point with these coordinates where the box has them, and those of its middle. */
  private Map<String, Rational> near(List<String> names, List<Rational> coordinates) {
    Map<String, Rational> point = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      Span span = question.box().span(names.get(i));
      point.put(names.get(i), span.contains(coordinates.get(i)) ? coordinates.get(i) : span.middle());
    }
    return point;
  }

  /** Points with small whole coordinates; fewer of these, the more coordinates there are. */
  static List<List<Rational>> small(int dimension) {
    int choices = 1;
    while (choices < SMALL.size() && Math.pow(choices + 1, dimension) <= MOST_SMALL) {
      choices++;
    }
    List<List<Rational>> points = List.of(List.of());
    for (int i = 0; i < dimension; i++) {
      List<Rational> usual = SMALL.subList(0, choices);
      points = points.stream().flatMap(begun -> usual.stream()
          .map(next -> Stream.concat(begun.stream(), Stream.of(next)).toList())).toList();
    }
    return points;
  }

  private Map<String, Rational> draw() {
    Map<String, Rational> point = new TreeMap<>();
    question.box().spans().forEach((name, span) -> point.put(name, draw(span)));
    solved.forEach((name, linear) -> value(linear, point).ifPresent(value -> point.put(name, value)));
    return point;
  }

  private static Optional<Rational> value(Linear linear, Map<String, Rational> point) {
    try {
      return Optional.of(ExactValue.of(linear.rest(), point).negate().over(ExactValue.of(linear.factor(), point)));
    } catch (Undefined noFraction) {
      return Optional.empty();
    }
  }

  private Rational draw(Span span) {
    List<Rational> usual = new ArrayList<>(USUAL.stream().filter(span::contains).toList());
    span.low().filter(span::contains).ifPresent(usual::add);
    span.high().filter(span::contains).ifPresent(usual::add);
    usual.add(span.middle());
    if (random.nextInt(3) > 0 || span.isPoint()) {
      return usual.get(random.nextInt(usual.size()));
    }
    Rational share = Rational.of(1 + random.nextInt(999)).over(Rational.of(1000));
    if (span.isFinite()) {
      return span.low().orElseThrow().plus(share.times(span.high().orElseThrow().minus(span.low().orElseThrow())));
    }
    Rational far = share.over(Rational.ONE.minus(share));
    return span.low().map(low -> low.plus(far))
        .orElseGet(
            () -> span.high().map(high -> high.minus(far)).orElseGet(() -> random.nextBoolean() ? far : far.negate()));
  }

  private boolean isCounterexample(Map<String, Rational> point) {
    return question.isAdmissibleAt(point) && question.isMissedAt(point);
  }

  /** How far the formula is from being negative. */
  private double value(Map<String, Rational> point) {
    return question.on(Box.of(point)).range().filter(Extended::isFinite).map(v -> v.lo() / 2 + v.hi() / 2)
        .orElse(Double.MAX_VALUE);
  }

  /** Walks along the axes, and where that leads no further between two of them, by shorter and shorter steps. */
  private Optional<Map<String, Rational>> descend(Map<String, Rational> start) {
    List<Map<String, Integer>> axes = new ArrayList<>();
    for (String name : question.variables()) {
      axes.add(Map.of(name, 1));
      axes.add(Map.of(name, -1));
    }
    List<Map<String, Integer>> between = new ArrayList<>();
    for (Map<String, Integer> a : axes) {
      axes.stream().filter(b -> a.keySet().iterator().next().compareTo(b.keySet().iterator().next()) < 0).forEach(b -> {
        Map<String, Integer> both = new TreeMap<>(a);
        both.putAll(b);
        between.add(both);
      });
    }
    Map<String, Rational> here = start;
    Rational step = Rational.ONE;
    for (int i = 0; i < STEPS && step.compareTo(Rational.of(0x1p-30)) > 0; i++) {
      Map<String, Rational> there = lowest(here, axes, step);
      there = there.equals(here) ? lowest(here, between, step) : there;
      if (isCounterexample(there)) {
        return Optional.of(there);
      }
      step = there.equals(here) ? step.over(Rational.of(2)) : step;
      here = there;
    }
    return Optional.empty();
  }

  /** After steps in all directions in which the formula becomes smaller, one after the other. */
  private Map<String, Rational> lowest(Map<String, Rational> start, List<Map<String, Integer>> directions,
      Rational step) {
    Map<String, Rational> here = start;
    double best = value(start);
    for (Map<String, Integer> direction : directions) {
      Map<String, Rational> there = new TreeMap<>(here);
      direction.forEach((name, sign) -> there.merge(name, step.times(Rational.of(sign)), Rational::plus));
      if (question.isAdmissibleAt(there) && value(there) < best) {
        best = value(there);
        here = there;
      }
    }
    return here;
  }
}
