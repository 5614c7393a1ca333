package org.lemmata.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete commands, options and profiles. */
@Command(
    name = "completion",
    description = "Prints a script for bash or zsh that completes the words of the command `lemmata`.",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    System.out.print(AutoComplete.bash("lemmata", spec.root().commandLine()));
    return 0;
  }
}
