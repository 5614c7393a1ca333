package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.quantity.language.Functions;
import org.lemmata.quantity.language.Kind;

/** What every measure promises. */
class MeasureContractTest {

  static Stream<Measure> measures() {
    return Measures.byName().values().stream();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void isDescribed(Measure measure) {
    Signature s = measure.signature();
    assertThat(s.name()).matches("[a-z][A-Za-z0-9]*");
    assertThat(Functions.isKnown(s.name())).isFalse();
    assertThat(s.summary()).endsWith(".").hasSizeGreaterThan(20);
    assertThat(s.gives()).isNotIn(Kind.RUN, Kind.TEXT);
    assertThat(s.optional()).isBetween(0, s.slots().size());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void isExplainedInTheDocs(Measure measure) throws Exception {
    assertThat(java.nio.file.Path.of("docs/claim-format.md")).content().contains("`" + measure.signature() + "`");
  }
}
