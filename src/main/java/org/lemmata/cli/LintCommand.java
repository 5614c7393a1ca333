package org.lemmata.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.checking.lint.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lint}: reads claims and says everything that is wrong with them. */
@Command(name = "lint", description = "Finds every error in claim files without checking them.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "Claim files or folders (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Override
  public Integer call() {
    int count = Corpus.read(paths).claims().size();
    System.out.println(count + (count == 1 ? " claim" : " claims") + ", no errors");
    return 0;
  }
}
