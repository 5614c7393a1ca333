package org.lemmata.cli;

import java.util.concurrent.Callable;
import org.lemmata.evidence.EvidenceMaker;
import org.lemmata.source.InvalidSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

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
      ReplayCommand.class, ReportCommand.class, FiguresCommand.class, MergeCommand.class, VerifyCommand.class, RefereeCommand.class, SchemaCommand.class, CommandLine.HelpCommand.class
    })
public final class Lemmata implements Callable<Integer> {
  static final int UNEXPECTED = 1;
  static final int INVALID = 2;
  static final int UNDECIDED = 3;
  static final int INTERNAL = 70;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(args));
  }

  /** Runs a command line and gives its exit code. */
  public static int run(String... args) {
    return new CommandLine(new Lemmata())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Lemmata::explain)
        .execute(args);
  }

  private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    if (error instanceof InvalidSource invalid) {
      command.getErr().println(invalid.getMessage());
      int count = invalid.diagnostics().size();
      command.getErr().println(count == 1 ? "1 error" : count + " errors");
      return INVALID;
    }
    if (error instanceof java.io.UncheckedIOException wrapped) {
      command.getErr().println("lemmata: " + FileTrouble.words(wrapped.getCause()));
      return INVALID;
    }
    if (error instanceof java.io.IOException io) {
      command.getErr().println("lemmata: " + FileTrouble.words(io));
      return INVALID;
    }
    command.getErr().println("lemmata: internal error: " + error);
    if (System.getenv("LEMMATA_TRACE") != null) {
      error.printStackTrace(command.getErr());
    } else {
      command.getErr().println("    hint: set LEMMATA_TRACE=1 for the details, and please report it");
    }
    return INTERNAL;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return INVALID;
  }

  /** Reads the version that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"lemmata " + EvidenceMaker.versions().get("lemmata")};
    }
  }
}
