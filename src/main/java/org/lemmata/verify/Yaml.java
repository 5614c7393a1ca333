package org.lemmata.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the part of YAML that claim files use: mappings by indentation, lists, flow collections, quoted and literal text. */
final class Yaml {
  private final String[] lines;
  private int line;

  private Yaml(String text) {
    lines = text.split("\n", -1);
  }

  /** Maps, lists and strings. */
  static Map<String, Object> read(String text) {
    Yaml yaml = new Yaml(text);
    yaml.skip();
    return yaml.line < yaml.lines.length ? map(yaml.block(0)) : Map.of();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    if (!(value instanceof Map)) {
      throw new NotCovered("a mapping was expected, not " + value);
    }
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    if (!(value instanceof List)) {
      throw new NotCovered("a list was expected, not " + value);
    }
    return (List<Object>) value;
  }

  private void skip() {
    while (line < lines.length && (lines[line].isBlank() || lines[line].strip().startsWith("#"))) {
      line++;
    }
  }

  private int indent() {
    skip();
    return line < lines.length ? lines[line].length() - lines[line].stripLeading().length() : -1;
  }

  private Object block(int indent) {
    return lines[line].strip().startsWith("- ") ? items(indent) : mapping(indent);
  }

  private List<Object> items(int indent) {
    List<Object> items = new ArrayList<>();
    while (indent() == indent && lines[line].strip().startsWith("- ")) {
      String rest = lines[line].substring(indent + 2);
      if (isKeyed(rest)) {
        lines[line] = " ".repeat(indent + 2) + rest;
        items.add(mapping(indent + 2));
      } else {
        items.add(value(rest, indent));
      }
    }
    return items;
  }

  private static boolean isKeyed(String text) {
    return text.matches("[A-Za-z][\\w-]*:( .*|$)");
  }

  private Map<String, Object> mapping(int indent) {
    Map<String, Object> map = new LinkedHashMap<>();
    while (indent() == indent && !lines[line].strip().startsWith("- ")) {
      Flow flow = new Flow(lines[line].strip());
      String key = flow.key();
      if (map.containsKey(key)) {
        throw new NotCovered("the key " + key + " twice");
      }
      map.put(key, value(flow.rest(), indent));
    }
    return map;
  }

  /** What stands after a colon or dash; it may go on in the lines below. */
  private Object value(String first, int indent) {
    String text = first.strip();
    line++;
    if (text.isEmpty() || text.startsWith("#")) {
      return indent() > indent ? block(indent()) : indent() == indent && lines[line].strip().startsWith("- ") ? items(indent) : "";
    }
    if (text.equals("|")) {
      return literal(indent);
    }
    StringBuilder all = new StringBuilder(text);
    while (line < lines.length && !lines[line].isBlank() && indent() > indent) {
      all.append(' ').append(lines[line++].strip());
    }
    Flow flow = new Flow(all.toString());
    Object value = flow.value(false);
    flow.end();
    return value;
  }

  private String literal(int indent) {
    StringBuilder all = new StringBuilder();
    while (line < lines.length && (lines[line].isBlank() || lines[line].length() - lines[line].stripLeading().length() > indent)) {
      all.append(lines[line++].strip()).append('\n');
    }
    return all.toString();
  }

  /** Values on one line. */
  private static final class Flow {
    private final String text;
    private int at;

    Flow(String text) {
      this.text = text;
    }

    private void blanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }

    private boolean takes(char c) {
      blanks();
      boolean here = at < text.length() && text.charAt(at) == c;
      at += here ? 1 : 0;
      return here;
    }

    String rest() {
      return text.substring(at);
    }

    void end() {
      blanks();
      if (at < text.length() && text.charAt(at) != '#') {
        throw new NotCovered("this in a claim file: " + rest());
      }
    }

    String key() {
      blanks();
      String key = text.startsWith("\"", at) || text.startsWith("'", at) ? quoted() : plain(":");
      if (!takes(':')) {
        throw new NotCovered("a key without a colon: " + text);
      }
      return key;
    }

    Object value(boolean inside) {
      if (takes('{')) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (!takes('}')) {
          map.put(key(), value(true));
          takes(',');
        }
        return map;
      }
      if (takes('[')) {
        List<Object> list = new ArrayList<>();
        while (!takes(']')) {
          list.add(value(true));
          takes(',');
        }
        return list;
      }
      return text.startsWith("\"", at) || text.startsWith("'", at) ? quoted() : plain(inside ? ",]}" : "");
    }

    private String plain(String ends) {
      int from = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0 && !text.startsWith(" #", at)) {
        at++;
      }
      if (at == text.length() && !ends.isEmpty()) {
        throw new NotCovered("a claim file that ends inside " + text);
      }
      return text.substring(from, at).strip();
    }

    private String quoted() {
      char mark = text.charAt(at++);
      StringBuilder all = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == mark && mark == '\'' && text.startsWith("'", at)) {
          at++;
        } else if (c == mark) {
          return all.toString();
        } else if (c == '\\' && mark == '"' && at < text.length()) {
          c = text.charAt(at++);
        }
        all.append(c);
      }
      throw new NotCovered("a quotation mark that is not closed");
    }
  }
}
