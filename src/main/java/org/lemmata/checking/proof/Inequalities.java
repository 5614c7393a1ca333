package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.algebra.inequality.Attempts;
import org.lemmata.algebra.inequality.Domain;
import org.lemmata.algebra.inequality.Goal;
import org.lemmata.algebra.inequality.Proof;
import org.lemmata.algebra.inequality.ProofSearch;
import org.lemmata.algebra.inequality.Question;
import org.lemmata.algebra.inequality.Step;
import org.lemmata.algebra.inequality.Written;
import org.lemmata.algebra.symbolic.Symja;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;

/**
 * Proves or disproves a comparison for all real values of its symbols at which its hypotheses hold.
 *
 * <p>Proved: a search finds steps, and each of them is gone through apart from it, with derivatives on which Symja
 * agrees. Disproved: at a point with fractional coordinates the hypotheses hold and the comparison fails, both beyond
 * rounding. Anything else is open.
 */
final class Inequalities {
  private Inequalities() {}

  static Derivation prove(Symbolic.Inequality inequality, Effort effort) {
    try {
      Lemmas lemmas = Lemmas.of(inequality, (link, known) -> shown(link, known, effort));
      List<Expression> where = inequality.where().stream().map(Formula::tree).toList();
      Expression claimed = inequality.formula().tree();
      return Derivation.chain(lemmas.all(), parts(claimed, where, effort), parts(claimed, lemmas.known(), effort));
    } catch (Undefined undefined) {
      return Derivation.open(undefined.getMessage());
    }
  }

  private static Derivation shown(ProofStep.Link link, List<Expression> known, Effort effort) {
    return link.by().map(step -> step.<Derivation>cases(own -> Derivation.open("nothing gives it"),
        citation -> Deduction.derive(citation, effort),
        perSample -> Derivation.open("an inequality has no samples")))
        .orElseGet(() -> Derivation.consequence(parts(link.comparison(), known, effort)));
  }

  /**
   * What can be said of a comparison under hypotheses.
   *
   * @throws Undefined where it is none of real symbols
   */
  static Derivation.Comparison parts(Expression comparison, List<Expression> hypotheses, Effort effort) {
    Domain domain = Domain.of(hypotheses, List.of(comparison));
    return new Parts(Goal.of(comparison).stream().map(domain::asks).toList(), effort);
  }

  /** The comparisons of a chain, one by one. */
  private static final class Parts implements Derivation.Comparison {
    private final List<Question> questions;
    private final Effort effort;
    private final List<Step> steps = new ArrayList<>();

    Parts(List<Question> questions, Effort effort) {
      this.questions = questions;
      this.effort = effort;
    }

    private static Optional<Map<String, String>> words(Optional<Map<String, Rational>> point) {
      return point.map(all -> {
        Map<String, String> words = new TreeMap<>();
        all.forEach((name, value) -> words.put(name, value.toString()));
        return words;
      });
    }

    /** Whether all comparisons of the chain say something there. */
    private boolean haveValues(Map<String, Rational> point) {
      return questions.stream().allMatch(question -> question.hasValueAt(point));
    }

    @Override
    public Optional<Map<String, String>> counterexample() {
      return words(questions.stream().flatMap(question -> Attempts.counterexample(question).stream())
          .filter(this::haveValues).findFirst());
    }

    @Override
    public Optional<Map<String, String>> instance() {
      return words(Attempts.instance(questions));
    }

    @Override
    public Optional<Map<String, String>> gap() {
      return words(Attempts.gap(questions));
    }

    @Override
    public boolean isFound() {
      for (Question question : questions) {
        Optional<Step> found = new ProofSearch(effort.questions()).prove(question);
        found.ifPresent(steps::add);
        if (found.isEmpty()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean holds() {
      Proof proof = new Proof(Parts::agreed);
      return IntStream.range(0, questions.size()).allMatch(i -> proof.holds(steps.get(i), questions.get(i)));
    }

    /** The derivative by rule, where that of Symja is the same. */
    private static Expression agreed(Expression formula, String variable) {
      Expression byRule = ProofSearch.derivative(formula, variable);
      Expression bySymja = Symja.carryOut(new Call("D", List.of(formula, new Name(variable))));
      if (!NormalForm.isZero(Algebra.minus(byRule, bySymja), Signs.in(formula, Set.of()))) {
        throw new Undefined(Reason.STUCK, "two derivatives that are not seen to be the same");
      }
      return byRule;
    }

    @Override
    public List<String> proof() {
      return steps.stream().flatMap(step -> Written.of(step).stream()).toList();
    }

    @Override
    public String methods() {
      return "step by step, by enclosures and exact algebra; derivatives by rule and by Symja";
    }
  }
}
