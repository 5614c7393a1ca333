package org.lemmata.checking.mutation;

/** What a derived mutant changes. */
public enum Family {
  /** A hypothesis is dropped. */
  HYPOTHESIS,
  /** An exponent is shifted by one. */
  EXPONENT,
  /** A constant, or one side of a comparison, is scaled. */
  CONSTANT,
  /** A comparison is turned round. */
  COMPARISON,
  /** A term changes its sign. */
  SIGN,
  /** A quantifier or an extremum is replaced by its opposite, or two quantifiers change places. */
  ORDER,
  /** One part of "and" or "or" is dropped. */
  PART,
  /** A run lasts longer or shorter, is looked at elsewhere, or its time is read on another clock. */
  CLOCK,
  /** The network has another order of homogeneity. */
  HOMOGENEITY
}
