package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.ClaimText;
import org.lemmata.claim.Claim;

/**
 * No key is read past: added to any form of its section, each key of the language changes the claim or is an error. A
 * new key fails this test until it has a value here.
 */
class IgnoredKeyTest {
  private static final Map<String, List<String>> FORMS = Map.of(
      "network", List.of("{kind: feed-forward, hidden: [m]}", "{kind: feed-forward, depth: 2, width: 3}",
          "{kind: diagonal, depth: 2}", "{kind: sum, of: [{kind: diagonal, depth: 2}, {kind: diagonal, depth: 2}]}"),
      "data", List.of("{fixture: one-point}", "{given: [[1, 2]]}", "{value: i, points: 1, dimension: 2}",
          "{kind: sphere, points: n, dimension: 2}"),
      "labels", List.of("{given: [[1]]}", "{value: i}", "{kind: gaussian}"),
      "initialisation", List.of("{kind: sphere}", "{kind: balanced}", "{kind: entries, entries: i}",
          "{kind: layers, layers: [{gaussian: 1}, {gaussian: 1}]}", "{kind: weights, weights: [[[1, 0]], [[1]]]}"),
      "runs", List.of("{u: {kind: gradient-flow, time: 1}}", "{u: {kind: correlation-flow, time: 1}}",
          "{u: {kind: early-flow, time: 1}}", "{u: {kind: gradient-descent, step: 1, steps: 4}}",
          "{u: {kind: stochastic-descent, step: 1, steps: 4}}"),
      "points", List.of("{p: {weights: [[[1, 0]], [[1]]]}}", "{p: {entries: i}}", "{p: {draw: sphere}}",
          "{p: {starts: 3}}", "{p: {maximiser: certified}}"),
      "conclude", List.of("[{that: 1 <= 2}]", "[{probability: norm(w0) >= 0, at-least: 1/2}]",
          "[{exact: 1 <= 2, fixture: one-point}]", "[{identity: x == x}]", "[{inequality: x <= x}]",
          "[{invariant: norm(w)^2, along: gradient-flow}]", "[{monotone: loss(w), along: gradient-flow}]",
          "[{law: loss(w) >= 0, along: gradient-flow}]"));

  private static final Map<String, String> VALUES = Map.ofEntries(
      Map.entry("hidden", "[7]"), Map.entry("output", "{signs: 3}"), Map.entry("given", "[[3, 4]]"),
      Map.entry("signed", "true"), Map.entry("normalise", "true"), Map.entry("from", "w0"),
      Map.entry("fixture", "three-points"), Map.entry("layers", "[{signs: 1}, {signs: 1}]"),
      Map.entry("weights", "[[[1, 3]], [[2]]]"), Map.entry("of", "other"), Map.entry("between", "[1, 2]"),
      Map.entry("window", "[1, 2]"), Map.entry("over", "[data]"), Map.entry("positive", "[x]"),
      Map.entry("where", "[x > 0]"), Map.entry("coordinates", "polar"), Map.entry("draw", "gaussian"),
      Map.entry("along", "correlation-flow"));

  private static String value(String key, JsonNode shape) {
    boolean isFormula = shape.path("enum").isEmpty()
        && Stream.of("array", "object", "boolean").noneMatch(shape.path("type").asText()::equals);
    return VALUES.getOrDefault(key, isFormula ? "3" : "");
  }

  private static JsonNode keys(JsonNode schema, String section) {
    JsonNode shape = schema.at("/properties/" + section);
    return Stream.of(shape.path("items"), shape.path("additionalProperties"), shape)
        .map(s -> s.path("properties")).filter(p -> !p.isMissingNode() && !p.isEmpty()).findFirst().orElseThrow();
  }

  /** Section, form of it, the same with another key. */
  static Stream<List<String>> additions() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("docs/claim.schema.json").toFile());
    List<List<String>> all = new ArrayList<>();
    FORMS.forEach((section, forms) -> forms.forEach(form -> keys(schema, section).fields().forEachRemaining(key -> {

      boolean isThere = form.matches(".*\\b" + key.getKey() + ":.*");
      String value = value(key.getKey(), key.getValue());
      if (!isThere && !value.isEmpty()) {
        int end = form.endsWith("}}") || form.endsWith("}]") ? form.length() - 2 : form.length() - 1;
        all.add(List.of(section, form, form.substring(0, end) + ", " + key.getKey() + ": " + value
            + form.substring(end)));
      }
    })));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("additions")
  void changesTheClaimOrIsAnError(List<String> addition) {
    ClaimText before = new ClaimText().with(addition.get(0), addition.get(1));
    ClaimText after = new ClaimText().with(addition.get(0), addition.get(2));
    assertThat(!after.problems().isEmpty() || !said(before.claim()).equals(said(after.claim())))
        .as("read past: %s", addition).isTrue();
  }

  private static List<Object> said(Claim claim) {
    return List.of(claim.setting(), claim.question());
  }

  @Test
  void sameTextsSayTheSame() throws IOException {
    assertThat(said(new ClaimText().claim())).isEqualTo(said(new ClaimText().claim()));
    assertThat(additions()).hasSizeGreaterThan(250);
  }
}
