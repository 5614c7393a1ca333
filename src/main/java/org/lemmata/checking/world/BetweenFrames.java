package org.lemmata.checking.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/**
 * A world as its conclusions, points and problems see it: a time that is read off the frames of a run, and every number
 * that is made of it, is known up to the frame before. Only the lengths of runs are the times of frames.
 */
public final class BetweenFrames implements Scope {
  private final World world;
  private final Set<String> times;
  private final Map<String, Value> known = new HashMap<>();
  private final Optional<Companion> companion;

  private BetweenFrames(World world, Optional<Companion> companion) {
    this.world = world;
    this.times = Dependence.onFrames(world.claim());
    this.companion = companion;
  }

  static BetweenFrames of(World coarse) {
    return new BetweenFrames(coarse, Optional.empty());
  }

  /** The finer world of an instance, beside this one. */
  BetweenFrames finer(World fine) {
    return new BetweenFrames(fine, fine.companion().map(c -> new Companion(this, c.safety())));
  }

  @Override
  public Value lookup(String name) {
    if (!times.contains(name)) {
      return world.lookup(name);
    }
    Value value = known.get(name);
    if (value == null) {
      value = new Evaluator(this).decisive().evaluate(world.definition(name).asLet().orElseThrow().formula().tree());
      known.put(name, value);
    }
    return value;
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    return world.call(function, arguments);
  }

  @Override
  public Value call(String function, List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
    return world.call(function, arguments, besides);
  }

  @Override
  public Scope atAllTimes() {
    world.courses().use();
    return new AllTimes(this);
  }

  @Override
  public Optional<Scope> frames() {
    return Optional.of(world);
  }

  @Override
  public Optional<Companion> companion() {
    return companion;
  }
}
