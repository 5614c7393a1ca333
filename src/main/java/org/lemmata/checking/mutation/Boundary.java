package org.lemmata.checking.mutation;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Subject;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** The same sentence at the boundary of what it may speak of: one point, one neuron a layer, a label that vanishes. */
public record Boundary(String what, Claim claim) {

  public static List<Boundary> of(Claim claim) {
    List<Boundary> all = new ArrayList<>();
    claim.subject().ifPresent(subject -> {
      Formula one = formula("1", subject.data().place());
      if (subject.data() instanceof Subject.DrawnPoints drawn) {
        all.add(new Boundary("one data point", claim.about(subject.with(drawn.counting(one)))));
      }
      if (subject.network() instanceof Subject.Layered layered && layered.output().isEmpty()) {
        all.add(new Boundary("one neuron in each hidden layer", claim.about(subject.with(layered.narrow(one)))));
      }
      if (!(subject.labels() instanceof Subject.FixtureLabels)) {
        Subject.Labels zero = new Subject.ComputedLabels(formula("if(i == 1, 0, 1)", subject.labels().place()), subject.labels().place());
        all.add(new Boundary("first label zero, the others one", claim.about(subject.with(zero))));
      }
    });
    return all;
  }

  private static Formula formula(String text, Place place) {
    return FormulaParser.parse(text, place);
  }
}
