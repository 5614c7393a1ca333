package org.lemmata.verify.network;

/**
 * How far inside its side a kink of a neuron on a sample is.
 *
 * @param rounding that is no sign of having left it, and is added
 */
record Gap(int neuron, int sample, double size, double rounding) {
  /** Whether the side was left. */
  boolean isOpen() {
    return size < 0;
  }

  /** Whether it was left just now. */
  boolean isJustOpen() {
    return isOpen() && size >= -rounding;
  }
}
