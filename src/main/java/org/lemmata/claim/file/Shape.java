package org.lemmata.claim.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may stand at a place of a claim file. The reader, the JSON Schema and the reference page all come from it. */
sealed interface Shape permits Plain, Shape.ListOf, Shape.Named, Shape.Section, Shape.ShortOrLong, Shape.Anything,
    Shape.Again {

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super Plain, ? extends T> plain,
      Function<? super ListOf, ? extends T> list,
      Function<? super Named, ? extends T> named,
      Function<? super Section, ? extends T> section,
      Function<? super ShortOrLong, ? extends T> shortOrLong,
      Function<? super Anything, ? extends T> anything,
      Function<? super Again, ? extends T> again) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** This, if it is a list. */
  default Optional<ListOf> list() {
    return answer(new Cases<>(plain -> Optional.empty(), Optional::of, named -> Optional.empty(),
        section -> Optional.empty(), either -> Optional.empty(), anything -> Optional.empty(),
        again -> Optional.empty()));
  }

  /** This, if it is a mapping from names. */
  default Optional<Named> named() {
    return answer(new Cases<>(plain -> Optional.empty(), list -> Optional.empty(), Optional::of,
        section -> Optional.empty(), either -> Optional.empty(), anything -> Optional.empty(),
        again -> Optional.empty()));
  }

  /** A list with at least {@code least} items. */
  record ListOf(Shape item, int least) implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.list().apply(this);
    }
  }

  /** A mapping from names of the author's choice. */
  record Named(Shape value, String pattern) implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.named().apply(this);
    }
  }

  /** A mapping with fixed keys. Of the keys in {@code exactlyOne} (when not empty) exactly one must be there. */
  record Section(List<Key> keys, List<String> exactlyOne) implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.section().apply(this);
    }
  }

  /** Either a scalar or a mapping, told apart by their form. */
  record ShortOrLong(Shape shortForm, Shape longForm) implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.shortOrLong().apply(this);
    }
  }

  /** Anything: a patch value takes the shape of what it replaces. */
  record Anything() implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.anything().apply(this);
    }
  }

  /** A section that contains itself. */
  record Again(String name) implements Shape {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.again().apply(this);
    }
  }

  /** One key of a section. */
  record Key(String name, Shape shape, boolean required, String description, String example) {}
}
