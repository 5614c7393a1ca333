package org.lemmata.claim.expression;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;

/** An expression as a person wrote it: its text, its tree, and where it and its parts stand. */
public record Formula(String text, Expression tree, Layout layout, Spans spans) {

  /** Of which nobody knows where its parts stand. */
  public Formula(String text, Expression tree, Place place) {
    this(text, tree, Layout.from(place), new Spans());
  }

  public Place place() {
    return layout.start();
  }

  /** The place of a part of the tree; the start for what is none. */
  public Place placeOf(Expression part) {
    OptionalInt start = spans.start(part);
    return start.isPresent() ? layout.at(start.getAsInt()) : place();
  }

  /** The place of the first whole word {@code word} in the text; the start where it does not occur. */
  public Place placeOf(String word) {
    return placeOf(word, 0);
  }

  /** The same in a part of the tree. */
  public Place placeOf(String word, Expression part) {
    return placeOf(word, spans.start(part).orElse(0));
  }

  private Place placeOf(String word, int from) {
    Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    return matcher.find(from) ? layout.at(matcher.start()) : place();
  }

  /** Another formula that stands here, in the words of the printer. */
  public Formula with(Expression other) {
    return new Formula(Printer.print(other), other, place());
  }

  /** The same text, read as another tree that has parts of this one. */
  public Formula readAs(Expression other) {
    return new Formula(text, other, layout, spans);
  }

  @Override
  public String toString() {
    return text;
  }
}
