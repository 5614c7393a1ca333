package org.lemmata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Measures;
import org.lemmata.model.Network;
import org.lemmata.verdict.Derivation;
import org.lemmata.verdict.Evidence;
import org.lemmata.verdict.Ruling;
import org.lemmata.verdict.Verdict;

/** The picture in docs/architecture.md, as law. */
@AnalyzeClasses(packages = "org.lemmata", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** A foreign library and the one package that may use it. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("org.matheclipse.parser..", "org.lemmata.expression"),
          Map.entry("org.matheclipse.core..", "org.lemmata.symbolic"),
          Map.entry("edu.jas..", "org.lemmata.exact"),
          Map.entry("org.hipparchus.ode..", "org.lemmata.flow.smooth"),
          Map.entry("org.hipparchus.analysis.differentiation..", "org.lemmata.derivative"),
          Map.entry("org.hipparchus.analysis.solvers..", "org.lemmata.flow.kink"),
          Map.entry("org.hipparchus.linear..", "org.lemmata.linear"),
          Map.entry("org.hipparchus.optim.linear..", "org.lemmata.linear"),
          Map.entry("org.hipparchus.optim.nonlinear.scalar.noderiv..", "org.lemmata.search"),
          Map.entry("jdk.incubator.vector..", "org.lemmata.dense"),
          Map.entry("net.jqwik..", "org.lemmata.instance"),
          Map.entry("org.snakeyaml..", "org.lemmata.claim.file"),
          Map.entry("com.fasterxml..", "org.lemmata.evidence"),
          Map.entry("gg.jte..", "org.lemmata.report"),
          Map.entry("org.knowm..", "org.lemmata.report"),
          Map.entry("de.erichseifert..", "org.lemmata.report"),
          Map.entry("org.jbibtex..", "org.lemmata.report"),
          Map.entry("org.eclipse.elk..", "org.lemmata.graph"),
          Map.entry("picocli..", "org.lemmata.cli"));

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.lemmata.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule kernelStandsAlone =
      classes().that().resideInAPackage("org.lemmata.verdict")
          .should().onlyDependOnClassesThat().resideInAnyPackage("org.lemmata.verdict", "java..");

  @ArchTest
  static final ArchRule theIndependentCheckerStandsAlone =
      classes().that().resideInAPackage("org.lemmata.verify..")
          .should().onlyDependOnClassesThat().resideInAnyPackage("org.lemmata.verify..", "java..");

  @ArchTest
  static final ArchRule optimisersStayAtHome =
      noClasses().that().resideOutsideOfPackages("org.lemmata.linear", "org.lemmata.search")
          .should().dependOnClassesThat().resideInAPackage("org.hipparchus.optim..");

  @ArchTest
  static final ArchRule numbersStandAlone =
      classes().that().resideInAnyPackage("org.lemmata.number", "org.lemmata.source", "org.lemmata.model")
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage("org.lemmata.number", "org.lemmata.source", "org.lemmata.model", "java..");

  /** What a verdict is, and what it rests on. */
  private static final List<Class<?>> KERNEL = List.of(Verdict.class, Ruling.class, Evidence.class, Derivation.class);

  /** No such thing can be constructed from outside, by no constructor that is there or may be added. */
  @ArchTest
  static void theKernelIsClosed(JavaClasses all) {
    List<JavaClass> closed = all.stream().filter(c -> KERNEL.stream().anyMatch(c::isAssignableTo)).toList();
    assertThat(closed.stream().filter(c -> !c.isInterface())).hasSizeGreaterThan(10).allMatch(c -> c.getPackageName().equals("org.lemmata.verdict"));
    assertThat(closed.stream().flatMap(c -> c.getConstructors().stream()).filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)
        || c.getModifiers().contains(JavaModifier.PROTECTED)).map(JavaConstructor::getFullName)).isEmpty();
  }

  /** That exact deciders answer rightly is trusted; these are all. */
  @ArchTest
  static void onlyTheProverAnswersForADerivation(JavaClasses all) {
    List<String> callers = all.stream().flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().isEquivalentTo(Derivation.class) && Set.of("identity", "evaluation").contains(call.getName()))
        .map(call -> call.getOriginOwner().getName()).distinct().sorted().toList();
    assertThat(callers).containsExactly("org.lemmata.proof.Fractions", "org.lemmata.proof.Prover");
    assertThat(all.stream().filter(c -> c.isAssignableTo(Derivation.Deciders.class) && !c.isInterface()).map(JavaClass::getPackageName))
        .containsOnly("org.lemmata.proof");
  }

  /** Alternatives that are told apart by their own methods or in {@code cases}, so that a new one does not compile until all have answered. */
  private static final List<Class<?>> ALTERNATIVES = List.of(Network.class);

  @ArchTest
  static void nobodyAsksForOneAlternative(JavaClasses all) {
    List<String> asking = all.stream().flatMap(c -> c.getInstanceofChecks().stream())
        .filter(check -> ALTERNATIVES.stream().anyMatch(check.getRawType()::isAssignableTo))
        .map(check -> check.getOwner().getFullName() + " (line " + check.getLineNumber() + ")").toList();
    assertThat(asking).isEmpty();
  }

  @ArchTest
  static void oneLibraryOnePackage(JavaClasses all) {
    HOMES.forEach(
        (library, home) ->
            noClasses().that().resideOutsideOfPackage(home)
                .and().haveNameNotMatching("gg\\.jte\\..*")
                .should().dependOnClassesThat().resideInAPackage(library)
                .check(all));
    noClasses().that().resideOutsideOfPackage("org.lemmata.measure..")
        .should().dependOnClassesThat().resideInAPackage("org.ejml..").check(all);
  }

  @ArchTest
  static void everyMeasureIsListed(JavaClasses all) {
    List<String> written =
        all.stream().filter(c -> c.isAssignableTo(Measure.class) && !c.isInterface()).map(c -> c.getName()).sorted().toList();
    List<String> listed = Measures.byName().values().stream().map(m -> m.getClass().getName()).distinct().sorted().toList();
    assertThat(listed).isEqualTo(written);
  }

  @Test
  void filesStaySmall() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
      }
    }
  }

  @Test
  void theRootHoldsNothingElse() throws Exception {
    try (Stream<Path> entries = Files.list(Path.of("."))) {
      assertThat(entries.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".") && !n.equals("target")))
          .isSubsetOf("pom.xml", "README.md", "src", "theorems", "fixtures", "docs", "LICENSE", "CITATION.cff");
    }
  }
}
