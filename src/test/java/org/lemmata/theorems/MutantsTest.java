package org.lemmata.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lemmata.TheCorpus;

/** What the corpus promises of its mutants and sources, read from the files themselves. */
class MutantsTest {

  private static List<Path> files() throws Exception {
    return ClaimFiles.of(Path.of("theorems"));
  }

  /** A mutant with several changes says which of them is false, so that the others have a control. */
  @Test
  void severalChangesNameTheFalseOne() throws Exception {
    for (Path file : files()) {
      Map<String, Object> claim = ClaimFiles.read(file);
      for (Object entry : (List<?>) claim.get("mutants")) {
        Map<?, ?> mutant = (Map<?, ?>) entry;
        int changes = (mutant.get("patch") instanceof Map<?, ?> p ? p.size() : 0)
            + (mutant.get("drop") instanceof List<?> d ? d.size() : 0);
        assertThat(changes == 1 || mutant.containsKey("mutated")).as("%s, mutant %s", file, mutant.get("id")).isTrue();
      }
    }
  }

  /** A check that tells a claim from what stands five percent, or one unit of an exponent, beside it. */
  @Test
  void manyStandClose() {
    Map<Boolean, List<String>> mutants = TheCorpus.get().claims().values().stream()
        .flatMap(c -> c.mutants().stream().map(m -> Map.entry(m.isClose(), c.id() + "/" + m.id())))
        .collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    assertThat(mutants.get(true)).hasSizeGreaterThanOrEqualTo(150);
    assertThat(mutants.get(false)).as("most change an idea").isNotEmpty();
  }

  /** Ids of sheets that are not shipped say nothing to a reader. */
  @Test
  void sourcesAreNamedInWords() throws Exception {
    for (Path file : files()) {
      Map<String, Object> claim = ClaimFiles.read(file);
      String at = String.valueOf(((Map<?, ?>) claim.get("source")).get("at"));
      assertThat(at + " " + claim.get("statement")).as(file.toString())
          .doesNotContainPattern("\\b(BSJ|BF|WM|[AB])-[A-Z]{0,2}\\d+\\b");
    }
  }
}
