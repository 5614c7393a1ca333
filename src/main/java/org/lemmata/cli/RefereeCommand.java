package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.output.Folder;
import org.lemmata.report.RefereePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referee}: what was checked of a paper, as Markdown. */
@Command(name = "referee", description = "Prints what was checked of some papers, from evidence.json; computes nothing.", mixinStandardHelpOptions = true)
final class RefereeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Output folder of a check.", defaultValue = "target/report")
  private Path folder;

  @Option(names = "--paper", paramLabel = "KEY", required = true, description = "BibTeX key; may be repeated.")
  private List<String> papers;

  @Override
  public Integer call() throws IOException {
    System.out.print(new RefereePage(new Folder(folder).evidence(), papers).markdown());
    return 0;
  }
}
