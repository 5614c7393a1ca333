package org.lemmata.checking;

import java.util.List;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Outcome;

/** One instance of a claim, computed again. */
public record Replay(Settings settings, Claim claim, Instance instance) {

  /** One for each conclusion. */
  public List<Outcome> outcomes() {
    return Trial.run(claim, instance, new Worlds(claim, settings)).outcomes();
  }

  /** What the instance is made of. */
  public String description() {
    return Description.of(new Worlds(claim, settings).fine(instance));
  }
}
