package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Link;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/**
 * An inequality and what leads to it, one after the other, each with what is used of those before it among its
 * hypotheses.
 *
 * @param claimed with all of that among its hypotheses
 * @param alone by the hypotheses of the claim
 */
public record Lemmas(List<Lemma> before, Inequality claimed, Inequality alone) {
  private static final String HEAD = "lemma";

  /** One of them. */
  private record Lemma(Link link, List<Term> hypotheses) {
    void show(List<String> lines, Oracle oracle, Link.Elsewhere elsewhere) {
      if (link.by().isPresent()) {
        link.show(lines, elsewhere);
      } else {
        Inequality.of(link.comparison(), hypotheses).follow(lines, oracle);
      }
    }
  }

  /** As in the claim. */
  public static Lemmas of(Conclusion.Inequality stated) {
    List<Term> hypotheses = new ArrayList<>(stated.where().stream().map(Term::parse).toList());
    Term claimed = Term.parse(stated.comparison());
    Inequality alone = Inequality.of(claimed, hypotheses);
    List<Lemma> before = new ArrayList<>();
    for (Link link : Link.of(stated)) {
      before.add(new Lemma(link, List.copyOf(hypotheses)));
      if (link.isUsed()) {
        hypotheses.add(link.comparison());
      }
    }
    return new Lemmas(before, Inequality.of(claimed, hypotheses), alone);
  }

  /** Returns where the lines show every one of them, and rejects where they do not. */
  public void show(List<String> lines, Oracle oracle, Link.Elsewhere elsewhere) {
    if (before.isEmpty()) {
      alone.show(lines, oracle);
      return;
    }
    alone.requireInstance(lines);
    List<String> rest = lines.subList(1, lines.size());
    List<List<String>> parts = split(rest, HEAD);
    if (rest.isEmpty() || !rest.get(0).equals(HEAD) || parts.size() != before.size() + 1) {
      throw new Rejected("another number of lemmas than the claim has");
    }
    for (int i = 0; i < before.size(); i++) {
      before.get(i).show(parts.get(i), oracle, elsewhere);
    }
    claimed.follow(parts.get(before.size()), oracle);
  }

  /** Lines by the heads among them; those before the first head come first, where there are any. */
  public static List<List<String>> split(List<String> lines, String head) {
    List<List<String>> parts = new ArrayList<>();
    for (String line : lines) {
      boolean isHead = line.equals(head) || line.startsWith(head + " ");
      if (isHead || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      if (!line.equals(head)) {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return parts;
  }

  /** Returns where the claimed comparison fails at the point that is given, and rejects where it does not. */
  public void refute(List<String> lines) {
    alone.refute(lines);
  }
}
