package org.lemmata.claim.file;

import java.util.List;
import java.util.Map;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Suggestion;

/** A shape that is written as a single value. */
sealed interface Plain extends Shape {

  /** What it is, in the reference. */
  String form();

  /** The same in JSON Schema. */
  Map<String, Object> schema();

  /** Notes what is wrong with the value of {@code what}. */
  void check(Tree.Scalar scalar, String what, Diagnostics problems);

  @Override
  default <T> T answer(Cases<T> cases) {
    return cases.plain().apply(this);
  }

  /** At most so many characters of what an author wrote. */
  static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }

  /** Text for people. */
  record Text() implements Plain {
    @Override
    public String form() {
      return "text";
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "string");
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      if (scalar.text().isBlank()) {
        problems.add(scalar.place(), "`" + what + "` is empty", "write a sentence");
      }
    }
  }

  /** An expression of the formula language, or a plain number. */
  record FormulaText() implements Plain {
    @Override
    public String form() {
      return "formula";
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", List.of("string", "number"));
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      try {
        FormulaParser.parse(scalar.text(), scalar.layout(), any -> true);
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
      }
    }
  }

  /** A short name made of letters, digits and hyphens. */
  record Word(String pattern) implements Plain {
    @Override
    public String form() {
      return "text";
    }

    @Override
    public Map<String, Object> schema() {
      return Outline.inOrder("type", "string", "pattern", "^(?:" + pattern + ")$");
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      if (!scalar.text().matches(pattern)) {
        problems.add(scalar.place(), "`" + shortened(scalar.text()) + "` cannot be a `" + what + "`",
            "it has to match " + pattern);
      }
    }
  }

  /** One of a few words. */
  record Choice(List<String> words) implements Plain {
    @Override
    public String form() {
      return String.join(" / ", words);
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("enum", words);
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      if (!words.contains(scalar.text())) {
        problems.add(scalar.place(), "`" + what + "` cannot be `" + shortened(scalar.text()) + "`",
            Suggestion.of(scalar.text(), words));
      }
    }
  }

  /** A whole number between two bounds. */
  record Count(long least, long most) implements Plain {
    @Override
    public String form() {
      return "whole number";
    }

    @Override
    public Map<String, Object> schema() {
      return Outline.inOrder("type", "integer", "minimum", least, "maximum", most);
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      String text = scalar.text();
      if (!text.matches("\\d{1,18}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
        problems.add(
            scalar.place(),
            "`" + what + "` is " + range() + ", not `" + shortened(text) + "`",
            text.matches("\\d+") ? "choose a number in this range" : "write digits only");
      }
    }

    private String range() {
      return least == most ? "always " + least : "a whole number from " + least + " to " + most;
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements Plain {
    @Override
    public String form() {
      return "true or false";
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "boolean");
    }

    @Override
    public void check(Tree.Scalar scalar, String what, Diagnostics problems) {
      if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
        problems.add(scalar.place(), "`" + what + "` is true or false, not `" + shortened(scalar.text()) + "`",
            "YAML 1.2 has no yes/no");
      }
    }
  }
}
