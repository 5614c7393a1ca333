package org.lemmata.checking;

import org.lemmata.claim.Budget;

/** How thorough a check is. */
public enum Profile {
  /** Seconds for the whole corpus. */
  QUICK,
  /** The number of instances that the claim asks for. */
  DEFAULT,
  /** Ten times as many. */
  DEEP;

  int instances(Budget budget) {
    return switch (this) {
      case QUICK -> budget.quick();
      case DEFAULT -> budget.instances();
      case DEEP -> 10 * budget.instances();
    };
  }
}
