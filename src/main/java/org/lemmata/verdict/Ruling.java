package org.lemmata.verdict;

/** A verdict together with what it rests on. */
public record Ruling(Verdict verdict, Evidence evidence) {

  /** Of two conclusions of one claim: the worse verdict on the weaker evidence. */
  public Ruling and(Ruling other) {
    Verdict worse = verdict.rank() >= other.verdict.rank() ? verdict : other.verdict;
    return new Ruling(worse, Evidence.weaker(evidence, other.evidence));
  }
}
