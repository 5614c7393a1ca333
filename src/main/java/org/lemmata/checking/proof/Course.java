package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.algebra.law.Always;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.verdict.Derivation;
import org.lemmata.kernel.verdict.Throughout;

/** What laws of motion say of a comparison that is to hold at all times. */
record Course(Always always, Effort effort, boolean isLast) implements Throughout.Course {

  /** With the steps that are to be shown before, each of which may use those before it. */
  static Derivation prove(Symbolic.Law law, Effort effort) {
    List<Always> steps = Always.steps(law);
    return Throughout.derive(IntStream.range(0, steps.size()).<Throughout.Course>mapToObj(
        i -> new Course(steps.get(i), effort, i + 1 == steps.size())).toList());
  }

  @Override
  public String text() {
    return Printer.print(always.comparison());
  }

  @Override
  public Optional<Derivation> elsewhere() {
    return always.by().map(step -> step.cases(
        own -> Derivation.open("nothing gives it"), citation -> Deduction.derive(citation, effort),
        perSample -> Laws.summed(always.perSample(perSample), effort)));
  }

  @Override
  public boolean isOfVelocities() {
    return always.isOfVelocities();
  }

  @Override
  public boolean isMet() {
    return always.isMet();
  }

  @Override
  public Derivation atStart() {
    return isLast ? Laws.prove(always.atStart(), effort) : Laws.proveAmongOthers(always.atStart(), effort);
  }

  @Override
  public boolean isRefutedAtStart() {
    return always.isRefutedAtStart();
  }

  @Override
  public List<Derivation> leaving() {
    return always.leaving().stream()
        .map(law -> law.map(Laws::tried).orElseGet(() -> Derivation.open("there is room at time zero"))).toList();
  }

  @Override
  public Optional<Map<String, String>> failing() {
    return always.failing();
  }

  @Override
  public boolean exists() {
    return Laws.exists(always.standing());
  }

  @Override
  public List<Part> carried() {
    return always.carried().stream().map(this::carried).toList();
  }

  /** By the first way that shows it. */
  private Part carried(List<Always.Carried> ways) {
    List<Part> parts = new ArrayList<>();
    for (Always.Carried way : ways) {
      Part part = new Part(Printer.print(way.factor()), Laws.follow(way.law(), effort));
      if (part.shown().state() == Derivation.State.PROVED) {
        return part;
      }
      parts.add(part);
    }
    return parts.get(0);
  }

  @Override
  public Derivation following() {
    return Laws.follow(always.following(), effort);
  }
}
