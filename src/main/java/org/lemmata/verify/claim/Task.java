package org.lemmata.verify.claim;

import java.util.Optional;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Section;

/** What a claim says of a problem; what it does not name is that of the claim's own. */
public record Task(Optional<Layers> network, Optional<Data> data, Optional<Labels> labels, Optional<Cost> loss) {

  /** A loss: its kind, what it is multiplied with, and whether it is the mean over the samples. */
  public record Cost(String kind, String factor, boolean isMean) {
    private static Cost of(Section loss) {
      return new Cost(loss.text("kind", "square"), loss.text("factor", "1"), loss.says("reduce", "mean"));
    }

    /** What a claim means that names no loss. */
    public static Cost usual() {
      return of(Section.EMPTY);
    }
  }

  static Task of(Section problem) {
    return new Task(problem.find("network").map(Node::section).map(Layers::of),
        problem.find("data").map(Node::section).map(Data::of),
        problem.find("labels").map(Node::section).map(Labels::of),
        problem.find("loss").map(Node::section).map(Cost::of));
  }
}
