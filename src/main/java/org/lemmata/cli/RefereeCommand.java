package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.output.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referee}: what was checked of a paper, as Markdown. */
@Command(name = "referee",
    description = "Prints what was checked of some papers, from evidence.json; computes nothing.",
    mixinStandardHelpOptions = true)
final class RefereeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Output folder of a check.",
      defaultValue = "target/report")
  private Path folder;

  @Option(names = "--paper", paramLabel = "KEY", required = true, description = "BibTeX key; may be repeated.")
  private List<String> papers;

  @Override
  public Integer call() throws IOException {
    EvidenceFile evidence = new Folder(folder).evidence();
    Set<String> known = evidence.claims().stream().map(EvidenceFile.Entry::paper).collect(Collectors.toSet());
    for (String paper : papers) {
      if (!known.contains(paper)) {
        throw new InvalidSource(new Place("--paper", 0, 0), "no claim of `" + paper + "` was checked in " + folder,
            Suggestion.of(paper, known));
      }
    }
    System.out.print(new Folder(folder).referee(papers));
    return 0;
  }
}
