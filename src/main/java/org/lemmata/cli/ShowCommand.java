package org.lemmata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.notation.ClaimSheet;
import org.lemmata.claim.notation.Latex;
import org.lemmata.claim.notation.Unicode;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one claim as a person reads it. */
@Command(name = "show",
    description = "Prints one claim as mathematics: statement, domain, hypotheses, conclusions, mutants.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final String FILE = ".yaml";
  private static final Pattern PROBLEM = Pattern.compile("^(network|data|labels|loss|initialisation|problems):");

  @Parameters(index = "0", paramLabel = "CLAIM", description = "Id of the claim, or its file.")
  private Path claim;

  @Option(names = "--in", paramLabel = "PATH", description = "Where to look (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Option(names = "--latex", description = "Formulas in LaTeX.")
  private boolean latex;

  @Override
  public Integer call() {
    boolean isFile = claim.toString().endsWith(FILE);
    String id = isFile ? claim.getFileName().toString().replace(FILE, "") : claim.toString();
    print(find(Corpus.read(isFile ? List.of(claim) : paths, List.of(id)), id));
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

  /** The problem as the file says it. */
  private static List<String> section(Claim claim) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    try {
      for (String line : Files.readAllLines(Path.of(claim.place().file()))) {
        inside = line.startsWith(" ") ? inside : PROBLEM.matcher(line).find();
        if (inside) {
          lines.add(line);
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return lines;
  }

  private void print(Claim claim) {
    System.out.println(claim.title());
    System.out.println(
        claim.kind().name().toLowerCase(Locale.ROOT) + ", " + claim.source().cite() + ", " + claim.source().at());
    System.out.println();
    System.out.println(claim.statement().strip());
    System.out.println();
    section(claim).forEach(line -> System.out.println("  " + line));
    ClaimSheet.of(claim, latex ? new Latex() : new Unicode()).forEach(System.out::println);
    System.out.println();
    claim.mutants().forEach(m -> System.out.println("  false: " + m.id() + ", since " + m.why()));
    System.out.println("  file:  " + claim.place().file());
  }
}
