package org.lemmata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, in a virtual machine that starts fast and is not there to last. */
final class Program {
  static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

  private Program() {}

  static List<String> command(String java, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lemmata.class.getName()));
    command.addAll(arguments);
    return command;
  }

  static List<String> command(String... arguments) {
    return command(JAVA, List.of(), List.of(arguments));
  }

  /**
   * What begins a command that an interrupt has to reach: a job in the background inherits that interrupts are ignored.
   */
  static List<String> interruptible() throws Exception {
    List<String> env = List.of("env", "--default-signal=INT");
    List<String> trial = new ArrayList<>(env);
    trial.add("true");
    try {
      boolean works = new ProcessBuilder(trial).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
      return works ? env : List.of();
    } catch (IOException noSuchProgram) {
      return List.of();
    }
  }
}
