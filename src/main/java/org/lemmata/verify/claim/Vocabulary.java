package org.lemmata.verify.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/**
 * What this checker knows of the language of claims. A file that says more is not covered: a key that it passed over
 * might be the one that matters.
 *
 * @param keys of one kind of section
 * @param words by key, where only some are known
 * @param kinds keys of which a section has exactly one, if there are any
 */
record Vocabulary(Set<String> keys, Map<String, Set<String>> words, Set<String> kinds) {
  private static final Vocabulary CLAIM = of("schema", "id", "title", "kind", "expect", "source", "statement", "remark",
      "uses", "parameters", "network", "data", "labels", "loss", "initialisation", "problems", "runs", "points", "let",
      "schedule", "assume", "witness", "observe", "conclude", "mutants", "survivors", "budget", "plots");

  private static final Vocabulary NETWORK = of("kind", "hidden", "depth", "width", "outputs", "slope", "power", "order",
      "output");

  private static final Vocabulary SUM = of("kind", "of", "order");

  private static final Vocabulary OUTPUT = of("values", "signs").withOneOf("values", "signs");

  private static final Vocabulary DATA = of("fixture", "given", "kind", "value", "points", "dimension", "spread",
      "signed").with("signed", "true", "false").withOneOf("fixture", "given", "kind", "value");

  private static final Vocabulary LABELS = of("from", "given", "value", "kind", "size", "normalise")
      .with("from", "fixture").with("normalise", "true", "false").withOneOf("from", "given", "value", "kind");

  private static final Vocabulary LOSS = of("kind", "factor", "reduce").with("reduce", "sum", "mean");

  private static final Vocabulary START = of("kind", "layers", "weights", "entries", "scale");

  private static final Vocabulary PROBLEM = of("network", "data", "labels", "loss");

  private static final Vocabulary RUN = of("kind", "of", "from", "scale", "coordinates", "time", "frames", "settle",
      "step", "steps", "batch", "decay")
      .with("kind", "gradient-flow", "correlation-flow", "early-flow", "gradient-descent", "stochastic-descent")
      .with("coordinates", "plain", "scaled", "polar");

  private static final Vocabulary POINT = of("limit", "weights", "entries", "draw", "starts", "maximiser", "radius",
      "of").with("draw", "sphere", "gaussian").with("maximiser", "certified")
      .withOneOf("limit", "weights", "entries", "draw", "starts", "maximiser");

  private static final Vocabulary SCHEDULE = of("variable", "rungs", "value");

  private static final Vocabulary CONDITION = of("that", "because", "undecided").with("undecided", "left-out");

  private static final Vocabulary CONCLUSION = of("that", "eventually", "limit", "to", "within", "rate", "against",
      "between", "window", "probability", "at-least", "over", "exact", "fixture", "identity", "positive", "inequality",
      "invariant", "monotone", "law", "always", "by", "along", "depth", "power", "slope", "decay", "loss",
      "where").with("loss", "exponential", "logistic", "square").with("along", "gradient-flow", "correlation-flow")
      .withOneOf("that", "eventually", "limit", "rate",
          "probability",
          "exact", "identity", "inequality", "invariant", "monotone", "law", "always");

  private static final Vocabulary STEP = of("each", "by", "claim", "conclusion", "earlier", "with", Citations.STATED);

  private static final Vocabulary DOMAIN = of("whole", "real", "log", "one-of").withOneOf("whole", "real", "log",
      "one-of");

  private static final Vocabulary LAYER = of("gaussian", "signs").withOneOf("gaussian", "signs");

  private static Vocabulary of(String... keys) {
    return new Vocabulary(Set.of(keys), Map.of(), Set.of());
  }

  private Vocabulary with(String key, String... known) {
    Map<String, Set<String>> more = new HashMap<>(words);
    more.put(key, Set.of(known));
    return new Vocabulary(keys, Map.copyOf(more), kinds);
  }

  private Vocabulary withOneOf(String... one) {
    return new Vocabulary(keys, words, Set.of(one));
  }

  /** Returns where everything is known that a claim says of instances and of what has to hold on them. */
  static void require(Section claim) {
    CLAIM.requireOf("a claim", claim);
    requireProblem(claim);
    START.requireOf("an initialisation", claim.section("initialisation"));
    SCHEDULE.requireOf("a schedule", claim.section("schedule"));
    sections(claim.section("initialisation").items("layers")).forEach(law -> LAYER.requireOf("a layer", law));
    sections(claim.section("parameters").entries().values()).forEach(law -> DOMAIN.requireOf("a domain", law));
    sections(claim, "problems").forEach(problem -> {
      PROBLEM.requireOf("a problem", problem);
      requireProblem(problem);
    });
    sections(claim, "runs").forEach(run -> RUN.requireOf("a run", run));
    sections(claim, "points").forEach(point -> POINT.requireOf("a point", point));
    claim.sections("assume").forEach(hypothesis -> CONDITION.requireOf("a hypothesis", hypothesis));
    claim.sections("witness").forEach(witness -> CONDITION.requireOf("a witness", witness));
    claim.sections("conclude").forEach(Vocabulary::requireConclusion);
  }

  /** The same of one conclusion alone. */
  static void requireConclusion(Section conclusion) {
    CONCLUSION.requireOf("a conclusion", conclusion);
  }

  static void requireStep(Section step) {
    STEP.requireOf("a step", step);
  }

  private static void requireProblem(Section problem) {
    Section network = problem.section("network");
    if (network.says("kind", "sum")) {
      SUM.requireOf("a sum of networks", network);
      network.sections("of").forEach(Vocabulary::requireNetwork);
    } else {
      requireNetwork(network);
    }
    DATA.requireOf("data", problem.section("data"));
    LABELS.requireOf("labels", problem.section("labels"));
    LOSS.requireOf("a loss", problem.section("loss"));
  }

  private static void requireNetwork(Section network) {
    NETWORK.requireOf("a network", network);
    OUTPUT.requireOf("an output layer", network.section("output"));
  }

  private static List<Section> sections(Section claim, String key) {
    return claim.section(key).entries().values().stream().map(Node::section).toList();
  }

  /** Those that are no text. */
  private static List<Section> sections(Collection<Node> nodes) {
    return nodes.stream().filter(Section.class::isInstance).map(Node::section).toList();
  }

  private void requireOf(String what, Section section) {
    if (!kinds.isEmpty() && !section.keys().isEmpty() && section.keys().stream().filter(kinds::contains).count() != 1) {
      throw new NotCovered(what + " that is of no kind, or of two: " + section.keys());
    }
    section.entries().forEach((key, value) -> {
      if (!keys.contains(key)) {
        throw new NotCovered(what + " with the key " + key);
      }
      if (!words.getOrDefault(key, Set.of(value.plain())).contains(value.plain())) {
        throw new NotCovered(what + " whose " + key + " is " + value.plain());
      }
    });
  }
}
