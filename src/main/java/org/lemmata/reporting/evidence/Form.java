package org.lemmata.reporting.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms of words that become file names, links or commands. An output folder may come from anybody, and where such
 * a word has another form, it was not written by a check.
 */
final class Form {
  private static final String NAME = "[a-z][a-z0-9-]{0,79}";
  private static final Pattern ID = Pattern.compile(NAME);
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.-]{0,79}");
  private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");
  private static final Pattern PART = Pattern.compile("[1-9]\\d{0,4}/[1-9]\\d{0,4}");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TOKEN = Pattern.compile(
      NAME + "@[0-9a-f]{12}:-?\\d{1,19}:\\d{1,9}(:~\\d)?"
          + "(:\\*[-0-9.E;]+)?(:\\w+=-?\\d+(/\\d+)?(,\\w+=-?\\d+(/\\d+)?)*)?");

  private Form() {}

  static void id(String text) {
    matching(ID, text, "the id of a claim");
  }

  /** The BibTeX key of a paper. */
  static void key(String text) {
    matching(KEY, text, "the key of a paper");
  }

  static void sha256(String text) {
    matching(DIGITS, text, "a checksum");
  }

  /** Part of how many; null for the whole. */
  static void shard(@Nullable String text) {
    if (text != null) {
      matching(PART, text, "a part");
    }
  }

  static void profile(String text) {
    matching(WORD, text, "a profile");
  }

  /** What {@code replay} takes; null where there is none. */
  static void token(@Nullable String text) {
    if (text != null) {
      matching(TOKEN, text, "a replay token");
    }
  }

  /** @param text null where a file lacks what it should have */
  private static void matching(Pattern form, @Nullable String text, String what) {
    if (text == null || !form.matcher(text).matches()) {
      throw new IllegalArgumentException("`" + text + "` is not " + what);
    }
  }
}
