package org.lemmata.verify.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Yaml;

/**
 * The independent checker decides about each key of the language of claims: the schema has none that it does not know,
 * and what it does not know is not covered.
 */
class VocabularyTest {

  /** Sections of a claim that instances and verdicts are made of. */
  static Stream<String> keys() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("docs/claim.schema.json").toFile()).get("properties");
    Set<String> claims = new TreeSet<>();
    schema.fieldNames().forEachRemaining(key -> claims.add(key + ": 0"));
    claims.remove("include: 0");
    for (String section : List.of("parameters", "network", "data", "labels", "loss", "initialisation", "schedule",
        "problems", "runs", "points", "assume", "witness", "conclude")) {
      claims.remove(section + ": 0");
    }
    for (String section : List.of("network", "data", "labels", "loss", "initialisation", "schedule")) {
      claims.addAll(written(schema.get(section), section + ": {", "}"));
    }
    // Of sums of networks, which are beyond the checker.
    claims.remove("network: {of: []}");
    claims.addAll(written(schema.at("/network/properties/output"), "network: {output: {", "}}"));
    for (String section : List.of("runs", "points", "problems")) {
      claims.addAll(written(schema.get(section).get("additionalProperties"), section + ": {u: {", "}}"));
    }
    for (String section : List.of("assume", "witness", "conclude")) {
      claims.addAll(written(schema.get(section).get("items"), section + ": [{", "}]"));
    }
    return claims.stream();
  }

  /** Small claims, each with one key, and with each of its words where it has some. */
  private static List<String> written(JsonNode section, String before, String after) {
    List<String> claims = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    section.path("oneOf").forEach(kind -> kinds.add(kind.path("required").path(0).asText()));
    String plain = kinds.stream().filter(k -> section.get("properties").get(k).path("enum").isEmpty()).findFirst()
        .map(k -> k + ": 0, ").orElse("");
    section.get("properties").fields().forEachRemaining(field -> {
      JsonNode words = field.getValue().path("enum");
      String kind = kinds.contains(field.getKey()) ? "" : plain;
      if (words.isEmpty()) {
        claims.add(before + kind + field.getKey() + ": " + any(field.getValue()) + after);
      }
      words.forEach(word -> claims.add(before + kind + field.getKey() + ": " + word.asText() + after));
    });
    return claims;
  }

  private static String any(JsonNode shape) {
    return switch (shape.path("type").asText()) {
      case "object" -> "{}";
      case "array" -> "[]";
      case "boolean" -> "true";
      default -> "0";
    };
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyOfTheSchemaIsKnown(String claim) {
    assertThatCode(() -> Vocabulary.require(Yaml.read(claim))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise: 1", "network: {bias: true}", "network: {output: {bias: 1}}", "data: {law: x}",
      "labels: {flip: 1}", "loss: {reduce: median}", "loss: {weight: 2}", "initialisation: {rank: 1}",
      "runs: {u: {momentum: 1/2}}", "runs: {u: {kind: mirror-flow}}", "runs: {u: {coordinates: log}}",
      "points: {p: {draw: cube}}", "problems: {q: {noise: 1}}", "problems: {q: {loss: {margin: 1}}}",
      "schedule: {base: 2}", "assume: [{unless: x}]", "assume: [{undecided: passed}]", "witness: [{often: 2}]",
      "conclude: [{almost: x}]",
      "conclude: [{that: x, law: y}]", "conclude: [{because: x}]", "parameters: {n: {whole: [1], real: [1]}}",
      "network: {output: {values: [1], signs: 1}}", "initialisation: {layers: [{signs: 1, gaussian: 1}]}",
      "data: {given: [1], kind: sphere}", "points: {p: {draw: sphere, starts: 3}}", "conclude: [{along: mirror-flow}]"})
  void whatIsNotKnownIsNotCovered(String claim) {
    assertThatThrownBy(() -> Vocabulary.require(Yaml.read(claim))).isInstanceOf(NotCovered.class);
  }

  @Test
  void theSchemaHasManyKeys() throws IOException {
    assertThat(keys()).hasSizeGreaterThan(100);
  }
}
