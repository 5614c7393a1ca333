package org.lemmata.dynamics.flow.kink;

/** The pre-activation of unit {@code j} of hidden layer {@code l} (from 1) on sample {@code i}. */
record Kink(int l, int i, int j) {

  /** Whether this unit sees what the other one does. */
  boolean isAbove(Kink other) {
    return i == other.i && l > other.l;
  }
}
