package org.lemmata.claim.file;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Suggestion;

/** Compares a document with the shape it should have and notes every difference. */
final class ShapeCheck {
  private final Diagnostics problems;

  ShapeCheck(Diagnostics problems) {
    this.problems = problems;
  }

  void check(Tree tree, Shape shape, String what) {
    checking(tree, shape, what).run();
  }

  private Runnable checking(Tree tree, Shape shape, String what) {
    return shape.answer(new Shape.Cases<Runnable>(
        plain -> () -> plain(tree, plain, what),
        list -> () -> list(tree, list, what),
        named -> () -> named(tree, named, what),
        section -> () -> section(tree, section, what),
        either -> () -> check(tree, tree.scalar().isPresent() ? either.shortForm() : either.longForm(), what),
        anything -> () -> {},
        again -> () -> check(tree, Grammar.network(), what)));
  }

  private void plain(Tree tree, Plain plain, String what) {
    tree.scalar().ifPresentOrElse(
        scalar -> plain.check(scalar, what, problems),
        () -> problems.add(tree.place(), "`" + what + "` is a single value, not a " + tree.form(),
            "write it on one line"));
  }

  private void section(Tree tree, Shape.Section section, String what) {
    tree.mapping().ifPresentOrElse(
        mapping -> keys(mapping, section, what),
        () -> problems.add(tree.place(), "`" + what + "` is a mapping, not a " + tree.form(),
            "keys: " + names(section)));
  }

  private void keys(Tree.Mapping mapping, Shape.Section section, String what) {
    mapping.entries().forEach((name, value) -> {
      Optional<Shape.Key> key = section.keys().stream().filter(k -> k.name().equals(name)).findFirst();
      if (key.isEmpty()) {
        problems.add(
            mapping.placeOf(name), "unknown key `" + Plain.shortened(name) + "` in `" + what + "`",
            Suggestion.of(name, names(section)));
      } else if (key.get().required() && key.get().shape().list().isPresent() && isEmpty(value)) {
        problems.add(value.place(), "`" + name + "` needs at least 1 item",
            "add one: " + name + ": " + key.get().example());
      } else {
        check(value, key.get().shape(), name);
      }
    });
    for (Shape.Key key : section.keys()) {
      if (key.required() && !mapping.entries().containsKey(key.name())) {
        problems.add(mapping.place(), "`" + what + "` needs the key `" + key.name() + "`",
            key.name() + ": " + key.example());
      }
    }
    long present = section.exactlyOne().stream().filter(mapping.entries()::containsKey).count();
    if (!section.exactlyOne().isEmpty() && present != 1) {
      problems.add(
          mapping.place(),
          "`" + what + "` needs exactly one of " + String.join(", ", section.exactlyOne()) + "; found " + present,
          "keep one of them");
    }
  }

  private void named(Tree tree, Shape.Named named, String what) {
    tree.mapping().ifPresentOrElse(
        mapping -> names(mapping, named, what),
        () -> problems.add(tree.place(), "`" + what + "` is a mapping from names, not a " + tree.form(),
            "name: value"));
  }

  private void names(Tree.Mapping mapping, Shape.Named named, String what) {
    mapping.entries().forEach((name, value) -> {
      if (!name.matches(named.pattern())) {
        problems.add(
            mapping.placeOf(name), "`" + Plain.shortened(name) + "` is not a name",
            name.contains("(") && named.pattern().contains("(")
                ? "a function of your own begins with a capital letter: \"F(i, j)\""
                : "letters and digits, starting with a letter");
      }
      check(value, named.value(), what + "." + name);
    });
  }

  private void list(Tree tree, Shape.ListOf list, String what) {
    tree.list().ifPresentOrElse(
        items -> items(items, list, what),
        () -> problems.add(tree.place(), "`" + what + "` is a list, not a " + tree.form(),
            "write [ ... ] or lines that start with -"));
  }

  private void items(Tree.Items items, Shape.ListOf list, String what) {
    if (items.items().size() < list.least()) {
      problems.add(items.place(), "`" + what + "` needs at least " + list.least() + " item",
          "add one, or remove the key");
    }
    items.items().forEach(item -> check(item, list.item(), what));
  }

  private static List<String> names(Shape.Section section) {
    return section.keys().stream().map(Shape.Key::name).toList();
  }

  private static boolean isEmpty(Tree tree) {
    return tree.list().filter(list -> list.items().isEmpty()).isPresent();
  }
}
