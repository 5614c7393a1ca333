package org.lemmata.algebra.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.PerSample;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Loss;

/**
 * What one sample at one output adds to a loss, which is never negative, and to the sum of pulls times outputs; in the
 * margin, the label times the output, or in both of these. Their names are {@link #MARGIN}, {@link #OUTPUT} and
 * {@link #LABEL}.
 */
enum SampleLoss {
  /** {@code exp(-q)} at the margin q. */
  EXPONENTIAL("exp(-samplemargin)", "samplemargin*exp(-samplemargin)", 1) {
    @Override
    double growth(double margin) {
      return margin * Math.exp(-margin);
    }

    @Override
    Interval growth(Interval margin) {
      return margin.times(margin.negate().exp());
    }

    @Override
    Interval share(Interval margin) {
      return margin.negate().exp();
    }
  },
  /** {@code log(1 + exp(-q))}. */
  LOGISTIC("log(1 + exp(-samplemargin))", "samplemargin/(1 + exp(samplemargin))", 1.278464542761074) {
    @Override
    double growth(double margin) {
      return margin / (1 + Math.exp(margin));
    }

    @Override
    Interval growth(Interval margin) {
      return margin.over(Interval.of(1).plus(margin.exp()));
    }

    @Override
    Interval share(Interval margin) {
      return margin.negate().exp().log1p();
    }
  },
  /** {@code (y - h)^2/2} for the label y and the output h, whose difference is the pull. */
  SQUARE("(samplelabel - sampleoutput)^2/2", "(samplelabel - sampleoutput)*sampleoutput", 0) {
    @Override
    Optional<Pull> pull(Rational output, Rational pull, boolean isLate) {
      Interval share = Interval.of(pull.times(pull).over(Rational.of(2)));
      return Optional.of(new Pull(pull, output.plus(pull), share));
    }

    @Override
    Map<String, Expression> atOutput(Expression output) {
      Expression pull = new Name(Chain.PULL);
      return Map.of(Reading.VALUE, Algebra.over(Algebra.times(pull, pull), Algebra.constant(2)));
    }

    @Override
    Optional<Pull> near(Rational margin, Rational output, Rational pull) {
      return pull(output, pull, false);
    }
  };

  static final String MARGIN = "samplemargin";
  static final String OUTPUT = "sampleoutput";
  static final String LABEL = "samplelabel";

  /** How they are called in a claim. */
  private static final Map<String, Expression> WRITTEN = Map.of("margin", new Name(MARGIN), "output", new Name(OUTPUT),
      "label", new Name(LABEL));
  private static final Set<String> SHARES = Set.of(PerSample.SHARE, PerSample.GROWTH);
  private static final double FARTHEST = 600;

  private final Expression share;
  private final Expression growth;

  /** The margin at which the pull times the output is largest. */
  private final double turn;

  SampleLoss(String share, String growth, double turn) {
    this.share = FormulaParser.parse(share, Place.NOWHERE).tree();
    this.growth = FormulaParser.parse(growth, Place.NOWHERE).tree();
    this.turn = turn;
  }

  /** @throws Undefined for one of which nothing is known here */
  static SampleLoss of(Loss.Kind kind) {
    return switch (kind) {
      case EXPONENTIAL -> EXPONENTIAL;
      case LOGISTIC -> LOGISTIC;
      case SQUARE -> SQUARE;
      case CONCAVE -> throw new Undefined(Reason.UNCOVERED, "a loss that may be negative");
    };
  }

  Expression share() {
    return share;
  }

  Expression growth() {
    return growth;
  }

  /** A formula of a sample, in what it adds as formulas. */
  Expression written(Expression e) {
    Map<String, Expression> shares = Map.of(PerSample.SHARE, share, PerSample.GROWTH, growth);
    return Law.replaced(Law.replaced(e, WRITTEN), shares);
  }

  /**
   * Requires that a comparison be one of sums of multiples of share and growth, with factors that are the same for all
   * samples: then what holds of each sample holds of the sums.
   */
  static void requireMultiples(Expression comparison) {
    if (comparison.operandsOf(Operator.AND).isPresent()) {
      comparison.children().forEach(SampleLoss::requireMultiples);
    } else if (!comparison.children().stream().allMatch(side -> side.equals(Algebra.ZERO) || isMultiple(side))) {
      throw new Undefined(Reason.MISFIT, "what holds for each sample is a sum of multiples of share and growth, with "
          + "factors that are the same for all samples");
    }
  }

  private static boolean isMultiple(Expression e) {
    Optional<List<Expression>> summands = e.operandsOf(Operator.PLUS);
    Optional<List<Expression>> factors = e.operandsOf(Operator.TIMES);
    boolean isSum = summands.filter(all -> all.stream().allMatch(SampleLoss::isMultiple)).isPresent();
    boolean isProduct = factors.filter(all -> all.stream().filter(SampleLoss::isMultiple).count() == 1
        && all.stream().filter(SampleLoss::isOfSample).count() == 1).isPresent();
    return isSum || isProduct || e.asName().filter(SHARES::contains).isPresent();
  }

  private static boolean isOfSample(Expression e) {
    return e.nodes().flatMap(node -> node.asName().stream())
        .anyMatch(name -> SHARES.contains(name) || WRITTEN.containsKey(name));
  }

  /** A pull on an output that a label explains, about that label, and an enclosure of what the loss is there. */
  record Pull(Rational pull, Rational label, Interval share) {}

  /**
   * Empty where no label gives this pull at this output.
   *
   * @param isLate of two margins with this pull, the larger one
   */
  Optional<Pull> pull(Rational output, Rational pull, boolean isLate) {
    Rational product = pull.times(output);
    if (output.signum() == 0) {
      Rational label = this == LOGISTIC ? pull.times(Rational.of(2)) : pull;
      return Optional.of(new Pull(pull, label, share(Interval.of(0))));
    }
    double wanted = product.toDouble();
    double margin = isLate ? solved(wanted, FARTHEST, turn) : solved(wanted, -FARTHEST, turn);
    double off = 1e-12 * (1 + Math.abs(margin));
    Interval low = growth(Interval.of(margin - off)).minus(Interval.of(product));
    Interval high = growth(Interval.of(margin + off)).minus(Interval.of(product));
    boolean isBetween = low.hi() < 0 && high.lo() > 0 || low.lo() > 0 && high.hi() < 0;
    return isBetween
        ? Optional.of(new Pull(pull, Rational.of(margin / output.toDouble()),
            share(new Interval(margin - off, margin + off))))
        : Optional.empty();
  }

  /** By bisection, between an end where the product is smaller and the one where it is largest. */
  private double solved(double wanted, double smaller, double largest) {
    double from = smaller;
    double to = largest;
    for (int i = 0; i < 200; i++) {
      double middle = from / 2 + to / 2;
      if (growth(middle) < wanted) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The pull times the output at a margin. */
  double growth(double margin) {
    throw new IllegalStateException("a loss without a margin");
  }

  Interval growth(Interval margin) {
    throw new IllegalStateException("a loss without a margin");
  }

  Interval share(Interval margin) {
    throw new IllegalStateException("a loss without a margin");
  }

  /** What a pull on a positive output, and the loss, stand for: in the margin, or in the pull itself. */
  Map<String, Expression> atOutput(Expression output) {
    return Map.of(Chain.PULL, Algebra.over(growth, output), Reading.VALUE, share);
  }

  /** A pull that a label explains, near that at a margin. */
  Optional<Pull> near(Rational margin, Rational output, Rational pull) {
    double q = margin.toDouble();
    return pull(output, Rational.of(growth(q)).over(output), q > turn);
  }
}
