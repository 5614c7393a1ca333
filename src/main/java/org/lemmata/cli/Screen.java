package org.lemmata.cli;

import java.io.PrintStream;

/**
 * A stream that a person may watch on a terminal. Titles and reasons come from files of others, so characters that
 * would steer the terminal, or overwrite what was said before, are shown as such.
 */
final class Screen extends PrintStream {
  private final PrintStream stream;

  Screen(PrintStream stream) {
    super(stream, true);
    this.stream = stream;
  }

  @Override
  public void print(String text) {
    stream.print(visible(String.valueOf(text)));
  }

  @Override
  public void println(String text) {
    stream.print(visible(String.valueOf(text)) + System.lineSeparator());
    stream.flush();
  }

  @Override
  public void print(Object value) {
    print(String.valueOf(value));
  }

  @Override
  public void print(char character) {
    print(String.valueOf(character));
  }

  @Override
  public void print(char[] characters) {
    print(String.valueOf(characters));
  }

  static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\t\\n]]", "\uFFFD");
  }
}
