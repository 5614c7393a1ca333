package org.lemmata.verify.claim;

import java.util.Optional;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Section;

/**
 * A run as a claim describes it.
 *
 * @param of the problem, where it is not that of the start
 * @param from the weights, times {@code scale}, where it begins
 */
public record Route(Optional<String> of, String from, String scale, String decay, Course course) {
  static Route of(Section run) {
    return new Route(run.find("of").map(Node::text), run.text("from", "w0"), run.text("scale", "1"),
        run.text("decay", "0"), Course.of(run));
  }
}
