package org.lemmata.claim;

import java.util.Locale;

/** How thorough a check is. */
public enum Profile {
  /** Seconds for the whole corpus. */
  QUICK,
  /** The number of instances that the claim asks for. */
  DEFAULT,
  /** Ten times as many, and the claims that ask for hours. */
  DEEP;

  /** As the command line and claim files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a claim is checked at all. */
  public boolean covers(Claim claim) {
    return compareTo(claim.budget().profile()) >= 0;
  }

  public int instances(Budget budget) {
    return switch (this) {
      case QUICK -> budget.quick();
      case DEFAULT -> budget.instances();
      case DEEP -> budget.profile() == DEEP ? budget.instances() : 10 * budget.instances();
    };
  }
}
