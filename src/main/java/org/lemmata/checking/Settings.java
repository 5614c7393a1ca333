package org.lemmata.checking;

import java.util.Set;
import org.lemmata.checking.journal.Journal;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.claim.file.Fixtures;

/** What a run was asked to do. The verdicts depend on seed, profile and studies, never on the number of threads. */
public record Settings(Profile profile, long seed, int threads, Fixtures fixtures, Set<Study> studies,
    Journal journal) {
  /** What a claim may be covered with that does not say it. */
  private static final int BOXES = 500;

  public Settings {
    studies = Set.copyOf(studies);
  }

  /** Verdicts alone, and nothing on disk. */
  public Settings(Profile profile, long seed, int threads, Fixtures fixtures) {
    this(profile, seed, threads, fixtures, Set.of(), Journal.none());
  }

  /** Boxes of parameters that a claim may be covered with. */
  int boxes(Claim claim) {
    return Math.max(claim.budget().boxes(), asksFor(Study.COVER) ? BOXES : 0);
  }

  boolean asksFor(Study study) {
    return studies.contains(study);
  }
}
