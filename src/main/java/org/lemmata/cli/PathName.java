package org.lemmata.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or folder as it stands on the command line. */
final class PathName {
  static final String EMPTY = "a file or folder name must not be empty";

  private PathName() {}

  static Path read(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException(EMPTY);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException unreadable) {
      throw new TypeConversionException(words(text));
    }
  }

  static String words(String name) {
    return "the name " + Screen.visible(name)
        + " cannot be read in this locale; set LC_ALL=C.UTF-8, or another one for UTF-8";
  }
}
