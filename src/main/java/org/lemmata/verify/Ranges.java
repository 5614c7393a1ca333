package org.lemmata.verify;

import java.util.Collection;
import java.util.TreeSet;

/** Whole numbers as people write them: 0 to 3, 5, 7 to 9. */
final class Ranges {
  private Ranges() {}

  static String of(Collection<Integer> numbers) {
    StringBuilder all = new StringBuilder();
    TreeSet<Integer> left = new TreeSet<>(numbers);
    while (!left.isEmpty()) {
      int from = left.pollFirst();
      int to = from;
      while (left.remove(to + 1)) {
        to++;
      }
      all.append(all.isEmpty() ? "" : ", ").append(from).append(to == from ? "" : " to " + to);
    }
    return all.toString();
  }
}
