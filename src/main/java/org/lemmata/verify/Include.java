package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Yaml;

/** A claim with the parts that it includes, as if they stood in it before its own words. */
final class Include {
  private static final Set<String> SECTIONS = Set.of(
      "parameters", "network", "data", "labels", "loss", "initialisation", "problems", "runs", "points", "let",
      "schedule", "assume", "witness");
  private static final Set<String> NAMED = Set.of("parameters", "problems", "runs", "points", "let");

  private Include() {}

  /** @param shared texts of parts, by name */
  static Section whole(Section claim, Map<String, String> shared) {
    Section all = Section.EMPTY;
    for (String text : texts(claim, shared)) {
      Section part = Yaml.read(text).without("title");
      if (!SECTIONS.containsAll(part.keys())) {
        throw new Rejected("a claim cannot include " + part.keys());
      }
      all = joined(all, part);
    }
    return joined(all, claim).without("include");
  }

  /**
   * Of the file of a claim and all that it includes and cites.
   *
   * @param cited hashes of what it cites
   */
  static String hash(String claimFile, Section claim, Map<String, String> shared, List<String> cited) {
    StringBuilder hashes = new StringBuilder(Certificate.hash(claimFile));
    texts(claim, shared).forEach(text -> hashes.append(' ').append(Certificate.hash(text)));
    cited.forEach(hash -> hashes.append(' ').append(hash));
    return claim.has("include") || !cited.isEmpty() ? Certificate.hash(hashes.toString()) : hashes.toString();
  }

  private static List<String> texts(Section claim, Map<String, String> shared) {
    List<String> texts = new ArrayList<>();
    for (String name : claim.texts("include")) {
      if (!shared.containsKey(name)) {
        throw new Rejected("what the claim includes as " + name + " is not here");
      }
      texts.add(shared.get(name));
    }
    return texts;
  }

  private static Section joined(Section all, Section more) {
    Section whole = all;
    for (String key : more.keys()) {
      Node value = more.find(key).orElseThrow();
      whole = whole.with(key, whole.find(key).map(before -> joined(key, before, value)).orElse(value));
    }
    return whole;
  }

  /** Lists one after the other; mappings of names together. */
  private static Node joined(String key, Node before, Node value) {
    if (before instanceof Node.Items some && value instanceof Node.Items others) {
      return new Node.Items(Stream.concat(some.items().stream(), others.items().stream()).toList());
    }
    if (!NAMED.contains(key)) {
      throw new Rejected(key + " is included and stands in the claim again");
    }
    Section names = before.section();
    for (String name : value.section().keys()) {
      if (names.has(name)) {
        throw new Rejected(name + " is included and stands in the claim again");
      }
      names = names.with(name, value.section().find(name).orElseThrow());
    }
    return names;
  }
}
