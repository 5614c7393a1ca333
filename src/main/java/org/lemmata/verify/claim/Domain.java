package org.lemmata.verify.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;

/**
 * Where a parameter is drawn from.
 *
 * @param values the ends, or all values
 */
public record Domain(Law law, List<Num> values) {
  /** How a value is drawn. */
  public enum Law {
    WHOLE, REAL, LOG, ONE_OF;

    static Law of(String word) {
      return switch (word) {
        case "whole" -> WHOLE;
        case "real" -> REAL;
        case "log" -> LOG;
        case "one-of" -> ONE_OF;
        default -> throw new NotCovered("a domain of the kind " + word);
      };
    }
  }

  /** Parts of the way through a domain that are drawn. */
  private static final int PARTS = 1_000_000;

  private static final MathContext DIGITS = new MathContext(7);

  public Domain {
    if (values.isEmpty() || !values.stream().allMatch(Num::isExact)) {
      throw new NotCovered("a domain whose values are no fractions");
    }
    if (law != Law.ONE_OF && (values.size() != 2 || values.get(0).compareTo(values.get(1)) > 0)
        || law == Law.WHOLE && !values.stream().allMatch(Num::isWhole)
        || law == Law.LOG && values.get(0).value() <= 0) {
      throw new Rejected("a domain with nothing in it");
    }
  }

  public boolean contains(Num v) {
    return law == Law.ONE_OF
        ? values.stream().anyMatch(e -> e.compareTo(v) == 0)
        : v.compareTo(values.get(0)) >= 0 && v.compareTo(values.get(1)) <= 0 && (v.isWhole() || law != Law.WHOLE);
  }

  /** Values that the first instances take, from the smallest on. */
  public List<Num> edges() {
    Num first = values.get(0);
    Num last = values.get(values.size() - 1);
    Stream<Num> edges = switch (law) {
      case WHOLE -> Stream.of(first, first.plus(Num.whole(1)), last, last.minus(Num.whole(1)), Num.whole(-2),
          Num.whole(-1), Num.whole(0), Num.whole(1), Num.whole(2));
      case ONE_OF -> Stream.of(first, last);
      case REAL, LOG -> Stream.of(0, 1, PARTS).map(this::at);
    };
    return List.copyOf(edges.filter(this::contains).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** A uniform value; that of {@code log} is uniform in the logarithm. */
  public Num drawn(Random random) {
    return switch (law) {
      case ONE_OF -> values.get(random.nextInt(values.size()));
      case WHOLE -> whole(values.get(0).exact().p(), values.get(1).exact().p(), random);
      case REAL, LOG -> at(random.nextInt(PARTS + 1));
    };
  }

  private static Num whole(BigInteger from, BigInteger to, Random random) {
    BigInteger range = to.subtract(from);
    if (range.signum() == 0) {
      return Num.fraction(from, BigInteger.ONE);
    }
    boolean isSmall = range.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) < 0 && from.bitLength() < Integer.SIZE
        && to.bitLength() < Integer.SIZE;
    BigInteger off = isSmall
        ? BigInteger.valueOf(random.nextInt(range.intValue() + 1))
        : new BigInteger(range.bitLength(), random);
    while (off.compareTo(range) > 0) {
      off = new BigInteger(range.bitLength(), random);
    }
    return Num.fraction(from.add(off), BigInteger.ONE);
  }

  /** So many millionths of the way from the first to the last value. */
  private Num at(int parts) {
    Num from = values.get(0);
    Num to = values.get(1);
    if (law != Law.LOG) {
      return from.plus(to.minus(from).times(Num.whole(parts).over(Num.whole(PARTS))));
    }
    double low = StrictMath.log10(from.value());
    double value = StrictMath.pow(10, low + (double) parts / PARTS * (StrictMath.log10(to.value()) - low));
    BigDecimal rounded = new BigDecimal(value, DIGITS);
    Num drawn = Num.of(rounded);
    return drawn.compareTo(from) < 0 ? from : drawn.compareTo(to) > 0 ? to : drawn;
  }
}
