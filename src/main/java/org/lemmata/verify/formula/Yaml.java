package org.lemmata.verify.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the part of YAML that claim files use: mappings by indentation, lists, flow collections, quoted and literal text. */
public final class Yaml {
  private final List<String> lines;
  private int line;

  private Yaml(String text) {
    lines = new ArrayList<>(text.lines().filter(l -> !l.isBlank() && !l.strip().startsWith("#")).toList());
  }

  /** Maps, lists and strings. */
  public static Map<String, Object> read(String text) {
    Yaml yaml = new Yaml(text);
    Object value = yaml.block();
    return yaml.line < yaml.lines.size() ? map(null) : map(value);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    if (!(value instanceof Map)) {
      throw new NotCovered("a claim file with " + value + " for a mapping");
    }
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    if (!(value instanceof List)) {
      throw new NotCovered("a claim file with " + value + " for a list");
    }
    return (List<Object>) value;
  }

  private int indent() {
    return line < lines.size() ? lines.get(line).length() - lines.get(line).stripLeading().length() : -1;
  }

  private boolean isItem() {
    return line < lines.size() && lines.get(line).strip().startsWith("- ");
  }

  private Object block() {
    int indent = indent();
    List<Object> items = new ArrayList<>();
    while (indent() == indent && isItem()) {
      String rest = lines.get(line).substring(indent + 2);
      lines.set(line, " ".repeat(indent + 2) + rest);
      items.add(rest.matches("[A-Za-z][\\w-]*:( .*|$)") ? block() : value(rest, indent));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    while (indent() == indent && items.isEmpty()) {
      Flow flow = new Flow(lines.get(line).strip());
      String key = flow.key();
      if (map.put(key, value(flow.text.substring(flow.at), indent)) != null) {
        throw new NotCovered("a claim file with the key " + key + " twice");
      }
    }
    return items.isEmpty() ? map : items;
  }

  /** What stands after a colon or dash; it may go on in the lines below. */
  private Object value(String first, int indent) {
    StringBuilder all = new StringBuilder(first.strip());
    line++;
    if (all.isEmpty() || all.charAt(0) == '#') {
      return indent() > indent || indent() == indent && isItem() ? block() : "";
    }
    while (indent() > indent) {
      all.append(' ').append(lines.get(line++).strip());
    }
    if (all.charAt(0) == '|') {
      return all.toString();
    }
    Flow flow = new Flow(all.toString());
    Object value = flow.value("");
    return flow.at == flow.text.length() || flow.takes('#') ? value : map(flow.text);
  }

  /** Values on one line. */
  private static final class Flow {
    private final String text;
    private int at;

    Flow(String text) {
      this.text = text;
    }

    private boolean takes(char c) {
      while (text.startsWith(" ", at)) {
        at++;
      }
      boolean here = at < text.length() && text.charAt(at) == c;
      at += here ? 1 : 0;
      return here;
    }

    String key() {
      String key = scalar(":");
      if (!takes(':')) {
        throw new NotCovered("a claim file with this: " + text);
      }
      return key;
    }

    /** @param ends characters before which a plain value ends */
    Object value(String ends) {
      if (takes('{')) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (!takes('}')) {
          map.put(key(), value(",]}"));
          takes(',');
        }
        return map;
      }
      if (takes('[')) {
        List<Object> list = new ArrayList<>();
        while (!takes(']')) {
          list.add(value(",]}"));
          takes(',');
        }
        return list;
      }
      return scalar(ends);
    }

    private String scalar(String ends) {
      if (takes('"') || takes('\'')) {
        return quoted(text.charAt(at - 1));
      }
      int from = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0 && !text.startsWith(" #", at)) {
        at++;
      }
      if (at == text.length() && !ends.isEmpty()) {
        throw new NotCovered("a claim file that ends inside " + text);
      }
      return text.substring(from, at).strip();
    }

    private String quoted(char mark) {
      StringBuilder all = new StringBuilder();
      for (; at < text.length() && (text.charAt(at) != mark || mark == '\'' && text.startsWith("''", at)); at++) {
        boolean escapes = text.charAt(at) == mark || text.charAt(at) == '\\' && mark == '"';
        at += escapes ? 1 : 0;
        all.append(text, at, at + 1);
      }
      if (!takes(mark)) {
        throw new NotCovered("a quotation mark that is not closed");
      }
      return all.toString();
    }
  }
}
