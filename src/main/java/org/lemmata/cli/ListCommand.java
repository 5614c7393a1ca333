package org.lemmata.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lemmata.checking.lint.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code list}: the claims, one a line. */
@Command(name = "list", description = "Lists claims: id, kind, paper, title.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "Claim files or folders (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Override
  public Integer call() {
    Corpus.headings(paths).forEach(claim -> System.out.printf(
        Locale.ROOT, "%-34s %-12s %-26s %s%n", claim.id(), claim.kind().name().toLowerCase(Locale.ROOT),
        claim.source().cite(), claim.title()));
    return 0;
  }
}
