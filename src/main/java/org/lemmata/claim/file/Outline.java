package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The grammar of claim files as plain maps: once as a JSON Schema (draft 7), once as a list of keys for people. */
public final class Outline {
  private Outline() {}

  /** One key: its path, whether it is required, what may stand there, what it means, an example. */
  public record Line(String path, boolean required, String form, String description, String example) {}

  public static Map<String, Object> schema() {
    return schema("A Lemmata claim file", Grammar.CLAIM);
  }

  /** Of parts that claims include. */
  public static Map<String, Object> sharedSchema() {
    return schema("A part that Lemmata claim files include", Grammar.SHARED);
  }

  private static Map<String, Object> schema(String title, Shape.Section grammar) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", title);
    schema.putAll(schema(grammar));
    Shape.Key network = Grammar.CLAIM.keys().stream().filter(k -> k.name().equals("network")).findFirst().orElseThrow();
    schema.put("definitions", Map.of("network", schema(network.shape())));
    return schema;
  }

  private static Map<String, Object> schema(Shape shape) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (shape instanceof Shape.Section section) {
      map.put("type", "object");
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Shape.Key key : section.keys()) {
        Map<String, Object> property = new LinkedHashMap<>(schema(key.shape()));
        property.put("description", key.description() + " Example: " + key.example());
        properties.put(key.name(), property);
      }
      map.put("properties", properties);
      map.put("required", section.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList());
      map.put("additionalProperties", false);
      if (!section.exactlyOne().isEmpty()) {
        map.put("oneOf", section.exactlyOne().stream().map(name -> Map.of("required", List.of(name))).toList());
      }
    } else if (shape instanceof Shape.Named named) {
      map.put("type", "object");
      map.put("additionalProperties", schema(named.value()));
    } else if (shape instanceof Shape.ListOf list) {
      map.put("type", "array");
      map.put("items", schema(list.item()));
      map.put("minItems", list.least());
    } else if (shape instanceof Shape.ShortOrLong either) {
      map.put("anyOf", List.of(schema(either.shortForm()), schema(either.longForm())));
    } else if (shape instanceof Shape.Choice choice) {
      map.put("enum", choice.words());
    } else if (shape instanceof Shape.Count count) {
      map.put("type", "integer");
      map.put("minimum", count.least());
      map.put("maximum", count.most());
    } else if (shape instanceof Shape.Flag) {
      map.put("type", "boolean");
    } else if (shape instanceof Shape.Word word) {
      map.put("type", "string");
      map.put("pattern", "^(?:" + word.pattern() + ")$");
    } else if (shape instanceof Shape.FormulaText) {
      map.put("type", List.of("string", "number"));
    } else if (shape instanceof Shape.Text) {
      map.put("type", "string");
    } else if (shape instanceof Shape.Again again) {
      map.put("$ref", "#/definitions/" + again.name());
    }
    return map;
  }

  /** Every key in the order of the grammar. */
  public static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    add("", Grammar.CLAIM, lines);
    return lines;
  }

  private static void add(String prefix, Shape shape, List<Line> lines) {
    if (shape instanceof Shape.Section section) {
      for (Shape.Key key : section.keys()) {
        lines.add(new Line(prefix + key.name(), key.required(), form(key.shape()), key.description(), key.example()));
        add(prefix + key.name() + ".", key.shape(), lines);
      }
    } else if (shape instanceof Shape.Named named) {
      add(prefix + "<name>.", named.value(), lines);
    } else if (shape instanceof Shape.ListOf list) {
      add(prefix.substring(0, prefix.length() - 1) + "[].", list.item(), lines);
    } else if (shape instanceof Shape.ShortOrLong either) {
      add(prefix, either.longForm(), lines);
    }
  }

  private static String form(Shape shape) {
    if (shape instanceof Shape.Choice choice) {
      return String.join(" / ", choice.words());
    }
    if (shape instanceof Shape.ListOf list) {
      return "list of " + form(list.item());
    }
    if (shape instanceof Shape.Named named) {
      return "names to " + form(named.value());
    }
    if (shape instanceof Shape.ShortOrLong either) {
      return form(either.shortForm()) + ", or " + form(either.longForm());
    }
    if (shape instanceof Shape.Count) {
      return "whole number";
    }
    return shape instanceof Shape.Section || shape instanceof Shape.Again
        ? "section"
        : shape instanceof Shape.FormulaText
            ? "formula"
            : shape instanceof Shape.Flag ? "true or false" : shape instanceof Shape.Anything ? "any value" : "text";
  }
}
