package org.lemmata.verdict;

/** How an attempt to prove an identity ended. */
public sealed interface Derivation {

  /** Proved; {@code method} names the exact independent witness. */
  record Proved(String method) implements Derivation {}

  /** False: {@code counterexample} is an exact point at which both sides differ. */
  record Disproved(String counterexample) implements Derivation {}

  /** Neither. */
  record Open(String reason) implements Derivation {}
}
