package org.lemmata.verify.inequality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Derivative;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Relation;

/** The steps of a proof, one after the other; what each has to show follows from the one above it. */
final class Steps {
  private final List<String> lines;
  private final Oracle oracle;
  private final Map<Same, Boolean> known = new HashMap<>();
  private int at;

  Steps(List<String> lines, Oracle oracle) {
    this.lines = lines;
    this.oracle = oracle;
  }

  /** An equation, and where its symbols lie. */
  private record Same(Term.Comparison equation, Box box) {}

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
      formulas.add(formula(parts[i]));
    }
    boolean isShown = switch (words[0]) {
      case "outside" -> isOutside(q, Integer.parseInt(words[1]) - 1);
      case "given" -> exists(q) && given(q, Integer.parseInt(words[1]) - 1, fraction(words[2]));
      case "enclosure" -> q.goal().isMetBy(q.box().range(q.goal().formula()));
      case "coefficients" -> exists(q) && coefficients(q, formulas.get(0), formulas.subList(1, formulas.size()));
      case "monotone" -> exists(q) && monotone(q, words[1], words[2].equals("up"));
      case "halves" -> halves(q, words[1], fraction(words[2]));
      case "product" -> exists(q) && product(q, parts, fraction(words[1]));
      case "quadratic" -> exists(q) && quadratic(q, words[1], words.length > 2, formulas);
      case "shift" -> shift(q, Integer.parseInt(words[1]) - 1, words[2], words[3].equals("up"), formulas);
      case "solved" ->
        solved(q, Integer.parseInt(words[1]) - 1, Integer.parseInt(words[2]) - 1, words[3], formulas);
      case "bound" -> bound(q, Integer.parseInt(words[1]) - 1);
      case "moved" -> moved(q, words[1], formulas.get(0));
      case "named" -> named(q, words[1], formulas, parts);
      case "rooted" -> exists(q) && rooted(q, words[1], Integer.parseInt(words[2]));
      case "squares" -> exists(q) && squares(q, words.length > 1, formulas);
      case "weighted" -> exists(q) && weighted(q, Integer.parseInt(words[1]) - 1, formulas.get(0), formulas.get(1));
      case "sum" -> exists(q) && sumOfSquares(q, parts, formulas);
      case "multiplied" -> exists(q) && multiplied(q, formulas.get(0));
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
    q.box().range(q.goal().formula());
    return true;
  }

  private static boolean isOutside(Question q, int hypothesis) {
    Goal goal = q.given().get(hypothesis);
    Range values = q.box().range(goal.formula());
    return goal.strictly() ? values.negate().isNotNegative() : values.isNegative();
  }

  private boolean given(Question q, int hypothesis, Num factor) {
    Goal used = q.given().get(hypothesis);
    return factor.compareTo(Num.whole(0)) > 0 && (used.strictly() || !q.goal().strictly())
        && same(q, Term.number(factor).times(used.formula()));
  }

  private boolean coefficients(Question q, Term written, List<Term> atoms) {
    List<Bounds> sides = atoms.stream()
        .map(a -> a instanceof Term.Name name ? q.box().side(name.name()) : Bounds.of(q.box().range(a))).toList();
    return same(q, written) && Poly.of(written, atoms).isNotNegative(sides, q.goal().strictly());
  }

  private boolean monotone(Question q, String variable, boolean up) {
    Bounds side = q.box().side(variable);
    Optional<Num> end = up ? side.low() : side.high();
    boolean isLeftOut = up ? side.above() : side.below();
    if (end.isEmpty()) {
      return false;
    }
    exists(q.with(variable, side.withEnd(up)));
    List<Goal> others = q.given().stream().filter(g -> !g.mentions(Set.of(variable))).toList();
    Term derivative = Derivative.of(q.goal().formula(), variable);
    Term slope = up ? derivative : derivative.negated();
    show(
        new Question(new Goal(slope, q.goal().strictly() && isLeftOut), q.box().with(variable, side.inside()), others));
    Goal there = new Goal(q.goal().formula().replaced(variable, Term.number(end.get())),
        q.goal().strictly() && !isLeftOut);
    show(new Question(there, q.box().with(variable, Bounds.at(end.get())), others));
    return true;
  }

  private boolean halves(Question q, String variable, Num cut) {
    Bounds side = q.box().side(variable);
    show(q.with(variable, side.to(cut, false)));
    show(q.with(variable, side.from(cut, true)));
    return true;
  }

  private boolean product(Question q, String[] parts, Num constant) {
    int sign = constant.compareTo(Num.whole(0));
    Term product = Term.number(constant);
    for (int i = 1; i < parts.length; i++) {
      String[] factor = parts[i].split(" ", 4);
      int exponent = Integer.parseInt(factor[0]);
      int own = factor[1].equals("+") ? 1 : -1;
      Term base = formula(factor[3]);
      sign *= exponent % 2 == 0 ? 1 : own;
      product = product.times(base.power(Term.whole(exponent)));
      Question about = q.about(own > 0 ? base : base.negated(), q.goal().strictly() || exponent < 0);
      exists(about);
      if (factor[2].equals("reason")) {
        show(about);
      } else if (exponent % 2 != 0 || exponent < 0 || q.goal().strictly()) {
        return false;
      }
    }
    return (sign > 0 || sign == 0 && !q.goal().strictly()) && same(q, product);
  }

  private boolean quadratic(Question q, String variable, boolean isWeak, List<Term> f) {
    Term a = f.get(0);
    Term b = f.get(1);
    Term c = f.get(2);
    Term v = Term.name(variable);
    boolean isFree = f.stream().noneMatch(t -> t.names().contains(variable));
    if (!isFree || isWeak && q.goal().strictly() || !same(q, a.times(v.times(v)).plus(b.times(v)).plus(c))) {
      return false;
    }
    show(q.about(a, !isWeak));
    show(q.about(Term.whole(4).times(a.times(c)).minus(b.times(b)), q.goal().strictly()));
    if (isWeak) {
      show(q.about(c, false));
    }
    return true;
  }

  private boolean shift(Question q, int hypothesis, String variable, boolean up, List<Term> formulas) {
    Range sign = factor(q, hypothesis, variable, formulas);
    if (!(up ? sign.isPositive() : sign.isNegative())) {
      return false;
    }
    Term v = Term.name(variable);
    Term replacement = up ? formulas.get(1).plus(v) : formulas.get(1).minus(v);
    show(q.replaced(variable, replacement, Bounds.fromZero(q.given().get(hypothesis).strictly()), Set.of(hypothesis)));
    return true;
  }

  private boolean solved(Question q, int hypothesis, int opposite, String variable, List<Term> formulas) {
    Range sign = factor(q, hypothesis, variable, formulas);
    Term sum = q.given().get(hypothesis).formula().plus(q.given().get(opposite).formula());
    if (!sign.isPositive() && !sign.isNegative() || q.hasExponent(variable)
        || !same(q.about(sum, false), Term.whole(0))) {
      return false;
    }
    show(q.replaced(variable, formulas.get(1), Bounds.ALL, Set.of(hypothesis, opposite)));
    return true;
  }

  /** Where the factor lies that, times the distance of a variable from a formula, is a hypothesis. */
  private Range factor(Question q, int hypothesis, String variable, List<Term> formulas) {
    Term factor = formulas.get(0);
    Term from = formulas.get(1);
    q.box().range(from);
    if (from.names().contains(variable) || factor.names().contains(variable)
        || !same(q.about(q.given().get(hypothesis).formula(), false), factor.times(Term.name(variable).minus(from)))) {
      throw new Rejected("a hypothesis that is not solved for " + variable);
    }
    return q.box().range(factor);
  }

  private boolean bound(Question q, int hypothesis) {
    List<Goal> rest = new ArrayList<>(q.given());
    Optional<Box> smaller = Inequality.bounded(q.box(), rest.remove(hypothesis));
    smaller.ifPresent(box -> show(new Question(q.goal(), box, rest)));
    return smaller.isPresent();
  }

  private boolean moved(Question q, String variable, Term from) {
    Bounds side = q.box().side(variable);
    if (side.hasEnds() || from.names().contains(variable)) {
      return false;
    }
    q.box().range(from);
    Term replacement = from.plus(Term.name(variable));
    List<Goal> rest = q.given().stream().map(g -> g.replaced(variable, replacement)).toList();
    show(new Question(q.goal().replaced(variable, replacement), q.box(), rest));
    return true;
  }

  /**
   * A part, the formula with a name for it, and hypotheses, by number, with that name too. Where the formula speaks of
   * the part word for word, it has values where that with the name has; else it has to have them everywhere. Where a
   * hypothesis does not, it has values everywhere with that name.
   */
  private boolean named(Question q, String variable, List<Term> formulas, String[] parts) {
    Part part = new Part(formulas.get(0), variable);
    Set<String> gone = part.formula().names();
    Box space = q.box().with(variable, Bounds.of(q.box().range(part.formula())));
    Optional<Term> spoken = part.spoken(q.goal().formula());
    Term written = spoken.orElse(formulas.get(1));
    List<Goal> rest = new ArrayList<>(q.given().stream().filter(g -> !g.mentions(gone)).toList());
    boolean isSame = gone.contains(variable) && (spoken.isPresent() || exists(q) && means(q, written, part));
    for (int i = 2; i < formulas.size() && isSame; i += 2) {
      Goal hypothesis = q.given().get(Integer.parseInt(parts[i + 1]) - 1);
      Optional<Term> own = part.spoken(hypothesis.formula());
      Term kept = own.orElse(formulas.get(i + 1));
      isSame = own.isPresent()
          || exists(new Question(new Goal(kept, false), space, List.of()))
              && means(q.about(hypothesis.formula(), false), kept, part);
      rest.add(new Goal(kept, hypothesis.strictly()));
    }
    if (isSame) {
      show(new Question(new Goal(written, q.goal().strictly()), space, rest));
    }
    return isSame;
  }

  /** Whether a formula in which a name stands for a part is the one that is asked for. */
  private boolean means(Question q, Term written, Part part) {
    return part.isAllOf(written) && same(q, written.replaced(part.name(), part.formula()));
  }

  private boolean rooted(Question q, String variable, int degree) {
    Term power = Term.name(variable).power(Term.whole(degree));
    List<Goal> rest = q.given().stream().map(g -> g.replaced(variable, power)).toList();
    show(new Question(q.goal().replaced(variable, power), q.box().with(variable, q.box().side(variable).root(degree)),
        rest));
    return degree > 0;
  }

  private boolean squares(Question q, boolean rootIsLarger, List<Term> f) {
    Term root = f.get(2).power(Term.number(Num.fraction(BigInteger.ONE, BigInteger.TWO)));
    f.forEach(q.box()::range);
    q.box().range(root);
    if (!same(q, f.get(0).plus(f.get(1).times(root)))) {
      return false;
    }
    show(q.about(rootIsLarger ? f.get(1) : f.get(0), false));
    Term square = f.get(0).times(f.get(0));
    Term other = f.get(1).times(f.get(1)).times(f.get(2));
    show(q.about(rootIsLarger ? other.minus(square) : square.minus(other), q.goal().strictly()));
    return true;
  }

  /** Of a product with a positive number and a positive factor, or beside a positive rest, a sum is positive. */
  private boolean weighted(Question q, int hypothesis, Term factor, Term rest) {
    Goal used = q.given().get(hypothesis);
    if (!same(q, factor.times(used.formula()).plus(rest))) {
      return false;
    }
    show(q.about(factor, q.goal().strictly() && used.strictly()));
    show(q.about(rest, q.goal().strictly() && !used.strictly()));
    return true;
  }

  /** A rest, and weights in turn with what is squared. */
  private boolean sumOfSquares(Question q, String[] parts, List<Term> formulas) {
    Term sum = formulas.get(0);
    for (int i = 1; i < formulas.size(); i += 2) {
      Num weight = fraction(parts[i + 1]);
      Term base = formulas.get(i + 1);
      q.box().range(base);
      if (weight.compareTo(Num.whole(0)) <= 0) {
        return false;
      }
      sum = sum.plus(Term.number(weight).times(base.times(base)));
    }
    if (!same(q, sum)) {
      return false;
    }
    show(q.about(formulas.get(0), q.goal().strictly()));
    return true;
  }

  /** Where a continuous formula is negative, so is its product with a polynomial, which is not zero all around. */
  private boolean multiplied(Question q, Term factor) {
    List<String> names = List.copyOf(factor.names());
    boolean hasRoom = names.stream().noneMatch(name -> q.box().side(name).isPoint());
    if (!hasRoom || q.goal().strictly() || Poly.of(factor, names.stream().map(Term::name).toList()).isZero()) {
      return false;
    }
    Question alone = new Question(new Goal(q.goal().formula().times(factor), false), q.box(), List.of());
    show(alone.about(factor, false));
    show(alone);
    return true;
  }

  private static Term formula(String text) {
    Term formula = Term.parse(text);
    Inequality.requireNoDerivative(formula);
    return formula;
  }

  /**
   * Whether the formula is another one, by algebra and the laws of powers, where both have a value. The laws hold where
   * bases are not zero, and so on the whole box, unless a base is zero there everywhere.
   */
  private boolean same(Question q, Term written) {
    q.box().requireNoZeroBase(q.goal().formula());
    q.box().requireNoZeroBase(written);
    List<String> positive = q.box().sides().entrySet().stream().filter(e -> e.getValue().isNotNegative())
        .map(Map.Entry::getKey).sorted().toList();
    Term.Comparison equation = q.goal().formula().is(Relation.EQUAL, written);
    Predicate<Term> isNotNegative = base -> q.box().isNotNegative(base);
    if (!known.computeIfAbsent(new Same(equation, q.box()),
        same -> Algebra.gives(equation, positive, isNotNegative, oracle))) {
      throw new NotCovered(
          "an identity that does not follow from algebra and the laws of powers: " + lines.get(at - 1));
    }
    return true;
  }

  static Num fraction(String text) {
    Num value = Num.fraction(text);
    if (!value.isExact()) {
      throw new NotCovered("a fraction with so many digits");
    }
    return value;
  }
}
