package org.lemmata.verify.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Section;

/**
 * What a claim says of instances, and of what has to hold on them.
 *
 * @param parameters in the order of the file
 * @param own problem
 * @param scale of the initial weights
 * @param lets formulas by the names or heads of functions that they define
 * @param definitions the words of whatever has a name, for what depends on what
 */
public record Claim(String id, Map<String, Parameter> parameters, Task own, Start start, String scale,
    Map<String, Task> problems,
    Map<String, Route> runs, Map<String, Point> points, Map<String, String> lets, Map<String, String> definitions,
    Optional<Schedule> schedule, List<String> hypotheses, List<String> witnesses, List<Conclusion> conclusions,
    Effort effort) {

  /** @throws org.lemmata.verify.formula.NotCovered where it says what this checker does not know */
  public static Claim of(Section claim) {
    Vocabulary.require(claim);
    Section start = claim.section("initialisation");
    Map<String, String> definitions = new LinkedHashMap<>();
    for (String kind : List.of("points", "runs", "problems", "let")) {
      claim.section(kind).entries().forEach((name, node) -> definitions.put(name, node.plain()));
    }
    return new Claim(
        claim.text("id"), named(claim, "parameters", Parameter::of), Task.of(claim), Start.of(start),
        start.text("scale", "1"),
        named(claim, "problems", p -> Task.of(p.section())), named(claim, "runs", r -> Route.of(r.section())),
        named(claim, "points", p -> Point.of(p.section())), named(claim, "let", Node::text), definitions,
        claim.find("schedule").map(Node::section).map(Schedule::of), thats(claim, "assume"), thats(claim, "witness"),
        claim.sections("conclude").stream().map(Conclusion::of).toList(), Effort.of(claim.section("budget")));
  }

  private static <T> Map<String, T> named(Section claim, String key, Function<Node, T> reader) {
    Map<String, T> all = new LinkedHashMap<>();
    claim.section(key).entries().forEach((name, node) -> all.put(name, reader.apply(node)));
    return all;
  }

  private static List<String> thats(Section claim, String key) {
    return claim.sections(key).stream().map(c -> c.text("that")).toList();
  }

  /** Whether a formula may depend on the scale, by the words in it and in what they name. */
  public boolean speaksOfScale(String formula) {
    return schedule.filter(s -> moves(s.variable(), formula, new HashSet<>())).isPresent();
  }

  private boolean moves(String variable, String name, Set<String> seen) {
    String body = new OwnFunctions(lets).body(name).orElse("");
    String text = name + " " + body + " " + definitions.getOrDefault(name, "");
    return seen.add(name) && Arrays.stream(text.split("\\W+"))
        .anyMatch(word -> word.equals(variable) || moves(variable, word, seen));
  }
}
