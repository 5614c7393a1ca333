package org.lemmata.verify;

import static org.lemmata.verify.formula.Yaml.list;
import static org.lemmata.verify.formula.Yaml.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Yaml;

/** A claim with the parts that it includes, as if they stood in it before its own words. */
final class Include {
  private static final Set<String> SECTIONS = Set.of(
      "parameters", "network", "data", "labels", "loss", "initialisation", "problems", "runs", "points", "let", "schedule", "assume", "witness");
  private static final Set<String> NAMED = Set.of("parameters", "problems", "runs", "points", "let");

  private Include() {}

  /** @param shared texts of parts, by name */
  static Map<String, Object> whole(Map<String, Object> claim, Map<String, String> shared) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String text : texts(claim, shared)) {
      Map<String, Object> part = Yaml.read(text);
      part.remove("title");
      if (!SECTIONS.containsAll(part.keySet())) {
        throw new Rejected("a claim cannot include " + part.keySet());
      }
      join(all, part);
    }
    join(all, claim);
    all.remove("include");
    return all;
  }

  /** Of the file of a claim and all that it includes. */
  static String hash(String claimFile, Map<String, Object> claim, Map<String, String> shared) {
    StringBuilder hashes = new StringBuilder(Certificate.hash(claimFile));
    texts(claim, shared).forEach(text -> hashes.append(' ').append(Certificate.hash(text)));
    return claim.containsKey("include") ? Certificate.hash(hashes.toString()) : hashes.toString();
  }

  private static List<String> texts(Map<String, Object> claim, Map<String, String> shared) {
    List<String> texts = new ArrayList<>();
    for (Object name : list(claim.getOrDefault("include", List.of()))) {
      if (!shared.containsKey(name)) {
        throw new Rejected("what the claim includes as " + name + " is not here");
      }
      texts.add(shared.get(name));
    }
    return texts;
  }

  private static void join(Map<String, Object> all, Map<String, Object> more) {
    more.forEach((key, value) -> {
      Object before = all.get(key);
      if (before == null) {
        all.put(key, value);
      } else if (before instanceof List && value instanceof List) {
        List<Object> items = new ArrayList<>(list(before));
        items.addAll(list(value));
        all.put(key, items);
      } else if (NAMED.contains(key)) {
        Map<String, Object> names = new LinkedHashMap<>(map(before));
        map(value).forEach((name, meaning) -> {
          if (names.put(name, meaning) != null) {
            throw new Rejected(name + " is included and stands in the claim again");
          }
        });
        all.put(key, names);
      } else {
        throw new Rejected(key + " is included and stands in the claim again");
      }
    });
  }
}
