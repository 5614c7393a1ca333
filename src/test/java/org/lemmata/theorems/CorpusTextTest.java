package org.lemmata.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the claim files may count on: short lines, and every definition in one place. */
class CorpusTextTest {
  private static final int WIDEST = 120;

  /** Shorter formulas are read as quickly as the name of a shared part. */
  private static final int LONG = 70;

  private static final Set<String> SECTIONS = Set.of("parameters", "data", "labels", "problems", "runs", "points",
      "let", "schedule", "assume", "witness");

  private static List<Path> files() throws Exception {
    return ClaimFiles.withParts(Path.of("theorems"));
  }

  /** But for what a derived mutant is called: a key of YAML stays on one line. */
  @Test
  void noLineIsWide() throws Exception {
    for (Path file : files()) {
      assertThat(Files.readAllLines(file)).as(file.toString())
          .allMatch(line -> line.length() <= WIDEST || line.matches(" *\"conclusion \\d+: .*"));
    }
  }

  @Test
  void noDefinitionStandsTwice() throws Exception {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Path file : files()) {
      ClaimFiles.read(file).forEach((section, tree) -> {
        if (SECTIONS.contains(section)) {
          formulas(tree)
              .forEach(f -> places.computeIfAbsent(f, x -> new TreeSet<>()).add(file.getFileName().toString()));
        }
      });
    }
    places.values().removeIf(files -> files.size() == 1);
    assertThat(places).as("definitions in several files; a shared part would hold them once").isEmpty();
  }

  /** Long formulas of a section; reasons are no definitions. */
  private static Stream<String> formulas(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream().filter(e -> !e.getKey().equals("because")).flatMap(e -> formulas(e.getValue()));
    }
    return tree instanceof List<?> list
        ? list.stream().flatMap(CorpusTextTest::formulas)
        : Stream.of(tree.toString().replaceAll("\\s+", " ").strip()).filter(f -> f.length() >= LONG);
  }

  @Test
  void everySharedPartHasTwoReaders() throws Exception {
    for (Path part : files()) {
      if (ClaimFiles.isPart(part)) {
        String name = part.getFileName().toString().replace(".yaml", "");
        long readers = 0;
        for (Path file : files()) {
          boolean isNear = file.startsWith(part.getParent().getParent());
          readers += isNear && ClaimFiles.read(file).get("include") instanceof List<?> included
              && included.contains(name) ? 1 : 0;
        }
        assertThat(readers).as(part.toString()).isGreaterThan(1);
      }
    }
  }
}
