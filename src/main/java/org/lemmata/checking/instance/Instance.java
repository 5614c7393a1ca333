package org.lemmata.checking.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.kernel.number.Rational;

/**
 * The address of one instance of a claim. Everything random in it follows from this record.
 *
 * @param pinned parameters set by hand or by the shrinker, instead of drawn
 * @param digits decimals to which random entries are rounded; {@link #FULL} leaves them alone
 * @param mix how much of other random entries is mixed into the instance's own; a search moves along these
 */
public record Instance(String claim, long seed, int index, SortedMap<String, Rational> pinned, int digits,
    List<Double> mix) {
  public static final int FULL = 99;

  private static final int DECIMALS = 4;

  public Instance {
    pinned = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pinned));
    mix = List.copyOf(mix);
  }

  public static Instance of(String claim, long seed, int index) {
    return new Instance(claim, seed, index, new TreeMap<>(), FULL, List.of());
  }

  public Instance pin(String parameter, Rational value) {
    SortedMap<String, Rational> more = new TreeMap<>(pinned);
    more.put(parameter, value);
    return new Instance(claim, seed, index, more, digits, mix);
  }

  public Instance round(int decimals) {
    return new Instance(claim, seed, index, pinned, decimals, mix);
  }

  /** This instance with other entries mixed in, to {@link #DECIMALS} decimals each. */
  public Instance mixing(List<Double> parts) {
    return new Instance(claim, seed, index, pinned, digits, parts.stream().map(Instance::rounded).toList());
  }

  private static double rounded(double part) {
    return BigDecimal.valueOf(part).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** The part of a replay token that follows the claim. */
  public String address() {
    String pins = pinned.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
    String parts = mix.stream().map(c -> BigDecimal.valueOf(c).toPlainString()).collect(Collectors.joining(";"));
    return seed + ":" + index + (digits == FULL ? "" : ":~" + digits) + (parts.isEmpty() ? "" : ":*" + parts)
        + (pins.isEmpty() ? "" : ":" + pins);
  }
}
