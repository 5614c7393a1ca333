package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.Diagnostic;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Printable;

/** What is wrong in files, with the line where it stands and a caret under the very characters. */
final class Excerpts {
  /** So many characters of a long line are shown, most of them before the place. */
  private static final int WIDEST = 96;

  private static final int BEFORE = 64;

  /** Bytes; larger files are refused, whatever is in them. */
  private static final long LARGEST = 1 << 20;

  private static final String CUT = "...";

  private static final Pattern WORD = Pattern.compile("[\\w.]*\\w");

  /** Each file is read once. */
  private final Map<String, List<String>> files = new HashMap<>();

  String text(Diagnostic diagnostic) {
    return diagnostic.text(at(diagnostic.place()));
  }

  /** Nothing where the place is no line of a file that can be read. */
  private String at(Place place) {
    List<String> lines = place.line() == 0 ? List.of() : files.computeIfAbsent(place.file(), Excerpts::lines);
    boolean isThere = place.line() >= 1 && place.line() <= lines.size()
        && place.column() <= lines.get(place.line() - 1).length();
    return isThere ? shown(lines.get(place.line() - 1), place) : "";
  }

  private static String shown(String line, Place place) {
    int at = place.column() - 1;
    int from = line.length() > WIDEST ? Math.max(0, Math.min(at - BEFORE, line.length() - WIDEST)) : 0;
    int to = Math.min(line.length(), from + WIDEST);
    String before = from > 0 ? CUT : "";
    String number = String.valueOf(place.line());
    String window = before + line.substring(from, to) + (to < line.length() ? CUT : "");
    return "\n  " + number + " | " + window + "\n  " + " ".repeat(number.length()) + " | "
        + " ".repeat(before.length() + at - from) + "^".repeat(Math.min(width(line, at), to - at));
  }

  /** Of the word that begins there, or of one sign. */
  private static int width(String line, int at) {
    Matcher word = WORD.matcher(line).region(at, line.length());
    return word.lookingAt() ? word.end() - at : 1;
  }

  private static List<String> lines(String file) {
    try {
      Path path = Path.of(file);
      boolean isShort = Files.isRegularFile(path) && Files.size(path) <= LARGEST;
      return isShort
          ? Files.readString(path).lines().map(line -> Printable.of(line.replace('\t', ' '))).toList()
          : List.of();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }
}
