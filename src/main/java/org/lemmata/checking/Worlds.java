package org.lemmata.checking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.Parameters;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.dynamics.flow.Fidelity;

/**
 * The worlds of the instances of a claim. Those of the first few are kept, because mutants that speak of the same
 * instances ask there again. Used by one thread.
 */
final class Worlds {
  /** Most mutants fall within as many instances; each may hold long trajectories. */
  private static final int KEPT = 3;

  private final Claim claim;
  private final Settings settings;
  private final Map<Instance, Pair> kept = new HashMap<>();
  private boolean keepsLatest;
  private Optional<Instance> latest = Optional.empty();

  /** An instance at both fidelities. */
  record Pair(World coarse, World fine) {}

  Worlds(Claim claim, Settings settings) {
    this.claim = claim;
    this.settings = settings;
  }

  Pair of(Instance instance) {
    Pair pair = kept.get(instance);
    if (pair == null) {
      World coarse = world(instance, Fidelity.COARSE);
      pair = new Pair(coarse, world(instance, Fidelity.FINE).beside(coarse));
      if (kept.size() < KEPT + (keepsLatest ? 1 : 0)) {
        kept.put(instance, pair);
        latest = Optional.of(instance);
      }
    }
    return pair;
  }

  /** From now on the world that was made last is kept as well, until it is told to forget it. */
  Worlds keepingLatest() {
    keepsLatest = true;
    return this;
  }

  void forgetLatest() {
    if (kept.size() > KEPT) {
      latest.ifPresent(kept::remove);
    }
  }

  /** Whether the worlds of an instance are at hand. */
  boolean keeps(Instance instance) {
    return kept.containsKey(instance);
  }

  /** The instance by enclosures alone. */
  World enclosed(Instance instance) {
    return World.enclosed(claim, draw(instance), settings.fixtures());
  }

  /** The instance with all others around it, by enclosures alone. */
  World around(Instance instance, double part) {
    return World.enclosed(claim, draw(instance).around(part), settings.fixtures());
  }

  /** The world at full fidelity, for pictures and descriptions. */
  World fine(Instance instance) {
    return Optional.ofNullable(kept.get(instance)).map(Pair::fine).orElseGet(() -> world(instance, Fidelity.FINE));
  }

  /** The parameters of an instance, without anything else of it. */
  Parameters parameters(Instance instance) {
    return new Parameters(claim, draw(instance));
  }

  private World world(Instance instance, Fidelity fidelity) {
    return new World(claim, draw(instance), fidelity, settings.fixtures());
  }

  private Draw draw(Instance instance) {
    Set<String> frozen = new HashSet<>();
    for (var over : claim.chances()) {
      if (!over.isEmpty()) {
        frozen.addAll(Set.of("parameters", "data", "labels", "network", "initialisation", "batches", "starts"));
        frozen.removeAll(over);
      }
    }
    return new Draw(instance, frozen, claim.chances().isEmpty());
  }
}
