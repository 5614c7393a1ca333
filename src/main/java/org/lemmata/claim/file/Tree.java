package org.lemmata.claim.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.claim.source.Place;

/** A YAML document with the place of every node. */
sealed interface Tree {

  Place place();

  /**
   * A word, number or text; numbers stay text until somebody needs their value, and formulas know the {@code functions}
   * they may call.
   */
  record Scalar(String text, Place place, Functions functions) implements Tree {
    Scalar(String text, Place place) {
      this(text, place, Functions.NONE);
    }
  }

  /** A list. */
  record Items(List<Tree> items, Place place) implements Tree {}

  /** A mapping in the order of the file; {@code keys} has the place of each key. */
  record Mapping(Map<String, Tree> entries, Map<String, Place> keys, Place place) implements Tree {
    Mapping with(String key, Tree value) {
      Map<String, Tree> changed = new LinkedHashMap<>(entries);
      Map<String, Place> places = new LinkedHashMap<>(keys);
      if (value == null) {
        changed.remove(key);
      } else {
        changed.put(key, value);
        places.putIfAbsent(key, value.place());
      }
      return new Mapping(changed, places, place);
    }
  }
}
