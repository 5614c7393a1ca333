package org.lemmata.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/**
 * A comparison that holds for each sample and output, in {@link #SHARE}, what it adds to the loss, and {@link #GROWTH},
 * the pull times the output; so it holds for the sums of these over all samples.
 *
 * @param by what is shown of each sample before, one after the other
 * @param along a gradient flow of a loss of a known kind
 */
public record PerSample(Formula formula, List<Formula> by, Flow along) implements ProofStep {
  public static final String SHARE = "share";
  public static final String GROWTH = "growth";
  private static final String DECAY = "decay";
  private static final Expression LOSS = parsed("loss(w)");

  /** Euler's identity: the pulls times the outputs add up to this. */
  private static final Expression OUTWARD = parsed("inner(w, rate(w))/order()");
  private static final Expression OUTWARD_WITH_DECAY = parsed("(inner(w, rate(w)) + decay*norm(w)^2)/order()");

  private static Expression parsed(String text) {
    return FormulaParser.parse(text, Place.NOWHERE).tree();
  }

  @Override
  public String text() {
    return "for each sample " + formula.text()
        + (by.isEmpty() ? "" : " by " + by.stream().map(Formula::text).collect(Collectors.joining(" and ")));
  }

  @Override
  public List<Link> links(Symbolic conclusion) {
    Expression outward = along.decay()
        .map(decay -> replaced(OUTWARD_WITH_DECAY, Map.of(DECAY, decay.tree()))).orElse(OUTWARD);
    return List.of(new Link(replaced(formula.tree(), Map.of(SHARE, LOSS, GROWTH, outward)), Optional.of(this), true));
  }

  private static Expression replaced(Expression e, Map<String, Expression> meanings) {
    return e.asName().flatMap(name -> Optional.ofNullable(meanings.get(name)))
        .orElseGet(() -> e.mapChildren(x -> replaced(x, meanings)));
  }

  @Override
  public <T> T answer(Cases<T> cases) {
    return cases.perSample().apply(this);
  }
}
