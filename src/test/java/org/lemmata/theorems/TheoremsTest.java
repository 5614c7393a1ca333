package org.lemmata.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lemmata.checking.Check;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Progress;
import org.lemmata.checking.Settings;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.kernel.verdict.Refuted;

/** Every claim file is a test, run by the same checker as on the command line, in the quick profile. */
@Execution(ExecutionMode.CONCURRENT)
class TheoremsTest {
  /** Claims, and reference instances whose truth is a formula. */
  private static final List<Path> FOLDERS = List.of(Path.of("theorems"), Path.of("fixtures/exact"));

  /** Claims that ask for hours: {@link EverySeedTest} runs them. */
  private static final int LONG = 1;

  private static final AtomicInteger EXECUTED = new AtomicInteger();

  @TestFactory
  List<DynamicNode> theorems() {
    Corpus corpus = Corpus.read(FOLDERS).within(Profile.QUICK);
    Settings settings = new Settings(Profile.QUICK, 1, 1, corpus.fixtures());
    List<DynamicNode> nodes = new ArrayList<>();
    for (Claim claim : corpus.claims().values()) {
      List<DynamicNode> parts = new ArrayList<>();
      var file = Path.of(claim.place().file()).toUri();
      // Together, as on the command line, since most mutants speak of the instances of their claim.
      FutureTask<Finding> check = new FutureTask<>(
          () -> new Check(settings, Progress.silent()).run(List.of(claim)).get(0));
      parts.add(DynamicTest.dynamicTest(claim.id(), file, () -> verdict(finding(check))));
      for (int m = 0; m < claim.mutants().size(); m++) {
        int mutant = m;
        parts.add(DynamicTest.dynamicTest(claim.id() + " mutant " + claim.mutants().get(m).id(), file,
            () -> mutant(finding(check).mutants().get(mutant))));
      }
      nodes.add(DynamicContainer.dynamicContainer(claim.id(), parts));
    }
    return nodes;
  }

  /** Whichever test asks first computes it. */
  private static Finding finding(FutureTask<Finding> check) throws Exception {
    check.run();
    return check.get();
  }

  private static void verdict(Finding finding) {
    EXECUTED.incrementAndGet();
    assertThat(finding.ruling().verdict().word())
        .as(finding.ruling().verdict().toString())
        .isEqualTo(finding.claim().expect() == Claim.Expectation.HOLDS ? "Holds" : "Refuted");
  }

  private static void mutant(Finding.MutantFinding finding) {
    assertThat(finding.ruling().verdict()).as(finding.why()).isInstanceOf(Refuted.class);
    assertThat(finding.isControlled()).as("the claim in the setting of the mutant: %s", finding.control()).isTrue();
  }

  /** A claim that is silently skipped would look like a claim that holds. */
  @AfterAll
  static void everyFileWasExecuted() throws Exception {
    int written = 0;
    for (Path folder : FOLDERS) {
      written += ClaimFiles.of(folder).size();
    }
    assertThat(EXECUTED.get()).isEqualTo(written - LONG);
  }
}
