package org.lemmata.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.source.Place;

/** An expression as a person wrote it: its text, its tree, and where it stands. */
public record Formula(String text, Expression tree, Place place) {

  /** The place of the first whole word {@code word} in the text; the start where it does not occur. */
  public Place placeOf(String word) {
    Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    return matcher.find() ? place.right(matcher.start()) : place;
  }

  @Override
  public String toString() {
    return text;
  }
}
