package org.lemmata.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.TheCorpus;
import org.lemmata.checking.Checker;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Mutant;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.reporting.reference.ClaimFormat;

/** What the documents say is so. */
class DocumentsTest {

  private static String read(String file) throws Exception {
    return Files.readString(Path.of(file));
  }

  private static String block(String text, String after) {
    Matcher matcher = Pattern.compile(Pattern.quote(after) + ".*?```yaml\\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theReferenceIsTheGeneratedOne() throws Exception {
    assertThat(read("docs/claim-format.md")).endsWith("<!-- generated -->\n" + ClaimFormat.markdown());
  }

  @Test
  void theWholeClaimOfTheFormatPageHolds() throws Exception {
    Claim claim = ClaimReader.read(block(read("docs/claim-format.md"), "## A whole claim"), "loss-decreases.yaml");
    assertThat(new Checker(ClaimText.settings()).check(claim).ruling().verdict()).isInstanceOf(Holds.class);
  }

  @Test
  void theTutorialRefutesItsConjectureAndRepairsIt() throws Exception {
    String tutorial = read("docs/tutorial.md");
    String text = block(tutorial, "<!-- tutorial claim -->");
    Checker checker = new Checker(ClaimText.settings());
    assertThat(ClaimText.problems(text)).isEmpty();
    var misspelt = ClaimText.problems(text.replace("k in 1..10: norm(", "k in 1..10: nrm(")).get(0);
    assertThat(tutorial)
        .contains(":" + misspelt.place().line() + ":" + misspelt.place().column() + ": " + misspelt.message());
    assertThat(checker.check(ClaimReader.read(text, "x.yaml")).ruling().verdict()).isInstanceOf(Refuted.class);
    Claim repaired = ClaimReader.read(text + block(tutorial, "<!-- tutorial repair -->"), "x.yaml");
    assertThat(checker.check(repaired).ruling().verdict()).isInstanceOf(Holds.class);
    for (Mutant mutant : repaired.mutants()) {
      assertThat(checker.check(repaired, mutant).killed()).isTrue();
    }
  }

  @Test
  void everyPaperIsInTheBibliography() throws Exception {
    String bibliography = read("docs/references.bib");
    for (Claim claim : TheCorpus.get().claims().values()) {
      // A conjecture of ours is in no bibliography.
      assertThat(claim.source().cite().equals("own") || bibliography.contains("{" + claim.source().cite() + ","))
          .as(claim.id()).isTrue();
    }
  }

  @Test
  void everyPackageIsInTheArchitecture() throws Exception {
    String architecture = read("docs/architecture.md");
    try (var folders = Files.walk(Path.of("src/main/java/org/lemmata"))) {
      for (Path folder : folders.filter(Files::isDirectory).skip(1).toList()) {
        assertThat(architecture).contains(folder.getFileName().toString());
        assertThat(folder.resolve("package-info.java")).exists();
      }
    }
  }
}
