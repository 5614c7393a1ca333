package org.lemmata.kernel.verdict;

import java.util.Locale;

/** Sampled instances, each looked at on the rungs of a finite ladder of scales. */
record Climbed(int trials, Ladder ladder) implements Evidence {
  @Override
  public String word() {
    return String.format(Locale.ROOT, "Ladder(%d, %d, %.2g)", trials, ladder.rungs(), ladder.to());
  }

  @Override
  public String meaning() {
    return String.format(
        Locale.ROOT,
        "%d sampled instances, each on a ladder of %d scales from %.3g to %.3g or more; says nothing about other "
            + "instances or scales beyond",
        trials, ladder.rungs(), ladder.from(), ladder.to());
  }

  @Override
  public int weakness() {
    return 4;
  }
}
