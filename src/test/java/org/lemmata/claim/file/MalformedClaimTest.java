package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.claim.source.Diagnostic;

/** Bad claim files get an answer: where, what, and what would mend it. */
class MalformedClaimTest {
  private static final String MARKS = "{}[]:,-#\"'\n&*!|>%@`()<=^";

  @Test
  void theSmallClaimIsFine() {
    assertThat(new ClaimText().problems()).isEmpty();
  }

  /** section | new value | what the message says | what the hint says. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
      "kind | theorm | `kind` cannot be `theorm` | did you mean \"theorem\"?",
      "id | Bad_Id | cannot be a `id` | it has to match",
      "title | - | `claim` needs the key `title` | title:",
      "schema | 2 | `schema` is always 1 | range",
      "netwrk | {kind: diagonal} | unknown key `netwrk` | did you mean \"network\"?",
      "network | {kind: feed-forward} | needs either `hidden` or `depth` | hidden",
      "network | {kind: feed-forward, hidden: [m], slop: 0} | unknown key `slop` | did you mean \"slope\"?",
      "network | {kind: feed-forward, hidden: [q]} | `q` has no value | -",
      "network | {kind: feed-forward, hidden: [100000000]} | not between 1 and 1000000 | change",
      "network | {kind: feed-forward, hidden: [m], outputs: 3, output: {values: [1, 1]}} | a fixed output row | docs",
      "network | {kind: feed-forward, hidden: [m], output: {values: [1, 1, 1]}} | a fixed output row | docs",
      "network | {kind: feed-forward, hidden: [m], slope: 2} | an activation has a slope in [-1, 1] | docs",
      "data | {given: [[1, 0], [1]]} | every point needs the same length | fit together",
      "data | {given: [[1, 0], [0, 1]], kind: sphere} | exactly one of fixture, given, kind, value; found 2 | keep one",
      "data | {fixture: no-such-data} | there is no fixture `no-such-data` | it would be the file",
      "data | {fixture: ../secret} | cannot be a `fixture` | match",
      "data | {kind: sphere, points: 0, dimension: 2} | the number of points is 0 | change",
      "data | {kind: sphere, points: 1000000000, dimension: 2} | not between 1 and 10000 | change",
      "data | {value: i + z, points: 2, dimension: 2} | `z` is not known here | ",
      "labels | {value: nrm(X)} | `nrm` | ",
      "problems | {rest: {labels: {value: lots(i)}}} | unknown function `lots` | ",
      "points | {p: {draw: sphere, of: rest}} | `rest` is not a problem | ",
      "points | {p: {entries: i + h}} | unknown name `h` | ",
      "initialisation | {kind: entries} | belong together | entries",
      "labels | {given: [[1], [1]]} | points and 2 labels | fit",
      "labels | {kind: sings} | `kind` cannot be `sings` | did you mean \"signs\"?",
      "parameters | {n: {whole: [5, 2]}, m: 2} | no whole number lies from 5 to 2 | domain",
      "parameters | {n: {log: [0, 1]}, m: 2} | no positive number lies from 0 to 1 | domain",
      "parameters | {n: {whole: [1, 2], real: [0, 1]}, m: 2} | exactly one of whole, real, log, one-of; found 2 | "
          + "keep one",
      "parameters | {n: later + 1, later: 3, m: 2} | `n` has no value | earlier",
      "conclude | [{that: nrm(w0) <= 1}] | unknown function `nrm` | did you mean \"norm\"?",
      "conclude | [{that: norm(w1) <= 1}] | unknown name `w1` | did you mean \"w0\"?",
      "conclude | [{that: norm(n) <= 1}] | argument `x` of `norm` is a number | measures",
      "conclude | [{that: \"norm(w0, w0) <= 1\"}] | `norm` takes 1 argument, not 2 | norm(x",
      "conclude | [{invariant: norm(w)}] | this conclusion needs the key `along` | along: gradient-flow",
      "conclude | [{invariant: norm(w), along: the-flow}] | `along` cannot be `the-flow` | gradient-flow",
      "conclude | [{that: norm(w0)}] | is a number, but a comparison is needed | compare",
      "conclude | [{that: \"(norm(w0) <= 1\"}] | this is not a formula | bracket",
      "conclude | [{that: m(n) <= 1}] | unknown function `m` | m*(...)",
      "conclude | [{that: 1 <= 2}, {eventually: norm(w0) <= 1}] | has no `schedule` | schedule:",
      "conclude | [{eventually: norm(w0) <= 1}] | mutant `too-small`: `conclude` needs exactly one of | keep one",
      "conclude | [{rate: norm(w0)}] | `between` is a pair | between",
      "conclude | [] | needs at least 1 item | add one",
      "conclude | [{that: norm(w0, w0) <= 1}] | this is not a formula | quotation marks",
      "conclude | [{that: 1 <= 2, limit: norm(w0)}] | exactly one of | keep one",
      "conclude | [{exact: 1 < 2}] | needs the key `fixture` | three-points",
      "conclude | [{that: 1 <= 2}, {exact: 1 < 2, fixture: no-such-data}] | there is no fixture `no-such-data` | it "
          + "would be the file",
      "conclude | [{that: 1 <= 2}, {exact: sqrt(n) < 2, fixture: three-points}] | has no value in fractions | "
          + "entries of X",
      "runs | {u: {kind: early-flow, time: 1, scale: 2}} | a run of kind early-flow has no `scale` | time only",
      "conclude | [{that: 1 <= 2}, {exact: abs() < 2, fixture: three-points}] | of nothing has no value | entries of X",
      "runs | {u: {kind: early-flow}} | needs the key `time` | time",
      "conclude | [{identity: a + b}] | an identity has the form left == right | write",
      "let | {a: b + 1, b: a + 1} | `a` is defined through itself | uses",
      "let | {abs: 3} | `abs` is the name of a function | another",
      "let | {n: 3} | the name `n` is taken | another",
      "points | {p: {limit: u}} | `u` is not a run | known here",
      "points | {p: {weights: [[[1, 0], [0, 1]], [[1]]]}} | do not have the shapes | rows",
      "runs | {u: {kind: gradient-flow}} | needs the key `time` | time: 10",
      "runs | {u: {kind: gradient-descent, step: 1, steps: 3, settle: 1}} | has no `settle` | remove",
      "title | [] | is a single value, not a list | one line",
      "data | {given: [[1], [2]], signed: true} | data by `given` has no `signed` | remove",
      "labels | {value: i, normalise: true} | labels by `value` has no `normalise` | remove",
      "network | {kind: diagonal, depth: 2, slope: 1} | a network of kind diagonal has no `slope` | remove",
      "initialisation | {kind: sphere, weights: [[[2]]]} | kind sphere has no `weights` | remove",
      "points | {p: {draw: sphere, radius: 2}} | a point by `draw` has no `radius` | remove",
      "conclude | [{that: 1 < 2, where: [1 < 0]}] | by `that` has no `where` | remove",
      "conclude | [{identity: x == x, where: [x > 0]}] | by `identity` has no `where` | remove",
      "conclude | [{inequality: x >= 0, positive: [x]}] | by `inequality` has no `positive` | remove",
      "runs | {u: {kind: stochastic-descent, step: 1, steps: 3, frames: 3}} | has no `frames` | remove",
      "runs | {u: {kind: gradient-descent, step: 1, steps: 3, batch: 3}} | has no `batch` | remove",
      "mutants | [{id: a, why: b}] | a mutant needs `patch` or `drop` | patch",
      "mutants | [{id: a, why: b, patch: {\"conclude[7].that\": 1 <= 2}}] | beyond the end | from 0",
      "mutants | [{id: a, why: b, patch: {\"conclud[0].that\": 1 <= 2}}] | names nothing | did you mean \"conclude\"?",
      "mutants | [{id: a, why: b, patch: {\"conclude[0].that\": nrm(w0) <= 2}}] | unknown function `nrm` | norm",
      "mutants | [{id: a, why: b, patch: {\"conclude.#x\": 1 <= 2}}] | does not fit this file | conclude",
      "labels | {kind: teacher, size: 10^9} | the number of teacher neurons | change",
      "points | {p: {starts: 2*10^9}} | the number of starts | change",
      "network | {kind: feed-forward, depth: 40, width: 2, power: 16} | the order of this network is beyond | docs",
      "conclude | [{that: 1 <= 2}, {identity: foo(x) == x}] | `foo` has no meaning in an identity | known here",
      "conclude | [{that: \"forall n in 1..2: n >= 1\"}] | hides a name | letter",
      "conclude | [{that: \"members(w0, 'TX') >= 1\"}] | this is not a formula | quotation",
      "budget | {instances: many} | whole number from 1 to 100000 | digits",
      "initialisation | {kind: layers, layers: [{gaussian: 1}]} | one entry per trained layer | has 1",
      "network | {kind: feed-forward, hidden: [2], order: 3} | homogeneous of order 2, the claim speaks of order 3 | "
          + "depth",
      "runs | {w: {kind: gradient-flow, time: -1}} | the time of run `w` is -1 | positive",
      "runs | {w: {kind: gradient-flow, time: 1, scale: 0}} | the scale of run `w` is 0 | positive",
      "runs | {w: {kind: gradient-descent, step: 0, steps: 5}} | the step of run `w` is 0 | positive",
      "runs | {w: {kind: gradient-flow, time: 1, frames: 0}} | the number of frames is 0 | domains",
      "data | {given: [[1/0]]} | has no value | ",
      "data | {kind: sphere, points: 3, dimension: 0} | the dimension is 0 | domains",
      "initialisation | {kind: gaussian, scale: 0} | the scale of the initial weights is 0 | positive",
      "statement | &x [*x, *x] | anchors and aliases are not allowed | out"
  })
  void isExplained(String section, String value, String message, String hint) {
    List<Diagnostic> problems = new ClaimText().with(section, value).problems();
    assertThat(problems).anySatisfy(p -> {
      assertThat(p.message()).contains(message);
      if (hint != null) {
        assertThat(p.hint()).contains(hint);
      }
      assertThat(p.place().line()).as("line of " + p).isPositive();
      assertThat(p.place().column()).isPositive();
    });
  }

  @Test
  void everyErrorIsReportedAtOnce() {
    List<Diagnostic> problems = new ClaimText().with("kind", "theorm").with("title", null)
        .with("budget", "{instances: x}").problems();
    assertThat(problems).hasSize(3);
  }

  @Test
  void errorsPointAtLineAndColumn() {
    Diagnostic problem = new ClaimText().with("conclude", "[{that: norm(w0) <= nrm(w0)}]").problems().get(0);
    assertThat(problem.place().line()).isEqualTo(12);
    assertThat(problem.place().column()).isEqualTo("conclude: [{that: norm(w0) <= ".length() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "   ", "just words", "- a\n- b", "[", "{a: b", "a: b: c", "\t\tx: 1", "a: 1\na: 2", "? [1, 2] : 3",
      "%YAML 9.9\n---\na: 1",
      "!!java.io.File {a: b}", "a: !!python/object:os.system x", "\u0000", "a: \"\\x\"", "---\na: 1\n---\nb: 2"})
  void textThatIsNoClaimIsExplained(String text) {
    assertThat(ClaimText.problems(text)).isNotEmpty();
  }

  @Test
  void aliasBombsAndDeepNestsAreRefusedQuickly() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c]\n";
    assertThat(ClaimText.problems(bomb)).anySatisfy(p -> assertThat(p.message()).contains("anchors and aliases"));
    assertThat(ClaimText.problems("a: " + "[".repeat(100_000))).isNotEmpty();
    assertThat(ClaimText.problems("a: " + "[".repeat(200) + "]".repeat(200))).isNotEmpty();
    assertThat(ClaimText.problems("a: " + "x".repeat(300_000)))
        .anySatisfy(p -> assertThat(p.message()).contains("256 kB"));
  }

  /** A claim file broken at random is refused or read, but never crashes the reader. */
  @Test
  void brokenAtRandomItNeverCrashes() {
    String text = new ClaimText().with("let", "{a: norm(w0)}").with("assume", "[{that: a > 0, because: x}]").text();
    Random random = new Random(20261124);
    for (int i = 0; i < 1_500; i++) {
      StringBuilder broken = new StringBuilder(text);
      for (int k = 0; k <= random.nextInt(4); k++) {
        int at = random.nextInt(broken.length());
        switch (random.nextInt(3)) {
          case 0 -> broken.deleteCharAt(at);
          case 1 -> broken.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
          default -> broken.insert(at, text, 0, random.nextInt(20));
        }
      }
      assertThat(ClaimText.problems(broken.toString())).isNotNull();
    }
  }
}
