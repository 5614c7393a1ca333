package org.lemmata.verify.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the part of YAML that claim files use: mappings and lists by indentation, plain text, and what {@link Flow}
 * reads. All else, such as anchors, tags and tabs, is not covered: a file must not say one thing here and another to
 * the checker.
 */
public final class Yaml {
  private final List<String> lines;
  private int line;

  private Yaml(String text) {
    lines = new ArrayList<>(text.lines().toList());
    boolean isPlain = text.replace("\r\n", "\n").chars()
        .allMatch(
            c -> c == ' ' || c == '\n' || !Character.isWhitespace(c) && !Character.isISOControl(c) && c != 0xfeff);
    if (!isPlain || lines.stream().anyMatch(l -> l.startsWith("---") || l.startsWith("...") || l.startsWith("%"))) {
      throw beyond("other blanks, control characters or several documents");
    }
    skip();
  }

  /** A whole document. */
  public static Section read(String text) {
    Yaml yaml = new Yaml(text);
    Node value = yaml.block();
    if (yaml.line < yaml.lines.size()) {
      throw beyond(yaml.lines.get(yaml.line));
    }
    return value.section();
  }

  static NotCovered beyond(String what) {
    return new NotCovered("a claim file with " + what);
  }

  /** Puts a key that is new into a mapping. */
  static void put(Map<String, Node> map, String key, Node value) {
    if (map.put(key, value) != null) {
      throw beyond("the key " + key + " twice");
    }
  }

  private static boolean saysNothing(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private void skip() {
    while (line < lines.size() && saysNothing(lines.get(line))) {
      line++;
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private int indent() {
    return line < lines.size() ? indent(lines.get(line)) : -1;
  }

  private boolean isItem() {
    return line < lines.size() && lines.get(line).strip().startsWith("- ");
  }

  private Node block() {
    int indent = indent();
    List<Node> items = new ArrayList<>();
    while (indent() == indent && isItem()) {
      String rest = lines.get(line).substring(indent + 2);
      lines.set(line, " ".repeat(indent + 2) + rest);
      items.add(rest.matches("[A-Za-z][\\w-]*:( .*|$)") ? block() : value(rest, indent));
    }
    Map<String, Node> map = new LinkedHashMap<>();
    while (indent() == indent && items.isEmpty()) {
      Flow flow = new Flow(lines.get(line).stripLeading());
      put(map, flow.key(true), value(flow.rest(), indent));
    }
    return items.isEmpty() ? new Section(map) : new Node.Items(items);
  }

  /** What stands after a colon or dash; it may go on in the lines below. */
  private Node value(String here, int indent) {
    String first = here.stripLeading();
    line++;
    if (first.isEmpty() || first.startsWith("#")) {
      skip();
      return indent() > indent || indent() == indent && isItem() ? block() : new Node.Text("");
    }
    List<String> all = new ArrayList<>(List.of(first));
    while (line < lines.size() && (lines.get(line).isBlank() || indent() > indent)) {
      all.add(lines.get(line++));
    }
    skip();
    if (first.equals(">-") || first.equals(">")) {
      return new Node.Text(folded(all.subList(1, all.size())) + (first.equals(">") ? "\n" : ""));
    }
    if (first.equals("|")) {
      return new Node.Text(literal(all.subList(1, all.size())));
    }
    if (first.startsWith("|") || first.startsWith(">")) {
      return new Node.Text(String.join(" ", all));
    }
    return "\"'{[".indexOf(first.charAt(0)) >= 0 ? new Flow(String.join("\n", all)).whole() : new Node.Text(plain(all));
  }

  /**
   * Lines of one text, with a blank between; lines further to the right keep their blanks and stay on lines of their
   * own.
   */
  private static String folded(List<String> all) {
    List<String> lines = text(all, false);
    int indent = indent(lines.get(0));
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < lines.size(); k++) {
      boolean isSet = indent(lines.get(k)) > indent || k > 0 && indent(lines.get(k - 1)) > indent;
      text.append(k == 0 ? "" : isSet ? "\n" : " ").append(lines.get(k).substring(indent));
    }
    return text.toString();
  }

  /** Lines as they are, from the first one's indentation on, each ended; blank ones at the end are left out. */
  private static String literal(List<String> all) {
    List<String> lines = new ArrayList<>(text(all, true));
    while (lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    int indent = indent(lines.get(0));
    return lines.stream().map(l -> l.substring(Math.min(indent, l.length())) + "\n").collect(Collectors.joining());
  }

  /** The lines of a folded or a literal text, without what follows it. */
  private static List<String> text(List<String> all, boolean maySkip) {
    int indent = all.isEmpty() ? 0 : indent(all.get(0));
    List<String> lines = all.stream().takeWhile(l -> l.isBlank() ? maySkip : indent(l) >= indent).toList();
    // Only comments further to the left end such a text without a word.
    boolean isWhole = all.subList(lines.size(), all.size()).stream()
        .allMatch(l -> l.isBlank() || saysNothing(l) && indent(l) < indent);
    if (lines.isEmpty() || lines.get(0).isBlank() || !isWhole) {
      throw beyond("a text with blank lines");
    }
    return lines;
  }

  /** Plain text on one or several lines. */
  private static String plain(List<String> all) {
    while (saysNothing(all.get(all.size() - 1))) {
      all.remove(all.size() - 1);
    }
    List<String> words = all.stream().map(String::strip).toList();
    String first = words.get(0);
    int comment = first.indexOf(" #");
    if (comment >= 0 && words.size() == 1) {
      return plain(new ArrayList<>(List.of(first.substring(0, comment))));
    }
    boolean isPlain = Flow.startsPlain(first)
        && words.stream().noneMatch(l -> saysNothing(l) || l.contains(" #") || l.contains(": ") || l.endsWith(":"));
    if (!isPlain) {
      throw beyond("this: " + String.join(" ", words));
    }
    return String.join(" ", words);
  }
}
