package org.lemmata.checking.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Architecture;
import org.lemmata.claim.Data;
import org.lemmata.claim.Labels;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** The same sentence at the boundary of what it may speak of: one point, one neuron a layer, a label that vanishes. */
public record Boundary(String what, Claim claim) {

  public static List<Boundary> of(Claim claim) {
    List<Boundary> all = new ArrayList<>();
    claim.subject().ifPresent(subject -> {
      Formula one = formula("1", subject.data().place());
      onePoint(subject.data(), one)
          .ifPresent(data -> all.add(new Boundary("one data point", claim.about(subject.with(data)))));
      oneNeuron(subject.network(), one)
          .ifPresent(
              network -> all.add(new Boundary("one neuron in each hidden layer", claim.about(subject.with(network)))));
      if (canBeReplaced(subject.labels())) {
        Labels zero = new Labels.ComputedLabels(formula("if(i == 1, 0, 1)", subject.labels().place()),
            subject.labels().place());
        all.add(new Boundary("first label zero, the others one", claim.about(subject.with(zero))));
      }
    });
    return all;
  }

  private static Optional<Data> onePoint(Data data, Formula one) {
    return data.cases(fixture -> Optional.empty(), given -> Optional.empty(), drawn -> Optional.of(drawn.counting(one)),
        computed -> Optional.empty());
  }

  private static Optional<Architecture> oneNeuron(Architecture network, Formula one) {
    return network.cases(
        layered -> layered.output().isEmpty() ? Optional.of(layered.narrow(one)) : Optional.empty(),
        diagonal -> Optional.empty(),
        sum -> Optional.empty());
  }

  /** Labels that are stored together with their inputs stay with them. */
  private static boolean canBeReplaced(Labels labels) {
    return labels.cases(fixture -> false, given -> true, drawn -> true, computed -> true);
  }

  private static Formula formula(String text, Place place) {
    return FormulaParser.parse(text, place);
  }
}
