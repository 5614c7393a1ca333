package org.lemmata.claim.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.Place;

/** An expression as a person wrote it: its text, its tree, and where it stands. */
public record Formula(String text, Expression tree, Place place) {

  /** The place of the first whole word {@code word} in the text; the start where it does not occur. */
  public Place placeOf(String word) {
    Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    if (!matcher.find()) {
      return place;
    }
    String before = text.substring(0, matcher.start());
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    return lines == 0
        ? place.right(matcher.start())
        : new Place(place.file(), place.line() + lines, matcher.start() - before.lastIndexOf('\n'));
  }

  /** Another formula that stands here, in the words of the printer. */
  public Formula with(Expression other) {
    return new Formula(Printer.print(other), other, place);
  }

  @Override
  public String toString() {
    return text;
  }
}
