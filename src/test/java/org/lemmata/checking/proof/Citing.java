package org.lemmata.checking.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.reporting.evidence.CertificateText;

/**
 * A claim {@code small-claim} that cites another one, {@code the-lemma}.
 *
 * @param folder the files of both
 */
public record Citing(Path folder) {

  /** A claim with these conclusions, each with keys and values as between braces. */
  public static String claim(String id, String uses, String... conclusions) {
    return new ClaimText().with("id", id).with("parameters", null).with("network", null).with("data", null)
        .with("labels", null).with("loss", null).with("uses", uses)
        .with("conclude", "[{" + String.join("}, {", conclusions) + "}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0]\": {inequality: 1 < 0}}}]").text();
  }

  public Citing lemma(String... conclusions) {
    return write("the-lemma", claim("the-lemma", null, conclusions));
  }

  public Citing citing(String... conclusions) {
    return write("small-claim", claim("small-claim", "[the-lemma]", conclusions));
  }

  public Citing write(String id, String text) {
    try {
      Files.createDirectories(folder.resolve(id));
      Files.writeString(file(id), text);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** In a folder of its own. */
  public Path file(String id) {
    return folder.resolve(id).resolve(id + ".yaml");
  }

  /** The citing claim, read and linted, with the other one at hand. */
  public Claim read() {
    return Corpus.read(List.of(folder), List.of("small-claim")).claims().get("small-claim");
  }

  public Finding check() {
    return new Checker(settings()).check(read()).with(List.of(), Optional.empty());
  }

  public String certificate() {
    return CertificateText.of(check(), settings());
  }

  private static Settings settings() {
    return new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.CERTIFY), Journal.none());
  }
}
