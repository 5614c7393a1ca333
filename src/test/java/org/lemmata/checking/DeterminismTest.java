package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lemmata.TheCorpus;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Json;

/** Same seed, same bytes, whatever the number of threads. */
@Execution(ExecutionMode.CONCURRENT)
class DeterminismTest {
  /** Smooth and kinked flows, descents, stationary points, limits, probabilities, ladders and proofs. */
  private static final Pattern SOME = Pattern
      .compile("wm-(c[12]|g|i1|p[1-3]|x4).*|bsj-0[23].*|bf-(02|08|22|cas).*|kh-b-(l7|t1-log|t4).*");

  private static String evidence(long seed, int threads) {
    Corpus corpus = TheCorpus.get();
    Settings settings = new Settings(Profile.QUICK, seed, threads, corpus.fixtures());
    List<Claim> claims = corpus.claims().values().stream().filter(c -> SOME.matcher(c.id()).matches()).toList();
    return Json.text(
        new EvidenceMaker(settings).make(new Check(settings, Progress.silent()).run(claims), List.of(),
            Optional.empty(), false));
  }

  @Test
  void threadsChangeNothing() {
    assertThat(evidence(1, 3)).isEqualTo(evidence(1, 1));
  }

  @Test
  void theSeedChangesTheInstances() {
    assertThat(instances(2)).isNotEqualTo(instances(3));
  }

  /** What was drawn, without the seed itself, which the evidence names. */
  private static String instances(long seed) {
    Corpus corpus = Corpus.read(List.of(Path.of("theorems/wang-ma")));
    Settings settings = new Settings(Profile.QUICK, seed, 2, corpus.fixtures());
    Claim claim = corpus.claims().get("wm-p3-balance");
    return Json
        .text(new EvidenceMaker(settings).make(new Check(settings, Progress.silent()).run(List.of(claim)), List.of(),
            Optional.empty(), false))
        .replaceAll("\"seed\"\\s*:\\s*\\d+", "");
  }
}
