package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.claim.Definition;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Place;

/** Reads the sections runs, points and let. */
final class DefinitionReader {
  private final Diagnostics problems;

  DefinitionReader(Diagnostics problems) {
    this.problems = problems;
  }

  List<Definition> read(Fields claim) {
    List<Definition> all = new ArrayList<>();
    SubjectReader subjects = new SubjectReader(problems);
    claim.entries("problems")
        .forEach((name, t) -> all.add(subjects.other(name, Fields.of(t), claim.placeOf("problems", name))));
    claim.entries("runs").forEach((name, t) -> all.add(run(name, Fields.of(t), claim.placeOf("runs", name))));
    claim.entries("points").forEach((name, t) -> all.add(point(name, Fields.of(t), claim.placeOf("points", name))));
    claim.entries("let").forEach((name, t) -> {
      if (!Functions.isOne(name)) {
        all.add(new Definition.Let(name, Fields.formula(t), claim.placeOf("let", name)));
      }
    });
    return all;
  }

  private Definition run(String name, Fields f, Place place) {
    Definition.Dynamics dynamics = f.word("kind", Definition.Dynamics.class, "gradient-flow");
    boolean discrete = dynamics.isDescent();
    for (String key : discrete ? List.of("step", "steps") : List.of("time")) {
      if (!f.has(key)) {
        problems.add(f.place(), "a run of kind " + f.text("kind") + " needs the key `" + key + "`", key + ": 10");
      }
    }
    new Belonging(problems).run(dynamics, f);
    Definition.Start start = new Definition.Start(f.formula("from"), f.formula("scale", "1"),
        f.word("coordinates", Definition.Coordinates.class, "plain"));
    Definition.Course course = new Definition.Course(f.formula("time"),
        f.formula(discrete && !f.has("frames") ? "steps" : "frames", "100"),
        f.formula("settle"), f.formula("step"), f.formula("steps"), f.formula("batch"));
    return new Definition.Run(name, dynamics, start, course, f.formula("decay", "0"), name(f, "of"), place);
  }

  private Definition point(String name, Fields f, Place place) {
    new Belonging(problems).point(f);
    if (f.has("limit")) {
      return new Definition.LimitOf(name, f.text("limit"), f.tree("limit").orElseThrow().place());
    }
    if (f.has("weights")) {
      return new Definition.Given(name, f.matrices("weights"), name(f, "of"), place);
    }
    if (f.has("entries")) {
      return new Definition.Entrywise(name, f.formula("entries").orElseThrow(), name(f, "of"), place);
    }
    return f.has("draw")
        ? new Definition.Drawn(name, f.text("draw").equals("sphere"), name(f, "of"), place)
        : new Definition.Ascent(
            name, f.formula("starts"), f.formula("radius", "1"), name(f, "of"), place);
  }

  private static Optional<String> name(Fields f, String key) {
    return f.has(key) ? Optional.of(f.text(key)) : Optional.empty();
  }

}
