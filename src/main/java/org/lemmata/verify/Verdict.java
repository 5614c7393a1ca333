package org.lemmata.verify;

import java.util.Arrays;

/** What a claim or a conclusion may come to, from the best to the worst. */
enum Verdict {
  HOLDS("Holds"), VACUOUS("Vacuous"), INCONCLUSIVE("Inconclusive"), ERRORED("Errored"), REFUTED("Refuted");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As certificates write it. */
  static Verdict of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word.equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no verdict " + word));
  }

  Verdict worse(Verdict o) {
    return compareTo(o) >= 0 ? this : o;
  }

  @Override
  public String toString() {
    return word;
  }
}
