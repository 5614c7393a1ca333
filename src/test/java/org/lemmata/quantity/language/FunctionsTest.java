package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Measures;

/** What the language knows of measures by their names, and what these say of themselves. */
class FunctionsTest {

  @Test
  void whatIsLeftAloneFarFromZeroIsFoldedAtZeroAlone() {
    assertThat(Functions.FOLDED_AT_ZERO)
        .allMatch(name -> Measures.byName().get(name).bends() == Measure.Bend.AT_ZERO);
  }
}
