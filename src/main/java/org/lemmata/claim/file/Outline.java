package org.lemmata.claim.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    schema.put("definitions", Map.of("network", schema(Grammar.network())));
    return schema;
  }

  private static Map<String, Object> schema(Shape shape) {
    return shape.answer(new Shape.Cases<>(
        Plain::schema,
        list -> inOrder("type", "array", "items", schema(list.item()), "minItems", list.least()),
        named -> inOrder("type", "object", "additionalProperties", schema(named.value())),
        Outline::schema,
        either -> inOrder("anyOf", List.of(schema(either.shortForm()), schema(either.longForm()))),
        anything -> inOrder(),
        again -> inOrder("$ref", "#/definitions/" + again.name())));
  }

  private static Map<String, Object> schema(Shape.Section section) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Key key : section.keys()) {
      Map<String, Object> property = new LinkedHashMap<>(schema(key.shape()));
      property.put("description", key.description() + " Example: " + key.example());
      properties.put(key.name(), property);
    }
    Map<String, Object> map = inOrder("type", "object", "properties", properties, "required",
        section.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList(), "additionalProperties",
        false);
    if (!section.exactlyOne().isEmpty()) {
      map.put("oneOf", section.exactlyOne().stream().map(name -> Map.of("required", List.of(name))).toList());
    }
    return map;
  }

  /** Keys and values in turn. */
  static Map<String, Object> inOrder(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  /** Every key in the order of the grammar. */
  public static List<Line> lines() {
    return below("", Grammar.CLAIM);
  }

  private static List<Line> below(String prefix, Shape shape) {
    return shape.answer(new Shape.Cases<>(
        plain -> List.of(),
        list -> below(prefix.substring(0, prefix.length() - 1) + "[].", list.item()),
        named -> below(prefix + "<name>.", named.value()),
        section -> section.keys().stream().flatMap(key -> of(prefix, key)).toList(),
        either -> below(prefix, either.longForm()),
        anything -> List.of(),
        again -> List.of()));
  }

  private static Stream<Line> of(String prefix, Shape.Key key) {
    Line line = new Line(prefix + key.name(), key.required(), form(key.shape()), key.description(), key.example());
    return Stream.concat(Stream.of(line), below(prefix + key.name() + ".", key.shape()).stream());
  }

  private static String form(Shape shape) {
    return shape.answer(new Shape.Cases<>(
        Plain::form,
        list -> "list of " + form(list.item()),
        named -> "names to " + form(named.value()),
        section -> "section",
        either -> form(either.shortForm()) + ", or " + form(either.longForm()),
        anything -> "any value",
        again -> "section"));
  }
}
