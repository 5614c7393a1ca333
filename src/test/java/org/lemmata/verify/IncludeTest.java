package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.reporting.evidence.CertificateText;

/**
 * What claims share: read as if it stood in the file, hashed with it, pointed at where it is wrong, and seen alike by
 * the checker.
 */
class IncludeTest {
  private static final String PART = """
      title: A bound that several claims use
      parameters: {n: {whole: [1, 4]}}
      let: {most: "1 + 0*n"}
      assume:
        - {that: "norm(w0) > 0"}
      """;

  @TempDir
  private Path folder;

  private Path file;

  private final ClaimText text = new ClaimText()
      .with("include", "[bound]").with("parameters", "{m: 2}").with("assume", "[{that: norm(w0) < 2}]")
      .with("conclude", "[{that: norm(w0) <= most + 10^-9}]");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("paper/small-claim.yaml");
    Files.createDirectories(folder.resolve("paper/shared"));
    Files.writeString(file, text.text());
    part(PART);
  }

  private void part(String words) throws IOException {
    Files.writeString(folder.resolve("paper/shared/bound.yaml"), words);
  }

  @Test
  void itStandsBeforeTheClaimsOwnWords() {
    Claim claim = ClaimReader.read(file);
    assertThat(claim.parameters()).extracting(p -> p.name()).containsExactly("n", "m");
    assertThat(claim.assume()).extracting(c -> c.that().text()).containsExactly("norm(w0) > 0", "norm(w0) < 2");
    assertThat(claim.definitions()).extracting(d -> d.name()).contains("most");
  }

  @Test
  void aFolderAboveServesSeveralPapersAndTheNearestCounts() throws IOException {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/bound.yaml"), PART.replace("[1, 4]", "[1, 3]"));
    String near = ClaimReader.read(file).parameters().get(0).toString();
    Files.delete(folder.resolve("paper/shared/bound.yaml"));
    String far = ClaimReader.read(file).parameters().get(0).toString();
    assertThat(near).contains("4").isNotEqualTo(far);
    assertThat(far).contains("3");
  }

  @Test
  void theHashCoversIt() throws IOException {
    Claim before = ClaimReader.read(file);
    assertThat(ClaimReader.text(before)).contains("include: [bound]").contains("# shared/bound.yaml")
        .contains("1 + 0*n");
    part(PART + "# only a comment\n");
    assertThat(ClaimReader.read(file).sha256()).isNotEqualTo(before.sha256());
    assertThat(ClaimReader.text(before)).as("no longer what was checked").isEmpty();
  }

  @Test
  void aPartIsNoClaim() {
    assertThat(Corpus.read(List.of(folder)).claims()).containsOnlyKeys("small-claim");
    assertThatThrownBy(() -> Corpus.read(List.of(folder.resolve("paper/shared/bound.yaml"))))
        .isInstanceOf(InvalidSource.class).hasMessageContaining("a part that claims include");
  }

  @Test
  void mistakesArePointedAtWhereTheyStand() throws IOException {
    part(PART.replace("1 + 0*n", "1 + 0*x"));
    assertThatThrownBy(() -> Corpus.read(List.of(folder))).hasMessageContaining("shared/bound.yaml:3:")
        .hasMessageContaining("unknown name `x`");
    part(PART.replace("let:", "lets:"));
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("bound.yaml:3:1")
        .hasMessageContaining("unknown key `lets`");
    part(PART + "conclude: [{that: 1 < 2}]\n");
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("unknown key `conclude`");
    part(PART.replace("{n:", "{m: 2, n:"));
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("small-claim.yaml")
        .hasMessageContaining("`m` stands already in");
    part(PART + "network: {kind: diagonal, depth: 2}\n");
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("`network` stands already in");
  }

  @Test
  void whatIsNotThereIsAskedFor() throws IOException {
    Files.delete(folder.resolve("paper/shared/bound.yaml"));
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("nothing called `bound`");
    Files.writeString(folder.resolve("bound.yaml"), PART);
    Files.createSymbolicLink(folder.resolve("paper/shared/bound.yaml"), folder.resolve("bound.yaml"));
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("a link that leaves its folder");
    Files.writeString(file, text.with("include", "[../bound]").text());
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("cannot be a `include`");
  }

  @Test
  void mutantsChangeItLikeTheFileItself() throws IOException {
    Files.writeString(file, text.with("mutants", "[{id: other, why: the norm is one, patch: {let.most: 1/2}}]").text());
    assertThat(ClaimReader.read(file).mutants().get(0).claim().definitions().toString()).contains("1/2");
    Files.writeString(file,
        text.with("mutants", "[{id: other, why: the norm is one, patch: {include: [other]}}]").text());
    assertThatThrownBy(() -> ClaimReader.read(file)).hasMessageContaining("a mutant cannot include something else");
  }

  @Test
  void theCheckerReadsItAlikeAndNoticesAnotherPart() throws IOException {
    Claim claim = ClaimReader.read(file);
    Settings settings = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.CERTIFY),
        Journal.none());
    Checker checker = new Checker(settings);
    String certificate = CertificateText.of(checker.check(claim).with(List.of(), Optional.empty()), settings);
    assertThat(verified(certificate, Map.of("bound", PART)).code()).isZero();
    assertThat(verified(certificate, Map.of("bound", PART.replace("1 + 0*n", "2 + 0*n"))).notes().get(0))
        .contains("REJECTED");
    assertThat(verified(certificate, Map.of()).notes().get(0)).contains("REJECTED").contains("not here");
    Files.writeString(folder.resolve("paper/one.txt"), certificate);
    assertThat(Verify.verify(folder.resolve("paper/one.txt"), folder, System.out)).isZero();
  }

  private Verifier.Result verified(String certificate, Map<String, String> shared) throws IOException {
    return Verifier.verify(certificate, Files.readString(file), shared, Map.of());
  }
}
