package org.lemmata.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;

/** A line for each instance, in the schema that others read. */
class ObservationTest {
  private static List<Observation> observed(ClaimText text) {
    return Observation.of(new Checker(ClaimText.settings()).check(text.claim()), 0);
  }

  @Test
  void everyLineFitsThePublishedSchema() {
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(ObservationTest.class.getResourceAsStream("observation.schema.json"));
    ClaimText[] kinds = {
        new ClaimText(), new ClaimText().with("conclude", "[{that: norm(w0) <= 1/2}]"),
        new ClaimText().with("assume", "[{that: n >= 2, because: it is a test}]"),
        new ClaimText().with("conclude", "[{that: 1/(n - n) <= 2}]")};
    for (ClaimText kind : kinds) {
      assertThat(observed(kind)).isNotEmpty()
          .allSatisfy(o -> assertThat(schema.validate(Json.compact(o), InputFormat.JSON)).isEmpty());
    }
    assertThat(schema.validate("{\"type\": \"test_case\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aStatusIsWhatTheInstanceGave() {
    assertThat(observed(new ClaimText())).hasSize(6).allSatisfy(o -> {
      assertThat(o.status()).isEqualTo("passed");
      assertThat(o.statusReason()).isEmpty();
      assertThat(o.arguments()).containsOnlyKeys("n");
      assertThat(o.features()).containsKeys("margin 1", "error 1");
    });
    assertThat(observed(new ClaimText().with("conclude", "[{that: norm(w0) <= 1/2}]")))
        .allSatisfy(o -> assertThat(o.status()).isEqualTo("failed"));
    assertThat(observed(new ClaimText().with("conclude", "[{that: 1/(n - n) <= 2}]")))
        .allSatisfy(o -> assertThat(o.status()).isEqualTo("gave_up"));
    // The margin is zero with an error: never a pass.
    assertThat(observed(new ClaimText().with("conclude", "[{that: norm(w0) <= norm(w0)}]")))
        .allSatisfy(o -> assertThat(o.statusReason()).startsWith("inside its error"));
    assertThat(observed(new ClaimText().with("assume", "[{that: n >= 2, because: it is a test}]")))
        .filteredOn(o -> o.arguments().get("n") < 2)
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.statusReason()).isEqualTo("not admissible: n >= 2"));
  }
}
