package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Link;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/** An inequality and what leads to it, one after the other. */
public record Lemmas(Conclusion.Inequality stated) {
  private static final String HEAD = "lemma";

  private List<Term> where() {
    return stated.where().stream().map(Term::parse).toList();
  }

  private Inequality claimed(List<Term> hypotheses) {
    return Inequality.of(Term.parse(stated.comparison()), hypotheses);
  }

  /** Returns where the lines show all of it, and rejects where they do not. */
  public void show(List<String> lines, Oracle oracle, Link.Elsewhere elsewhere) {
    List<Link> links = Link.of(stated);
    if (links.isEmpty()) {
      claimed(where()).show(lines, oracle);
      return;
    }
    claimed(where()).requireInstance(lines);
    List<String> rest = lines.subList(1, lines.size());
    List<List<String>> parts = split(rest, HEAD);
    if (rest.isEmpty() || !rest.get(0).equals(HEAD) || parts.size() != links.size() + 1) {
      throw new Rejected("another number of lemmas than the claim has");
    }
    List<Term> hypotheses = new ArrayList<>(where());
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (link.by().isPresent()) {
        link.show(parts.get(i), elsewhere);
      } else {
        Inequality.of(link.comparison(), hypotheses).follow(parts.get(i), oracle);
      }
      if (link.isUsed()) {
        hypotheses.add(link.comparison());
      }
    }
    claimed(hypotheses).follow(parts.get(links.size()), oracle);
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

  /** Returns where the comparison fails at the point that is given, and rejects where it does not. */
  public void refute(List<String> lines) {
    claimed(where()).refute(lines);
  }
}
