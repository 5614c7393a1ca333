package org.lemmata.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Adds a variant that answers nothing to each family of alternatives and lets the compiler read it: the build fails,
 * and says what is not answered. An answer that the family gives for all its kinds at once has no place for the new
 * one, which fails as well.
 */
class NewAlternativeTest {
  @TempDir
  private Path classes;

  private record Source(String name, String text) {
    private static Source of(String type) throws IOException {
      return new Source(type, Files.readString(Path.of("src/main/java", type.replace('.', '/') + ".java")));
    }

    private String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    /** With a record inside that implements it. */
    private Source with(String members) {
      int end = text.lastIndexOf('}');
      String permitting = text.substring(0, end).replaceFirst("\\spermits ([^{]*[^{ ]) \\{",
          " permits $1, " + simpleName() + ".Dummy {");
      return new Source(name, permitting + "\n  record Dummy() implements " + simpleName() + " {" + members + "}\n}\n");
    }
  }

  private List<String> errors(Source source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + source.name().replace('.', '/') + ".java"),
        JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }
    };
    List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d",
        classes.toString());
    compiler
        .getTask(null, compiler.getStandardFileManager(found, Locale.ROOT, null), found, options, null, List.of(file))
        .call();
    return found.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ROOT)).toList();
  }

  @ParameterizedTest
  @CsvSource({
      "org.lemmata.network.Network", "org.lemmata.claim.Conclusion", "org.lemmata.claim.Symbolic",
      "org.lemmata.claim.Definition", "org.lemmata.claim.Architecture", "org.lemmata.claim.Data",
      "org.lemmata.claim.Labels", "org.lemmata.claim.ProofStep", "org.lemmata.claim.expression.Expression",
      "org.lemmata.kernel.verdict.Outcome", "org.lemmata.claim.file.Shape",
      "org.lemmata.claim.file.Plain", "org.lemmata.claim.file.Tree",
      "org.lemmata.kernel.verdict.Evidence", "org.lemmata.kernel.verdict.Verdict",
      "org.lemmata.claim.notation.Notation",
      "org.lemmata.quantity.language.Value", "org.lemmata.algebra.inequality.Step",
      "org.lemmata.verify.claim.Conclusion", "org.lemmata.verify.claim.Course", "org.lemmata.verify.claim.Data",
      "org.lemmata.verify.claim.Labels", "org.lemmata.verify.claim.Start", "org.lemmata.verify.claim.Point",
      "org.lemmata.verify.claim.Parameter", "org.lemmata.verify.formula.Term"})
  void aVariantWithoutAnswersDoesNotCompile(String type) throws IOException {
    assertThat(errors(Source.of(type))).isEmpty();
    assertThat(errors(Source.of(type).with("")))
        .anySatisfy(error -> assertThat(error).contains("Dummy is not abstract and does not override abstract method"));
  }

  /** The method that tells the kinds apart has no case for it. */
  @ParameterizedTest
  @CsvSource({"org.lemmata.network.Network", "org.lemmata.claim.Conclusion", "org.lemmata.claim.Definition",
      "org.lemmata.claim.expression.Expression", "org.lemmata.claim.file.Shape",
      "org.lemmata.algebra.inequality.Step"})
  void thereIsNoCaseForIt(String type) throws IOException {
    List<String> errors = errors(
        Source.of(type).with("public <T> T answer(Cases<T> cases) { return cases.dummy().apply(this); }"));
    assertThat(errors).anySatisfy(error -> assertThat(error).contains("cannot find symbol").contains("dummy()"));
  }

  /** Nor has a reader of the independent checker. */
  @ParameterizedTest
  @CsvSource({"org.lemmata.verify.claim.Conclusion", "org.lemmata.verify.claim.Course",
      "org.lemmata.verify.claim.Data", "org.lemmata.verify.claim.Labels", "org.lemmata.verify.claim.Start",
      "org.lemmata.verify.claim.Point", "org.lemmata.verify.claim.Parameter", "org.lemmata.verify.formula.Term"})
  void noReaderOfTheCheckerAnswersForIt(String type) throws IOException {
    List<String> errors = errors(
        Source.of(type).with("public <T> T read(Cases<T> cases) { return cases.dummy(this); }"));
    assertThat(errors).anySatisfy(error -> assertThat(error).contains("cannot find symbol").contains("dummy("));
  }
}
