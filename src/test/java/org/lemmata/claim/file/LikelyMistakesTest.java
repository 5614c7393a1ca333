package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.ClaimText;

/** What `lint` says of the twenty mistakes that are made most often, word for word. */
class LikelyMistakesTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("a misspelt kind", "kind", "theorm", """
            4:7: `kind` cannot be `theorm`
                hint: did you mean "theorem"?"""),
        mistake("a misspelt section", "netwrk", "{kind: feed-forward}", """
            15:1: unknown key `netwrk` in `claim`
                hint: did you mean "network"?"""),
        mistake("a section left out", "title", null, """
            1:1: `claim` needs the key `title`
                hint: title: Euler's identity for homogeneous networks"""),
        mistake("labels left out", "labels", null, """
            1:1: `network` needs `labels`
                hint: add the section labels"""),
        mistake("no false variants", "mutants", null, """
            1:1: `claim` needs the key `mutants`
                hint: mutants: [{id: wrong-order, why: ..., patch: {parameters.L: 3}}]"""),
        mistake("no provenance", "source", "{cite: test2026claim, at: here}", """
            5:9: `source` needs the key `provenance`
                hint: provenance: recalled"""),
        mistake("a misspelt measure", "conclude", "[{that: nrm(w0) <= 2}]", """
            12:19: unknown function `nrm`
                hint: did you mean "norm"?"""),
        mistake("a name that is not defined", "conclude", "[{that: norm(w1) <= 2}]", """
            12:24: unknown name `w1`
                hint: did you mean "w0"?"""),
        mistake("a number where a comparison belongs", "conclude", "[{that: norm(w0)}]", """
            12:19: `norm(w0)` is a number, but a comparison is needed here
                hint: compare it with something: ... <= 1"""),
        mistake("one equals sign", "conclude", "[{that: norm(w0) = 2}]", """
            12:28: `=` is not part of the formula language
                hint: write == for equality"""),
        mistake("a bracket left open", "conclude", "[{that: norm(w0 <= 2}]",
            """
                12:31: this is not a formula: a closing bracket is missing here
                    hint: look for a missing bracket or operator; inside {...} a formula with a comma needs quotation \
                marks"""),
        mistake("an operand left out", "conclude", "[{that: norm(w0) <= 2*}]",
            """
                12:33: this is not a formula: a number, a name or a bracket is missing here
                    hint: look for a missing bracket or operator; inside {...} a formula with a comma needs quotation \
                marks"""),
        mistake("weights compared with a number", "conclude", "[{that: w0 <= 2}]", """
            12:19: an operand is a weight vector, but should be a number
                hint: see the measures in docs/claim-format.md"""),
        mistake("too few arguments", "conclude", "[{that: norm(layer(w0)) <= 2}]", """
            12:24: `layer` takes 2 arguments, not 1
                hint: layer(w: weight vector, l: number)"""),
        mistake("a colon without quotation marks", "conclude", "[{that: forall l in 1..2: norm(w0) <= 1}]",
            """
                12:35: this is not YAML: expected ',' or '}', but got :
                    hint: check indentation and colons; inside {...} or [...] a formula with a colon or a comma needs \
                quotation marks"""),
        mistake("an empty domain", "parameters", "{n: {whole: [4, 1]}, m: 2}", """
            7:14: the parameter `n` has no value: no whole number lies from 4 to 1
                hint: check the ends of its domain, and that it uses earlier parameters only"""),
        mistake("a key twice", "parameters", "{n: {whole: [1, 4]}, m: 2, n: 2}", """
            7:40: the key `n` stands here twice
                hint: keep one of them"""),
        mistake("a flow without an end", "runs", "{w: {kind: gradient-flow}}", """
            15:11: a run of kind gradient-flow needs the key `time`
                hint: time: 10"""),
        mistake("two conclusions in one", "conclude", "[{that: norm(w0) <= 2, eventually: norm(w0) <= 2}]",
            """
                12:12: `conclude` needs exactly one of that, eventually, limit, rate, probability, identity, exact, \
                inequality, invariant, monotone, law, always; found 2
                    hint: keep one of them"""),
        mistake("an empty list of false variants", "mutants", "[]", """
            13:10: `mutants` needs at least 1 item
                hint: add one: mutants: [{id: wrong-order, why: ..., patch: {parameters.L: 3}}]"""),
        mistake("minutes and seconds", "runs", "{w: {kind: gradient-flow, time: 1:30}}", """
            15:40: `:` is not part of the formula language
                hint: write an amount as one number: 90 or 1.5"""),
        mistake("an operator left out", "conclude", "[{that: norm(w0) <= 2 m}]", """
            12:33: `2` and `m` stand side by side, and nothing says how they belong together
                hint: write an operator between them, such as *"""),
        mistake("a constant without a value", "conclude", "[{that: \"norm(w0) <= if(1 < 2, 2, 1/0)\"}]", """
            12:46: a constant in this formula has no value: division by zero
                hint: whatever the rest says, write a number there"""),
        mistake("a number compared with a text", "conclude", "[{that: \"\\\"a\\\" == 1\"}]", """
            12:21: a number is compared with a text
                hint: compare like with like"""),
        mistake("a patch beside its target", "mutants",
            "[{id: a, why: b, patch: {\"conclude[1].that\": norm(w0) <= 1/2}}]", """
                13:36: `conclude[1].that` is beyond the end of its list
                    hint: count from 0"""));
  }

  private static Arguments mistake(String name, String section, String value, String answer) {
    return Arguments.of(name, section, value, answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void theAnswerSaysWhereAndHow(String name, String section, String value, String answer) {
    String said = new ClaimText().with(section, value).problems().stream().map(Object::toString)
        .collect(Collectors.joining("\n"));
    assertThat(said).isEqualTo("small-claim.yaml:" + answer);
  }
}
