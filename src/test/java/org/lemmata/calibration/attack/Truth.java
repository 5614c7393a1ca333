package org.lemmata.calibration.attack;

/** What is known of a planted claim before any check. */
enum Truth {
  TRUE, FALSE,
  /** It asserts nothing: no instance meets its hypotheses. */
  VACUOUS;

  static Truth of(boolean isTrue) {
    return isTrue ? TRUE : FALSE;
  }

  /** Whether a verdict says the opposite of what is known. */
  boolean isDeniedBy(String verdict) {
    return switch (this) {
      case TRUE -> verdict.equals("Refuted");
      case FALSE, VACUOUS -> verdict.equals("Holds");
    };
  }

  boolean isFoundBy(String verdict) {
    return verdict.equals(switch (this) {
      case TRUE -> "Holds";
      case FALSE -> "Refuted";
      case VACUOUS -> "Vacuous";
    });
  }
}
