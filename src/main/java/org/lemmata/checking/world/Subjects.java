package org.lemmata.checking.world;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Subject;
import org.lemmata.claim.expression.Formula;

/** The formulas in the description of a problem. */
final class Subjects {
  private Subjects() {}

  static List<Formula> formulas(Definition.Other other) {
    List<Formula> all = new ArrayList<>();
    other.network().ifPresent(n -> network(n, all));
    other.data().ifPresent(d -> data(d, all));
    other.labels().ifPresent(l -> labels(l, all));
    other.loss().ifPresent(l -> all.add(l.factor()));
    return all;
  }

  private static void network(Subject.Architecture network, List<Formula> all) {
    if (network instanceof Subject.Layered layered) {
      all.addAll(layered.hidden());
      layered.depth().ifPresent(all::add);
      layered.width().ifPresent(all::add);
      all.addAll(List.of(layered.outputs(), layered.slope(), layered.power()));
      layered.output().ifPresent(o -> {
        all.addAll(o.values());
        o.signs().ifPresent(all::add);
      });
    } else if (network instanceof Subject.DiagonalLinear diagonal) {
      all.add(diagonal.depth());
    } else {
      ((Subject.Sum) network).blocks().forEach(b -> network(b, all));
    }
  }

  private static void data(Subject.Data data, List<Formula> all) {
    if (data instanceof Subject.GivenPoints given) {
      given.points().forEach(all::addAll);
    } else if (data instanceof Subject.ComputedPoints computed) {
      all.addAll(List.of(computed.points(), computed.dimension(), computed.value()));
    } else if (data instanceof Subject.DrawnPoints drawn) {
      all.addAll(List.of(drawn.points(), drawn.dimension(), drawn.spread()));
    }
  }

  private static void labels(Subject.Labels labels, List<Formula> all) {
    if (labels instanceof Subject.GivenLabels given) {
      given.values().forEach(all::addAll);
    } else if (labels instanceof Subject.ComputedLabels computed) {
      all.add(computed.value());
    } else if (labels instanceof Subject.DrawnLabels drawn) {
      all.add(drawn.size());
    }
  }
}
