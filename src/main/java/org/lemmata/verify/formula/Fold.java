package org.lemmata.verify.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body, for each value of a variable.
 *
 * @param range the least and the largest whole number, or the times of a run alone
 */
public record Fold(Kind kind, String variable, List<Term> range, Term body) implements Term {

  /** What becomes of the values of the body. */
  public enum Kind {
    FORALL, EXISTS, FIRST, COUNT, SUM, PRODUCT, LARGEST, LEAST, ARGMAX, ARGMIN, STACK, BESIDE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The kind with this name; empty where there is none. */
    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    String word() {
      return word;
    }
  }

  @Override
  public <T> T read(Cases<T> cases) {
    return cases.fold(this);
  }

  @Override
  public List<Term> parts() {
    return Stream.concat(range.stream(), Stream.of(body)).toList();
  }

  @Override
  public Term with(List<Term> parts) {
    return new Fold(kind, variable, parts.subList(0, range.size()), parts.get(range.size()));
  }
}
