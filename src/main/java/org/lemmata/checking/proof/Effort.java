package org.lemmata.checking.proof;

/** How long a proof is looked for: for as many questions, so that it ends in the same way on every machine. */
public enum Effort {
  /** What a claim states. */
  FULL(8_000),
  /** One of many variants that nobody stated, of which most are false or open. */
  BRIEF(400);

  private final int questions;

  Effort(int questions) {
    this.questions = questions;
  }

  int questions() {
    return questions;
  }
}
