package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.source.NoValue;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Outcome;

/** One instance of a claim, computed again. */
public final class Replay {
  private final Claim claim;
  private final Instance instance;
  private final Worlds worlds;

  public Replay(Settings settings, Claim claim, Instance instance) {
    this.claim = claim;
    this.instance = instance;
    this.worlds = new Worlds(claim, settings);
  }

  /** One for each conclusion. */
  public List<Outcome> outcomes() {
    return Trial.run(claim, instance, worlds).outcomes();
  }

  /**
   * What a conclusion watches at one scale: the quantity of a limit or a rate, the margin of what holds eventually.
   *
   * @param otherwise why there is no value
   */
  public record Rung(double scale, Optional<Interval> value, String otherwise) {}

  /** The rungs of a conclusion: none where it speaks of no scales, or the instance cannot be made. */
  public List<Rung> rungs(Conclusion conclusion) {
    try {
      Worlds.Pair pair = worlds.of(instance);
      return new TwoFidelities(pair.coarse(), pair.fine()).climb(conclusion);
    } catch (Undefined | NoValue none) {
      return List.of();
    }
  }

  /** What the instance is made of. */
  public String description() {
    return Description.of(worlds.fine(instance));
  }
}
