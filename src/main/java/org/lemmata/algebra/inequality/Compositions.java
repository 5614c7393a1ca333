package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Factored;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;

/**
 * Steps by which the formula is put together from others: powers, a quadratic polynomial in one variable, a square
 * root.
 */
final class Compositions {
  private static final Expression HALF = new Constant(Rational.ONE.over(Rational.of(2)));

  private final ProofSearch search;
  private final Forms forms;

  Compositions(ProofSearch search, Forms forms) {
    this.search = search;
    this.forms = forms;
  }

  Optional<Step> product(Question question, int depth, int patience) {
    Optional<Factored> factors = forms.factored(question);
    if (factors.isEmpty()) {
      return Optional.empty();
    }
    int sign = factors.get().constant().signum();
    if (sign == 0) {
      return question.goal().strictly() ? Optional.empty() : Optional.of(new Step.Product(Rational.ZERO, List.of()));
    }
    List<Step.Factor> found = new ArrayList<>();
    for (Factored.Power power : factors.get().powers()) {
      Expression base = power.base().expression();
      boolean isOdd = power.exponent() % 2 != 0;
      int own = signAt(question, base);
      boolean needsReason = isOdd || power.exponent() < 0 || question.goal().strictly();
      Optional<Step> step = needsReason
          ? search.limited(question.sign(base, own, power.exponent()), depth + 1, patience)
          : Optional.empty();
      if (needsReason && step.isEmpty()) {
        return Optional.empty();
      }
      sign *= isOdd ? own : 1;
      found.add(new Step.Factor(base, power.exponent(), own, step));
    }
    return sign > 0 ? Optional.of(new Step.Product(factors.get().constant(), found)) : Optional.empty();
  }

  /** The sign at the first of a few points inside at which it is not zero, those first at which the hypotheses hold. */
  private static int signAt(Question question, Expression base) {
    UnaryOperator<Span> low = s -> s.upTo(s.middle());
    UnaryOperator<Span> high = s -> s.above(s.middle());
    List<UnaryOperator<Span>> parts = List.of(s -> s, high, low, s -> high.apply(low.apply(s)),
        s -> low.apply(low.apply(s)));
    List<Question> at = parts.stream().map(part -> {
      Map<String, Rational> point = new HashMap<>();
      question.box().spans()
          .forEach((name, span) -> point.put(name, span.isPoint() ? span.middle() : part.apply(span).middle()));
      return question.about(base, false).on(Box.of(point));
    }).toList();
    return Stream.concat(at.stream().filter(Question::isAdmissible), at.stream()).flatMap(q -> q.range().stream())
        .filter(v -> v.isNegative() || v.isPositive()).findFirst().filter(Extended::isNegative).isPresent() ? -1 : 1;
  }

  Optional<Step> quadratic(Question question, int depth) {
    Optional<Polynomial> polynomial = forms.polynomial(question);
    for (String variable : polynomial.isPresent() ? question.variables() : Set.<String>of()) {
      Expression v = new Name(variable);
      List<Polynomial> all = polynomial.get().coefficients(v);
      boolean isElsewhere = polynomial.get().atoms().stream()
          .anyMatch(a -> !a.equals(v) && Question.names(a).contains(variable));
      if (all.size() != 3 || isElsewhere) {
        continue;
      }
      Expression a = all.get(2).expression();
      Expression b = all.get(1).expression();
      Expression c = all.get(0).expression();
      Optional<Step> discriminant = search.prove(question.discriminant(a, b, c), depth + 1, 0);
      if (discriminant.isEmpty()) {
        continue;
      }
      Optional<Step> lead = search.prove(question.lead(a, false), depth + 1, 0);
      if (lead.isPresent()) {
        return Optional.of(new Step.Quadratic(variable, a, b, c, lead.get(), discriminant.get(), Optional.empty()));
      }
      Optional<Step> weak = question.goal().strictly()
          ? Optional.empty()
          : search.prove(question.lead(a, true), depth + 1, 0);
      Optional<Step> last = weak.isEmpty() ? Optional.empty() : search.prove(question.last(c), depth + 1, 0);
      if (last.isPresent()) {
        return Optional.of(new Step.Quadratic(variable, a, b, c, weak.get(), discriminant.get(), last));
      }
    }
    return Optional.empty();
  }

  Optional<Step> squares(Question question, int depth, int patience) {
    for (Expression atom : forms.atoms(question)) {
      Optional<Expression> base = atom.operandsOf(Operator.POWER).filter(p -> p.get(1).equals(HALF)).map(p -> p.get(0));
      List<Polynomial> all = forms.polynomial(question).orElseThrow().coefficients(atom);
      if (base.isEmpty() || all.size() != 2) {
        continue;
      }
      Expression u = all.get(0).expression();
      Expression k = all.get(1).expression();
      for (boolean rootIsLarger : List.of(false, true)) {
        Optional<Step> sign = search.limited(question.last(rootIsLarger ? k : u), depth + 1, patience);
        Optional<Step> both = sign.isEmpty()
            ? Optional.empty()
            : search.limited(question.squares(u, k, base.get(), rootIsLarger), depth + 1, patience);
        if (both.isPresent()) {
          return Optional.of(new Step.Squares(u, k, base.get(), sign.get(), both.get(), rootIsLarger));
        }
      }
    }
    return Optional.empty();
  }
}
