package org.lemmata.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lemmata.ClaimText;
import org.lemmata.checking.Finding;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.claim.Unchecked;
import org.lemmata.reporting.evidence.EvidenceMaker;

/** The referee's pages: what they say, and that those in the documents belong to the claims as they are. */
@Execution(ExecutionMode.CONCURRENT)
class RefereePageTest {
  /** Pages in the documents, and the folders of the papers they are about. */
  private static final Map<String, String> PAGES = Map.of("docs/referee-bantzis-simon-jacot.md", "bantzis-simon-jacot",
      "docs/referee-boursier-flammarion.md", "boursier-flammarion", "docs/referee-kumar-haupt.md", "kumar-haupt",
      "docs/referee-wang-ma.md", "wang-ma",
      "docs/referee-landmarks.md", "arora-cohen-hazan du-hu-lee ji-telgarsky lyu-li saxe-mcclelland-ganguli "
          + "soudry-hoffer-srebro");

  private static String page(ClaimText text, List<Unchecked> unchecked) {
    Finding finding = text.check();
    return new RefereePage(
        new EvidenceMaker(ClaimText.settings()).make(List.of(finding), unchecked, Optional.empty(), false),
        List.of("test2026claim")).markdown();
  }

  @Test
  void saysWhatWasFound() {
    String page = page(new ClaimText().with("remark", "It is small."),
        List.of(new Unchecked("test2026claim", "Figure 1", "A figure.", "no data")));
    assertThat(page).contains("1 Holds, Enclosed").contains("It is small.").contains("Figure 1").contains("no data")
        .contains("0 of 0");
  }

  @Test
  void aClaimThatFailsIsNotPraised() {
    String page = page(new ClaimText().with("remark", "It is large.").with("conclude", "[{that: norm(w0) >= 2}]"),
        List.of());
    assertThat(page).contains("NOT AS EXPECTED").doesNotContain("It is large.");
  }

  private static List<Claim> claims(String folders) {
    return Arrays.stream(folders.split(" "))
        .flatMap(folder -> Corpus.read(List.of(Path.of("theorems", folder))).within(Profile.DEFAULT).claims().values()
            .stream())
        .toList();
  }

  @Test
  void thePagesInTheDocumentsBelongToTheClaims() throws Exception {
    String own = Files.readString(Path.of("docs/referee-own.md"));
    assertThat(own).doesNotContain("NOT AS EXPECTED").doesNotContain("INTERRUPTED").contains("default profile");
    for (Map.Entry<String, String> entry : PAGES.entrySet()) {
      String page = Files.readString(Path.of(entry.getKey()));
      assertThat(page).doesNotContain("NOT AS EXPECTED").doesNotContain("INTERRUPTED").contains("default profile");
      for (Claim claim : claims(entry.getValue())) {
        assertThat(claim.source().cite().equals("own") ? own : page).as(claim.id()).contains("(`" + claim.id() + "`)")
            .contains("`" + claim.sha256().substring(0, 12) + "`");
      }
    }
  }
}
