package org.lemmata.checking.cover;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.checking.world.Dependence;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.Subject;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Printer;

/**
 * What a problem and the course of a run are described by is one number each, without an error; only weights may range
 * over a box of parameters.
 */
final class Described {
  private static final int LONGEST = 60;

  private final Claim claim;
  private final Set<String> ranging;

  Described(Claim claim) {
    this.claim = claim;
    this.ranging = ranging(claim);
  }

  /** Why a conclusion cannot be covered, if it cannot: a formula of a description that depends on a real parameter. */
  Optional<String> obstacle(Formula conclusion) {
    Set<String> needed = Dependence
        .reached(Stream.concat(Stream.of(conclusion), claim.assume().stream().map(Condition::that)), claim);
    return Stream.concat(
        claim.subject().stream().flatMap(Described::ofProblem),
        claim.definitions().stream().filter(d -> needed.contains(d.name())).flatMap(d -> ofDefinition(d).stream()))
        .filter(f -> isOn(ranging, f)).findFirst().map(f -> "`" + shown(f)
            + "` describes a problem or the course of a run, and depends on a parameter that ranges over numbers");
  }

  private static String shown(Formula formula) {
    String text = Printer.print(formula.tree());
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private static boolean isOn(Set<String> names, Formula formula) {
    return !Collections.disjoint(names, formula.tree().names());
  }

  /** Real parameters, and names that depend on them. */
  private static Set<String> ranging(Claim claim) {
    Set<String> ranging = new TreeSet<>();
    for (Parameter parameter : claim.parameters()) {
      boolean ranges = parameter.domain().cases(
          fixed -> isOn(ranging, fixed.value()), whole -> false, real -> true, oneOf -> false);
      if (ranges) {
        ranging.add(parameter.name());
      }
    }
    Set<String> all = new TreeSet<>(ranging);
    ranging.forEach(name -> all.addAll(Dependence.on(name, claim)));
    return all;
  }

  private static Stream<Formula> ofProblem(Subject subject) {
    return Stream
        .of(subject.network().formulas(), subject.data().formulas(), subject.labels().formulas(),
            subject.order().stream().toList(), List.of(subject.loss().factor()))
        .flatMap(List::stream);
  }

  private static List<Formula> ofDefinition(Definition definition) {
    return definition.cases(
        let -> List.of(),
        run -> run.formulas().stream().filter(f -> run.from().filter(f::equals).isEmpty()).toList(),
        limit -> List.of(),
        given -> List.of(),
        entrywise -> List.of(),
        drawn -> List.of(),
        Definition::formulas,
        Definition::formulas);
  }
}
