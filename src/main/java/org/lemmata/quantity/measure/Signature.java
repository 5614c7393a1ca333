package org.lemmata.quantity.measure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.quantity.language.Kind;

/**
 * What a measure is called, takes and gives.
 *
 * @param slots the arguments in order; the last {@code optional} may be left out
 * @param summary one sentence with units and, where there is one, the source
 */
public record Signature(String name, Kind gives, List<Slot> slots, int optional, String summary) {

  /** One argument: its name, the kinds it may have and, for a word, the words it may be. */
  public record Slot(String name, Set<Kind> kinds, Set<String> words) {
    @Override
    public String toString() {
      return name + ": " + kinds.stream().map(Kind::toString).collect(Collectors.joining(" or "));
    }
  }

  public static Signature of(String name, Kind gives, String summary, Slot... slots) {
    return new Signature(name, gives, Arrays.asList(slots), 0, summary);
  }

  public Signature optional(int last) {
    return new Signature(name, gives, slots, last, summary);
  }

  public static Slot slot(String name, Kind first, Kind... more) {
    return new Slot(name, EnumSet.of(first, more), Set.of());
  }

  public static Slot word(String name, String... words) {
    return new Slot(name, EnumSet.of(Kind.TEXT), new TreeSet<>(Arrays.asList(words)));
  }

  public static Slot weights() {
    return slot("w", Kind.WEIGHTS);
  }

  public static Slot index(String name) {
    return slot(name, Kind.NUMBER);
  }

  /** As in {@code overlap(a: weights, b: weights)}. */
  @Override
  public String toString() {
    return slots.stream().map(Slot::toString).collect(Collectors.joining(", ", name + "(", ")"));
  }
}
