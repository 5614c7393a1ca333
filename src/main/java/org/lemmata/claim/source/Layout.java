package org.lemmata.claim.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of a text stand in a file. A text that the file breaks over several lines, or indents, consists
 * of several stretches.
 *
 * @param stretches in the order of the text; the first begins with its first character
 */
public record Layout(List<Stretch> stretches) {

  /** Characters from {@code from} on (counted from 0) that stand side by side. */
  public record Stretch(int from, Place place) {}

  /** Of a text on one line. */
  public static Layout from(Place place) {
    return new Layout(List.of(new Stretch(0, place)));
  }

  /**
   * Of a text that a file holds from {@code first} on, but for blanks and backslashes. Where it holds something else,
   * such as a character by its number, the rest counts as one stretch.
   *
   * @param lines of the file
   */
  public static Layout of(String text, List<String> lines, Place first) {
    List<Stretch> stretches = new ArrayList<>(List.of(new Stretch(0, first)));
    int line = first.line() - 1;
    int column = first.column() - 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      while (line < lines.size() && isSkipped(lines.get(line), column, c)) {
        boolean isOver = column >= lines.get(line).length();
        line += isOver ? 1 : 0;
        column = isOver ? 0 : column + 1;
      }
      if (line >= lines.size() || lines.get(line).charAt(column) != c) {
        break;
      }
      Place here = new Place(first.file(), line + 1, column + 1);
      if (!here.equals(at(i, stretches))) {
        stretches.add(new Stretch(i, here));
      }
      column++;
    }
    return new Layout(List.copyOf(stretches));
  }

  private static boolean isSkipped(String line, int column, char wanted) {
    if (column >= line.length() || Character.isWhitespace(line.charAt(column))) {
      return true;
    }
    boolean isEscape = line.charAt(column) == '\\' && column + 1 < line.length() && line.charAt(column + 1) == wanted;
    return isEscape && (wanted == '"' || wanted == '\\');
  }

  /** The place of a character, counted from 0. */
  public Place at(int offset) {
    return at(offset, stretches);
  }

  private static Place at(int offset, List<Stretch> stretches) {
    Stretch last = stretches.get(0);
    for (int k = stretches.size() - 1; k > 0; k--) {
      if (stretches.get(k).from() <= offset) {
        last = stretches.get(k);
        break;
      }
    }
    return last.place().right(offset - last.from());
  }

  /** The place of the first character. */
  public Place start() {
    return at(0);
  }
}
