package org.lemmata.checking.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition.Coordinates;
import org.lemmata.claim.Definition.Dynamics;
import org.lemmata.claim.Definition.Run;
import org.lemmata.claim.Architecture;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Printer;

/** Claims with the same sentence about another run or another network. */
final class Setting {
  private Setting() {}

  /** A claim whose setting has one change. */
  record Altered(Family family, String what, Claim claim) {}

  static List<Altered> of(Claim claim) {
    List<Altered> all = new ArrayList<>();
    claim.definitions().stream().flatMap(d -> d.asRun().stream()).forEach(run -> runs(run)
        .forEach(other -> all.add(new Altered(Family.CLOCK, difference(run, other), with(claim, run, other)))));
    claim.subject().ifPresent(subject -> networks(subject.network()).forEach(network -> all.add(
        new Altered(Family.HOMOGENEITY, "network: " + words(network),
            claim.about(subject.with(network)).concluding(claim.conclude())))));
    return all;
  }

  /** A run that settles ends by itself, and more time would not change it. */
  private static List<Run> runs(Run run) {
    List<Run> others = new ArrayList<>();
    if (run.time().isPresent()) {
      Formula time = run.time().get();
      others.add(run.lasting(FormulaParser.parse("2*(" + Printer.print(time.tree()) + ")", time.place())));
      others.add(run.lasting(FormulaParser.parse("(" + Printer.print(time.tree()) + ")/2", time.place())));
    }
    if (run.dynamics() == Dynamics.GRADIENT_FLOW) {
      Coordinates other = switch (run.coordinates()) {
        case PLAIN -> Coordinates.SCALED;
        case SCALED -> Coordinates.PLAIN;
        case POLAR -> Coordinates.POLAR;
      };
      Stream.of(other).filter(c -> c != run.coordinates() && run.time().isPresent()).map(run::onTheClockOf)
          .forEach(others::add);
    }
    return others;
  }

  private static String difference(Run run, Run other) {
    return run.coordinates() == other.coordinates()
        ? "time of " + run.name() + ": " + other.time().orElseThrow()
        : "clock of " + run.name() + ": " + other.coordinates().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Claim with(Claim claim, Run run, Run other) {
    return claim.defining(claim.definitions().stream().map(d -> d == run ? other : d).toList())
        .concluding(claim.conclude());
  }

  private static List<Architecture> networks(Architecture network) {
    return network.cases(
        layered -> List.of(layered.withPower(oneMore(layered.power()))),
        diagonal -> List.of(new Architecture.DiagonalLinear(oneMore(diagonal.depth()), diagonal.place())),
        sum -> List.of());
  }

  private static Formula oneMore(Formula number) {
    return FormulaParser.parse("(" + Printer.print(number.tree()) + ") + 1", number.place());
  }

  private static String words(Architecture network) {
    return network.cases(layered -> "power " + layered.power(), diagonal -> "depth " + diagonal.depth(),
        sum -> "a sum");
  }
}
