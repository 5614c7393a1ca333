package org.lemmata.quantity.measure.function;

import org.lemmata.dynamics.sphere.Search;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** How sure a search from several starts may be of its best point. */
public final class SearchOf implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("search", Kind.NUMBER,
        "For a point found from several starts: how many of them reached its value to one part in 10^6 (\"hits\"), "
            + "or how many distinct positive values were reached (\"values\").",
        Signature.slot("p", Kind.WEIGHTS), Signature.word("what", "hits", "values"));
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Search search = arguments.point(0).search()
        .orElseThrow(() -> new Undefined(Reason.MISFIT, "this point was not found by a search"));
    return Value.number(arguments.word(1).equals("hits") ? search.hits() : search.values());
  }
}
