package org.lemmata.claim;

import java.util.List;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** A named number of an instance and where it is drawn from. */
public record Parameter(String name, Domain domain, Place place) {

  /** The set of values and, with it, the distribution. */
  public sealed interface Domain {}

  /** A value given by a formula in earlier parameters. */
  public record Fixed(Formula value) implements Domain {}

  /** Whole numbers from {@code from} to {@code to}, uniformly. */
  public record Whole(Formula from, Formula to) implements Domain {}

  /** Real numbers between the ends; uniform, or uniform in the logarithm. */
  public record Real(Formula from, Formula to, boolean logarithmic) implements Domain {}

  /** One of a list, uniformly. */
  public record OneOf(List<Formula> values) implements Domain {}
}
