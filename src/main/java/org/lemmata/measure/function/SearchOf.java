package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Undefined;
import org.lemmata.sphere.Search;

/** How sure a search from several starts may be of its best point. */
public final class SearchOf implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("search", Kind.NUMBER, "For a point found from several starts: how many of them reached its value to one part in 10^6 (\"hits\"), or how many distinct positive values were reached (\"values\").",
        Signature.slot("p", Kind.WEIGHTS), Signature.word("what", "hits", "values"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Search search = arguments.point(0).search().orElseThrow(() -> new Undefined("this point was not found by a search"));
    return Value.number(arguments.word(1).equals("hits") ? search.hits() : search.values());
  }
}
