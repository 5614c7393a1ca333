package org.lemmata.calibration.attack;

import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Implications whose antecedent no instance meets: they assert nothing. Beside them the same ones with an antecedent
 * that occurs.
 */
final class EmptyImplications {
  private EmptyImplications() {}

  static Attack plant(Random random) {
    ClaimText text = Attack.repeated(60).with("parameters", "{n: {whole: [1, 4]}}")
        .with("network", "{kind: feed-forward, hidden: [2], power: 2}")
        .with("data", "{kind: sphere, points: n, dimension: 2}")
        .with("labels", "{kind: gaussian}");
    int limit = 5 + random.nextInt(20);
    boolean occurs = random.nextInt(3) == 0;
    String[] never = {"n > " + limit, "n >= " + limit, "norm(w0) > 2", "n < 1", "order() > " + limit, "n^2 < 0",
        limit + " <= n"};
    String[] sometimes = {"n > 1", "n >= 2", "norm(w0) > 1/2", "n < 3", "order() >= 2", "n^2 > 3", "2 <= n"};
    String antecedent = (occurs ? sometimes : never)[random.nextInt(never.length)];
    boolean isTrue = random.nextBoolean();
    // All of these hold, or fail, on every instance.
    String consequent = isTrue
        ? new String[] {"n >= 1", "norm(w0) <= 2", "n <= 4"}[random.nextInt(3)]
        : new String[] {"n < 1", "norm(w0) > 2", "n > 4"}[random.nextInt(3)];
    int form = random.nextInt(5);
    if (form == 4) {
      text.with("assume", "[{that: \"" + antecedent + "\", because: it is asked}]");
    }
    text.with("conclude", Attack.that(switch (form) {
      case 0 -> "!(" + antecedent + ") || " + consequent;
      case 1 -> consequent + " || !(" + antecedent + ")";
      case 2 -> "forall j in 1..3: !(" + antecedent + ") || " + consequent;
      case 3 -> "!(" + antecedent + " && n > 0) || " + consequent;
      default -> consequent;
    }));
    return new Attack(text, occurs ? Truth.of(isTrue) : Truth.VACUOUS,
        occurs ? "the antecedent occurs" : "the antecedent never occurs");
  }
}
