package org.lemmata.claim.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;

/** A YAML document with the place of every node. */
sealed interface Tree {

  Place place();

  /** One answer for each kind. */
  <T> T cases(Function<? super Scalar, ? extends T> scalar, Function<? super Items, ? extends T> items,
      Function<? super Mapping, ? extends T> mapping);

  /** This, if it is a single value. */
  default Optional<Scalar> scalar() {
    return cases(Optional::of, items -> Optional.empty(), mapping -> Optional.empty());
  }

  /** This, if it is a list. */
  default Optional<Items> list() {
    return cases(scalar -> Optional.empty(), Optional::of, mapping -> Optional.empty());
  }

  /** This, if it is a mapping. */
  default Optional<Mapping> mapping() {
    return cases(scalar -> Optional.empty(), items -> Optional.empty(), Optional::of);
  }

  /** For a message. */
  default String form() {
    return cases(scalar -> "single value", items -> "list", mapping -> "mapping");
  }

  /**
   * A word, number or text; numbers stay text until somebody needs their value, and formulas know the {@code functions}
   * they may call.
   */
  record Scalar(String text, Layout layout, Functions functions) implements Tree {
    Scalar(String text, Layout layout) {
      this(text, layout, Functions.NONE);
    }

    @Override
    public Place place() {
      return layout.start();
    }

    @Override
    public <T> T cases(Function<? super Scalar, ? extends T> scalar, Function<? super Items, ? extends T> items,
        Function<? super Mapping, ? extends T> mapping) {
      return scalar.apply(this);
    }
  }

  /** A list. */
  record Items(List<Tree> items, Place place) implements Tree {
    @Override
    public <T> T cases(Function<? super Scalar, ? extends T> scalar, Function<? super Items, ? extends T> list,
        Function<? super Mapping, ? extends T> mapping) {
      return list.apply(this);
    }
  }

  /** A mapping in the order of the file; {@code keys} has the place of each key. */
  record Mapping(Map<String, Tree> entries, Map<String, Place> keys, Place place) implements Tree {
    @Override
    public <T> T cases(Function<? super Scalar, ? extends T> scalar, Function<? super Items, ? extends T> items,
        Function<? super Mapping, ? extends T> mapping) {
      return mapping.apply(this);
    }

    /** Where a key stands that is there. */
    Place placeOf(String key) {
      return Objects.requireNonNull(keys.get(key));
    }

    Mapping with(String key, Tree value) {
      Map<String, Tree> changed = new LinkedHashMap<>(entries);
      Map<String, Place> places = new LinkedHashMap<>(keys);
      changed.put(key, value);
      places.putIfAbsent(key, value.place());
      return new Mapping(changed, places, place);
    }

    Mapping without(String key) {
      Map<String, Tree> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(changed, keys, place);
    }
  }
}
