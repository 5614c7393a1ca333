package org.lemmata.checking.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lemmata.claim.expression.Formula;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/**
 * A world as its conclusions, points and problems see it: a time that is read off the frames of a run, and every number
 * that is made of it, is known up to the frame before. Only the lengths of runs are the times of frames.
 */
public final class BetweenFrames implements Scope {
  private final World world;
  private final Map<String, Formula> times;
  private final Map<String, Value> known = new HashMap<>();
  private final Optional<Companion> companion;

  private BetweenFrames(World world, Optional<Companion> companion) {
    this.world = world;
    this.times = times(world);
    this.companion = companion;
  }

  static BetweenFrames of(World coarse) {
    return new BetweenFrames(coarse, Optional.empty());
  }

  /** The finer world of an instance, beside this one. */
  BetweenFrames finer(World fine) {
    return new BetweenFrames(fine, fine.companion().map(c -> new Companion(this, c.safety())));
  }

  /** The formulas under `let` that are made of such times, directly or not. */
  private static Map<String, Formula> times(World world) {
    Map<String, Formula> formulas = new HashMap<>();
    world.claim().definitions().stream().flatMap(d -> d.asLet().stream())
        .forEach(let -> formulas.put(let.name(), let.formula()));
    Map<String, Formula> times = new HashMap<>();
    boolean grows = true;
    while (grows) {
      Map<String, Formula> more = new HashMap<>(formulas);
      more.values().removeIf(formula -> formula.tree().nodes()
          .noneMatch(node -> node.isPlaceOnFrames() || node.asName().filter(times::containsKey).isPresent()));
      grows = more.size() > times.size();
      times.putAll(more);
    }
    return times;
  }

  @Override
  public Value lookup(String name) {
    if (!times.containsKey(name)) {
      return world.lookup(name);
    }
    Value value = known.get(name);
    if (value == null) {
      value = new Evaluator(this).decisive().evaluate(times.get(name).tree());
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
