package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lemmata.reporting.output.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: the page again, from the files of a check. */
@Command(name = "report", description = "Writes report.html anew from evidence.json; computes nothing.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Output folder of a check.",
      defaultValue = "target/report")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    System.out.println(new Folder(folder).report());
    return 0;
  }
}
