package org.lemmata.checking.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.Flow;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** Laws of motion in one line. */
final class LawText {
  private LawText() {}

  /**
   * A formula, and after each bar a hypothesis, a step {@code by: F}, what is said of the network, or {@code N} for the
   * flow of the correlation in place of the loss.
   */
  static Symbolic.Law law(Symbolic.Law.Form form, String text) {
    List<String> parts = Arrays.stream(text.split("\\|")).map(String::trim).toList();
    List<String> rest = parts.subList(1, parts.size());
    Map<String, Formula> setting = new HashMap<>();
    rest.stream().filter(p -> p.matches("(depth|power|slope|decay):.*"))
        .forEach(p -> setting.put(p.split(":")[0], formula(p.split(":")[1])));
    List<ProofStep> by = rest.stream().filter(p -> p.startsWith("by:"))
        .<ProofStep>map(p -> new ProofStep.Own(formula(p.substring(3)))).toList();
    List<Formula> where = rest.stream().filter(p -> p.matches(".*[<>].*") && !p.startsWith("by:"))
        .map(LawText::formula).toList();
    Flow flow = new Flow(
        rest.contains("N") ? Flow.Kind.CORRELATION_FLOW : Flow.Kind.GRADIENT_FLOW,
        Optional.ofNullable(setting.get("depth")), Optional.ofNullable(setting.get("power")),
        Optional.ofNullable(setting.get("slope")), Optional.ofNullable(setting.get("decay")), Optional.empty());
    return new Symbolic.Law(form, formula(parts.get(0)), flow, where, by);
  }

  private static Formula formula(String text) {
    return FormulaParser.parse(text.trim(), Place.NOWHERE);
  }
}
