package org.lemmata;

import java.nio.file.Path;
import java.util.List;
import org.lemmata.checking.lint.Corpus;

/** The claims of this project, read once for all tests. */
public final class TheCorpus {
  private static final Corpus READ = Corpus.read(List.of(Path.of("theorems")));

  private TheCorpus() {}

  public static Corpus get() {
    return READ;
  }
}
