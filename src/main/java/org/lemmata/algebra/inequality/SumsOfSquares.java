package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.kernel.number.Rational;

/**
 * Steps by which a polynomial is a sum of squares, and of hypotheses times sums of squares (Positivstellensatz of
 * Putinar). Variables that are not negative are squares themselves.
 */
final class SumsOfSquares {
  private static final int MOST_ATOMS = 6;
  private static final int LARGEST_DEGREE = 10;

  /** Of a weak multiple of what is positive nothing follows that is positive: such a find is none. */
  private static final Proof PROOF = new Proof(ProofSearch::derivative);

  /** Work on Gram matrices, so that a search ends in the same way on every machine. */
  private static final long MOST_WORK = 300_000;

  private final Forms forms;
  private long left = MOST_WORK;
  private final Map<Question, Optional<Step>> known = new HashMap<>();

  SumsOfSquares(Forms forms) {
    this.forms = forms;
  }

  /** Where no variable has ends but zero: halves of a box are left to others. Hypotheses are used where they help. */
  Optional<Step> of(Question question) {
    if (!isWhole(question)) {
      return Optional.empty();
    }
    Question alone = new Question(question.goal(), question.box(), List.of());
    return known(alone).or(() -> question.given().isEmpty() ? Optional.empty() : known(question));
  }

  private Optional<Step> known(Question question) {
    Optional<Step> before = known.get(question);
    if (before == null) {
      before = found(question).filter(step -> PROOF.holds(step, question));
      known.put(question, before);
    }
    return before;
  }

  private static boolean isWhole(Question question) {
    return question.box().spans().values().stream().noneMatch(Span::isEmpty) && question.variables().stream()
        .map(question.box()::span).allMatch(span -> span.equals(Span.ALL) || isFromZero(span));
  }

  private static boolean isFromZero(Span span) {
    return span.high().isEmpty() && span.low().filter(low -> low.signum() == 0).isPresent();
  }

  private Optional<Step> found(Question question) {
    Optional<String> bounded = question.box().spans().entrySet().stream()
        .filter(e -> isFromZero(e.getValue()) && occurs(e.getKey(), question)).map(Map.Entry::getKey).findFirst();
    return squares(question).or(() -> bounded
        .flatMap(variable -> rooted(question, variable).map(rest -> new Step.Rooted(variable, 2, rest))));
  }

  private static boolean occurs(String variable, Question question) {
    return Stream.concat(Stream.of(question.goal()), question.given().stream())
        .anyMatch(goal -> Question.names(goal.formula()).contains(variable));
  }

  /** The sign of the root is not needed. */
  private Optional<Step> rooted(Question question, String variable) {
    Question below = question.rooted(variable, 2);
    return found(below.on(below.box().with(variable, Span.ALL)));
  }

  private Optional<Step> squares(Question question) {
    List<Question> hypotheses = IntStream.range(0, question.given().size())
        .mapToObj(h -> question.about(question.given().get(h).formula(), false)).toList();
    List<Optional<Polynomial>> polynomials = Stream.concat(Stream.of(question), hypotheses.stream())
        .map(forms::polynomial).toList();
    if (polynomials.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Expression> atoms = polynomials.stream().flatMap(p -> p.orElseThrow().atoms().stream()).distinct().toList();
    List<Polynomial> all = polynomials.stream().map(p -> p.orElseThrow().in(atoms)).toList();
    int degree = all.stream().mapToInt(SumsOfSquares::degree).max().orElse(0);
    if (atoms.isEmpty() || atoms.size() > MOST_ATOMS || degree > LARGEST_DEGREE) {
      return Optional.empty();
    }
    Optional<List<List<Rational>>> zeros = zeros(all);
    if (zeros.isEmpty()) {
      return Optional.empty();
    }
    Optional<Step> found = written(question, all, zeros.get(), 0);
    return hypotheses.isEmpty()
        ? found.or(() -> multiplied(question, all.get(0), zeros.get()))
        : found.or(() -> written(question, all, zeros.get(), (degree + 1) / 2 * 2));
  }

  /** Not every polynomial that is nowhere negative is a sum of squares; its product with one may be. */
  private Optional<Step> multiplied(Question question, Polynomial polynomial, List<List<Rational>> zeros) {
    Polynomial factor = Polynomial.combination(polynomial.atoms(), List.of(), List.of());
    for (Expression atom : polynomial.atoms()) {
      factor = factor.plus(polynomial.one().times(atom, 2));
    }
    Polynomial product = polynomial.times(factor);
    boolean isCovered = !question.goal().strictly() && degree(product) <= LARGEST_DEGREE
        && polynomial.atoms().stream().allMatch(atom -> atom.asName().isPresent());
    Expression written = factor.expression();
    return isCovered
        ? written(question.multiplied(written), List.of(product), zeros, 0)
            .map(sum -> new Step.Multiplied(written, new Step.Enclosure(), sum))
        : Optional.empty();
  }

  private static int degree(Polynomial polynomial) {
    return polynomial.terms().keySet().stream().mapToInt(e -> e.stream().mapToInt(Integer::intValue).sum()).max()
        .orElse(0);
  }

  /** Points at which the hypotheses hold and the polynomial vanishes; none at all where it is negative somewhere. */
  private static Optional<List<List<Rational>>> zeros(List<Polynomial> all) {
    List<List<Rational>> zeros = new ArrayList<>();
    for (List<Rational> point : Attempts.small(all.get(0).atoms().size())) {
      if (all.subList(1, all.size()).stream().allMatch(h -> h.at(point).signum() >= 0)) {
        int sign = all.get(0).at(point).signum();
        if (sign < 0) {
          return Optional.empty();
        }
        if (sign == 0) {
          zeros.add(point);
        }
      }
    }
    return Optional.of(zeros);
  }

  /** @param reach degree up to which multiples of hypotheses go */
  private Optional<Step> written(Question question, List<Polynomial> all, List<List<Rational>> zeros,
      int reach) {
    List<Expression> atoms = all.get(0).atoms();
    Polynomial one = all.get(0).one();
    List<Gram.Block> blocks = new ArrayList<>();
    int degree = Math.max(reach, all.stream().mapToInt(SumsOfSquares::degree).max().orElse(0));
    List<Integer> each = IntStream.range(0, atoms.size())
        .mapToObj(i -> (all.stream().mapToInt(p -> p.degrees().get(i)).max().orElse(0) + 1) / 2).toList();
    List<List<Integer>> exponents = Gram.exponents((degree + 1) / 2, each);
    blocks.add(block(one, all.size() == 1 ? Gram.pruned(exponents, all.get(0)) : exponents, zeros));
    for (Polynomial hypothesis : all.subList(1, all.size())) {
      List<List<Rational>> inside = zeros.stream().filter(zero -> hypothesis.at(zero).signum() > 0).toList();
      blocks.add(block(hypothesis, Gram.exponents(Math.max(0, reach - degree(hypothesis)) / 2, each), inside));
    }
    if (question.goal().strictly()) {
      blocks.add(new Gram.Block(one, List.of(one)));
    }
    Optional<Gram> gram = Gram.of(all.get(0), blocks);
    left -= gram.map(Gram::work).orElse(0L);
    return gram.filter(g -> left >= 0).flatMap(Gram::squares)
        .filter(squares -> !question.goal().strictly() || !squares.get(squares.size() - 1).isEmpty())
        .map(squares -> step(question, all.size() - 1, squares));
  }

  private static Gram.Block block(Polynomial multiplier, List<List<Integer>> exponents,
      List<List<Rational>> zeros) {
    List<Expression> atoms = multiplier.atoms();
    return new Gram.Block(multiplier,
        Gram.vanishing(exponents.stream().map(e -> Polynomial.monomial(atoms, e, Rational.ONE)).toList(), zeros));
  }

  private static Step step(Question question, int hypotheses, List<List<Gram.Square>> squares) {
    Expression constant = squares.size() > hypotheses + 1
        ? new Constant(squares.get(hypotheses + 1).stream().map(Gram.Square::weight).reduce(Rational::plus)
            .orElse(Rational.ZERO))
        : Algebra.ZERO;
    Step.SumOfSquares last = sum(squares.get(0), constant);
    Step step = last;
    Expression rest = last.expression();
    for (int h = 0; h < hypotheses; h++) {
      if (!squares.get(h + 1).isEmpty()) {
        Step.SumOfSquares factor = sum(squares.get(h + 1), Algebra.ZERO);
        step = new Step.Weighted(h, factor.expression(), rest, factor, step);
        rest = Algebra.plus(Algebra.times(factor.expression(), question.given().get(h).formula()), rest);
      }
    }
    return step;
  }

  private static Step.SumOfSquares sum(List<Gram.Square> squares, Expression rest) {
    return new Step.SumOfSquares(
        squares.stream().map(s -> new Step.Square(s.weight(), s.base().expression())).toList(), rest,
        new Step.Enclosure());
  }
}
