package org.lemmata.verdict;

import java.util.Locale;

/** On what a verdict rests, weakest last. */
public sealed interface Evidence {

  /** As in reports and files: {@code Proved}, {@code Statistical(bound, confidence)}, {@code Sampled(n)}, {@code Ladder(n, rungs, last scale)}. */
  String word();

  /** One sentence that says what it means. */
  String meaning();

  /** Smaller is stronger. */
  int weakness();

  /** Derived symbolically and decided a second time by an independent exact method. */
  record Proved(String method) implements Evidence {
    @Override
    public String word() {
      return "Proved";
    }

    @Override
    public String meaning() {
      return "proved: " + method;
    }

    @Override
    public int weakness() {
      return 0;
    }
  }

  /** A failure probability is bounded by {@code bound} at the given {@code confidence}. */
  record Statistical(double bound, double confidence, int trials) implements Evidence {
    @Override
    public String word() {
      return String.format(Locale.ROOT, "Statistical(%.3g, %s)", bound, confidence);
    }

    @Override
    public String meaning() {
      return String.format(
          Locale.ROOT, "the failure probability is at most %.3g at confidence %s after %d trials",
          bound, confidence, trials);
    }

    @Override
    public int weakness() {
      return 1;
    }
  }

  /** {@code trials} sampled instances. */
  record Sampled(int trials) implements Evidence {
    @Override
    public String word() {
      return "Sampled(" + trials + ")";
    }

    @Override
    public String meaning() {
      return trials == 1 ? "one sampled instance: an example" : trials + " sampled instances; says nothing about the others";
    }

    @Override
    public int weakness() {
      return 2;
    }
  }

  /** Sampled instances, each looked at on the rungs of a finite ladder of scales. */
  record Climbed(int trials, Ladder ladder) implements Evidence {
    @Override
    public String word() {
      return String.format(Locale.ROOT, "Ladder(%d, %d, %.2g)", trials, ladder.rungs(), ladder.to());
    }

    @Override
    public String meaning() {
      return String.format(
          Locale.ROOT, "%d sampled instances, each on a ladder of %d scales from %.3g to %.3g or more; says nothing about other instances or scales beyond",
          trials, ladder.rungs(), ladder.from(), ladder.to());
    }

    @Override
    public int weakness() {
      return 3;
    }
  }

  static Evidence weaker(Evidence a, Evidence b) {
    return a.weakness() >= b.weakness() ? a : b;
  }
}
