package org.lemmata.verify.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Yaml;

/** What a claim concludes is read as the form that its keys say. */
class ConclusionTest {

  private static Conclusion conclusion(String keys) {
    return Conclusion.of(Yaml.read("conclude: [{" + keys + "}]").sections("conclude").get(0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "that: a | That[comparison=a] | true | false | true",
      "probability: a, at-least: b | Probability[event=a, atLeast=b, over=[]] | true | false | true",
      "identity: a, positive: [x] | Identity[equation=a, positive=[x]] | true | false | false",
      "eventually: a | Eventually[comparison=a] | true | true | true",
      "limit: a, within: b | Limit[value=a, to=0, within=b] | true | true | true",
      "rate: a, against: b, between: [c, d] | Rate[value=a, against=b, between=[c, d], window=[0, 10^300]]"
          + " | true | true | true",
      "exact: a, fixture: b | Exact[comparison=a, fixture=b] | false | false | false",
      "inequality: a, where: [b], by: [c]"
          + " | Inequality[comparison=a, where=[b], by=[Own[comparison=c]]] | false | false | false",
      "invariant: a, along: gradient-flow | Law[kind=INVARIANT, formula=a, along=Along[isOfCorrelation=false, "
          + "depth=depth, power=power, slope=slope, decay=0, loss=], where=[], by=[]] | false | false | false",
      "monotone: a, along: correlation-flow, decay: b"
          + " | Law[kind=MONOTONE, formula=a, along=Along[isOfCorrelation=true, "
          + "depth=depth, power=power, slope=slope, decay=b, loss=], where=[], by=[]] | false | false | false",
      "law: a, along: gradient-flow, where: [b] | Law[kind=COMPARISON, formula=a, along=Along[isOfCorrelation=false, "
          + "depth=depth, power=power, slope=slope, decay=0, loss=], where=[b], by=[]] | false | false | false"})
  void isOfTheFormThatItsKeysSay(String keys, String read, boolean needsInstances, boolean climbs,
      boolean isEstimated) {
    Conclusion conclusion = conclusion(keys);
    assertThat(conclusion).hasToString(read);
    assertThat(conclusion.needsInstances()).isEqualTo(needsInstances);
    assertThat(conclusion.climbs()).isEqualTo(climbs);
    assertThat(conclusion.isEstimated()).isEqualTo(isEstimated);
  }

  @Test
  void whatHasNoFormIsNotCovered() {
    assertThatThrownBy(() -> conclusion("along: gradient-flow")).isInstanceOf(NotCovered.class);
    assertThatThrownBy(() -> conclusion("rate: a, against: b, between: [c]")).isInstanceOf(NotCovered.class);
  }
}
