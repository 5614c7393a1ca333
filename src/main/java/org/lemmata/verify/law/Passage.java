package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Relation;
import org.lemmata.verify.inequality.Inequality;

/**
 * A flow that is known: one neuron a layer, all weights {@code v} positive and equal, the input 1, and a pull {@code g}
 * that stays as it is. Then {@code v' = g v^(depth - 1)}.
 */
final class Passage {
  private static final int PARTS = 64;
  private static final Term G = Term.name("pull");
  private static final Term T = Term.name("t");

  private final Map<String, Num> words = new HashMap<>();
  private final Reading reading;
  private final int depth;

  /** @param text words such as {@code weight=1/2} */
  Passage(Motion motion, Reading reading, String text) {
    this.reading = reading;
    for (String word : text.split(" ")) {
      words.put(word.substring(0, word.indexOf('=')), Num.fraction(word.substring(word.indexOf('=') + 1)));
    }
    this.depth = need("depth").toInt();
    require(depth >= 1 && depth <= 6, "a depth of " + depth);
    fix(motion.depth(), depth);
    fix(motion.power(), 1);
    fix(motion.decay(), 0);
    Num slope = motion.slope() instanceof Term.Name name
        ? words.computeIfAbsent(name.name(), none -> Num.whole(0))
        : Law.at(words).number(motion.slope());
    require(slope.compareTo(Num.whole(-1)) >= 0 && slope.compareTo(Num.whole(1)) <= 0, "a slope that there cannot be");
    if (motion.order() instanceof Term.Name order) {
      words.put(order.name(), Num.whole(depth));
    }
    reading.meanings().values().forEach(meaning -> require(isThere(meaning), "a neuron that is not there"));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Rejected(otherwise);
    }
  }

  private Num need(String name) {
    return Optional.ofNullable(words.get(name)).orElseThrow(() -> new NotCovered("a flow without its " + name));
  }

  /** A symbol takes the value; a number has to be it. */
  private void fix(Term setting, int value) {
    if (setting instanceof Term.Name name) {
      words.put(name.name(), Num.whole(value));
    }
    require(Law.at(words).number(setting).compareTo(Num.whole(value)) == 0, "a flow that the law does not speak of");
  }

  private boolean isThere(Reading.Meaning meaning) {
    List<Integer> at = meaning.place().stream().map(index -> Law.at(words).number(index).toInt()).toList();
    boolean isFirst = at.stream().skip(1).allMatch(j -> j == 1);
    return switch (meaning.kind()) {
      case WHOLE, SPEED, CORRELATION, LOSS -> true;
      case LAYER, INCOMING, ROWS -> isFirst && at.get(0) >= 1 && at.get(0) <= depth;
      case OUTGOING, COLUMNS -> isFirst && at.get(0) >= 1 && at.get(0) < depth;
    };
  }

  /** The weights at a time. */
  private Term weight() {
    Term start = Term.name("weight");
    if (depth == 1) {
      return start.plus(G.times(T));
    }
    if (depth == 2) {
      return start.times(Term.call("exp", G.times(T)));
    }
    Term inverse = start.power(Term.whole(2L - depth)).minus(Term.whole(depth - 2L).times(G.times(T)));
    return inverse.power(Term.whole(1).over(Term.whole(2L - depth)));
  }

  private Term meaning(Reading.Meaning meaning, Term v) {
    Term square = v.times(v);
    Term output = G.times(v.power(Term.whole(depth)));
    Term velocity = G.times(v.power(Term.whole(depth - 1L)));
    return switch (meaning.kind()) {
      case WHOLE -> Term.whole(depth).times(square);
      case LAYER, INCOMING, OUTGOING, ROWS, COLUMNS -> square;
      case SPEED -> Term.whole(depth).times(velocity.times(velocity));
      case CORRELATION -> output;
      case LOSS -> Term.name("level").minus(output);
    };
  }

  /** In the weight and the loss at time zero, the pull, and time. */
  private Term written(Term t) {
    Map<String, Term> meanings = new HashMap<>();
    reading.meanings().forEach((symbol, meaning) -> {
      meanings.put(symbol, meaning(meaning, weight()));
      if (meaning.kind() == Reading.Kind.WHOLE) {
        meanings.put("rate" + symbol, Term.whole(2L * depth).times(G.times(weight().power(Term.whole(depth)))));
      }
    });
    reading.starts().forEach((symbol, meaning) -> meanings.put(symbol, meaning(meaning, Term.name("weight"))));
    if (t.names().stream().anyMatch(name -> name.startsWith("rate") && !meanings.containsKey(name))) {
      throw new NotCovered("rates along a flow");
    }
    return t.replaced(name -> meanings.getOrDefault(name, Term.name(name)));
  }

  /** Returns where the hypotheses hold up to the time that is given, and the comparison fails then. */
  void refute(Term comparison, List<Term> given) {
    List<Term> hypotheses = new ArrayList<>(given.stream().map(this::written).toList());
    hypotheses.add(Term.name("weight").is(Relation.GREATER, Motion.ZERO));
    hypotheses.add(T.is(Relation.AT_LEAST, Motion.ZERO));
    hypotheses.add(weight().is(Relation.GREATER, Motion.ZERO));
    reading.meanings().values().stream().filter(m -> m.kind() == Reading.Kind.LOSS)
        .forEach(loss -> hypotheses.add(meaning(loss, weight()).is(Relation.GREATER, Motion.ZERO)));
    Num end = need("t");
    for (int i = 0; i < PARTS; i++) {
      Num from = end.times(Num.whole(i)).over(Num.whole(PARTS));
      Num to = end.times(Num.whole(i + 1L)).over(Num.whole(PARTS));
      require(Inequality.hold(hypotheses, words, "t", from, to), "a flow along which the hypotheses do not hold");
    }
    require(Inequality.fails(written(comparison), words), "a flow that refutes nothing");
  }
}
