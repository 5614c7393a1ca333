package org.lemmata.claim.file;

import java.util.List;

/** What may stand at a place of a claim file. The reader, the JSON Schema and the reference page all come from it. */
sealed interface Shape {

  /** Text for people. */
  record Text() implements Shape {}

  /** An expression of the formula language, or a plain number. */
  record FormulaText() implements Shape {}

  /** A short name made of letters, digits and hyphens. */
  record Word(String pattern) implements Shape {}

  /** One of a few words. */
  record Choice(List<String> words) implements Shape {}

  /** A whole number between two bounds. */
  record Count(long least, long most) implements Shape {}

  /** {@code true} or {@code false}. */
  record Flag() implements Shape {}

  /** A list with at least {@code least} items. */
  record ListOf(Shape item, int least) implements Shape {}

  /** A mapping from names of the author's choice. */
  record Named(Shape value, String pattern) implements Shape {}

  /** A mapping with fixed keys. Of the keys in {@code exactlyOne} (when not empty) exactly one must be there. */
  record Section(List<Key> keys, List<String> exactlyOne) implements Shape {}

  /** Either a scalar or a mapping, told apart by their form. */
  record ShortOrLong(Shape shortForm, Shape longForm) implements Shape {}

  /** Anything: a patch value takes the shape of what it replaces. */
  record Anything() implements Shape {}

  /** A section that contains itself. */
  record Again(String name) implements Shape {}

  /** One key of a section. */
  record Key(String name, Shape shape, boolean required, String description, String example) {}
}
