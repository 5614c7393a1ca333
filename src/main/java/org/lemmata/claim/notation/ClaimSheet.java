package org.lemmata.claim.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.Citation;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.notation.Notation.Sign;

/** A whole claim as mathematics: for all of these, under these hypotheses, this. */
public final class ClaimSheet {
  private final Notation notation;
  private final Typesetter typesetter;
  private final List<String> lines = new ArrayList<>();

  private ClaimSheet(Notation notation) {
    this.notation = notation;
    this.typesetter = new Typesetter(notation);
  }

  /** One line for each part. */
  public static List<String> of(Claim claim, Notation notation) {
    ClaimSheet sheet = new ClaimSheet(notation);
    sheet.write(claim);
    return sheet.lines;
  }

  private void write(Claim claim) {
    claim.parameters().forEach(p -> line("for", notation.name(p.name()) + domain(p.domain())));
    claim.definitions().forEach(d -> line("with", definition(d)));
    claim.schedule()
        .ifPresent(s -> line("scale", notation.name(s.variable()) + notation.sign(Sign.EQUAL) + typeset(s.value())));
    claim.assume().forEach(h -> line("if", typeset(h.that()) + remark(h)));
    claim.conclude().forEach(c -> line("then", conclusion(c)));
    claim.witness().forEach(w -> line("and somewhere", typeset(w.that())));
  }

  private static String remark(Condition hypothesis) {
    String remark = Stream
        .of(hypothesis.because(), hypothesis.decidedOnly() ? "instances where this is undecided are left out" : "")
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    return remark.isEmpty() ? "" : "   (" + remark + ")";
  }

  private void line(String label, String text) {
    lines.add(String.format(Locale.ROOT, "  %-14s%s", label, text));
  }

  private String typeset(Formula formula) {
    return typesetter.formula(formula.tree());
  }

  private String domain(Parameter.Domain domain) {
    String in = notation.sign(Sign.IN);
    return domain.cases(
        fixed -> notation.sign(Sign.EQUAL) + typeset(fixed.value()),
        whole -> in + notation.enclosed("{",
            typeset(whole.from()) + ", " + notation.sign(Sign.DOTS) + ", " + typeset(whole.to())),
        real -> in + "[" + typeset(real.from()) + ", " + typeset(real.to()) + "]"
            + (real.logarithmic() ? ", uniform in its logarithm" : ""),
        oneOf -> in
            + notation.enclosed("{", oneOf.values().stream().map(this::typeset).collect(Collectors.joining(", "))));
  }

  private String definition(Definition definition) {
    return notation.name(definition.name()) + definition.cases(
        let -> notation.sign(Sign.EQUAL) + typeset(let.formula()),
        run -> ": " + run(run),
        limit -> ": the direction in which " + notation.name(limit.run()) + " ends",
        given -> ": weights as written in the file",
        entrywise -> ": entry (i, j) of layer l is " + typeset(entrywise.value()),
        drawn -> ": " + (drawn.onSphere() ? "uniform on the unit sphere" : "standard normal"),
        ascent -> ": "
            + ascent.starts().map(s -> "the best of " + typeset(s) + " ascents").orElse("the proved maximiser") + " of "
            + notation.sign(Sign.CORRELATION) + " on the sphere of radius " + typeset(ascent.radius()),
        other -> ": another problem");
  }

  private String run(Definition.Run run) {
    return run.dynamics().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " from "
        + run.from().map(this::typeset).orElse(notation.name("w0"))
        + ", scale " + typeset(run.scale()) + run.time().map(t -> ", time " + typeset(t)).orElse("")
        + run.steps().map(s -> ", steps " + typeset(s)).orElse("");
  }

  private String conclusion(Conclusion c) {
    return c.cases(
        that -> typeset(that.formula()),
        eventually -> typeset(eventually.formula()) + " at the last rungs of the scale",
        limit -> typeset(limit.formula()) + notation.sign(Sign.TENDS_TO) + typeset(limit.to()) + ", within "
            + typeset(limit.within())
            + " at the last rung",
        rate -> typeset(rate.formula()) + notation.sign(Sign.GROWS_LIKE)
            + notation.power(notation.enclosed("(", typeset(rate.against())), "p")
            + ", p"
            + notation.sign(Sign.IN) + "[" + typeset(rate.low()) + ", " + typeset(rate.high()) + "]",
        p -> notation.function("P", List.of(typeset(p.formula()))) + notation.sign(Sign.AT_LEAST)
            + typeset(p.atLeast()),
        symbolic -> typesetter.formula(symbolic.comparison()) + symbolic.cases(
            exact -> " on the data " + exact.fixture() + ", in fractions",
            identity -> " for all values",
            inequality -> wherever(inequality.where(), " for all values") + steps(inequality.by()),
            law -> (law.form() == Symbolic.Law.Form.ALWAYS ? " at all times" : "") + " along every " + law.along()
                + wherever(law.where(), "") + steps(law.by())));
  }

  private String steps(List<ProofStep> by) {
    String all = by.stream().map(step -> step.cases(own -> typeset(own.formula()), this::citation,
        perSample -> typeset(perSample.formula()) + " for each sample"))
        .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : ", step by step from " + all;
  }

  private String citation(Citation citation) {
    String with = citation.with().entrySet().stream()
        .map(e -> notation.name(e.getKey()) + notation.sign(Sign.EQUAL) + typeset(e.getValue()))
        .collect(Collectors.joining(", "));
    return "conclusion " + citation.number() + " of " + citation.id() + (with.isEmpty() ? "" : " with " + with);
  }

  private String wherever(List<Formula> hypotheses, String otherwise) {
    return hypotheses.isEmpty()
        ? otherwise
        : " wherever " + hypotheses.stream().map(this::typeset).collect(Collectors.joining(", "));
  }
}
