package org.lemmata.verify.law;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;

/** Losses of a known kind, sample by sample: by the margin q, the label times the output, or by both of these. */
enum SampleLoss {
  /** {@code exp(-q)}. */
  EXPONENTIAL("exp(-samplemargin)", "samplemargin*exp(-samplemargin)") {
    @Override
    Num pull(Num label, Num output) {
      return label.times(share(label, output));
    }

    @Override
    Num share(Num label, Num output) {
      return label.times(output).negate().exp();
    }
  },
  /** {@code log(1 + exp(-q))}. */
  LOGISTIC("log(1 + exp(-samplemargin))", "samplemargin/(1 + exp(samplemargin))") {
    @Override
    Num pull(Num label, Num output) {
      return label.over(Num.whole(1).plus(label.times(output).exp()));
    }

    @Override
    Num share(Num label, Num output) {
      return Num.whole(1).plus(label.times(output).negate().exp()).function(Math::log);
    }
  },
  /** {@code (y - h)^2/2}. */
  SQUARE("(samplelabel - sampleoutput)^2/2", "(samplelabel - sampleoutput)*sampleoutput") {
    @Override
    Num pull(Num label, Num output) {
      return label.minus(output);
    }

    @Override
    Num share(Num label, Num output) {
      return label.minus(output).times(label.minus(output)).over(Num.whole(2));
    }
  };

  private static final Set<String> OF_SAMPLE = Set.of("margin", "output", "label");

  private final Term share;
  private final Term growth;

  SampleLoss(String share, String growth) {
    this.share = Term.parse(share);
    this.growth = Term.parse(growth);
  }

  /** Empty where the word is. */
  static Optional<SampleLoss> of(String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(Arrays.stream(values()).filter(loss -> loss.name().equalsIgnoreCase(word)).findFirst()
            .orElseThrow(() -> new NotCovered("the loss " + word)));
  }

  /** What drives the output. */
  abstract Num pull(Num label, Num output);

  /** What it adds to the loss. */
  abstract Num share(Num label, Num output);

  Term share() {
    return share;
  }

  /** What a comparison says of each sample. */
  Term ofEach(Term comparison) {
    return comparison.replaced(name -> OF_SAMPLE.contains(name) ? Term.name("sample" + name) : Term.name(name))
        .replaced(name -> name.equals("share") ? share : name.equals("growth") ? growth : Term.name(name));
  }
}
