package org.lemmata.quantity.language;

import java.util.List;
import java.util.Map;

/** Names with numbers, and no measure. */
public record NamedNumbers(Map<String, Double> numbers) implements Scope {
  @Override
  public Value lookup(String name) {
    return Value.number(numbers.get(name));
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    throw new AssertionError(function);
  }
}
