package org.lemmata.verify.formula;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lemmata.verify.formula.Term.Operator;

/**
 * Whether no base of a power with an exponent that is no known number can be negative: the laws of powers hold for
 * others only now and then, as {@code (x^2)^(n/2)} is {@code x^n} for every second whole {@code n}.
 */
final class Bases {
  private static final Set<String> OF_NONNEGATIVE = Set.of("sqrt", "log");
  private static final Set<String> NEVER_NEGATIVE = Set.of("exp", "sqrt", "abs", "cosh");

  private final Set<Term> nonNegative;

  private final Predicate<Term> known;

  private Bases(Collection<String> positive, Predicate<Term> known) {
    this.known = known;
    this.nonNegative = positive.stream().map(Term::name).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * @param positive symbols, beside all that the equation itself takes roots or logarithms of
   * @param known what is not negative for another reason
   */
  static boolean areKnown(Term.Comparison equation, List<String> positive, Predicate<Term> known) {
    Bases bases = new Bases(positive, known);
    bases.collect(equation);
    return bases.areKnown(equation);
  }

  /** What has to be such for the formula to have a value. */
  private void collect(Term t) {
    boolean isRoot = t instanceof Term.Call call && OF_NONNEGATIVE.contains(call.function())
        || t instanceof Term.Operation o && o.operator() == Operator.POWER && isNumber(o.right())
            && !number(o.right()).isWhole();
    if (isRoot) {
      nonNegative.add(t.parts().get(0));
    }
    t.parts().forEach(this::collect);
  }

  private boolean areKnown(Term t) {
    boolean isOpen = t instanceof Term.Operation o && o.operator() == Operator.POWER && !isNumber(o.right())
        && !isNonNegative(o.left());
    return !isOpen && t.parts().stream().allMatch(this::areKnown);
  }

  private boolean isNonNegative(Term t) {
    if (nonNegative.contains(t) || known.test(t)) {
      return true;
    }
    if (isNumber(t)) {
      return number(t).compareTo(Num.whole(0)) >= 0;
    }
    if (t instanceof Term.Call call) {
      return NEVER_NEGATIVE.contains(call.function());
    }
    return t instanceof Term.Operation o && isNonNegative(o);
  }

  private boolean isNonNegative(Term.Operation o) {
    return switch (o.operator()) {
      case PLUS, TIMES, OVER -> isNonNegative(o.left()) && isNonNegative(o.right());
      case POWER -> isNonNegative(o.left()) || isNumber(o.right()) && !isOdd(number(o.right()));
      case MINUS -> false;
    };
  }

  /** A power with an even exponent is not negative, nor is a root, where it has a value. */
  private static boolean isOdd(Num exponent) {
    return exponent.isWhole() && exponent.exact().p().testBit(0);
  }

  private static boolean isNumber(Term t) {
    boolean isArithmetic = t instanceof Term.Number || t instanceof Term.Negation || t instanceof Term.Operation;
    return isArithmetic && t.parts().stream().allMatch(Bases::isNumber);
  }

  private static Num number(Term t) {
    return Eval.ofNumbers().number(t);
  }
}
