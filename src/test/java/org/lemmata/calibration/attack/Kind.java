package org.lemmata.calibration.attack;

import java.util.Random;

/** Where a checker was found wrong from outside, and how many claims are planted there. */
enum Kind {
  NUMBERS("tiny and huge numbers", 400, TinyNumbers::plant),
  SCALES("flows from tiny scales", 300, TinyFlows::plant),
  TIMES("flows over long times", 140, LongFlows::plant),
  DESCENTS("descents that soon leave the range of doubles", 320, Descents::plant),
  DESCRIPTIONS("descriptions that hang on an undecided comparison", 260, UndecidedDescriptions::plant),
  KINKS("starts on and beside kinks", 480, KinkStarts::plant),
  MEASURES("measures at their edges", 160, EdgeMeasures::plant),
  HYPOTHESES("hypotheses that are equalities", 60, UndecidedHypotheses::plant),
  IDENTITIES("identities over all signs", 160, SignedIdentities::plant),
  IMPLICATIONS("implications whose antecedent never holds", 60, EmptyImplications::plant),
  QUANTIFIERS("quantifiers over known frames", 240, Quantifiers::plant),
  SADDLES("ways into a saddle", 160, Saddles::plant);

  @FunctionalInterface
  interface Family {
    Attack plant(Random random);
  }

  private final String label;
  private final int count;
  private final Family family;

  Kind(String label, int count, Family family) {
    this.label = label;
    this.count = count;
    this.family = family;
  }

  String label() {
    return label;
  }

  /** How many of them the deep test checks. */
  int count() {
    return count;
  }

  /** Planted claim number {@code i} of this kind, always the same. */
  Attack number(int i) {
    return family.plant(new Random(1_000_003L * label.hashCode() + 7_919L * i));
  }
}
