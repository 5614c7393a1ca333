package org.lemmata.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lemmata.claim.Claim;
import org.lemmata.lint.Corpus;
import org.lemmata.notation.ClaimSheet;
import org.lemmata.notation.Latex;
import org.lemmata.notation.Unicode;
import org.lemmata.source.InvalidSource;
import org.lemmata.source.Place;
import org.lemmata.source.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one claim as a person reads it. */
@Command(name = "show", description = "Prints one claim as mathematics: statement, domain, hypotheses, conclusions, mutants.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "Id of the claim.")
  private String id;

  @Option(names = "--in", paramLabel = "PATH", description = "Where to look (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Option(names = "--latex", description = "Formulas in LaTeX.")
  private boolean latex;

  @Override
  public Integer call() {
    Corpus corpus = Corpus.read(paths);
    print(find(corpus, id));
    return 0;
  }

  static Claim find(Corpus corpus, String id) {
    Claim claim = corpus.claims().get(id);
    if (claim == null) {
      throw new InvalidSource(
          new Place("claim", 0, 0), "there is no claim `" + id + "`", Suggestion.of(id, corpus.claims().keySet()));
    }
    return claim;
  }

  private void print(Claim claim) {
    System.out.println(claim.title());
    System.out.println(claim.kind().name().toLowerCase(Locale.ROOT) + ", " + claim.source().cite() + ", " + claim.source().at());
    System.out.println();
    System.out.println(claim.statement().strip());
    System.out.println();
    ClaimSheet.of(claim, latex ? new Latex() : new Unicode()).forEach(System.out::println);
    System.out.println();
    claim.mutants().forEach(m -> System.out.println("  false: " + m.id() + ", since " + m.why()));
    System.out.println("  file:  " + claim.place().file());
  }
}
