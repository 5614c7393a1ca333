package org.lemmata.reporting.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Sample;
import org.lemmata.kernel.verdict.Outcome;

/**
 * A line of {@code observations.jsonl}: one instance of one claim, in the schema that Hypothesis publishes for the
 * observations of property-based tests, so that its viewers and notebooks read it.
 *
 * @param status passed, failed or gave_up; where a claim speaks of a probability, single failures are allowed
 * @param representation the replay token
 * @param arguments parameters by name
 * @param features margins, their errors, and what the claim asks to observe
 * @param coverage always null
 * @param runStart seconds since 1970; 0 in a reproducible report
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Observation(
    String type,
    String status,
    @JsonProperty("status_reason") String statusReason,
    String representation,
    Map<String, Double> arguments,
    @JsonProperty("how_generated") String howGenerated,
    Map<String, Double> features,
    @Nullable Map<String, List<Integer>> coverage,
    Map<String, Double> timing,
    Map<String, String> metadata,
    String property,
    @JsonProperty("run_start") double runStart) {

  /** One for each instance drawn. */
  public static List<Observation> of(Finding finding, double runStart) {
    List<Observation> all = new ArrayList<>();
    for (Sample.Drawn drawn : finding.sample().drawn()) {
      List<Outcome> outcomes = drawn.measurement().outcomes();
      Outcome worst = outcomes.stream().max(java.util.Comparator.comparingInt(Observation::weight)).orElseThrow();
      Map<String, Double> arguments = new LinkedHashMap<>();
      drawn.parameters().forEach((name, value) -> arguments.put(name, value.toDouble()));
      all.add(new Observation(
          "test_case", List.of("passed", "gave_up", "failed").get(weight(worst)), reason(worst),
          Finding.token(drawn.instance(), finding.claim()),
          arguments, "seed " + drawn.instance().seed() + ", instance " + drawn.instance().index(), features(drawn),
          null, Map.of(),
          Map.of(), finding.claim().id(), runStart));
    }
    return all;
  }

  private static int weight(Outcome outcome) {
    return outcome.isViolated() ? 2 : outcome.isSatisfied() ? 0 : 1;
  }

  private static String reason(Outcome outcome) {
    return outcome.cases(
        measured -> weight(measured) == 0
            ? ""
            : (weight(measured) == 2 ? "violated: margin " : "inside its error: margin ") + measured.margin(),
        discarded -> "not admissible: " + discarded.hypothesis(),
        Outcome.Unmeasured::message,
        Outcome.Crashed::message);
  }

  private static Map<String, Double> features(Sample.Drawn drawn) {
    Map<String, Double> features = new LinkedHashMap<>();
    for (int c = 0; c < drawn.measurement().outcomes().size(); c++) {
      String number = Integer.toString(c + 1);
      drawn.measurement().outcomes().get(c).measured().ifPresent(m -> {
        features.put("margin " + number, m.margin().value());
        features.put("error " + number, m.margin().error());
      });
    }
    new java.util.TreeMap<>(drawn.measurement().observed())
        .forEach((label, value) -> features.put(label, value.middle()));
    return features;
  }
}
