package org.lemmata.quantity.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where an evaluator finds what names and functions mean. */
public interface Scope {

  Value lookup(String name);

  Value call(String function, List<Value> arguments);

  /**
   * The same, for a function that may need to know how far its arguments are off.
   *
   * @param besides the arguments in the companion, if there is one
   */
  default Value call(String function, List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
    return call(function, arguments);
  }

  /**
   * The same names computed at another fidelity.
   *
   * @param safety what a difference to it is multiplied with to bound the error here
   */
  record Companion(Scope scope, double safety) {}

  /** Present where values have an error beside that of their enclosures; conditions are then decided with both. */
  default Optional<Companion> companion() {
    return Optional.empty();
  }

  /** This scope where runs, if there are any, are known at all times, and nothing about their weights is estimated. */
  default Scope atAllTimes() {
    return this;
  }

  /**
   * This scope where a time that is read off the frames of a run is the time of a frame. Present in a scope where it is
   * known to lie between that frame and the one before, as what happens between frames is not seen.
   */
  default Optional<Scope> frames() {
    return Optional.empty();
  }

  /** This scope with one more name. */
  default Scope with(String name, Value value) {
    return with(name, value, value);
  }

  /** This scope with one more name, which means something else to the companion. */
  default Scope with(String name, Value value, Value toCompanion) {
    Scope outer = this;
    return new Scope() {
      @Override
      public Value lookup(String wanted) {
        return wanted.equals(name) ? value : outer.lookup(wanted);
      }

      @Override
      public Value call(String function, List<Value> arguments) {
        return outer.call(function, arguments);
      }

      @Override
      public Value call(String function, List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
        return outer.call(function, arguments, besides);
      }

      @Override
      public Scope atAllTimes() {
        return outer.atAllTimes().with(name, value, toCompanion);
      }

      @Override
      public Optional<Scope> frames() {
        return outer.frames().map(f -> f.with(name, value, toCompanion));
      }

      @Override
      public Optional<Companion> companion() {
        return outer.companion().map(c -> new Companion(c.scope().with(name, toCompanion), c.safety()));
      }
    };
  }
}
