package org.lemmata.verify.formula;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What a number leaves over a safe prime {@code p = 2 r + 1} and over {@code r}: the first as a number, the second as
 * an exponent.
 *
 * @param exponent empty where it is not known, as for the value of a power
 * @param known the number itself where it is a fraction
 */
record Residue(BigInteger number, Optional<BigInteger> exponent, Optional<Num> known) {

  static Residue unknown(BigInteger number) {
    return new Residue(number, Optional.empty(), Optional.empty());
  }

  boolean isZero() {
    return known.filter(n -> n.compareTo(Num.whole(0)) == 0).isPresent();
  }

  /** Known as far as nothing was rounded. */
  Residue {
    known = known.filter(Num::isExact);
  }

  /** Known where both are. */
  static <T> Optional<T> both(Optional<T> a, Optional<T> b, BinaryOperator<T> joined) {
    return a.flatMap(x -> b.map(y -> joined.apply(x, y)));
  }
}
