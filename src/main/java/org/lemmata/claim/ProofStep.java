package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Printer;

/** What is shown before a conclusion, and then used. */
public sealed interface ProofStep permits ProofStep.Own, Citation, PerSample {

  /** One answer for each form. */
  default <T> T cases(Function<? super Own, ? extends T> own, Function<? super Citation, ? extends T> cited,
      Function<? super PerSample, ? extends T> perSample) {
    return answer(new Cases<>(own, cited, perSample));
  }

  /** What the answer is, form by form. */
  record Cases<T>(Function<? super Own, ? extends T> own, Function<? super Citation, ? extends T> cited,
      Function<? super PerSample, ? extends T> perSample) {}

  /** The one for this form. */
  <T> T answer(Cases<T> cases);

  /** In the words of the file. */
  String text();

  /**
   * What it consists of, one after the other.
   *
   * @param conclusion that it leads to; nothing of its hypotheses is to be shown again
   */
  List<Link> links(Symbolic conclusion);

  /** A comparison of the claim's own. */
  record Own(Formula formula) implements ProofStep {
    @Override
    public String text() {
      return formula.text();
    }

    @Override
    public List<Link> links(Symbolic conclusion) {
      return List.of(new Link(formula.tree(), Optional.empty(), true));
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.own().apply(this);
    }
  }

  /**
   * One comparison of a chain.
   *
   * @param by the step that gives it; it has to be shown itself where there is none
   * @param isUsed whether those after it may use it
   */
  record Link(Expression comparison, Optional<ProofStep> by, boolean isUsed) {
    public String text() {
      return Printer.print(comparison);
    }
  }

  /** All that leads to a conclusion. */
  static List<Link> chain(Symbolic conclusion) {
    return conclusion.by().stream().flatMap(step -> step.links(conclusion).stream()).toList();
  }
}
