package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Term;

/**
 * How the weights of a feed-forward network move: {@code w' = V - decay w}. A neuron's incoming weights {@code v} and
 * its outgoing ones {@code u} have {@code <v, V_v> = p <u, V_u>}, since {@code z s'(z) = p s(z)}; summed over a layer
 * this is {@code p} times the same of the layer above; of two neurons of a linear network,
 * {@code <v, V_v'> + <V_v, v'>} is the same for incoming and outgoing weights; and {@code <w, V>} is the order times
 * what the outputs contribute.
 */
record Motion(boolean isOfCorrelation, Term depth, Term power, Term slope, Term decay) {
  static final Term ZERO = Term.number(Num.whole(0));
  private static final Term ONE = Term.number(Num.whole(1));
  private static final Term TWO = Term.number(Num.whole(2));

  static Motion of(Section conclusion) {
    return new Motion(
        conclusion.text("along").equals("correlation-flow"), Term.parse(conclusion.text("depth", "depth")),
        Term.parse(conclusion.text("power", "power")), Term.parse(conclusion.text("slope", "slope")),
        Term.parse(conclusion.text("decay", "0")));
  }

  /** {@code <w, V>}. */
  private Term radial() {
    return Term.of("*", order(), outputs());
  }

  /** As many powers of {@code p}, from the zeroth on, as there are layers; a symbol where that is no number. */
  Term order() {
    if (isOne(power)) {
      return depth;
    }
    if (!power.head().equals("number") || !depth.head().equals("number")) {
      return Term.name("order");
    }
    Num sum = Num.whole(0);
    for (int l = 0; l < depth.number().toInt(); l++) {
      sum = sum.times(power.number()).plus(Num.whole(1));
    }
    return Term.number(sum);
  }

  private static boolean isOne(Term t) {
    return t.head().equals("number") && t.number().compareTo(Num.whole(1)) == 0;
  }

  private Term outputs() {
    return Term.name(isOfCorrelation ? "value" : "radial");
  }

  /** {@code |V|^2}; away from zero weights, {@code <w, V>^2/|w|^2} and a remainder. */
  Term steepness(Term size, boolean isPositive) {
    return isPositive
        ? Term.of("+", Term.of("/", Term.of("*", radial(), radial()), size), Term.name("turn"))
        : Term.name("steep");
  }

  /** {@code |V - decay w|^2}. */
  Term speed(Term size, Term steepness) {
    Term less = Term.of("-", steepness, Term.of("*", TWO, Term.of("*", decay, radial())));
    return Term.of("+", less, Term.of("*", Term.of("*", decay, decay), size));
  }

  /** @param pull {@code <v, V_v>} of a neuron */
  Term rate(Reading.Meaning meaning, Term itself, Term pull, Term steepness) {
    Term ascent = Term.of("-", steepness, Term.of("*", decay, radial()));
    return switch (meaning.kind()) {
      case INCOMING -> doubled(pull, itself);
      case OUTGOING -> doubled(Term.of("/", pull, power), itself);
      case ROWS -> doubled(pull, itself);
      case COLUMNS -> doubled(isOne(power) && isOne(slope) ? pull : Term.name("up" + pull.text()), itself);
      case LAYER -> doubled(Term.of("*", above(meaning.place().get(0)), outputs()), itself);
      case WHOLE -> doubled(radial(), itself);
      case CORRELATION -> ascent;
      case LOSS -> Term.of("negate", ascent);
      case SPEED -> throw new NotCovered("the rate of the speed");
    };
  }

  private Term doubled(Term growth, Term itself) {
    return Term.of("*", TWO, Term.of("-", growth, Term.of("*", decay, itself)));
  }

  /** As many factors {@code p} as there are layers above. */
  private Term above(Term l) {
    return isOne(power) ? ONE : Term.of("^", power, Term.of("-", depth, l));
  }

  /** What holds of the symbols in it. */
  List<Term> facts() {
    List<Term> facts = new ArrayList<>();
    for (Term atLeastOne : List.of(order(), depth, power)) {
      facts.add(Term.of(">=", atLeastOne, ONE));
    }
    for (Term notNegative : List.of(Term.name("steep"), Term.name("turn"), decay)) {
      facts.add(Term.of(">=", notNegative, ZERO));
    }
    return facts.stream().filter(fact -> fact.parts().get(0).head().equals("name")).toList();
  }
}
