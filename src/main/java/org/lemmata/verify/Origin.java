package org.lemmata.verify;

/** Where an instance comes from. */
enum Origin {
  /** Claim, seed and number give all of it. */
  SAMPLED,
  /** Somebody chose parameters and digits, or mixed random numbers, as a shrinker and a search do. */
  CHOSEN,
  /**
   * As CHOSEN, with all random numbers moved a little: what is true by chance at round numbers only is not true here.
   */
  BESIDE
}
