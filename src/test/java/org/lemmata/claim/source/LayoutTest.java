package org.lemmata.claim.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the characters of a text stand, however the file writes it. */
class LayoutTest {

  private static Place of(String text, String word, Place first, String... lines) {
    return Layout.of(text, List.of(lines), first).at(text.indexOf(word));
  }

  private static Place place(int line, int column) {
    return new Place("file", line, column);
  }

  @Test
  void onOneLine() {
    assertThat(of("norm(w) <= foo", "foo", place(2, 9), "conclude:", "  that: norm(w) <= foo")).isEqualTo(place(2, 20));
    assertThat(Layout.from(place(2, 9)).at(11)).isEqualTo(place(2, 20));
  }

  /** A folded text has a blank where the file has a line break and an indent, or several blanks. */
  @Test
  void folded() {
    String[] lines = {"that: >-", "  norm(w) <= 1", "  && norm(w)   +", "     foo >= 2"};
    String text = "norm(w) <= 1 && norm(w)   +\n   foo >= 2";
    assertThat(of(text, "norm", place(2, 1), lines)).isEqualTo(place(2, 3));
    assertThat(of(text, "&&", place(2, 1), lines)).isEqualTo(place(3, 3));
    assertThat(of(text, "+", place(2, 1), lines)).isEqualTo(place(3, 16));
    assertThat(of(text, "foo", place(2, 1), lines)).isEqualTo(place(4, 6));
    assertThat(of(text, "2", place(2, 1), lines)).isEqualTo(place(4, 13));
  }

  @Test
  void quotationMarksAreWrittenWithABackslash() {
    String line = "that: \"members(w, \\\"TL\\\") >= foo\"";
    String text = "members(w, \"TL\") >= foo";
    Place first = new Place("file", 1, 8);
    assertThat(of(text, "TL", first, line).column() - 1).isEqualTo(line.indexOf("TL"));
    assertThat(of(text, "foo", first, line).column() - 1).isEqualTo(line.indexOf("foo"));
  }

  /** A character by its number is no longer followed; the places after it stay near. */
  @Test
  void otherwiseItCounts() {
    String line = "that: \"\\x61 + foo\"";
    assertThat(of("a + foo", "foo", place(1, 8), line)).isEqualTo(place(1, 12));
  }

  @Test
  void nothingStandsSomewhereToo() {
    assertThat(Layout.of("", List.of(), place(1, 1)).start()).isEqualTo(place(1, 1));
    assertThat(Layout.of("abc", List.of(), place(7, 1)).at(2)).isEqualTo(place(7, 3));
  }
}
