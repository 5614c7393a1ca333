package org.lemmata.claim.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Flow;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.network.Loss;

/** Reads one item of {@code conclude}. */
final class ConclusionReader {
  private final Diagnostics problems;
  private final ProofReader proofs;

  ConclusionReader(ProofReader proofs, Diagnostics problems) {
    this.problems = problems;
    this.proofs = proofs;
  }

  Conclusion read(Fields f) {
    new Belonging(problems).conclusion(f);
    if (f.has("eventually")) {
      return new Conclusion.Eventually(need(f, "eventually"));
    }
    if (f.has("limit")) {
      return new Conclusion.Limit(need(f, "limit"), f.formula("to", "0"), need(f, "within"));
    }
    if (f.has("rate")) {
      List<Formula> between = pair(f, "between");
      List<Formula> window = f.has("window") ? pair(f, "window") : List.of(f.formula("", "0"), f.formula("", "10^300"));
      return new Conclusion.Rate(
          need(f, "rate"), need(f, "against"), between.get(0), between.get(1), window.get(0), window.get(1));
    }
    if (f.has("probability")) {
      return new Conclusion.Probability(need(f, "probability"), need(f, "at-least"), f.texts("over"));
    }
    if (f.has("exact")) {
      if (!f.has("fixture")) {
        problems.add(f.place(), "an exact conclusion needs the key `fixture`", "fixture: three-points");
        return new Conclusion.That(need(f, "exact"));
      }
      return new Symbolic.Exact(need(f, "exact"), f.text("fixture"), f.tree("fixture").orElseThrow().place());
    }
    if (f.has("identity")) {
      Formula formula = need(f, "identity");
      if (formula.tree().operandsOf(Operator.EQUAL).isEmpty()) {
        problems.add(formula.place(), "an identity has the form left == right", "write (a+b)^2 == a^2 + 2*a*b + b^2");
      }
      return new Symbolic.Identity(formula, f.texts("positive"));
    }
    if (f.has("inequality")) {
      return new Symbolic.Inequality(need(f, "inequality"), f.formulas("where"),
          proofs.steps(f, Optional.empty(), false));
    }
    return Stream.of(Symbolic.Law.Form.values()).filter(form -> f.has(form.word())).findFirst()
        .<Conclusion>map(form -> law(form, f))
        .orElseGet(() -> new Conclusion.That(need(f, "that")));
  }

  private Symbolic.Law law(Symbolic.Law.Form form, Fields f) {
    Flow along = flow(f);
    return new Symbolic.Law(form, need(f, form.word()), along, f.formulas("where"),
        proofs.steps(f, Optional.of(along), form == Symbolic.Law.Form.ALWAYS));
  }

  private Flow flow(Fields f) {
    if (!f.has("along")) {
      problems.add(f.place(), "this conclusion needs the key `along`", "along: gradient-flow");
    }
    boolean isOfCorrelation = f.has("along") && f.text("along").equals(Flow.Kind.CORRELATION_FLOW.word());
    if (isOfCorrelation && f.has("loss")) {
      problems.add(f.tree("loss").orElseThrow().place(), "a flow of the correlation has no loss",
          "along: gradient-flow");
    }
    return new Flow(
        isOfCorrelation ? Flow.Kind.CORRELATION_FLOW : Flow.Kind.GRADIENT_FLOW, f.formula("depth"), f.formula("power"),
        f.formula("slope"), f.formula("decay"),
        f.has("loss") ? Optional.of(f.word("loss", Loss.Kind.class, "")) : Optional.empty());
  }

  private Formula need(Fields f, String key) {
    return f.formula(key)
        .orElseGet(
            () -> {
              problems.add(f.place(), "this conclusion needs the key `" + key + "`", "see docs/claim-format.md");
              return f.formula(key, "0");
            });
  }

  private List<Formula> pair(Fields f, String key) {
    List<Formula> pair = f.formulas(key);
    if (pair.size() != 2) {
      problems.add(f.place(), "`" + key + "` is a pair [low, high]", key + ": [0.9, 1.1]");
      return List.of(f.formula("", "0"), f.formula("", "0"));
    }
    return pair;
  }
}
