package org.lemmata.cli;

import java.util.concurrent.Callable;
import org.lemmata.reporting.reference.ClaimFormat;
import org.lemmata.reporting.reference.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the form of a claim file, for editors or as a table for people. */
@Command(name = "schema", description = "Prints the JSON Schema of claim files.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Option(names = "--keys", description = "Print the reference of keys and measures as Markdown instead.")
  private boolean keys;

  @Option(names = "--shared", description = "Print the JSON Schema of the parts that claim files include.")
  private boolean shared;

  @Override
  public Integer call() {
    System.out.print(keys ? ClaimFormat.markdown() : shared ? JsonSchema.shared() : JsonSchema.text());
    return 0;
  }
}
