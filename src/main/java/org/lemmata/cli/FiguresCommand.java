package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.reporting.output.Figures;
import org.lemmata.reporting.output.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code figures}: the pictures of a check for a paper. */
@Command(name = "figures",
    description = "Writes the pictures of a check as SVG or PDF, from plots.json; computes nothing.",
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Output folder of a check.",
      defaultValue = "target/report")
  private Path folder;

  @Option(names = "--format", description = "svg or pdf (default: ${DEFAULT-VALUE}).", defaultValue = "svg")
  private Figures.Format format;

  @Option(names = "--only", paramLabel = "ID", split = ",",
      description = "Only the pictures of this claim; may be repeated.")
  private List<String> only = List.of();

  @Override
  public Integer call() throws IOException {
    Set<String> known = new Folder(folder).plots().claims().keySet();
    for (String id : only) {
      if (!known.contains(id)) {
        throw new InvalidSource(new Place("--only", 0, 0), "`" + id + "` was not checked in " + folder,
            Suggestion.of(id, known));
      }
    }
    System.out.println(new Folder(folder).figures(format, only));
    return 0;
  }
}
