package org.lemmata.claim.file;

import java.util.List;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Suggestion;

/** Compares a document with the shape it should have and notes every difference. */
final class ShapeCheck {
  private final Diagnostics problems;

  ShapeCheck(Diagnostics problems) {
    this.problems = problems;
  }

  void check(Tree tree, Shape shape, String what) {
    if (shape instanceof Shape.Section section) {
      section(tree, section, what);
    } else if (shape instanceof Shape.Named named) {
      named(tree, named, what);
    } else if (shape instanceof Shape.ListOf list) {
      list(tree, list, what);
    } else if (shape instanceof Shape.ShortOrLong either) {
      check(tree, tree instanceof Tree.Scalar ? either.shortForm() : either.longForm(), what);
    } else if (shape instanceof Shape.Again) {
      Shape.Key network = Grammar.CLAIM.keys().stream().filter(k -> k.name().equals("network")).findFirst()
          .orElseThrow();
      check(tree, network.shape(), what);
    } else if (!(shape instanceof Shape.Anything)) {
      if (tree instanceof Tree.Scalar scalar) {
        scalar(scalar, shape, what);
      } else {
        problems.add(tree.place(), "`" + what + "` is a single value, not a " + form(tree), "write it on one line");
      }
    }
  }

  private static String range(Shape.Count count) {
    return count.least() == count.most()
        ? "always " + count.least()
        : "a whole number from " + count.least() + " to " + count.most();
  }

  private void scalar(Tree.Scalar scalar, Shape shape, String what) {
    String text = scalar.text();
    if (shape instanceof Shape.Choice choice && !choice.words().contains(text)) {
      problems.add(scalar.place(), "`" + what + "` cannot be `" + shortened(text) + "`",
          Suggestion.of(text, choice.words()));
    } else if (shape instanceof Shape.Count count) {
      if (!text.matches("\\d{1,18}") || Long.parseLong(text) < count.least() || Long.parseLong(text) > count.most()) {
        problems.add(
            scalar.place(),
            "`" + what + "` is " + range(count) + ", not `" + shortened(text) + "`",
            text.matches("\\d+") ? "choose a number in this range" : "write digits only");
      }
    } else if (shape instanceof Shape.Flag && !text.equals("true") && !text.equals("false")) {
      problems.add(scalar.place(), "`" + what + "` is true or false, not `" + shortened(text) + "`",
          "YAML 1.2 has no yes/no");
    } else if (shape instanceof Shape.Word word && !text.matches(word.pattern())) {
      problems.add(
          scalar.place(), "`" + shortened(text) + "` cannot be a `" + what + "`", "it has to match " + word.pattern());
    } else if (shape instanceof Shape.Text && text.isBlank()) {
      problems.add(scalar.place(), "`" + what + "` is empty", "write a sentence");
    } else if (shape instanceof Shape.FormulaText) {
      try {
        FormulaParser.parse(text, scalar.place(), any -> true);
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
      }
    }
  }

  private void section(Tree tree, Shape.Section section, String what) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      problems.add(tree.place(), "`" + what + "` is a mapping, not a " + form(tree), "keys: " + names(section));
      return;
    }
    mapping.entries().forEach((name, value) -> {
      Shape.Key key = section.keys().stream().filter(k -> k.name().equals(name)).findFirst().orElse(null);
      if (key == null) {
        problems.add(
            mapping.keys().get(name), "unknown key `" + shortened(name) + "` in `" + what + "`",
            Suggestion.of(name, names(section)));
      } else if (key.required() && key.shape() instanceof Shape.ListOf list && value instanceof Tree.Items items
          && items.items().isEmpty()) {
        problems.add(value.place(), "`" + name + "` needs at least " + list.least() + " item",
            "add one: " + name + ": " + key.example());
      } else {
        check(value, key.shape(), name);
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
    if (!(tree instanceof Tree.Mapping mapping)) {
      problems.add(tree.place(), "`" + what + "` is a mapping from names, not a " + form(tree), "name: value");
      return;
    }
    mapping.entries().forEach((name, value) -> {
      if (!name.matches(named.pattern())) {
        problems.add(
            mapping.keys().get(name), "`" + shortened(name) + "` is not a name",
            name.contains("(") && named.pattern().contains("(")
                ? "a function of your own begins with a capital letter: \"F(i, j)\""
                : "letters and digits, starting with a letter");
      }
      check(value, named.value(), what + "." + name);
    });
  }

  private void list(Tree tree, Shape.ListOf list, String what) {
    if (!(tree instanceof Tree.Items items)) {
      problems.add(tree.place(), "`" + what + "` is a list, not a " + form(tree),
          "write [ ... ] or lines that start with -");
      return;
    }
    if (items.items().size() < list.least()) {
      problems.add(tree.place(), "`" + what + "` needs at least " + list.least() + " item",
          "add one, or remove the key");
    }
    items.items().forEach(item -> check(item, list.item(), what));
  }

  private static List<String> names(Shape.Section section) {
    return section.keys().stream().map(Shape.Key::name).toList();
  }

  private static String form(Tree tree) {
    return tree instanceof Tree.Items ? "list" : tree instanceof Tree.Mapping ? "mapping" : "single value";
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
