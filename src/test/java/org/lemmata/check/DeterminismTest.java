package org.lemmata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.claim.Claim;
import org.lemmata.lint.Corpus;
import org.lemmata.evidence.EvidenceMaker;
import org.lemmata.evidence.Json;

/** Same seed, same bytes, whatever the number of threads. */
class DeterminismTest {

  private static String evidence(long seed, int threads) {
    Corpus corpus = Corpus.read(List.of(Path.of("theorems/wang-ma"), Path.of("theorems/bantzis-simon-jacot")));
    Settings settings = new Settings(Profile.QUICK, seed, threads, corpus.fixtures());
    List<Claim> claims = List.copyOf(corpus.claims().values());
    return Json.text(new EvidenceMaker(settings).make(new Check(settings, Progress.silent()).run(claims), List.of(), null, false));
  }

  @Test
  void threadsChangeNothing() {
    String one = evidence(1, 1);
    assertThat(evidence(1, 2)).isEqualTo(one);
    assertThat(evidence(1, 3)).isEqualTo(one);
  }

  @Test
  void theSeedChangesTheInstances() {
    assertThat(evidence(2, 2)).isNotEqualTo(evidence(3, 2));
  }
}
