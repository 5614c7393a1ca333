package org.lemmata.claim.expression;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * With which character of a text each part of its tree begins; parts that nobody wrote have none. It says nothing of
 * what a formula means, so that all are equal.
 */
final class Spans {
  private final Map<Expression, Integer> starts = new IdentityHashMap<>();

  /** The innermost reading counts: brackets are no part of what stands in them. */
  void put(Expression part, int from) {
    starts.putIfAbsent(part, from);
  }

  /** Of a part that was made of others, the first of those. */
  OptionalInt start(Expression part) {
    return part.nodes().filter(starts::containsKey).mapToInt(starts::get).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
