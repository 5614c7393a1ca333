package org.lemmata.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Guesses which known word was meant, by edit distance. */
public final class Suggestion {
  private Suggestion() {}

  /** A sentence such as {@code did you mean "overlap"?}, or the list of all words where none is near. */
  public static String of(String word, Collection<String> known) {
    String nearest = known.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElse("");
    if (!nearest.isEmpty() && distance(word, nearest) <= Math.max(1, word.length() / 3)) {
      return "did you mean \"" + nearest + "\"?";
    }
    return known.stream().sorted().collect(Collectors.joining(", ", "known here: ", ""));
  }

  /** Levenshtein's distance, ignoring case. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(java.util.Locale.ROOT);
    String b = right.toLowerCase(java.util.Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
