package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;

/**
 * Proofs of inequalities are confirmed step by step; no proof of a true one, however it is changed, shows a false one.
 */
@Execution(ExecutionMode.CONCURRENT)
class InequalityForgeryTest {
  private static ClaimText claim(String inequality, String where) {
    return new ClaimText().with("parameters", null).with("network", null).with("data", null).with("labels", null)
        .with("loss", null)
        .with("conclude",
            "[{inequality: \"" + inequality + "\"" + (where.isEmpty() ? "" : ", where: [" + where + "]") + "}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0].inequality\": 1 < 0}}]");
  }

  private static List<String> steps(VerifierTest.Case certified) {
    return certified.certificate().lines().filter(l -> l.startsWith("step ")).toList();
  }

  private static Verifier.Result forged(ClaimText claim, List<String> steps) {
    String text = claim.text();
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + Certificate.hash(text)
        + "\nversion 1\nseed 1\nprofile quick\nverdict Holds\n"
        + "conclusion 1 Holds Proved\n" + steps.stream().map(l -> l + "\n").collect(Collectors.joining());
    return VerifierTest.verified(new VerifierTest.Case(text, body + "end " + Certificate.hash(body) + "\n"));
  }

  /**
   * One for each kind of step: halves, slopes, coefficients, products, squares, roots, parts with a name, shifts by a
   * hypothesis.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "exp(x) >= 1 + x##exp(x) >= 1 + 101/100*x",
      "x + y >= 2*sqrt(x*y)#x >= 0, y >= 0#x + y >= 201/100*sqrt(x*y)",
      "0 <= x*y <= 1/4#x >= 0, y >= 0, x + y <= 1#0 <= x*y <= 24/100",
      "sqrt(a^2 + b^2) <= a + b#a >= 0, b >= 0#sqrt(a^2 + b^2) <= a + 99/100*b",
      "log(1 + exp(-z)) <= exp(-z)##log(1 + exp(-z)) <= 99/100*exp(-z)",
      "x^4 - 3*x^2*y^2 + y^4 + x^2*y^2 >= 0##x^4 - 3*x^2*y^2 + y^4 + 99/100*x^2*y^2 >= 0",
      "exp(-b) >= exp(-a)*(1 + a - b)##exp(-b) >= exp(-a)*(1 + a - 101/100*b)",
      "(a^2 + b^2 + c^2)*(d^2 + e^2 + f^2) >= (a*d + b*e + c*f)^2##(a^2 + b^2 + c^2)*(d^2 + e^2 + f^2) >= (a*d + b*e "
          + "+ 101/100*c*f)^2",
      "x^4 + y^4 + z^4 >= x*y*z*(x + y + z)##x^4 + y^4 + z^4 >= 101/100*x*y*z*(x + y + z)",
      "x^4*y^2 + x^2*y^4 + 1 >= 3*x^2*y^2##x^4*y^2 + x^2*y^4 + 1 >= 301/100*x^2*y^2",
      "x*y*z <= 1#x >= 0, y >= 0, z >= 0, x + y + z == 3#x*y*z <= 99/100",
      "x^2*y^2*(x^2 + y^2) <= 2#x >= 0, y >= 0, x + y == 2#x^2*y^2*(x^2 + y^2) <= 199/100",
      "log(1 + (2*x - y)) <= 2*x - y#2*x - y > -1#log(1 + (2*x - y)) <= 99/100*(2*x - y)",
      "x + y <= sqrt(2)#x^2 + y^2 <= 1#x + y <= 141/100",
      "a*(a - b)*(a - c) + b*(b - a)*(b - c) + c*(c - a)*(c - b) >= 0#a >= 0, b >= 0, c >= 0#a*(a - b)*(a - c) "
          + "+ b*(b - a)*(b - c) + 99/100*c*(c - a)*(c - b) >= 0",
      "x*(1 - x) <= 1/4#0 <= x <= 1#x*(1 - x) <= 24/100",
      "x*y*(1 - x - y) >= 0#x >= 0, y >= 0, x + y <= 1#x*y*(99/100 - x - y) >= 0",
      "log(1 + x) <= x#x > -1#log(1 + x) < x"})
  void aProofIsConfirmedAndShowsNothingElse(String trueOne, String where, String falseOne) {
    String hypotheses = where == null ? "" : where;
    VerifierTest.Case certified = VerifierTest.certified(claim(trueOne, hypotheses).text());
    assertThat(VerifierTest.verified(certified).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    List<String> steps = steps(certified);
    assertThat(forged(claim(trueOne, hypotheses), steps).code()).isZero();
    assertNotConfirmed(falseOne, hypotheses, steps);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 60; i++) {
      assertNotConfirmed(falseOne, hypotheses, poisoned(steps, random));
    }
  }

  private static void assertNotConfirmed(String falseOne, String where, List<String> steps) {
    Verifier.Result result = forged(claim(falseOne, where), steps);
    assertThat(result.code()).as(steps + " " + result.notes()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  /** A line left out, repeated or swapped; a number, a sign, a direction or a word changed. */
  private static List<String> poisoned(List<String> steps, SplittableRandom random) {
    List<String> lines = new ArrayList<>(steps);
    for (int times = random.nextInt(1, 3); times > 0 && lines.size() > 1; times--) {
      int i = random.nextInt(1, lines.size());
      String line = lines.get(i);
      switch (random.nextInt(7)) {
        case 0 -> lines.remove(i);
        case 1 -> lines.add(i, line);
        case 2 -> lines.set(i, lines.get(random.nextInt(1, lines.size())));
        case 3 -> lines.set(i, line.replace(" + ", " - "));
        case 4 -> lines.set(i, line.contains(" up") ? line.replace(" up", " down") : line.replace(" down", " up"));
        case 5 ->
          lines.set(i, line.replaceFirst("\\b" + random.nextInt(1, 5) + "\\b", Integer.toString(random.nextInt(0, 6))));
        default -> lines.set(i,
            "step 1 " + List.of("enclosure", "outside 1", "halves x 0", "coefficients ; 1").get(random.nextInt(4)));
      }
    }
    return lines;
  }

  /** Nothing, no point, a point outside, and hypotheses that never hold. */
  @ParameterizedTest
  @ValueSource(strings = {"", "step 1 point x=1", "step 1 enclosure", "step 1 point x=-1;step 1 enclosure",
      "step 1 point;step 1 enclosure", "step 1 point x=1;step 1 enclosure;step 1 enclosure"})
  void aProofIsWholeAndSpeaksOfSomething(String lines) {
    assertThat(forged(claim("x + 1 > 0", "x >= 0"), List.of("step 1 point x=1", "step 1 enclosure")).code()).isZero();
    assertThat(forged(claim("x + 1 > 0", "x >= 0"), Arrays.asList(lines.split(";"))).code()).isNotZero();
    assertThat(forged(claim("x > 5", "x > 1, x < 0"), List.of("step 1 point x=1", "step 1 outside 1")).code())
        .isNotZero();
  }

  /** Steps are shown one by one, each by those before it, and none is left out. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "x <= 9#x <= 5#point x=1|lemma|enclosure|lemma|enclosure#true",
      "x <= 9#x <= 4, x <= 5#point x=1|lemma|enclosure|lemma|enclosure|lemma|enclosure#true",
      "x <= 9#x <= 5#lemma|enclosure|lemma|enclosure#false", "x <= 9#x <= 5#point x=1|lemma|enclosure#false",
      "x <= 9#x <= 5#point x=1|enclosure#false", "x <= 9#x <= 5#point x=9|lemma|enclosure|lemma|enclosure#false",
      "x <= 9#x <= 5#point x=1|enclosure|lemma|enclosure|lemma|enclosure#false",
      "x <= 9#x <= 5#point x=1|lemma|enclosure|lemma|enclosure|lemma|enclosure#false",
      "x <= 2#x <= 2#point x=1|lemma|outside 1|lemma|enclosure#false",
      "x <= 2#x <= 2#point x=1|lemma|lemma|enclosure#false",
      "x <= 2#x <= 2#point x=1|lemma|enclosure|lemma|enclosure#false",
      "x <= 2#x <= 2, x <= 2#point x=1|lemma|enclosure|lemma|enclosure|lemma|enclosure#false",
      "x >= 9#x < 0#point x=1|lemma|enclosure|lemma|outside 1#false"})
  void lemmasAreShownBeforeTheyAreUsed(String inequality, String by, String steps, boolean isShown) {
    ClaimText claim = claim(inequality, "0 <= x <= 3").with("conclude",
        "[{inequality: \"" + inequality + "\", where: [0 <= x <= 3], by: [" + by + "]}]");
    List<String> lines = Arrays.stream(steps.split("\\|")).map(step -> "step 1 " + step).toList();
    assertThat(forged(claim, lines).notes().get(0).startsWith("CONFIRMED")).isEqualTo(isShown);
  }

  /** A false comparison, hypotheses, and steps that look like a proof of it. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "x >= 0##named x ; exp(x) ; x|enclosure", "x + exp(x) > 0##named x ; exp(x) ; x + x|enclosure",
      "y - x*y >= 0##named x ; x*y ; 0*x|enclosure", "x*y >= 0#x*y > -1#named x ; x*y ; x ; 1 ; x|bound 1|enclosure",
      "x*y >= 0#x*y > -1#named x ; x*y ; x ; 1 ; x + y|enclosure", "sqrt(x*y)^2 > -1##named x ; x*y ; x|enclosure",
      "log(x - y) < 5#x - y > -1#named x ; x - y ; log(x) ; 1 ; x + 1|bound 1|enclosure",
      "x^2 - 1 >= 0##sum ; -1 ; 1 ; x|enclosure", "x^2 - y^2 >= 0##sum ; 0 ; 1 ; x ; -1 ; y|enclosure",
      "x^2 > 0##sum ; 0 ; 1 ; x|enclosure", "x^2 + y >= 0##sum ; 0 ; 1 ; x ; 1 ; sqrt(y)|enclosure",
      "x >= 0##multiplied ; 0|enclosure|product 0", "x >= 0##multiplied ; x - x|product 0|product 0",
      "x^2 > 0##multiplied ; x^2|enclosure|sum ; 0 ; 1 ; x^2|enclosure",
      "x >= 0#x >= -1, x <= -1#multiplied ; (x + 1)^2|enclosure|enclosure",
      "x >= 0#x + y >= 0#multiplied ; y^2|enclosure|given 1 1",
      "1/x >= 0##multiplied ; x^2|enclosure|named x ; x ; x|enclosure",
      "x >= 1#x + y == 1#solved 1 2 x ; 1 ; 1 - y|enclosure",
      "x >= 1#x + y >= 1, x + y <= 2#solved 1 2 x ; 1 ; 1 - y|enclosure",
      "x + y <= 1#x + y >= 1#solved 1 1 x ; 1 ; 1 - y|product 0", "x >= 1#y*x == y#solved 1 2 x ; y ; 1|product 0",
      "x + y <= 1#x + y >= 1, x + y <= 2#solved 1 2 x ; 1 ; 1 - y|product 0",
      "y >= 0#y*(x - 1)^2 >= 0#multiplied ; (x - 1)^2|sum ; 0 ; 1 ; x - 1|enclosure|given 1 1",
      "x >= 1#x^2 == x#solved 1 2 x ; x - 1 ; 0|enclosure",
      "x > 1#x + y == 1, y >= 0#solved 1 2 x ; 1 ; 1 - y|bound 1|enclosure",
      "x >= 0#sqrt(x^2) >= 0#named x ; x ; x ; 1 ; sqrt(x)^2|given 1 1",
      "x >= 1#sqrt(x^2) >= 1#named x ; x ; x ; 1 ; sqrt(x)^2 - 1|given 1 1",
      "x*y >= 1#sqrt(x^2*y^2) >= 1#named x ; x*y ; x ; 1 ; sqrt(x)^2 - 1|given 1 1",
      "x + y + z >= 0#D(x*(y+z), x) == 0#moved y ; x|given 1 1",
      "x + y + z >= 0#y + z >= 0#named w ; w ; w ; 1 ; D(x*(y+z), x)|moved y ; x|given 2 1",
      "x >= 0##product 1 ; 1 + reason sqrt(x^2) + (sqrt(sin(0)) - sqrt(sin(0))) + (sqrt(x*sin(0)) - "
          + "sqrt(x*sin(0)))|enclosure",
      "x >= 0#y >= 0, y <= 0#product 1 ; 1 + reason sqrt(x^2) + (sqrt(y) - sqrt(y)) + (sqrt(x*y) - "
          + "sqrt(x*y))|enclosure",
      "x >= 0#x >= -1, x <= 1#product 1 ; 1 + reason x + (1e-300*1e-300*1e-300*1e-300*1e-300*1e-300)*(exp(0)*5*1e300"
          + "*1e300*1e300*1e300*1e300*1e300)|enclosure",
      "x^0 < 1##enclosure", "x^0 > 1#x > 0#enclosure", "x >= 5#x^0 < 1#outside 1",
      "x <= 1#x >= 0, x <= 1 + 1e-30#rooted x 2000|enclosure", "x >= 1e-400#x >= 1e-1000#rooted x 100|enclosure",
      "x^y >= 1#y*(x^2 + 1) == 0#solved 1 2 y ; x^2 + 1 ; 0|enclosure", "y > 0#x + y > 0#bound 1|enclosure"})
  void whatLooksLikeAProofIsNone(String falseOne, String where, String steps) {
    List<String> lines = new ArrayList<>(
        List.of("step 1 point x=2 y=-1", "step 1 point x=2 y=1", "step 1 point x=1 y=0",
            "step 1 point x=-1 y=2", "step 1 point x=-1/2 y=-2", "step 1 point x=1 y=1", "step 1 point x=0 y=1",
            "step 1 point x=2", "step 1 point x=1", "step 1 point x=-1", "step 1 point x=1 y=1 z=1",
            "step 1 point x=1 y=-1 z=1",
            "step 1 point x=2 y=1 w=1 z=1"));
    for (String point : lines) {
      List<String> all = new ArrayList<>(List.of(point));
      Arrays.stream(steps.split("\\|")).forEach(step -> all.add("step 1 " + step));
      assertNotConfirmed(falseOne, where == null ? "" : where, all);
    }
  }

  /** A refutation is a point, and the point has to be one. */
  @ParameterizedTest
  @ValueSource(strings = {"x=1/2", "x=1", "x=2", "x=-3"})
  void aPointRefutesOnlyWhereItDoes(String point) {
    String text = claim("x^2 <= x", "x >= 0").text();
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + Certificate.hash(text)
        + "\nversion 1\nseed 1\nprofile quick\nverdict Refuted\n"
        + "conclusion 1 Refuted Proved\nstep 1 point " + point + "\n";
    Verifier.Result result = VerifierTest
        .verified(new VerifierTest.Case(text, body + "end " + Certificate.hash(body) + "\n"));
    assertThat(result.code()).as(result.notes().toString()).isEqualTo(point.equals("x=2") ? 0 : 1);
  }
}
