package org.lemmata.verdict;

import java.util.List;

/** A verdict together with what it rests on. */
public record Ruling(Verdict verdict, Evidence evidence) {

  /** Of two conclusions of one claim: the worse verdict on the weaker evidence. */
  public Ruling and(Ruling other) {
    Verdict worse = verdict.rank() >= other.verdict.rank() ? verdict : other.verdict;
    return new Ruling(worse, Evidence.weaker(evidence, other.evidence));
  }

  /** Of all conclusions of one claim; there is at least one. */
  public static Ruling of(List<Ruling> conclusions) {
    return conclusions.stream().reduce(Ruling::and).orElseThrow();
  }
}
