package org.lemmata.verify.inequality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Derivative;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/** The steps of a proof, one after the other; what each has to show follows from the one above it. */
final class Steps {
  private final List<String> lines;
  private final Oracle oracle;
  private final Map<String, Boolean> known = new HashMap<>();
  private int at;

  Steps(List<String> lines, Oracle oracle) {
    this.lines = lines;
    this.oracle = oracle;
  }

  /** That a formula is positive, or only not negative. */
  record Goal(Term formula, boolean strictly) {
    boolean isMetBy(Range values) {
      return strictly ? values.isPositive() : values.isNotNegative();
    }

    Goal replaced(String name, Term by) {
      return new Goal(Steps.replaced(formula, name, by), strictly);
    }

    boolean mentions(Set<String> names) {
      return names(formula).stream().anyMatch(names::contains);
    }
  }

  /** A goal wherever in a box all of {@code given} hold. */
  record Question(Goal goal, Box box, List<Goal> given) {
    Question about(Term formula, boolean strictly) {
      return new Question(new Goal(formula, strictly), box, given);
    }

    Question with(String variable, Bounds bounds) {
      return new Question(goal, box.with(variable, bounds), given);
    }
  }

  /** Returns where the next steps show the goal; rejects where one does not. */
  void show(Question q) {
    if (at == lines.size()) {
      throw new Rejected("a proof ends too early");
    }
    int number = at + 1;
    String[] parts = lines.get(at++).split(" ; ");
    String[] words = parts[0].split(" ");
    List<Term> formulas = new ArrayList<>();
    for (int i = 1; i < parts.length && !words[0].equals("product"); i++) {
      formulas.add(Term.parse(parts[i]));
    }
    boolean isShown = switch (words[0]) {
      case "outside" -> isOutside(q, Integer.parseInt(words[1]) - 1);
      case "given" -> exists(q) && given(q, Integer.parseInt(words[1]) - 1, fraction(words[2]));
      case "enclosure" -> q.goal.isMetBy(q.box.range(q.goal.formula));
      case "coefficients" -> exists(q) && coefficients(q, formulas.get(0), formulas.subList(1, formulas.size()));
      case "monotone" -> exists(q) && monotone(q, words[1], words[2].equals("up"));
      case "halves" -> halves(q, words[1], fraction(words[2]));
      case "product" -> exists(q) && product(q, parts, fraction(words[1]));
      case "quadratic" -> exists(q) && quadratic(q, words[1], words.length > 2, formulas);
      case "shift" -> shift(q, Integer.parseInt(words[1]) - 1, words[2], words[3].equals("up"), formulas);
      case "moved" -> moved(q, words[1], formulas.get(0));
      case "named" -> exists(q) && named(q, words[1], formulas.get(0), formulas.get(1));
      case "rooted" -> exists(q) && rooted(q, words[1], Integer.parseInt(words[2]));
      case "squares" -> exists(q) && squares(q, words.length > 1, formulas);
      default -> throw new Rejected("there is no step " + words[0]);
    };
    if (!isShown) {
      throw new Rejected("step " + number + " of a proof shows nothing: " + lines.get(number - 1));
    }
  }

  void requireEnd() {
    if (at < lines.size()) {
      throw new Rejected("a proof goes on after its end");
    }
  }

  private static boolean exists(Question q) {
    q.box.range(q.goal.formula);
    return true;
  }

  private static boolean isOutside(Question q, int hypothesis) {
    Goal goal = q.given.get(hypothesis);
    Range values = q.box.range(goal.formula);
    return goal.strictly ? values.negate().isNotNegative() : values.isNegative();
  }

  private boolean given(Question q, int hypothesis, Num factor) {
    Goal used = q.given.get(hypothesis);
    return factor.compareTo(Num.whole(0)) > 0 && (used.strictly || !q.goal.strictly)
        && same(q, Term.of("*", Term.number(factor), used.formula));
  }

  private boolean coefficients(Question q, Term written, List<Term> atoms) {
    List<Bounds> sides = atoms.stream()
        .map(a -> a.head().equals("name") ? q.box.side(a.text()) : Bounds.of(q.box.range(a))).toList();
    return same(q, written) && Poly.of(written, atoms).isNotNegative(sides, q.goal.strictly);
  }

  private boolean monotone(Question q, String variable, boolean up) {
    Bounds side = q.box.side(variable);
    Num end = up ? side.low() : side.high();
    boolean isLeftOut = up ? side.above() : side.below();
    if (end == null) {
      return false;
    }
    exists(q.with(variable, side.withEnd(up)));
    List<Goal> others = q.given.stream().filter(g -> !g.mentions(Set.of(variable))).toList();
    Term derivative = Derivative.of(q.goal.formula, variable);
    Term slope = up ? derivative : Term.of("negate", derivative);
    show(new Question(new Goal(slope, q.goal.strictly && isLeftOut), q.box.with(variable, side.inside()), others));
    Goal there = new Goal(replaced(q.goal.formula, variable, Term.number(end)), q.goal.strictly && !isLeftOut);
    show(new Question(there, q.box.with(variable, Bounds.at(end)), others));
    return true;
  }

  private boolean halves(Question q, String variable, Num cut) {
    Bounds side = q.box.side(variable);
    show(q.with(variable, new Bounds(side.low(), side.above(), cut, false)));
    show(q.with(variable, new Bounds(cut, true, side.high(), side.below())));
    return true;
  }

  private boolean product(Question q, String[] parts, Num constant) {
    int sign = constant.compareTo(Num.whole(0));
    Term product = Term.number(constant);
    for (int i = 1; i < parts.length; i++) {
      String[] factor = parts[i].split(" ", 4);
      int exponent = Integer.parseInt(factor[0]);
      int own = factor[1].equals("+") ? 1 : -1;
      Term base = Term.parse(factor[3]);
      sign *= exponent % 2 == 0 ? 1 : own;
      product = Term.of("*", product, Term.of("^", base, Term.number(Num.whole(exponent))));
      Question about = q.about(own > 0 ? base : Term.of("negate", base), q.goal.strictly || exponent < 0);
      exists(about);
      if (factor[2].equals("reason")) {
        show(about);
      } else if (exponent % 2 != 0 || exponent < 0 || q.goal.strictly) {
        return false;
      }
    }
    return (sign > 0 || sign == 0 && !q.goal.strictly) && same(q, product);
  }

  private boolean quadratic(Question q, String variable, boolean isWeak, List<Term> f) {
    Term a = f.get(0);
    Term b = f.get(1);
    Term c = f.get(2);
    Term v = Term.name(variable);
    boolean isFree = f.stream().noneMatch(t -> names(t).contains(variable));
    if (!isFree || isWeak && q.goal.strictly
        || !same(q, Term.of("+", Term.of("+", Term.of("*", a, Term.of("*", v, v)), Term.of("*", b, v)), c))) {
      return false;
    }
    show(q.about(a, !isWeak));
    show(q.about(Term.of("-", Term.of("*", Term.number(Num.whole(4)), Term.of("*", a, c)), Term.of("*", b, b)),
        q.goal.strictly));
    if (isWeak) {
      show(q.about(c, false));
    }
    return true;
  }

  private boolean shift(Question q, int hypothesis, String variable, boolean up, List<Term> formulas) {
    Term factor = formulas.get(0);
    Term from = formulas.get(1);
    Goal used = q.given.get(hypothesis);
    Term v = Term.name(variable);
    Range sign = q.box.range(factor);
    q.box.range(from);
    if (!(up ? sign.isPositive() : sign.isNegative()) || names(from).contains(variable)
        || names(factor).contains(variable)
        || !same(q.about(used.formula, false), Term.of("*", factor, Term.of("-", v, from)))) {
      return false;
    }
    Term replacement = Term.of(up ? "+" : "-", from, v);
    List<Goal> rest = new ArrayList<>();
    for (int i = 0; i < q.given.size(); i++) {
      if (i != hypothesis) {
        rest.add(q.given.get(i).replaced(variable, replacement));
      }
    }
    Bounds side = q.box.side(variable);
    if (side.low() != null) {
      rest.add(new Goal(Term.of("-", replacement, Term.number(side.low())), side.above()));
    }
    if (side.high() != null) {
      rest.add(new Goal(Term.of("-", Term.number(side.high()), replacement), side.below()));
    }
    show(new Question(q.goal.replaced(variable, replacement), q.box.with(variable, Bounds.fromZero(used.strictly)),
        rest));
    return true;
  }

  private boolean moved(Question q, String variable, Term from) {
    Bounds side = q.box.side(variable);
    if (side.low() != null || side.high() != null || names(from).contains(variable)) {
      return false;
    }
    q.box.range(from);
    Term replacement = Term.of("+", from, Term.name(variable));
    List<Goal> rest = q.given.stream().map(g -> g.replaced(variable, replacement)).toList();
    show(new Question(q.goal.replaced(variable, replacement), q.box, rest));
    return true;
  }

  private boolean named(Question q, String variable, Term part, Term written) {
    Set<String> gone = names(part);
    Set<String> others = new TreeSet<>(gone);
    others.remove(variable);
    boolean isApart = gone.contains(variable) && names(written).stream().noneMatch(others::contains);
    if (!isApart || !same(q, replaced(written, variable, part))) {
      return false;
    }
    List<Goal> rest = q.given.stream().filter(g -> !g.mentions(gone)).toList();
    show(new Question(new Goal(written, q.goal.strictly), q.box.with(variable, Bounds.of(q.box.range(part))), rest));
    return true;
  }

  private boolean rooted(Question q, String variable, int degree) {
    Term power = Term.of("^", Term.name(variable), Term.number(Num.whole(degree)));
    List<Goal> rest = q.given.stream().map(g -> g.replaced(variable, power)).toList();
    show(new Question(q.goal.replaced(variable, power), q.box.with(variable, q.box.side(variable).root(degree)), rest));
    return degree > 0;
  }

  private boolean squares(Question q, boolean rootIsLarger, List<Term> f) {
    Term root = Term.of("^", f.get(2), Term.number(Num.fraction(BigInteger.ONE, BigInteger.TWO)));
    f.forEach(q.box::range);
    q.box.range(root);
    if (!same(q, Term.of("+", f.get(0), Term.of("*", f.get(1), root)))) {
      return false;
    }
    show(q.about(rootIsLarger ? f.get(1) : f.get(0), false));
    Term square = Term.of("*", f.get(0), f.get(0));
    Term other = Term.of("*", Term.of("*", f.get(1), f.get(1)), f.get(2));
    show(q.about(rootIsLarger ? Term.of("-", other, square) : Term.of("-", square, other), q.goal.strictly));
    return true;
  }

  /** Whether the formula is another one, by algebra and the laws of powers, where both have a value. */
  private boolean same(Question q, Term written) {
    List<String> positive = q.box.sides().entrySet().stream()
        .filter(e -> e.getValue().low() != null && e.getValue().low().compareTo(Num.whole(0)) >= 0)
        .map(Map.Entry::getKey).sorted().toList();
    Term equation = Term.of("==", q.goal.formula, written);
    if (!known.computeIfAbsent(equation + " " + positive, e -> Algebra.gives(equation, positive, oracle))) {
      throw new NotCovered(
          "an identity that does not follow from algebra and the laws of powers: " + lines.get(at - 1));
    }
    return true;
  }

  static Num fraction(String text) {
    String[] parts = (text + "/1").split("/");
    Num value = Num.fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
    if (!value.isExact()) {
      throw new NotCovered("a fraction with so many digits");
    }
    return value;
  }

  static Set<String> names(Term t) {
    Set<String> names = t.parts().stream().flatMap(p -> names(p).stream())
        .collect(Collectors.toCollection(TreeSet::new));
    if (t.head().equals("name")) {
      names.add(t.text());
    }
    return names;
  }

  private static Term replaced(Term t, String name, Term by) {
    return t.head().equals("name")
        ? t.text().equals(name) ? by : t
        : new Term(t.head(), t.text(), t.number(), t.parts().stream().map(p -> replaced(p, name, by)).toList());
  }
}
