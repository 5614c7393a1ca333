package org.lemmata.checking.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.path.At;

/**
 * What names and measures are under a quantifier over all times of a run: weights of a run are known up to all that
 * they may be during an interval of time.
 */
record AllTimes(Scope inner) implements Scope {

  @Override
  public Value lookup(String name) {
    return inner.lookup(name);
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    return call(function, arguments, Optional.empty());
  }

  @Override
  public Value call(String function, List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
    if (function.equals("at")) {
      return At.during(new Arguments(arguments));
    }
    return inner.call(function, arguments, besides);
  }

  @Override
  public Scope atAllTimes() {
    return this;
  }

  @Override
  public Optional<Scope> frames() {
    return inner.frames().map(Scope::atAllTimes);
  }

  @Override
  public Optional<Companion> companion() {
    return inner.companion().map(c -> new Companion(c.scope().atAllTimes(), c.safety()));
  }
}
