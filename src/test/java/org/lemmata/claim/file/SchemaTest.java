package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lemmata.ClaimText;

/** The JSON Schema for editors says what the reader says. */
class SchemaTest {
  private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
      .getSchema(org.lemmata.reporting.reference.JsonSchema.text());

  private static final JsonSchema SHARED = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
      .getSchema(org.lemmata.reporting.reference.JsonSchema.shared());

  @Test
  void theFileInDocsIsTheGeneratedOne() throws Exception {
    assertThat(Path.of("docs/claim.schema.json")).hasContent(org.lemmata.reporting.reference.JsonSchema.text());
  }

  @Test
  void theFileOfSharedPartsIsTheGeneratedOne() {
    assertThat(Path.of("docs/shared.schema.json")).hasContent(org.lemmata.reporting.reference.JsonSchema.shared());
  }

  @TestFactory
  Stream<DynamicTest> everyClaimIsValid() throws Exception {
    return Files.walk(Path.of("theorems")).filter(p -> p.toString().endsWith(".yaml") && !p.endsWith("unchecked.yaml"))
        .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(),
            () -> assertThat((Shared.holds(p) ? SHARED : SCHEMA).validate(Files.readString(p), InputFormat.YAML))
                .isEmpty()));
  }

  @Test
  void whatTheReaderRefusesTheSchemaRefusesToo() {
    for (ClaimText bad : new ClaimText[] {
        new ClaimText().with("kind", "theorm"), new ClaimText().with("title", null),
        new ClaimText().with("netwrk", "{}"),
        new ClaimText().with("conclude", "[]"), new ClaimText().with("data", "{given: [[1]], kind: sphere}")}) {
      assertThat(SCHEMA.validate(bad.text(), InputFormat.YAML)).isNotEmpty();
    }
    assertThat(SCHEMA.validate(new ClaimText().text(), InputFormat.YAML)).isEmpty();
  }
}
