package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.quantity.measure.Measures;
import org.lemmata.quantity.measure.Signature;

/** A measure that is given a run and a time of it has to say what it makes of a time that is read off frames. */
class TimesOfMeasuresTest {

  @Test
  void everyMeasureOfATimeIsKnownToTheEvaluator() {
    List<String> ofTimes = Measures.byName().values().stream().map(m -> m.signature())
        .filter(TimesOfMeasuresTest::takesATime).map(Signature::name).sorted().toList();
    assertThat(ofTimes).contains("at", Functions.SPAN);
    assertThat(ofTimes).allMatch(name -> Functions.areOfFrames(name) || name.equals(Functions.SPAN));
  }

  private static final Set<String> INDICES = Set.of("i", "j", "k", "l");

  private static boolean takesATime(Signature signature) {
    return signature.slots().stream().anyMatch(s -> s.kinds().contains(Kind.RUN))
        && signature.slots().stream().anyMatch(s -> s.kinds().contains(Kind.NUMBER) && !INDICES.contains(s.name()));
  }
}
