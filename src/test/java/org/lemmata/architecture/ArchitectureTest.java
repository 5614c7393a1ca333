package org.lemmata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lemmata.checking.Check;
import org.lemmata.checking.Checker;
import org.lemmata.claim.Architecture;
import org.lemmata.kernel.verdict.Derivation;
import org.lemmata.kernel.verdict.Evidence;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;
import org.lemmata.kernel.verdict.Verdict;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Data;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Labels;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.network.Network;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Measures;

/** The picture in docs/architecture.md, as law. */
@AnalyzeClasses(packages = "org.lemmata", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** A foreign library and the one package that may use it. */
  private static final Map<String, String> HOMES = Map.ofEntries(
      Map.entry("org.matheclipse.core..", "org.lemmata.algebra.symbolic"),
      Map.entry("edu.jas..", "org.lemmata.algebra.exact"),
      Map.entry("org.hipparchus.ode..", "org.lemmata.dynamics.flow.smooth"),
      Map.entry("org.hipparchus.analysis.differentiation..", "org.lemmata.network.derivative"),
      Map.entry("org.hipparchus.analysis.solvers..", "org.lemmata.dynamics.flow.kink"),
      Map.entry("org.hipparchus.linear..", "org.lemmata.network.linear"),
      Map.entry("org.hipparchus.optim.linear..", "org.lemmata.network.linear"),
      Map.entry("org.hipparchus.optim.nonlinear.scalar.noderiv..", "org.lemmata.dynamics.search"),
      Map.entry("jdk.incubator.vector..", "org.lemmata.network.dense"),
      Map.entry("net.jqwik..", "org.lemmata.checking.instance"),
      Map.entry("org.snakeyaml..", "org.lemmata.claim.file"),
      Map.entry("com.fasterxml..", "org.lemmata.reporting.evidence"),
      Map.entry("gg.jte..", "org.lemmata.reporting.report"),
      Map.entry("org.knowm..", "org.lemmata.reporting.report"),
      Map.entry("de.erichseifert..", "org.lemmata.reporting.report"),
      Map.entry("org.jbibtex..", "org.lemmata.reporting.report"),
      Map.entry("org.eclipse.elk..", "org.lemmata.reporting.graph"),
      Map.entry("picocli..", "org.lemmata.cli"));

  @ArchTest
  static final ArchRule noCyclesOfPackages = slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  /** A room, or a package in it with all that is below. */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String[] path = type.getPackageName().replaceFirst("org\\.lemmata\\.?", "").split("\\.");
      return path[0].isEmpty() || path[0].equals("gg")
          ? SliceIdentifier.ignore()
          : SliceIdentifier.of(List.of(path).subList(0, Math.min(2, path.length)));
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  /** The picture: each room uses what the page says, nothing else, and nothing above it. */
  @ArchTest
  static void theRoomsAreAsDrawn(JavaClasses all) throws Exception {
    Map<String, Set<String>> drawn = new LinkedHashMap<>();
    Matcher line = Pattern.compile("(?m)^(\\w+) +uses (.*)$")
        .matcher(Files.readString(Path.of("docs/architecture.md")));
    while (line.find()) {
      drawn.put(line.group(1),
          line.group(2).equals("nothing") ? Set.of() : new TreeSet<>(List.of(line.group(2).split(", "))));
    }
    List<String> order = List.copyOf(drawn.keySet());
    drawn.forEach(
        (room, uses) -> assertThat(order.subList(order.indexOf(room) + 1, order.size())).as(room).containsAll(uses));
    Map<String, Set<String>> built = new LinkedHashMap<>();
    order.forEach(room -> built.put(room, new TreeSet<>()));
    for (JavaClass type : all) {
      String room = room(type);
      type.getDirectDependenciesFromSelf().stream().map(d -> room(d.getTargetClass()))
          .filter(other -> !other.isEmpty() && !other.equals(room))
          .forEach(other -> built.computeIfAbsent(room, r -> new TreeSet<>()).add(other));
    }
    assertThat(built).isEqualTo(drawn);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().startsWith("org.lemmata.") ? type.getPackageName().split("\\.")[2] : "";
  }

  /** The sizes of what is trusted, on the page to a tenth. */
  @ArchTest
  static void theTrustedPartIsAsLargeAsThePageSays(JavaClasses all) throws Exception {
    Matcher row = Pattern.compile("(?m)^\\| (`[^|]*`) \\| ([\\d,]+) \\|")
        .matcher(Files.readString(Path.of("docs/architecture.md")));
    int rows = 0;
    while (row.find()) {
      long lines = 0;
      for (String folder : row.group(1).replace("`", "").split(", ")) {
        lines += lines(Path.of("src/main/java/org/lemmata").resolve(folder.replace('.', '/')));
      }
      assertThat((double) lines).as(row.group(1)).isCloseTo(Double.parseDouble(row.group(2).replace(",", "")),
          withinPercentage(10));
      rows++;
    }
    assertThat(rows).isEqualTo(7);
  }

  private static long lines(Path folder) throws Exception {
    long sum = 0;
    for (Path file : sources(folder.toString())) {
      sum += Files.readAllLines(file).size();
    }
    return sum;
  }

  @ArchTest
  static final ArchRule kernelStandsAlone = classes().that().resideInAPackage("org.lemmata.kernel.verdict")
      .should().onlyDependOnClassesThat()
      .resideInAnyPackage("org.lemmata.kernel.verdict", "org.lemmata.kernel", "java..");

  @ArchTest
  static final ArchRule theIndependentCheckerStandsAlone = classes().that().resideInAPackage("org.lemmata.verify..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("org.lemmata.verify..", "java..");

  @ArchTest
  static final ArchRule optimisersStayAtHome = noClasses().that()
      .resideOutsideOfPackages("org.lemmata.network.linear", "org.lemmata.dynamics.search")
      .should().dependOnClassesThat().resideInAPackage("org.hipparchus.optim..");

  @ArchTest
  static final ArchRule numbersStandAlone = classes().that()
      .resideInAnyPackage("org.lemmata.kernel.number", "org.lemmata.claim.source", "org.lemmata.network")
      .should().onlyDependOnClassesThat()
      .resideInAnyPackage("org.lemmata.kernel", "org.lemmata.kernel.number", "org.lemmata.claim.source",
          "org.lemmata.network", "java..");

  /** What a verdict is, and what it rests on. */
  private static final List<Class<?>> KERNEL = List.of(Verdict.class, Ruling.class, Evidence.class, Derivation.class);

  /** No such thing can be constructed from outside, by no constructor that is there or may be added. */
  @ArchTest
  static void theKernelIsClosed(JavaClasses all) {
    List<JavaClass> closed = all.stream().filter(c -> KERNEL.stream().anyMatch(c::isAssignableTo)).toList();
    assertThat(closed.stream().filter(c -> !c.isInterface())).hasSizeGreaterThan(10)
        .allMatch(c -> c.getPackageName().equals("org.lemmata.kernel.verdict"));
    assertThat(closed.stream().flatMap(c -> c.getConstructors().stream())
        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)
            || c.getModifiers().contains(JavaModifier.PROTECTED))
        .map(JavaConstructor::getFullName)).isEmpty();
  }

  /** That exact deciders answer rightly is trusted; these are all. */
  @ArchTest
  static void onlyTheProverAnswersForADerivation(JavaClasses all) {
    List<String> callers = all.stream().flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().isEquivalentTo(Derivation.class)
            && Set.of("identity", "evaluation").contains(call.getName()))
        .map(call -> call.getOriginOwner().getName()).distinct().sorted().toList();
    assertThat(callers).containsExactly("org.lemmata.checking.proof.Fractions", "org.lemmata.checking.proof.Prover");
    assertThat(all.stream().filter(c -> c.isAssignableTo(Derivation.Deciders.class) && !c.isInterface())
        .map(JavaClass::getPackageName))
        .containsOnly("org.lemmata.checking.proof");
  }

  /**
   * Alternatives that are told apart by their own methods or in {@code cases}, so that a new one does not compile until
   * all have answered.
   */
  private static final List<Class<?>> ALTERNATIVES = List.of(
      Network.class, Conclusion.class, Definition.class, Architecture.class, Data.class, Labels.class,
      Parameter.Domain.class, Expression.class,
      Outcome.class, Value.class);

  @ArchTest
  static void nobodyAsksForOneAlternative(JavaClasses all) {
    List<String> asking = all.stream().flatMap(c -> c.getInstanceofChecks().stream())
        .filter(check -> ALTERNATIVES.stream().anyMatch(check.getRawType()::isAssignableTo))
        .filter(check -> ALTERNATIVES.stream().noneMatch(check.getOwner().getOwner()::isEquivalentTo))
        .map(check -> check.getOwner().getFullName() + " (line " + check.getLineNumber() + ")").toList();
    assertThat(asking).isEmpty();
  }

  /** The check is a pipeline: what it is made of does not know the whole. */
  @ArchTest
  static void noCollaboratorKnowsTheChecker(JavaClasses all) {
    List<String> users = all.stream()
        .filter(c -> c.getDirectDependenciesFromSelf().stream()
            .anyMatch(d -> d.getTargetClass().isEquivalentTo(Checker.class)))
        .map(JavaClass::getName).filter(name -> !name.equals(Checker.class.getName())).sorted().toList();
    assertThat(users).containsExactly(Check.class.getName());
  }

  /** What is known of an elementary function stands in its row, so that a new one is one line. */
  @Test
  void functionsAreKnownInOnePlace() throws Exception {
    Set<String> words = Arrays.stream(Elementary.values()).map(Elementary::word).collect(Collectors.toSet());
    words.removeAll(Set.of("log")); // also a key of claim files: a logarithmic axis, or domain
    List<String> elsewhere = new ArrayList<>();
    for (Path file : sources("src/main/java")) {
      String text = Files.readString(file);
      words.stream().filter(word -> text.contains("\"" + word + "\"") && !file.toString().contains("verify"))
          .forEach(word -> elsewhere.add(file.getFileName() + ": " + word));
    }
    elsewhere.removeIf(place -> place.startsWith("Elementary.java") || place.startsWith("Typesetter.java")
        || place.startsWith("Unicode.java"));
    assertThat(elsewhere).isEmpty();
  }

  @ArchTest
  static void oneLibraryOnePackage(JavaClasses all) {
    HOMES.forEach(
        (library, home) -> noClasses().that().resideOutsideOfPackage(home)
            .and().haveNameNotMatching("gg\\.jte\\..*")
            .should().dependOnClassesThat().resideInAPackage(library)
            .check(all));
    noClasses().that().resideOutsideOfPackage("org.lemmata.quantity.measure..")
        .should().dependOnClassesThat().resideInAPackage("org.ejml..").check(all);
  }

  @ArchTest
  static void everyMeasureIsListed(JavaClasses all) {
    List<String> written = all.stream().filter(c -> c.isAssignableTo(Measure.class) && !c.isInterface())
        .map(c -> c.getName()).sorted().toList();
    List<String> listed = Measures.byName().values().stream().map(m -> m.getClass().getName()).distinct().sorted()
        .toList();
    assertThat(listed).isEqualTo(written);
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void filesStaySmall() throws IOException {
    for (Path file : sources("src/main/java")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(350);
    }
  }

  @Test
  void linesStayShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources("src")) {
      Files.readAllLines(file).stream().filter(line -> line.length() > 120)
          .forEach(line -> tooLong.add(file + ": " + line.strip()));
    }
    assertThat(tooLong).isEmpty();
  }

  /** Of what is tracked: notes and reports of one's own may lie beside it. */
  @Test
  void theRootHoldsNothingElse() throws Exception {
    assumeThat(Path.of(".git")).as("tracked files are known in a checkout only").exists();
    Process listing = new ProcessBuilder("git", "ls-files").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> tracked = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
        .map(file -> file.split("/")[0]).distinct().filter(name -> !name.startsWith(".")).toList();
    assertThat(listing.waitFor()).isZero();
    assertThat(tracked).contains("pom.xml", "src")
        .isSubsetOf("pom.xml", "README.md", "src", "theorems", "fixtures", "docs", "LICENSE", "CITATION.cff");
  }
}
