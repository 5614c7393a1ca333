package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.reporting.output.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: the shards of a check become one report. */
@Command(
    name = "merge",
    description = "Puts the output folders of `check --shard I/N` together; the evidence has the same bytes as that "
        + "of one check.",
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "The output folder of each shard.")
  private List<Path> shards;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the whole is written.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    new Folder(out).merge(shards);
    System.err.println("report: " + out.resolve("report.html"));
    return 0;
  }
}
