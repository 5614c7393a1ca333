package org.lemmata.claim.file;

import java.util.Arrays;
import java.util.List;
import org.lemmata.claim.Definition;
import org.lemmata.claim.source.Diagnostics;

/**
 * Which keys belong together: one that its section knows, but not in this form, is an error. If it were ignored, the
 * claim would say something else than what is checked.
 */
record Belonging(Diagnostics problems) {
  private static final String REMOVE = "remove it";

  private static final String FLOW = " along depth power slope decay loss where by";

  private static final List<String> DATA = List.of("fixture", "given", "value points dimension",
      "kind points dimension spread signed");

  private static final List<String> LABELS = List.of("from", "given", "value", "kind size normalise");

  private static final List<String> POINT = List.of("limit", "weights of", "entries of", "draw of",
      "starts radius of", "maximiser radius of");

  private static final List<String> STEP = List.of("each by", "claim conclusion with", "earlier with");

  private static final List<String> CONCLUSION = List.of("that", "eventually", "limit to within",
      "rate against between window", "probability at-least over", "exact fixture", "identity positive",
      "inequality where by", "invariant" + FLOW, "monotone" + FLOW, "law" + FLOW, "always" + FLOW);

  void data(Fields f) {
    alternative("data", f, DATA);
  }

  void labels(Fields f) {
    alternative("labels", f, LABELS);
  }

  void point(Fields f) {
    alternative("a point", f, POINT);
  }

  /** What a conclusion is proved by. */
  void step(Fields f) {
    alternative("a step", f, STEP);
  }

  void conclusion(Fields f) {
    alternative("a conclusion", f, CONCLUSION);
  }

  void network(Fields f) {
    String kind = f.text("kind");
    require("a network of kind " + kind, f, "kind order " + switch (kind) {
      case "diagonal" -> "depth";
      case "sum" -> "of";
      default -> (f.has("hidden") ? "hidden" : "depth width") + " outputs slope power output";
    }, REMOVE);
  }

  void initialisation(Fields f) {
    String kind = f.text("kind");
    require("an initialisation of kind " + kind, f, "kind scale " + kind, REMOVE);
  }

  void run(Definition.Dynamics dynamics, Fields f) {
    String hint = dynamics == Definition.Dynamics.EARLY_FLOW ? "a scale enters through the time only" : REMOVE;
    require("a run of kind " + f.text("kind"), f, "kind of from " + switch (dynamics) {
      case GRADIENT_FLOW, CORRELATION_FLOW -> "scale coordinates time frames settle step decay";
      case EARLY_FLOW -> "time frames";
      case GRADIENT_DESCENT -> "scale step steps frames decay";
      case STOCHASTIC_DESCENT -> "scale step steps batch decay";
    }, hint);
  }

  /** The first key of each alternative is the one that tells which it is; a section has one of them. */
  private void alternative(String what, Fields f, List<String> alternatives) {
    alternatives.stream().filter(keys -> f.has(keys.split(" ")[0])).findFirst()
        .ifPresent(keys -> require(what + " by `" + keys.split(" ")[0] + "`", f, keys, REMOVE));
  }

  private void require(String what, Fields f, String own, String hint) {
    List<String> known = Arrays.asList(own.split(" "));
    f.mapping().entries().forEach((key, tree) -> {
      if (!known.contains(key)) {
        problems.add(tree.place(), what + " has no `" + key + "`", hint);
      }
    });
  }
}
