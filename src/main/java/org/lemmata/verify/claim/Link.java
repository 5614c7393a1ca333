package org.lemmata.verify.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.verify.formula.Term;

/**
 * A comparison on the way to a conclusion.
 *
 * @param by the step that gives it; it is shown itself where there is none
 * @param isUsed whether what comes after it may use it
 */
public record Link(Term comparison, Optional<Step> by, boolean isUsed) {

  /** What gives comparisons, by lines of a certificate; returns where they show it. */
  public interface Elsewhere {
    void show(Conclusion stated, List<String> lines);

    /** For each sample. */
    void showEach(Step.Each each, List<String> lines);
  }

  /** On the way to an inequality, which has no flow. */
  public static List<Link> of(Conclusion.Inequality inequality) {
    return of(inequality.by(), inequality.where(), Optional.empty(), false);
  }

  /** On the way to a law of motion. */
  public static List<Link> of(Conclusion.Law law) {
    return of(law.by(), law.where(), Optional.of(law.along()), law.kind() == Conclusion.Law.Kind.ALWAYS);
  }

  private static List<Link> of(List<Step> steps, List<String> where, Optional<Conclusion.Along> along,
      boolean isAtAllTimes) {
    Step.Context context = new Step.Context(where, along, isAtAllTimes);
    return steps.stream().flatMap(step -> step.links(context).stream()).toList();
  }

  /** Returns where the lines show what gives this. */
  public void show(List<String> lines, Elsewhere elsewhere) {
    by.orElseThrow().show(lines, elsewhere);
  }
}
