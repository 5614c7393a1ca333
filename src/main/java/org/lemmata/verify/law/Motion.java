package org.lemmata.verify.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Relation;

/**
 * How the weights of a feed-forward network move: {@code w' = V - decay w}. A neuron's incoming weights {@code v} and
 * its outgoing ones {@code u} have {@code <v, V_v> = p <u, V_u>}, since {@code z s'(z) = p s(z)}; summed over a layer
 * this is {@code p} times the same of the layer above; of two neurons of a linear network,
 * {@code <v, V_v'> + <V_v, v'>} is the same for incoming and outgoing weights; and {@code <w, V>} is the order times
 * what the outputs contribute.
 */
record Motion(boolean isOfCorrelation, Term depth, Term power, Term slope, Term decay, Optional<SampleLoss> loss) {
  static final Term ZERO = Term.whole(0);
  private static final Term ONE = Term.whole(1);
  private static final List<Term> DEFAULT = List.of(Term.name("depth"), Term.name("power"), Term.name("slope"));
  private static final Term TWO = Term.whole(2);

  /** Not covered where two settings share a symbol, or one is time. */
  static Motion of(Conclusion.Along along) {
    Motion motion = new Motion(along.isOfCorrelation(), Term.parse(along.depth()), Term.parse(along.power()),
        Term.parse(along.slope()), Term.parse(along.decay()), SampleLoss.of(along.loss()));
    if (along.isOfCorrelation() && motion.loss.isPresent()) {
      throw new NotCovered("a loss along a flow of the correlation");
    }
    List<Term> symbols = Stream.of(motion.depth, motion.power, motion.slope, motion.decay)
        .filter(t -> t instanceof Term.Name).toList();
    if (symbols.stream().distinct().count() < symbols.size() || symbols.contains(Term.name("t"))) {
      throw new NotCovered("settings that share a symbol, or are time");
    }
    if (motion.order() instanceof Term.Number order && order.value().compareTo(Num.whole(100)) > 0) {
      throw new NotCovered("an order above 100");
    }
    return motion;
  }

  /** What the claim says of the network, and not what stands where it says nothing. */
  List<Term> settings() {
    return Stream.of(depth, power, slope, decay).filter(t -> !DEFAULT.contains(t)).toList();
  }

  /** {@code <w, V>}. */
  private Term radial() {
    return order().times(outputs());
  }

  /** As many powers of {@code p}, from the zeroth on, as there are layers; a symbol where that is no number. */
  Term order() {
    if (isOne(power)) {
      return depth;
    }
    return power instanceof Term.Number p && depth instanceof Term.Number layers
        ? Term.number(order(p.value(), layers.value().toInt()))
        : Term.name("order");
  }

  private static Num order(Num power, int depth) {
    Num sum = Num.whole(0);
    for (int l = 0; l < depth; l++) {
      sum = sum.times(power).plus(Num.whole(1));
    }
    return sum;
  }

  private static boolean isOne(Term t) {
    return t instanceof Term.Number number && number.value().compareTo(Num.whole(1)) == 0;
  }

  private Term outputs() {
    return Term.name(isOfCorrelation ? "value" : "radial");
  }

  /** {@code |V|^2}; away from zero weights, {@code <w, V>^2/|w|^2} and a remainder. */
  Term steepness(Term size, boolean isPositive) {
    return isPositive ? radial().times(radial()).over(size).plus(Term.name("turn")) : Term.name("steep");
  }

  /** {@code |V - decay w|^2}. */
  Term speed(Term size, Term steepness) {
    return steepness.minus(TWO.times(decay.times(radial()))).plus(decay.times(decay).times(size));
  }

  /**
   * @param pull {@code <v, V_v>} of a neuron
   * @param above the same of its outgoing weights where that is another number
   */
  Term rate(Reading.Meaning meaning, Term itself, Term pull, Term above, Term steepness) {
    Term ascent = decayed(steepness, radial());
    return switch (meaning.kind()) {
      case INCOMING -> doubled(pull, itself);
      case OUTGOING -> doubled(pull.over(power), itself);
      case ROWS -> doubled(pull, itself);
      case COLUMNS -> doubled(isOne(power) && isOne(slope) ? pull : above, itself);
      case LAYER -> doubled(above(meaning.place().get(0)).times(outputs()), itself);
      case WHOLE -> doubled(radial(), itself);
      case CORRELATION -> ascent;
      case LOSS -> ascent.negated();
      case SPEED -> throw new NotCovered("the rate of the speed");
    };
  }

  private Term doubled(Term growth, Term itself) {
    return TWO.times(decayed(growth, itself));
  }

  /** Less by the decay times something. */
  private Term decayed(Term growth, Term by) {
    return hasDecay() ? growth.minus(decay.times(by)) : growth;
  }

  private boolean hasDecay() {
    return !(decay instanceof Term.Number number) || number.value().compareTo(Num.whole(0)) != 0;
  }

  /** As many factors {@code p} as there are layers above. */
  private Term above(Term l) {
    return isOne(power) ? ONE : power.power(depth.minus(l));
  }

  /** That the square of the speed is not negative, where it is not written as a sum of squares. */
  Optional<Term> unsignedSpeed(Term size, boolean isPositive) {
    return hasDecay() && !isPositive
        ? Optional.of(speed(size, steepness(size, false)).is(Relation.AT_LEAST, ZERO))
        : Optional.empty();
  }

  /** What holds of the symbols in it. */
  List<Term> facts() {
    Stream<Term.Comparison> atLeastOne = Stream.of(order(), depth, power).map(t -> t.is(Relation.AT_LEAST, ONE));
    Stream<Term.Comparison> notNegative = Stream.of(Term.name("steep"), Term.name("turn"), decay)
        .map(t -> t.is(Relation.AT_LEAST, ZERO));
    return Stream.concat(atLeastOne, notNegative).filter(fact -> fact.left() instanceof Term.Name)
        .<Term>map(fact -> fact).toList();
  }
}
