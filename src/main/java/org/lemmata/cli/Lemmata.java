package org.lemmata.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.reporting.evidence.EvidenceMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine;

/** The main command. */
@Command(
    name = "lemmata",
    description = "Checks theorems about early training dynamics: claim files in, verdicts and a report out.",
    mixinStandardHelpOptions = true,
    versionProvider = Lemmata.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
        "0:every verdict as expected, every mutant refuted",
        "1:some claim not as expected",
        "2:wrong usage, or an invalid file",
        "3:nothing contradicts the expectations, but something is inconclusive or vacuous",
        "70:internal error",
        "130:interrupted; a partial report was written"
    },
    footer = {
        "",
        "Examples:",
        "  java -jar target/lemmata.jar check theorems --out target/report",
        "  java -jar target/lemmata.jar lint theorems",
        "  java -jar target/lemmata.jar new my-first-claim > theorems/mine/my-first-claim.yaml"
    },
    subcommands = {
        CheckCommand.class, LintCommand.class, ListCommand.class, ShowCommand.class, NewCommand.class,
        ReplayCommand.class, ReportCommand.class, FiguresCommand.class, MergeCommand.class, VerifyCommand.class,
        RefereeCommand.class, SchemaCommand.class, CompletionCommand.class, CommandLine.HelpCommand.class
    })
public final class Lemmata implements Callable<Integer> {
  static final int UNEXPECTED = 1;
  static final int INVALID = 2;
  static final int UNDECIDED = 3;
  static final int INTERNAL = 70;

  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // Numbers and words of reports are the same everywhere, also where a library asks for the language of the machine.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args));
  }

  /** Runs a command line and gives its exit code. */
  public static int run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new Screen(out));
    System.setErr(new Screen(err));
    try {
      for (String argument : args) {
        if (argument.isEmpty() || argument.indexOf('\uFFFD') >= 0) {
          System.err.println("lemmata: " + (argument.isEmpty() ? PathName.EMPTY : PathName.words(argument)));
          return INVALID;
        }
      }
      int code = new CommandLine(new Lemmata())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .registerConverter(Path.class, PathName::read)
          .setExecutionExceptionHandler((error, command, parsed) -> explain(error))
          .execute(args);
      if (System.out.checkError()) {
        System.err.println("lemmata: cannot write to standard output");
        return code == 0 ? INVALID : code;
      }
      return code;
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static int explain(Exception error) {
    if (error instanceof InvalidSource invalid) {
      Excerpts excerpts = new Excerpts();
      invalid.diagnostics().forEach(d -> System.err.println(excerpts.text(d)));
      int count = invalid.diagnostics().size();
      System.err.println(count == 1 ? "1 error" : count + " errors");
      return INVALID;
    }
    if (error instanceof java.io.UncheckedIOException wrapped) {
      System.err.println("lemmata: " + FileTrouble.words(Objects.requireNonNull(wrapped.getCause())));
      return INVALID;
    }
    if (error instanceof java.io.IOException io) {
      System.err.println("lemmata: " + FileTrouble.words(io));
      return INVALID;
    }
    if (error instanceof InvalidPathException unreadable) {
      System.err.println("lemmata: " + PathName.words(unreadable.getInput()));
      return INVALID;
    }
    System.err.println("lemmata: internal error: " + error);
    if (System.getenv("LEMMATA_TRACE") != null) {
      error.printStackTrace(System.err);
    } else {
      System.err.println("    hint: set LEMMATA_TRACE=1 for the details, and please report it");
    }
    return INTERNAL;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return INVALID;
  }

  /** Reads the version and the commit that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String commit = Build.commit();
      return new String[] {
          "lemmata " + EvidenceMaker.versions().get("lemmata") + (commit.isEmpty() ? "" : " (commit " + commit + ")")};
    }
  }
}
