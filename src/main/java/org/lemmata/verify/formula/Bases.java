package org.lemmata.verify.formula;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lemmata.verify.formula.Term.Operator;

/**
 * Whether no base of a power with an exponent that is no known number can be negative: the laws of powers hold for
 * others only now and then, as {@code (x^2)^(n/2)} is {@code x^n} for every second whole {@code n}. Only that exponents
 * add up is true of all: a symbol may be negative that is such a base by itself and stands in no other, and under no
 * root or logarithm.
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
    Set<String> open = new TreeSet<>();
    bases.collectOpen(equation, open);
    return bases.areKnown(equation, open);
  }

  /** What has to be such for the formula to have a value. */
  private void collect(Term t) {
    boolean isRoot = t instanceof Term.Call call && OF_NONNEGATIVE.contains(call.function())
        || isPower(t) && isNumber(t.parts().get(1)) && !number(t.parts().get(1)).isWhole();
    if (isRoot) {
      nonNegative.add(t.parts().get(0));
    }
    t.parts().forEach(this::collect);
  }

  private static boolean isPower(Term t) {
    return t instanceof Term.Operation o && o.operator() == Operator.POWER;
  }

  /** Symbols that are bases and may be negative. */
  private void collectOpen(Term t, Set<String> open) {
    if (isPower(t) && !isNumber(t.parts().get(1)) && t.parts().get(0) instanceof Term.Name name
        && !isNonNegative(name)) {
      open.add(name.name());
    }
    t.parts().forEach(part -> collectOpen(part, open));
  }

  private boolean areKnown(Term t, Set<String> open) {
    boolean isWhole = isPower(t) && isNumber(t.parts().get(1)) && number(t.parts().get(1)).isWhole();
    boolean isRoot = isPower(t) && !isWhole || t instanceof Term.Call call && OF_NONNEGATIVE.contains(call.function());
    if (isRoot && !(t.parts().get(0) instanceof Term.Name)) {
      Term base = t.parts().get(0);
      boolean isKnown = !isPower(t) || isNumber(t.parts().get(1)) || isNonNegative(base);
      if (!isKnown || base.names().stream().anyMatch(open::contains)) {
        return false;
      }
    }
    return t.parts().stream().allMatch(part -> areKnown(part, open));
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
