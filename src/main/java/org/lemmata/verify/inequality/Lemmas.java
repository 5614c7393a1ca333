package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/**
 * Comparisons of real symbols, each with those before it among its hypotheses; the last is the one that is claimed.
 *
 * @param claimed by the hypotheses of the claim alone
 */
public record Lemmas(List<Inequality> all, Inequality claimed) {
  private static final String HEAD = "lemma";

  /** As in the claim. */
  public static Lemmas of(String comparison, List<String> where, List<String> by) {
    List<Term> hypotheses = new ArrayList<>(where.stream().map(Term::parse).toList());
    Inequality claimed = Inequality.of(Term.parse(comparison), List.copyOf(hypotheses));
    List<Inequality> all = new ArrayList<>();
    for (String step : by) {
      all.add(Inequality.of(Term.parse(step), List.copyOf(hypotheses)));
      hypotheses.add(Term.parse(step));
    }
    all.add(Inequality.of(Term.parse(comparison), hypotheses));
    return new Lemmas(all, claimed);
  }

  /** Returns where the lines show every one of them, and rejects where they do not. */
  public void show(List<String> lines, Oracle oracle) {
    if (all.size() == 1) {
      claimed.show(lines, oracle);
      return;
    }
    List<List<String>> parts = new ArrayList<>();
    for (String line : lines) {
      if (line.equals(HEAD)) {
        parts.add(new ArrayList<>());
      } else if (parts.isEmpty()) {
        throw new Rejected("a proof without its first lemma");
      } else {
        parts.get(parts.size() - 1).add(line);
      }
    }
    if (parts.size() != all.size()) {
      throw new Rejected("another number of lemmas than the claim has");
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).show(parts.get(i), oracle);
    }
  }

  /** Returns where the claimed comparison fails at the point that is given, and rejects where it does not. */
  public void refute(List<String> lines) {
    claimed.refute(lines);
  }
}
