package org.lemmata.claim;

import java.util.List;
import java.util.function.Function;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** A named number of an instance and where it is drawn from. */
public record Parameter(String name, Domain domain, Place place) {

  /** The set of values and, with it, the distribution. */
  public sealed interface Domain {
    /** One answer for each kind. */
    <T> T cases(
        Function<? super Fixed, ? extends T> fixed,
        Function<? super Whole, ? extends T> whole,
        Function<? super Real, ? extends T> real,
        Function<? super OneOf, ? extends T> oneOf);
  }

  /** A value given by a formula in earlier parameters. */
  public record Fixed(Formula value) implements Domain {
    @Override
    public <T> T cases(
        Function<? super Fixed, ? extends T> fixed,
        Function<? super Whole, ? extends T> whole,
        Function<? super Real, ? extends T> real,
        Function<? super OneOf, ? extends T> oneOf) {
      return fixed.apply(this);
    }
  }

  /** Whole numbers from {@code from} to {@code to}, uniformly. */
  public record Whole(Formula from, Formula to) implements Domain {
    @Override
    public <T> T cases(
        Function<? super Fixed, ? extends T> fixed,
        Function<? super Whole, ? extends T> whole,
        Function<? super Real, ? extends T> real,
        Function<? super OneOf, ? extends T> oneOf) {
      return whole.apply(this);
    }
  }

  /** Real numbers between the ends; uniform, or uniform in the logarithm. */
  public record Real(Formula from, Formula to, boolean logarithmic) implements Domain {
    @Override
    public <T> T cases(
        Function<? super Fixed, ? extends T> fixed,
        Function<? super Whole, ? extends T> whole,
        Function<? super Real, ? extends T> real,
        Function<? super OneOf, ? extends T> oneOf) {
      return real.apply(this);
    }
  }

  /** One of a list, uniformly. */
  public record OneOf(List<Formula> values) implements Domain {
    @Override
    public <T> T cases(
        Function<? super Fixed, ? extends T> fixed,
        Function<? super Whole, ? extends T> whole,
        Function<? super Real, ? extends T> real,
        Function<? super OneOf, ? extends T> oneOf) {
      return oneOf.apply(this);
    }
  }
}
