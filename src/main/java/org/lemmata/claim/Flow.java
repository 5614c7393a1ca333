package org.lemmata.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Formula;
import org.lemmata.network.Loss;

/**
 * The flows along which a law holds: of every feed-forward network, whatever its widths, the data and the labels are,
 * all layers trained.
 *
 * @param depth number of weight matrices; any, where it is left out
 * @param power of the activation; any, where it is left out
 * @param slope of the activation below zero; any, where it is left out
 * @param decay weight decay; none, where it is left out
 * @param loss what is summed over samples and outputs; any loss, where it is left out
 */
public record Flow(Kind kind, Optional<Formula> depth, Optional<Formula> power, Optional<Formula> slope,
    Optional<Formula> decay, Optional<Loss.Kind> loss) {

  /** What drives it. */
  public enum Kind {
    /** The training loss, of whatever kind. */
    GRADIENT_FLOW,
    /** The neural correlation function. */
    CORRELATION_FLOW;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The formulas in it. */
  public Stream<Formula> formulas() {
    return Stream.of(depth, power, slope, decay).flatMap(Optional::stream);
  }

  @Override
  public String toString() {
    String setting = Stream
        .of(depth.map(f -> "depth " + f), power.map(f -> "power " + f), slope.map(f -> "slope " + f),
            decay.map(f -> "decay " + f), loss.map(kind -> kind.name().toLowerCase(Locale.ROOT) + " loss"))
        .flatMap(Optional::stream).collect(Collectors.joining(", "));
    return kind.word() + (setting.isEmpty() ? "" : " (" + setting + ")");
  }
}
