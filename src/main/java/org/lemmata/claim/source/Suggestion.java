package org.lemmata.claim.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which known word was meant, by edit distance. */
public final class Suggestion {
  /** More than this are not told one by one. */
  private static final int MANY = 100;

  private static final int NEAREST = 3;

  /** Letters that two words begin with to be akin, where neither begins with the other. */
  private static final int LONG = 5;

  /** Letters of which others may be the beginning. */
  private static final int SHORT = 3;

  private Suggestion() {}

  /** A sentence such as {@code did you mean "overlap"?}, or the list of all words where none is near. */
  public static String of(String word, Collection<String> known) {
    String nearest = known.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElse("");
    if (!nearest.isEmpty() && distance(word, nearest) <= Math.max(1, word.length() / 3)) {
      return "did you mean \"" + nearest + "\"?";
    }
    List<String> kin = known.stream().filter(k -> areAkin(word, k)).sorted().limit(NEAREST + 1L).toList();
    if (kin.size() == 1) {
      return "did you mean \"" + kin.get(0) + "\"?";
    }
    if (!kin.isEmpty()) {
      return "did you mean " + kin.stream().limit(NEAREST).map(k -> "\"" + k + "\"").collect(Collectors.joining(", "))
          + (kin.size() > NEAREST ? " or another one?" : "?");
    }
    if (known.size() > MANY) {
      return known.stream()
          .sorted(Comparator.comparing((String k) -> !k.startsWith(word)).thenComparing(k -> distance(word, k)))
          .limit(NEAREST)
          .collect(Collectors.joining(", ", "the nearest of " + known.size() + ": ", ""));
    }
    return known.stream().sorted().collect(Collectors.joining(", ", "known here: ", ""));
  }

  /** Whether one begins with the other, be it with zeros before a number, or both begin with the same long part. */
  private static boolean areAkin(String word, String known) {
    String a = plain(word);
    String b = plain(known);
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= LONG && 2 * same >= Math.max(a.length(), b.length())
        || same == a.length() && same >= SHORT && (same == b.length() || !Character.isDigit(b.charAt(same)));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("(?<!\\d)0+(?=\\d)", "");
  }

  /** Edit distance with swaps of neighbours (optimal string alignment), ignoring case. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
