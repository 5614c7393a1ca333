package org.lemmata.claim.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may have meant. */
class SuggestionTest {
  private static final List<String> KNOWN = List.of("conclude", "assume", "include", "bsj-07-depth-two",
      "bsj-07-main-theorem", "bsj-17-alignment", "bsj-70-other", "bf-25-a", "bf-25-b", "bf-25-c", "bf-25-d");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // a slip
      "asume | did you mean \"assume\"?",
      // another form of the word
      "conclusion | did you mean \"conclude\"?",
      // the beginning of an id, with or without the zero
      "bsj-17 | did you mean \"bsj-17-alignment\"?",
      "bsj-7 | did you mean \"bsj-07-depth-two\", \"bsj-07-main-theorem\"?",
      "bf-25 | did you mean \"bf-25-a\", \"bf-25-b\", \"bf-25-c\" or another one?",
      // neither
      "bs | known here: assume, bf-25-a, bf-25-b, bf-25-c, bf-25-d, bsj-07-depth-two, bsj-07-main-theorem, "
          + "bsj-17-alignment, bsj-70-other, conclude, include"})
  void whatWasMeant(String word, String expected) {
    assertThat(Suggestion.of(word, KNOWN)).isEqualTo(expected);
  }
}
