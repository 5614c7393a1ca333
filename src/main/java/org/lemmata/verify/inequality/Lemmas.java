package org.lemmata.verify.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    Inequality claimed = Inequality.of(Term.parse(comparison), hypotheses);
    List<Inequality> all = new ArrayList<>();
    for (Term step : Stream.concat(by.stream(), Stream.of(comparison)).map(Term::parse).toList()) {
      all.add(Inequality.of(step, hypotheses));
      hypotheses.add(step);
    }
    return new Lemmas(all, claimed);
  }

  /** Returns where the lines show every one of them, and rejects where they do not. */
  public void show(List<String> lines, Oracle oracle) {
    if (all.size() == 1) {
      claimed.show(lines, oracle);
      return;
    }
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new Rejected("a proof without its first lemma");
    }
    List<List<String>> parts = split(lines, HEAD);
    if (parts.size() != all.size()) {
      throw new Rejected("another number of lemmas than the claim has");
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).show(parts.get(i), oracle);
    }
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
    claimed.refute(lines);
  }
}
