package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Link;
import org.lemmata.verify.claim.Step;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.inequality.Lemmas;

/** A law of motion with what is shown of the same time before. */
public record Chained(Conclusion.Law stated, Oracle oracle) {
  private static final String HEAD = "lemma";

  /** Returns where the lines show the law, and rejects where they do not. */
  public void show(List<String> lines, Link.Elsewhere elsewhere) {
    List<Link> links = Link.of(stated);
    Law alone = new Law(stated, oracle);
    if (links.isEmpty()) {
      alone.show(lines);
      return;
    }
    alone.requireInstances();
    List<String> rest = lines.subList(1, lines.size());
    List<List<String>> parts = Lemmas.split(rest, HEAD);
    if (rest.isEmpty() || !rest.get(0).equals(HEAD) || parts.size() != links.size() + 1) {
      throw new Rejected("another number of lemmas than the claim has");
    }
    List<Term> known = new ArrayList<>(stated.where().stream().map(Term::parse).toList());
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (link.by().isPresent()) {
        link.show(parts.get(i), new AtOnce(List.copyOf(known), elsewhere));
      } else {
        new Law(stated.along(), link.comparison(), known, oracle).follow(parts.get(i));
      }
      if (link.isUsed()) {
        known.add(link.comparison());
      }
    }
    new Law(stated.along(), Law.stated(stated), known, oracle).follow(parts.get(links.size()));
  }

  /** What holds for each sample at a time at which others hold. */
  private final class AtOnce implements Link.Elsewhere {
    private final List<Term> known;
    private final Link.Elsewhere elsewhere;

    AtOnce(List<Term> known, Link.Elsewhere elsewhere) {
      this.known = known;
      this.elsewhere = elsewhere;
    }

    @Override
    public void show(Conclusion conclusion, List<String> lines) {
      elsewhere.show(conclusion, lines);
    }

    @Override
    public void showEach(Step.Each each, List<String> lines) {
      Law.showEach(stated.along(), each, known, lines, oracle);
    }
  }
}
