package org.lemmata.verify.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A mapping of a claim file, in its order. What is not there is empty, unless it is asked for as a text. */
public record Section(Map<String, Node> entries) implements Node {
  public static final Section EMPTY = new Section(Map.of());

  public Section {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  @Override
  public Section section() {
    return this;
  }

  @Override
  public boolean isSection() {
    return true;
  }

  @Override
  public String plain() {
    return entries.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().plain())
        .collect(Collectors.joining(" "));
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public Set<String> keys() {
    return entries.keySet();
  }

  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** @throws NotCovered where there is no such text */
  public String text(String key) {
    return find(key).orElseThrow(() -> Yaml.beyond("no " + key)).text();
  }

  public String text(String key, String otherwise) {
    return find(key).map(Node::text).orElse(otherwise);
  }

  /** Whether this stands at the key. */
  public boolean says(String key, String text) {
    return find(key).filter(node -> node.equals(new Text(text))).isPresent();
  }

  public Section section(String key) {
    return find(key).map(Node::section).orElse(EMPTY);
  }

  public List<Node> items(String key) {
    return find(key).map(Node::items).orElse(List.of());
  }

  public List<String> texts(String key) {
    return items(key).stream().map(Node::text).toList();
  }

  public List<Section> sections(String key) {
    return items(key).stream().map(Node::section).toList();
  }

  /** The same with another value at a key, which may be new. */
  public Section with(String key, Node value) {
    Map<String, Node> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return new Section(more);
  }

  /** The same without a key. */
  public Section without(String key) {
    Map<String, Node> fewer = new LinkedHashMap<>(entries);
    fewer.remove(key);
    return new Section(fewer);
  }
}
