package org.lemmata.verify.network;

import org.lemmata.verify.formula.NotCovered;

/** How much arithmetic the flows of one certificate may take: a count, so that no answer depends on the machine. */
public final class Budget {
  private long left;

  /** @param all products that may be taken */
  public Budget(long all) {
    left = all;
  }

  /** Whether anything is left. */
  public boolean isOpen() {
    return left > 0;
  }

  void spend(long products) {
    left -= products;
    if (left <= 0) {
      throw new NotCovered("more flows than the budget of this checker allows");
    }
  }
}
