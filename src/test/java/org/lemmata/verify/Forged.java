package org.lemmata.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.ClaimText;

/** Claims with one conclusion that speaks of no instances, and certificates of them that are written by hand. */
final class Forged {
  private Forged() {}

  /** @param conclusion keys and values, as between braces */
  static String claim(String conclusion) {
    return new ClaimText().with("parameters", null).with("network", null).with("data", null).with("labels", null)
        .with("loss", null)
        .with("conclude", "[{" + conclusion + "}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0]\": {inequality: 1 < 0}}}]").text();
  }

  /** The lines of the proof in an honest certificate. */
  static List<String> steps(VerifierTest.Case certified) {
    return certified.certificate().lines().filter(l -> l.startsWith("step ")).toList();
  }

  /** What is said of a certificate with these lines, and another verdict perhaps. */
  static Verifier.Result verified(String claim, String verdict, List<String> steps) {
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + Certificate.hash(claim)
        + "\nversion 1\nseed 1\nprofile quick\nverdict " + verdict + "\n"
        + "conclusion 1 " + verdict + " Proved\n" + steps.stream().map(l -> l + "\n").collect(Collectors.joining());
    return VerifierTest.verified(new VerifierTest.Case(claim, body + "end " + Certificate.hash(body) + "\n"));
  }
}
