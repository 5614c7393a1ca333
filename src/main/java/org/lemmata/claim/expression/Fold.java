package org.lemmata.claim.expression;

import java.util.Arrays;
import java.util.Optional;

/** How a formula over a bound variable becomes one value. */
public enum Fold {
  /** True where the body is true for every value. */
  FORALL(true, true),
  /** True where the body is true for some value. */
  EXISTS(true, true),
  /** The first value for which the body is true. */
  FIRST(true, false),
  /** The number of values for which the body is true. */
  COUNT(true, false),
  /** The sum of the body. */
  SUM(false, false),
  /** The product of the body. */
  PRODUCT(false, false),
  /** The largest value of the body. */
  LARGEST(false, false),
  /** The least value of the body. */
  LEAST(false, false),
  /** The first value for which the body is largest. */
  ARGMAX(false, false),
  /** The first value for which the body is least. */
  ARGMIN(false, false),
  /** The integral of the body over the times of a run. */
  INTEGRAL(false, false),
  /** The matrix of the values of the body, one below the other. */
  STACK(false, false),
  /** The matrix of the values of the body, one beside the other. */
  BESIDE(false, false);

  private final boolean takesTruth;
  private final boolean givesTruth;

  Fold(boolean takesTruth, boolean givesTruth) {
    this.takesTruth = takesTruth;
    this.givesTruth = givesTruth;
  }

  /** Whether the body is a comparison; else it is a number, or perhaps a matrix. */
  public boolean takesTruth() {
    return takesTruth;
  }

  /** Whether the result is a comparison; else it is a number or a matrix. */
  public boolean givesTruth() {
    return givesTruth;
  }

  /** Whether the result is one of the values; else it is made of what the body is there. */
  public boolean givesPlace() {
    return this == FIRST || this == ARGMAX || this == ARGMIN;
  }

  /** Whether the body may be a matrix. */
  public boolean takesMatrix() {
    return this == SUM || this == PRODUCT || givesMatrix();
  }

  /** Whether the result is a matrix, also where the body is a number. */
  public boolean givesMatrix() {
    return this == STACK || this == BESIDE;
  }

  /** Whether it makes sense over all real times of a run. */
  public boolean isOverRuns() {
    return this != COUNT && !takesMatrix();
  }

  /** Whether it makes sense over values one by one. */
  public boolean isOverValues() {
    return this != INTEGRAL;
  }

  /** The word in formulas. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<Fold> find(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }
}
