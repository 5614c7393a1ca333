package org.lemmata.kernel.verdict;

import java.util.List;

/** A verdict together with what it rests on. Only {@link Judge} can make one. */
public final class Ruling {
  private final Verdict verdict;
  private final Evidence evidence;

  Ruling(Verdict verdict, Evidence evidence) {
    this.verdict = verdict;
    this.evidence = evidence;
  }

  public Verdict verdict() {
    return verdict;
  }

  public Evidence evidence() {
    return evidence;
  }

  /** Of two conclusions of one claim: the worse verdict on the weaker evidence. */
  public Ruling and(Ruling other) {
    Verdict worse = verdict.rank() >= other.verdict.rank() ? verdict : other.verdict;
    return new Ruling(worse, Evidence.weaker(evidence, other.evidence));
  }

  /** Of all conclusions of one claim; there is at least one. */
  public static Ruling of(List<Ruling> conclusions) {
    return conclusions.stream().reduce(Ruling::and).orElseThrow();
  }

  @Override
  public String toString() {
    return verdict + " (" + evidence.word() + ")";
  }
}
