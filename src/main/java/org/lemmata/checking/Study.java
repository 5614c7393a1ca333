package org.lemmata.checking;

/** What may be asked of a check beyond the verdicts. */
public enum Study {
  /** Derived mutants, the need for each hypothesis, tightness, boundary. */
  MUTATE,
  /** A search for counterexamples by an optimiser, on top of random sampling. */
  SEARCH,
  /** Proofs for all values of the parameters, and for balls around instances. */
  COVER,
  /** A certificate of each verdict, for the independent checker. */
  CERTIFY
}
