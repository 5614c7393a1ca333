package org.lemmata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Settings;
import org.lemmata.checking.lint.ClaimLint;
import org.lemmata.claim.Claim;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.Diagnostic;
import org.lemmata.claim.source.InvalidSource;

/** A small valid claim file whose sections a test can replace one by one. */
public final class ClaimText {
  private final Map<String, String> sections = new LinkedHashMap<>();

  public ClaimText() {
    with("schema", "1");
    with("id", "small-claim");
    with("title", "A small claim");
    with("kind", "lemma");
    with("source", "{cite: test2026claim, at: here, provenance: read}");
    with("statement", "$a \\le b$");
    with("parameters", "{n: {whole: [1, 4]}, m: 2}");
    with("network", "{kind: feed-forward, hidden: [m], power: 2}");
    with("data", "{kind: sphere, points: n, dimension: 2}");
    with("labels", "{kind: gaussian}");
    with("loss", "{kind: square}");
    with("conclude", "[{that: norm(w0) <= 2}]");
    with("mutants", "[{id: too-small, why: the norm is one, patch: {\"conclude[0].that\": norm(w0) <= 1/2}}]");
    with("budget", "{instances: 6, quick: 6, seconds: 60}");
  }

  /** Replaces a section; null removes it. */
  public ClaimText with(String key, String value) {
    if (value == null) {
      sections.remove(key);
    } else {
      sections.put(key, value);
    }
    return this;
  }

  public String text() {
    return sections.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue() + "\n").collect(Collectors.joining());
  }

  public Claim claim() {
    return ClaimReader.read(text(), "small-claim.yaml");
  }

  /** Everything that reading and linting find wrong. */
  public List<Diagnostic> problems() {
    return problems(text());
  }

  public static List<Diagnostic> problems(String text) {
    try {
      return ClaimLint.check(ClaimReader.read(text, "small-claim.yaml"), new Fixtures(Path.of("fixtures")));
    } catch (InvalidSource invalid) {
      return invalid.diagnostics();
    }
  }

  public Finding check() {
    return new Checker(settings()).check(claim());
  }

  public static Settings settings() {
    return settings(1);
  }

  public static Settings settings(long seed) {
    return new Settings(Profile.QUICK, seed, 1, new Fixtures(Path.of("fixtures")));
  }
}
