package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.verdict.Outcome;

/** One instance of a claim, computed again. */
public record Replay(Settings settings, Claim claim, Instance instance) {

  /** One for each conclusion. */
  public List<Outcome> outcomes() {
    return Trial.run(claim, instance, new Worlds(claim, settings)).outcomes();
  }

  /**
   * What a conclusion watches at one scale: the quantity of a limit or a rate, the margin of what holds eventually.
   *
   * @param otherwise why there is no value
   */
  public record Rung(double scale, Optional<Interval> value, String otherwise) {}

  /** For each conclusion its rungs, none for one that speaks of no scales. */
  public List<List<Rung>> rungs() {
    Worlds.Pair worlds = new Worlds(claim, settings).of(instance);
    TwoFidelities asked = new TwoFidelities(worlds.coarse(), worlds.fine());
    return claim.conclude().stream().map(asked::climb).toList();
  }

  /** What the instance is made of. */
  public String description() {
    return Description.of(new Worlds(claim, settings).fine(instance));
  }
}
