package org.lemmata.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lemmata.TheCorpus;
import org.lemmata.checking.Check;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Progress;
import org.lemmata.checking.Settings;
import org.lemmata.checking.lint.Corpus;

/** No verdict hangs on a seed. Hours of work, so only with {@code -Dlemmata.deep=true}. */
@EnabledIfSystemProperty(named = "lemmata.deep", matches = "true")
class EverySeedTest {
  private static final int QUICK = 20;

  private static final int DEFAULT = 5;

  @TestFactory
  Stream<DynamicTest> quick() {
    return seeds(Profile.QUICK, QUICK);
  }

  @TestFactory
  Stream<DynamicTest> inTheDefaultProfile() {
    return seeds(Profile.DEFAULT, DEFAULT);
  }

  /** Those that no other test runs. */
  @TestFactory
  Stream<DynamicTest> claimsOfTheDeepProfile() {
    Corpus corpus = TheCorpus.get();
    Settings settings = new Settings(Profile.DEEP, 1, Runtime.getRuntime().availableProcessors(), corpus.fixtures());
    return corpus.claims().values().stream().filter(c -> !Profile.DEFAULT.covers(c))
        .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
          List<Finding> findings = new Check(settings, Progress.silent()).run(List.of(c));
          assertThat(findings).hasSize(1);
          assertThat(findings.stream().filter(f -> !f.asExpected()).map(EverySeedTest::said)).isEmpty();
        }));
  }

  private static Stream<DynamicTest> seeds(Profile profile, int last) {
    Corpus corpus = TheCorpus.get().within(profile);
    return LongStream.rangeClosed(1, last).mapToObj(seed -> DynamicTest.dynamicTest(profile + ", seed " + seed, () -> {
      Settings settings = new Settings(profile, seed, Runtime.getRuntime().availableProcessors(), corpus.fixtures());
      List<Finding> findings = new Check(settings, Progress.silent()).run(corpus.claims().values());
      assertThat(findings.stream().filter(f -> !f.asExpected()).map(EverySeedTest::said)).isEmpty();
    }));
  }

  private static String said(Finding finding) {
    return finding.claim().id() + ": " + finding.ruling().verdict()
        + finding.mutants().stream().filter(m -> !m.killed())
            .map(m -> "; mutant " + m.id() + ": " + m.ruling().verdict()
                + (m.isControlled() ? "" : ", its control: " + m.control().orElseThrow().ruling().verdict()))
            .toList();
  }
}
