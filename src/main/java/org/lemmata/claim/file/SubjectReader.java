package org.lemmata.claim.file;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Architecture;
import org.lemmata.claim.Data;
import org.lemmata.claim.Initialisation;
import org.lemmata.claim.Labels;
import org.lemmata.claim.Subject;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Place;
import org.lemmata.network.Loss;

/** Reads the sections network, data, labels, loss and initialisation. */
final class SubjectReader {
  private final Diagnostics problems;

  SubjectReader(Diagnostics problems) {
    this.problems = problems;
  }

  /** Empty where the claim has no network at all. */
  Optional<Subject> read(Fields claim) {
    if (!claim.has("network")) {
      for (String key : List.of("data", "labels", "loss", "initialisation", "runs", "points", "problems")) {
        claim.tree(key)
            .ifPresent(t -> problems.add(t.place(), "`" + key + "` needs a `network`", "add the section network"));
      }
      return Optional.empty();
    }
    for (String key : List.of("data", "labels")) {
      if (!claim.has(key)) {
        problems.add(claim.place(), "`network` needs `" + key + "`", "add the section " + key);
        return Optional.empty();
      }
    }
    return Optional.of(
        new Subject(
            network(claim.section("network")),
            claim.section("network").formula("order"),
            data(claim.section("data")),
            labels(claim.section("labels")),
            claim.has("loss") ? loss(claim.section("loss")) : loss(empty(claim)),
            initialisation(claim.has("initialisation") ? claim.section("initialisation") : empty(claim))));
  }

  /** Another problem beside the claim's own. */
  Definition.Other other(String name, Fields f, Place place) {
    return new Definition.Other(
        name,
        f.tree("network").map(t -> network(Fields.of(t))),
        f.tree("data").map(t -> data(Fields.of(t))),
        f.tree("labels").map(t -> labels(Fields.of(t))),
        f.tree("loss").map(t -> loss(Fields.of(t))),
        place);
  }

  private static Fields empty(Fields at) {
    return new Fields(new Tree.Mapping(java.util.Map.of(), java.util.Map.of(), at.place()));
  }

  private Architecture network(Fields f) {
    new Belonging(problems).network(f);
    switch (f.text("kind")) {
      case "diagonal":
        return new Architecture.DiagonalLinear(f.formula("depth", "2"), f.place());
      case "sum":
        if (!f.has("of")) {
          problems.add(f.place(), "a sum of networks needs the key `of`", "of: [{kind: ...}, {kind: ...}]");
        }
        return new Architecture.Sum(f.items("of").stream().map(t -> network(Fields.of(t))).toList(), f.place());
      default:
        if (f.has("hidden") == f.has("depth")) {
          problems.add(f.place(), "a feed-forward network needs either `hidden` or `depth` with `width`",
              "hidden: [m]");
        }
        return new Architecture.Layered(
            f.formulas("hidden"),
            f.formula("depth"),
            f.formula("width"),
            f.formula("outputs", "1"),
            f.formula("slope", "0"),
            f.formula("power", "1"),
            f.has("output")
                ? Optional.of(new Architecture.FixedOutput(f.section("output").formulas("values"),
                    f.section("output").formula("signs")))
                : Optional.empty(),
            f.place());
    }
  }

  private Data data(Fields f) {
    new Belonging(problems).data(f);
    if (f.has("fixture")) {
      return new Data.Fixture(f.text("fixture"), f.tree("fixture").orElseThrow().place());
    }
    if (f.has("given")) {
      return new Data.GivenPoints(f.rows("given"), f.place());
    }
    for (String key : List.of("points", "dimension")) {
      if (!f.has(key)) {
        problems.add(f.place(), "`data` of a kind or by a value needs `" + key + "`", key + ": 4");
      }
    }
    if (f.has("value")) {
      return new Data.ComputedPoints(f.formula("points", "1"), f.formula("dimension", "1"), f.formula("value", "1"),
          f.place());
    }
    return new Data.DrawnPoints(
        f.word("kind", Data.Distribution.class, "sphere"),
        f.formula("points", "1"),
        f.formula("dimension", "1"),
        f.formula("spread", "1/10"),
        f.flag("signed"),
        f.place());
  }

  private Labels labels(Fields f) {
    new Belonging(problems).labels(f);
    if (f.has("from")) {
      return new Labels.FixtureLabels(f.place());
    }
    if (f.has("value")) {
      return new Labels.ComputedLabels(f.formula("value", "1"), f.place());
    }
    return f.has("given")
        ? new Labels.GivenLabels(f.rows("given"), f.place())
        : new Labels.DrawnLabels(
            f.word("kind", Labels.Rule.class, "gaussian"), f.formula("size", "1"), f.flag("normalise"), f.place());
  }

  private Subject.LossChoice loss(Fields f) {
    return new Subject.LossChoice(
        f.word("kind", Loss.Kind.class, "square"), f.formula("factor", "1"), f.text("reduce").equals("mean"));
  }

  private Initialisation initialisation(Fields f) {
    new Belonging(problems).initialisation(f);
    if (f.text("kind").equals("entries") != f.has("entries")) {
      problems.add(f.place(), "`entries` and the kind `entries` belong together",
          "{kind: entries, entries: if(i == j, 1, 0)}");
    }
    return new Initialisation(
        f.word("kind", Initialisation.Start.class, "sphere"),
        f.items("layers").stream()
            .map(Fields::of)
            .map(l -> new Initialisation.LayerStart(l.has("signs"),
                l.formula(l.has("signs") ? "signs" : "gaussian").orElseThrow()))
            .toList(),
        f.matrices("weights"),
        f.formula("entries"),
        f.formula("scale", "1"),
        f.place());
  }
}
