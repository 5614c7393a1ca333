package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.algebra.inequality.Domain;
import org.lemmata.algebra.inequality.Goal;
import org.lemmata.algebra.law.Examples;
import org.lemmata.algebra.law.Law;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;

/**
 * Proves or disproves a law of motion, for all feed-forward networks, data, losses and weights at once, and at almost
 * every time of every solution, on kinks and off them.
 *
 * <p>Proved: the calculus of {@link Law} makes a comparison of symbols out of it, which is proved, with derivatives by
 * rule and by Symja, and no network among many contradicts it, where velocities come from back-propagation in
 * fractions. Disproved: at such a network its hypotheses hold and it fails, beyond rounding. Anything else is open.
 */
final class Laws {
  private Laws() {}

  static Derivation prove(Symbolic.Law law, Effort effort) {
    try {
      return law.form() == Symbolic.Law.Form.ALWAYS ? Course.prove(law, effort) : chain(law, effort);
    } catch (Undefined undefined) {
      return Derivation.open(undefined.getMessage());
    }
  }

  /** By what is shown of the same time before. */
  private static Derivation chain(Symbolic.Law law, Effort effort) {
    Lemmas lemmas = Lemmas.of(law, (link, known) -> shown(law, link, known, effort));
    return Derivation.chain(lemmas.all(), asked(new Law(law), effort, true),
        asked(new Law(law.along(), law.comparison(), lemmas.known()), effort, lemmas.all().isEmpty()));
  }

  private static Derivation shown(Symbolic.Law law, ProofStep.Link link, List<Expression> known, Effort effort) {
    return link.by().map(step -> step.<Derivation>cases(own -> Derivation.open("nothing gives it"),
        citation -> Deduction.derive(citation, effort),
        perSample -> summed(Law.perSample(perSample, known), effort)))
        .orElseGet(() -> follow(new Law(law.along(), link.comparison(), known), effort));
  }

  /** What holds for each sample, after what leads to it. */
  static Derivation summed(List<Law> perSample, Effort effort) {
    return Derivation.summed(perSample.stream().<Supplier<Derivation>>map(law -> () -> follow(law, effort)).toList());
  }

  static Derivation prove(Law law, Effort effort) {
    return Derivation.inequality(asked(law, effort, true));
  }

  /** The same as a part of another proof. */
  static Derivation proveAmongOthers(Law law, Effort effort) {
    return Derivation.inequality(asked(law, Examples.few(law), effort, true));
  }

  /** Where the hypotheses need not hold anywhere. */
  static Derivation follow(Law law, Effort effort) {
    return Derivation.consequence(asked(law, effort, false));
  }

  private static Both asked(Law law, Effort effort, boolean isAlone) {
    return asked(law, isAlone ? new Examples(law) : Examples.few(law), effort, isAlone);
  }

  private static Both asked(Law law, Examples examples, Effort effort, boolean isAlone) {
    return law.isEquation() ? new Equation(law, examples, isAlone) : new Order(law, examples, isAlone, effort);
  }

  /** A network that refutes a law, if one is found. */
  static Derivation tried(Law law) {
    return Derivation.refutation(new Examples(law).counterexample());
  }

  /** Whether both sides have a value wherever the hypotheses hold. */
  static boolean exists(Law law) {
    return exists(law, law.closed());
  }

  /** Whether everything that it speaks of has a value wherever its hypotheses hold. */
  private static boolean exists(Law law, Expression closed) {
    List<Expression> all = new ArrayList<>(law.changing());
    all.addAll(sides(closed));
    Domain domain = Domain.of(law.hypotheses(), all);
    return all.stream().allMatch(e -> domain.asks(new Goal(e, false)).exists());
  }

  private static List<Expression> sides(Expression comparison) {
    return comparison.operandsOf(Operator.AND).map(all -> all.stream().flatMap(c -> sides(c).stream()).toList())
        .orElse(comparison.children());
  }

  /** What both kinds of comparisons share. */
  private abstract static class Both implements Derivation.Comparison {
    final Law law;
    final Examples examples;
    final Expression closed;

    /** Whether it is no part of a proof: then it is worth a search, and its hypotheses have to hold somewhere. */
    final boolean isAlone;

    Both(Law law, Examples examples, boolean isAlone) {
      this.law = law;
      this.examples = examples;
      this.isAlone = isAlone;
      this.closed = law.closed();
    }

    @Override
    public Optional<Map<String, String>> counterexample() {
      return isAlone && !isTight() ? examples.counterexample() : examples.drawnCounterexample();
    }

    /** Whether both sides are the same, as often at time zero: then no search finds anything. */
    private boolean isTight() {
      List<Expression> both = sides(closed);
      try {
        return both.size() == 2 && vanishes(Algebra.minus(both.get(0), both.get(1)));
      } catch (Undefined noNormalForm) {
        return false;
      }
    }

    @Override
    public Optional<Map<String, String>> instance() {
      return examples.instance();
    }

    @Override
    public Optional<Map<String, String>> gap() {
      return Optional.empty();
    }

    @Override
    public String methods() {
      return "for every network, all data and " + law.drivenBy() + ", by the calculus of homogeneous layers, with "
          + "derivatives by rule and by Symja; on " + examples.count() + " networks by back-propagation in fractions";
    }

    boolean vanishes(Expression difference) {
      return NormalForm.isZero(difference, Signs.in(difference, law.nonNegative()));
    }
  }

  /** Both sides are equal. */
  private static final class Equation extends Both {
    Equation(Law law, Examples examples, boolean isAlone) {
      super(law, examples, isAlone);
    }

    private static Expression difference(Expression equation) {
      return Algebra.minus(equation.children().get(0), equation.children().get(1));
    }

    @Override
    public boolean isFound() {
      return exists(law, closed) && vanishes(difference(closed));
    }

    @Override
    public boolean holds() {
      return vanishes(difference(law.closedAgain()));
    }

    @Override
    public List<String> proof() {
      return List.of();
    }
  }

  /** One side is the larger one, or a chain of such comparisons. */
  private static final class Order extends Both {
    private final Derivation.Comparison parts;

    Order(Law law, Examples examples, boolean isAlone, Effort effort) {
      super(law, examples, isAlone);
      this.parts = Inequalities.parts(closed, law.hypotheses(), effort);
    }

    @Override
    public boolean isFound() {
      return exists(law, closed) && !(isAlone && parts.instance().isEmpty()) && parts.isFound();
    }

    @Override
    public boolean holds() {
      return parts.holds() && isSame(closed, law.closedAgain());
    }

    /** Whether both ways to differentiate give the same. */
    private boolean isSame(Expression a, Expression b) {
      List<Goal> goals = Goal.of(a);
      List<Goal> others = Goal.of(b);
      boolean isSame = goals.size() == others.size();
      for (int i = 0; isSame && i < goals.size(); i++) {
        isSame = goals.get(i).strictly() == others.get(i).strictly()
            && vanishes(Algebra.minus(goals.get(i).formula(), others.get(i).formula()));
      }
      return isSame;
    }

    @Override
    public List<String> proof() {
      Stream<String> instance = isAlone ? parts.instance().map(Derivation::words).stream() : Stream.empty();
      return Stream.of(Stream.of("closed " + Printer.print(closed)), instance, parts.proof().stream())
          .flatMap(lines -> lines).toList();
    }
  }
}
