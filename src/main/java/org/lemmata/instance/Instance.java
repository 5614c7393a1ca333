package org.lemmata.instance;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.number.Rational;

/**
 * The address of one instance of a claim. Everything random in it follows from this record.
 *
 * @param pinned parameters set by hand or by the shrinker, instead of drawn
 * @param digits decimals to which random entries are rounded; {@link #FULL} leaves them alone
 */
public record Instance(String claim, long seed, int index, SortedMap<String, Rational> pinned, int digits) {
  public static final int FULL = 99;

  public Instance {
    pinned = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pinned));
  }

  public static Instance of(String claim, long seed, int index) {
    return new Instance(claim, seed, index, new TreeMap<>(), FULL);
  }

  public Instance pin(String parameter, Rational value) {
    SortedMap<String, Rational> more = new TreeMap<>(pinned);
    more.put(parameter, value);
    return new Instance(claim, seed, index, more, digits);
  }

  public Instance round(int decimals) {
    return new Instance(claim, seed, index, pinned, decimals);
  }

  /** The part of a replay token that follows the claim. */
  public String address() {
    String pins = pinned.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
    return seed + ":" + index + (digits == FULL ? "" : ":~" + digits) + (pins.isEmpty() ? "" : ":" + pins);
  }
}
