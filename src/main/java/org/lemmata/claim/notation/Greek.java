package org.lemmata.claim.notation;

import java.util.List;
import java.util.Optional;

/** Greek letters by their names. */
final class Greek {
  private static final List<String> NAMES = List.of(
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
      "pi", "rho",
      "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");

  private static final String LETTERS = "αβγδεζηθικλμνξπρστυφχψω";

  private Greek() {}

  static Optional<String> letter(String name) {
    int at = NAMES.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(LETTERS.substring(at, at + 1));
  }
}
