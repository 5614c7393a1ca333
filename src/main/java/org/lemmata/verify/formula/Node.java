package org.lemmata.verify.formula;

import java.util.List;

/** A node of a claim file, asked for what should stand there; a file that has something else is not covered. */
public sealed interface Node permits Node.Text, Node.Items, Section {

  /** A word, a number or a formula, as it is written. */
  default String text() {
    throw Yaml.beyond(plain() + " for a text");
  }

  /** A list. */
  default List<Node> items() {
    throw Yaml.beyond(plain() + " for a list");
  }

  /** A mapping. */
  default Section section() {
    throw Yaml.beyond(plain() + " for a mapping");
  }

  /** Whether it is a mapping. */
  default boolean isSection() {
    return false;
  }

  /** All its words, keys included, with blanks between. */
  String plain();

  /** A text. */
  record Text(String text) implements Node {
    @Override
    public String plain() {
      return text;
    }
  }

  /** A list. */
  record Items(List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String plain() {
      return String.join(" ", items.stream().map(Node::plain).toList());
    }
  }
}
