package org.lemmata.verify.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Yaml;

/** What a claim says is read as the forms that its keys say; what it does not say has its default. */
class ClaimTest {

  private static Claim claim(String lines) {
    return Claim.of(Yaml.read("id: c\n" + lines + "\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"fixture: f | Stored[name=f]", "given: [[1, a]] | Given[rows=[[1, a]]]",
      "points: n, dimension: d, value: i*k | Computed[points=n, dimension=d, value=i*k]",
      "kind: cone, points: n, dimension: 2 | Drawn[law=CONE, points=n, dimension=2, spread=1/10]",
      "kind: near-rank-one, points: n, dimension: 2, spread: s, signed: true "
          + "| Signed[inputs=Drawn[law=NEAR_RANK_ONE, points=n, dimension=2, spread=s]]"})
  void data(String keys, String read) {
    assertThat(claim("data: {" + keys + "}").own().data().orElseThrow()).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"from: fixture | Stored[]", "given: [[1], [b]] | Given[rows=[[1], [b]]]",
      "value: i | Computed[value=i]", "kind: near-constant | Drawn[law=NEAR_CONSTANT, size=1]",
      "kind: teacher, size: 3, normalise: true | Normalised[labels=Drawn[law=TEACHER, size=3]]"})
  void labels(String keys, String read) {
    assertThat(claim("labels: {" + keys + "}").own().labels().orElseThrow()).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "hidden: [3, m] | Layers[deep=Optional.empty, hidden=[3, m], outputs=1, slope=0, power=1, order=Optional.empty, "
          + "output=Trained[], groups=[]]",
      "depth: L, width: w, outputs: 2, slope: s, power: 2, order: N "
          + "| Layers[deep=Optional[Deep[depth=L, width=w]], hidden=[], outputs=2, slope=s, power=2, "
          + "order=Optional[N], output=Trained[], groups=[]]",
      "hidden: [2], output: {values: [1, -1]} | Layers[deep=Optional.empty, hidden=[2], outputs=1, slope=0, power=1, "
          + "order=Optional.empty, output=Given[values=[1, -1]], groups=[]]",
      "hidden: [2], output: {signs: 1/2} | Layers[deep=Optional.empty, hidden=[2], outputs=1, slope=0, power=1, "
          + "order=Optional.empty, output=Signs[size=1/2], groups=[]]"})
  void networks(String keys, String read) {
    assertThat(claim("network: {kind: feed-forward, " + keys + "}").own().network().orElseThrow()).hasToString(read);
  }

  /** Neurons side by side are one layer; what differs in more than its width is no such sum. */
  @Test
  void sumsOfNetworks() {
    String one = "{kind: feed-forward, hidden: [1], power: p, output: {values: [1]}}";
    String two = "{kind: feed-forward, hidden: [m], power: p, output: {values: [1, -1]}}";
    assertThat(claim("network: {kind: sum, order: p, of: [" + one + ", " + two + "]}").own().network().orElseThrow())
        .hasToString("Layers[deep=Optional.empty, hidden=[(1) + (m)], outputs=1, slope=0, power=p, order=Optional[p], "
            + "output=Given[values=[1, 1, -1]], groups=[1, m]]");
    for (String other : List.of("{kind: feed-forward, hidden: [1], power: 2, output: {values: [1]}}",
        "{kind: feed-forward, hidden: [1, 1], power: p}", "{kind: diagonal, depth: 2}",
        "{kind: feed-forward, hidden: [1], power: p}", "{kind: feed-forward, hidden: [1], output: {signs: 1}}")) {
      assertThatThrownBy(() -> claim("network: {kind: sum, of: [" + one + ", " + other + "]}"))
          .as(other).isInstanceOf(NotCovered.class);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"scale: s | Sphere[] | s", "kind: gaussian | Gaussian[] | 1",
      "kind: balanced | Neurons[areDominated=false] | 1", "kind: dominated | Neurons[areDominated=true] | 1",
      "kind: layers, layers: [{signs: a}, {gaussian: b}] "
          + "| Layered[laws=[Law[areSigns=true, size=a], Law[areSigns=false, size=b]]] | 1",
      "kind: weights, weights: [[[1, 2]], [[3]]] | Given[matrices=[[[1, 2]], [[3]]]] | 1",
      "kind: entries, entries: i + j | Entries[value=i + j] | 1"})
  void starts(String keys, String read, String scale) {
    Claim claim = claim("initialisation: {" + keys + "}");
    assertThat(claim.start()).hasToString(read);
    assertThat(claim.scale()).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"limit: u | Limit[run=u]",
      "draw: sphere | Drawn[of=Optional.empty, isOnSphere=true]",
      "draw: gaussian, of: q | Drawn[of=Optional[q], isOnSphere=false]",
      "weights: [[[1]]] | Written[of=Optional.empty, weights=Given[matrices=[[[1]]]]]",
      "entries: l, of: q | Written[of=Optional[q], weights=Entries[value=l]]",
      "starts: 3, radius: r | Highest[of=Optional.empty, starts=3, radius=r]",
      "maximiser: certified | Highest[of=Optional.empty, starts=12, radius=1]"})
  void points(String keys, String read) {
    assertThat(claim("points: {p: {" + keys + "}}").points().get("p")).hasToString(read);
  }

  @Test
  void runsParametersSchedulesAndBudgets() {
    Claim claim = claim("""
        parameters: {m: n + 1, n: {whole: [1, 4]}, s: {one-of: [1, 1/2, 3]}}
        problems: {q: {loss: {kind: logistic, reduce: mean}}}
        runs: {u: {kind: gradient-flow, time: T, of: q, from: p, scale: s, decay: 1/3}}
        schedule: {variable: s, rungs: 4, value: 10^(-k)}
        let: {a: b + 1, b: 2*s, c: 3, "F(x)": x*s}
        assume: [{that: a >= 0}]
        witness: [{that: c >= 3}]
        budget: {instances: 12, profile: deep}
        """);
    assertThat(claim.parameters()).hasToString("{m=Fixed[formula=n + 1], n=Drawn[law=WHOLE, values=[1, 4]], "
        + "s=Drawn[law=ONE_OF, values=[1, 1/2, 3]]}");
    assertThat(claim.problems().get("q")).hasToString("Task[network=Optional.empty, data=Optional.empty, "
        + "labels=Optional.empty, loss=Optional[Cost[kind=logistic, factor=1, isMean=true]]]");
    assertThat(claim.runs().get("u")).hasToString("Route[of=Optional[q], from=p, scale=s, decay=1/3, "
        + "course=Flow[isOfCorrelation=false, coordinates=PLAIN, time=T, frames=100, settle=0]]");
    assertThat(claim.schedule().orElseThrow()).hasToString("Schedule[variable=s, rungs=4, value=10^(-k)]");
    assertThat(claim.speaksOfScale("a")).isTrue();
    assertThat(claim.speaksOfScale("1 + F(2)")).isTrue();
    assertThat(claim.speaksOfScale("c")).isFalse();
    assertThat(claim.hypotheses()).containsExactly("a >= 0");
    assertThat(claim.witnesses()).containsExactly("c >= 3");
    assertThat(claim.effort()).hasToString("Effort[instances=12, quick=Optional.empty, profile=deep]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"network: {kind: diagonal, depth: 2}", "data: {kind: moons, points: 3}",
      "labels: {kind: moons}", "initialisation: {kind: moons}", "runs: {u: {kind: moons}}",
      "runs: {u: {kind: gradient-flow}}"})
  void whatIsNotKnownIsNotCovered(String line) {
    assertThatThrownBy(() -> claim(line)).isInstanceOf(NotCovered.class);
  }
}
