package org.lemmata.verify.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/**
 * A comparison on the way to a conclusion.
 *
 * @param by the conclusion elsewhere that gives it; it is shown where there is none
 * @param isUsed whether what comes after it may use it
 */
public record Link(Term comparison, Optional<Step.Cited> by, boolean isUsed) {
  private static final String INDENT = "| ";

  /** What is proved elsewhere, by lines of a certificate; returns where they show it. */
  public interface Elsewhere {
    void show(Conclusion stated, List<String> lines);
  }

  /** On the way to an inequality, which has no flow. */
  public static List<Link> of(Conclusion.Inequality inequality) {
    return of(inequality.by(), inequality.where(), Optional.empty());
  }

  /** On the way to what holds at all times. */
  public static List<Link> of(Conclusion.Law law) {
    return of(law.by(), law.where(), Optional.of(law.along()));
  }

  private static List<Link> of(List<Step> steps, List<String> where, Optional<Conclusion.Along> along) {
    List<Term> hypotheses = where.stream().map(Term::parse).toList();
    return steps.stream().flatMap(step -> step.links(hypotheses, along).stream()).toList();
  }

  /** Returns where the lines show the conclusion elsewhere that gives this. */
  public void show(List<String> lines, Elsewhere elsewhere) {
    Step.Cited cited = by.orElseThrow();
    if (lines.isEmpty() || !lines.get(0).equals("cited " + cited.name())) {
      throw new Rejected("a step that should rest on " + cited.name());
    }
    List<String> own = lines.subList(1, lines.size());
    if (!own.stream().allMatch(line -> line.startsWith(INDENT))) {
      throw new Rejected("more than the proof of " + cited.name());
    }
    elsewhere.show(cited.stated(), own.stream().map(line -> line.substring(INDENT.length())).toList());
  }
}
