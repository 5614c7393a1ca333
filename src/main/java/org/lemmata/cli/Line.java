package org.lemmata.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lemmata.checking.Finding;
import org.lemmata.reporting.evidence.Shares;

/** One claim on one line of standard output: id, verdict, evidence, margin, mutants. */
final class Line {
  private Line() {}

  static String of(Finding f) {
    long killed = f.mutants().stream().filter(Finding.MutantFinding::killed).count();
    String line = String.format(
        Locale.ROOT, "%-2s %-34s %-12s %-26s margin %-26s mutants %d/%d",
        f.asExpected() ? "ok" : "!!", f.claim().id(), f.ruling().verdict().word(), f.ruling().evidence().word(),
        f.margin().map(Object::toString).orElse("n/a"), killed, f.mutants().size());
    StringBuilder more = new StringBuilder(line).append(beyond(f));
    if (f.asExpected()) {
      return more.toString();
    }
    List<Finding.ConclusionFinding> open = f.conclusions().stream()
        .filter(c -> c.ruling().verdict().word().equals(f.ruling().verdict().word())).toList();
    if (open.isEmpty() || f.conclusions().size() == 1) {
      more.append("\n     ").append(f.ruling().verdict().reason());
    } else {
      open.forEach(c -> more.append("\n     conclusion ").append(f.conclusions().indexOf(c) + 1).append(", ")
          .append(c.text()).append("\n       ")
          .append(c.ruling().verdict().reason()));
    }
    open.stream().map(Finding.ConclusionFinding::withoutMargin).filter(counts -> !counts.isEmpty()).distinct()
        .forEach(counts -> more.append("\n     instances without a margin: ")
            .append(counts.entrySet().stream().map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "))));
    f.result().simplest().ifPresent(c -> {
      more.append("\n     violated: ").append(f.claim().conclude().get(c.conclusion()).text());
      more.append("\n     simplest instance (margin ").append(c.margin()).append("): ");
      more.append(c.description().replace("\n", "; "));
      more.append("\n     java -jar target/lemmata.jar replay ").append(Finding.token(c.instance(), f.claim()));
    });
    f.mutants().stream()
        .filter(m -> !m.killed())
        .forEach(m -> more.append("\n     mutant `").append(m.id()).append("` ").append(fate(m)));
    return more.toString();
  }

  /** What is proved beyond the sample, where somebody asked for it; what is the same for several stands once. */
  private static String beyond(Finding f) {
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    for (int c = 0; c < f.conclusions().size(); c++) {
      List<Double> radii = f.conclusions().get(c).enclosed().radii();
      List<String> words = new ArrayList<>();
      int at = c;
      f.studies().coverage().flatMap(coverage -> coverage.parts().get(at)).map(Shares::of).ifPresent(words::add);
      if (!radii.isEmpty()) {
        words.add(Shares.around(radii));
      }
      if (!words.isEmpty()) {
        numbers.computeIfAbsent(String.join("; ", words), n -> new ArrayList<>()).add(String.valueOf(c + 1));
      }
    }
    return numbers.entrySet().stream()
        .map(e -> "\n     conclusion" + (e.getValue().size() > 1 ? "s " : " ") + String.join(", ", e.getValue()) + ": "
            + e.getKey())
        .collect(Collectors.joining());
  }

  private static String fate(Finding.MutantFinding m) {
    return m.isControlled()
        ? "survived: " + m.ruling().verdict()
        : "does not count: its control (the claim itself in its setting) is "
            + m.control().orElseThrow().ruling().verdict();
  }
}
