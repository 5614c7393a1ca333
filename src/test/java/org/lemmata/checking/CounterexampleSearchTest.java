package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.journal.Journal;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Refuted;

/** The search finds what random sampling misses, and claims nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class CounterexampleSearchTest {
  private static final Settings SEARCHING = new Settings(Profile.DEFAULT, 1, 1, ClaimText.settings().fixtures(),
      Set.of(Study.SEARCH), Journal.none());

  /**
   * Two random directions in space have overlap at most one: 0.95 is off by five percent, and sampling does not see it.
   */
  private static ClaimText narrow(String bound) {
    return new ClaimText()
        .with("parameters", "{n: 2, m: 2, t: {real: [0, 1]}}")
        .with("data", "{kind: gaussian, points: 2, dimension: 7}")
        .with("conclude", "[{that: \"inner(row(X, 1), row(X, 2)) <= " + bound + "*norm(row(X, 1))*norm(row(X, 2))\"}]")
        .with("budget", "{instances: 400}");
  }

  @Test
  void findsWhatSamplingMisses() {
    Claim claim = narrow("0.95").claim();
    assertThat(new Checker(new Settings(Profile.DEFAULT, 1, 1, ClaimText.settings().fixtures())).check(claim).ruling()
        .verdict())
        .isInstanceOf(Holds.class);
    Finding searched = new Checker(SEARCHING).check(claim);
    assertThat(searched.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(searched.ruling().verdict().reason()).contains("found by the search");
    assertThat(searched.studies().search())
        .contains(new Finding.SearchResult(searched.studies().search().orElseThrow().trials(), true));
    assertThat(searched.result().worst().orElseThrow().margin().violated()).isTrue();
    assertThat(searched.result().simplest().orElseThrow().margin().violated()).isTrue();
  }

  @Test
  void whatItFindsCanBeReplayed() {
    Claim claim = narrow("0.95").claim();
    Finding.Counterexample found = new Checker(SEARCHING).check(claim).result().worst().orElseThrow();
    assertThat(found.instance().address()).contains(":*");
    var again = new Replay(ClaimText.settings(), claim, found.instance()).outcomes().get(0);
    assertThat(again.isViolated()).isTrue();
  }

  @Test
  void aTrueClaimStaysAsItIs() {
    Finding finding = new Checker(SEARCHING).check(narrow("1.0001").claim());
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.sample().trials()).isEqualTo(400);
    assertThat(finding.studies().search().orElseThrow()).isEqualTo(new Finding.SearchResult(400, false));
  }

  @Test
  void movesParametersToTheirCorners() {
    Claim claim = new ClaimText()
        .with("parameters", "{a: {real: [0, 1]}, b: {log: [1e-3, 1e3]}, c: {whole: [1, 50]}, n: 1, m: 2}")
        .with("assume", "[{that: \"a >= 0.2\"}]")
        .with("conclude", "[{that: \"(a - 0.613)^2 + (log(b) - 1)^2/9 + (c - 17)^2/100 >= 0.002\"}]").claim();
    CounterexampleSearch.Result search = new CounterexampleSearch(claim, SEARCHING, new Worlds(claim, SEARCHING), 1_000)
        .run(claim.id());
    Optional<CounterexampleSearch.Found> found = search.found();
    assertThat(found).isPresent();
    assertThat(search.trials()).isLessThan(1_000);
  }

  /**
   * False in a ball of about one part in five hundred of the domain, around a maximum that can be felt from afar. The
   * network and the data of these claims are random and do not matter.
   */
  private static Claim smooth(int parameters, java.util.Random random, int shape) {
    List<String> domains = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (int i = 1; i <= parameters; i++) {
      boolean isLog = shape == 2 && i == 1;
      domains.add("t" + i + ": {" + (isLog ? "log: [1e-4, 1]" : "real: [0, 1]") + "}");
      terms.add("(" + (isLog ? "1 + log(t1)/log(10000)" : "t" + i) + " - " + (200 + random.nextInt(600)) + "/1000)^2");
    }
    // Volumes of balls in one to four dimensions.
    double radius = Math.pow(0.002 / List.of(2.0, 3.1416, 4.1888, 4.9348).get(parameters - 1), 1.0 / parameters);
    String distance = String.join(" + ", terms);
    String that = switch (shape) {
      case 0 -> distance + " >= " + radius * radius;
      case 1 -> "exp(-4*(" + distance + ")) <= " + Math.exp(-4 * radius * radius);
      default -> "1 + " + distance + " > " + (1 + radius * radius);
    };
    return new ClaimText().with("parameters", "{" + String.join(", ", domains) + ", n: 1, m: 2}")
        .with("conclude", "[{that: \"" + that + "\"}]").claim();
  }

  /** Instances until the first violation. */
  private static int sampled(Claim claim, long seed, int most) {
    Worlds worlds = new Worlds(claim, SEARCHING);
    for (int i = 0; i < most; i++) {
      if (Trial.run(claim, Instance.of(claim.id(), seed, i), worlds).outcomes().get(0).isViolated()) {
        return i + 1;
      }
    }
    return most;
  }

  private static Settings seeded(long seed) {
    return new Settings(Profile.DEFAULT, seed, 1, ClaimText.settings().fixtures(), Set.of(Study.SEARCH),
        Journal.none());
  }

  /** In one to four parameters, for several seeds, counted in instances. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void climbsToASmoothMaximumSoonerThanChanceComesThere(int parameters) {
    int most = 1_000;
    int searched = 0;
    int sampled = 0;
    for (int shape = 0; shape < 3; shape++) {
      for (long seed = 1; seed <= 4; seed++) {
        Claim claim = smooth(parameters, new java.util.Random(100 * seed + 10 * shape + parameters), shape);
        CounterexampleSearch.Result search = new CounterexampleSearch(claim, seeded(seed),
            new Worlds(claim, seeded(seed)), most).run(claim.id());
        assertThat(search.found()).as("shape %s, seed %s: %s", shape, seed, claim.conclude()).isPresent();
        assertThat(search.trials()).isLessThanOrEqualTo(60 + 60 * parameters);
        searched += search.trials();
        sampled += sampled(claim, seed, most);
      }
    }
    assertThat(3 * searched).isLessThan(sampled);
  }

  /** Where nothing can be felt, chance is as good as anything, and most of the search is chance. */
  @Test
  void findsANeedleThatCannotBeFelt() {
    int searched = 0;
    int sampled = 0;
    for (long seed = 1; seed <= 6; seed++) {
      Claim claim = new ClaimText().with("parameters", "{t: {real: [0, 1]}, n: 1, m: 2}")
          .with("conclude", "[{that: \"if(abs(t - 0." + (137 * seed) % 1000 + ") < 0.005, 1, 0) <= 1/2\"}]").claim();
      CounterexampleSearch.Result search = new CounterexampleSearch(claim, seeded(seed),
          new Worlds(claim, seeded(seed)), 2_000).run(claim.id());
      assertThat(search.found()).isPresent();
      searched += search.trials();
      sampled += sampled(claim, seed, 2_000);
    }
    assertThat(searched).isLessThan(3 * sampled);
  }

  @Test
  void probabilitiesAreNeverSearched() {
    Claim claim = new ClaimText()
        .with("conclude", "[{probability: norm(w0) <= 2, at-least: 0.5, over: [initialisation]}]")
        .with("mutants", "[{id: other, why: the norm is one, patch: {\"conclude[0].probability\": norm(w0) <= 1/2}}]")
        .claim();
    assertThat(CounterexampleSearch.isWorthwhile(claim)).isFalse();
    assertThat(new Checker(SEARCHING).check(claim).studies().search()).isEmpty();
  }

  @Test
  void anEmptyMixtureIsTheInstanceItself() {
    Instance instance = Instance.of("x", 1, 7);
    double[] own = new Draw(instance, Set.of()).normals("data", 0, 5);
    assertThat(new Draw(instance.mixing(java.util.List.of()), Set.of()).normals("data", 0, 5)).isEqualTo(own);
    assertThat(new Draw(instance.mixing(java.util.List.of(0.0, 0.0)), Set.of()).normals("data", 0, 5)).isEqualTo(own);
    assertThat(new Draw(instance.mixing(java.util.List.of(1.0)), Set.of()).normals("data", 0, 5)).isNotEqualTo(own);
  }

  @Test
  void mixturesKeepTheLaw() {
    double sum = 0;
    double square = 0;
    int ups = 0;
    int n = 4000;
    for (int i = 0; i < n; i++) {
      Draw draw = new Draw(Instance.of("x", 1, i).mixing(java.util.List.of(0.7, -1.3)), Set.of());
      double z = draw.normals("data", 0, 1)[0];
      sum += z;
      square += z * z;
      ups += draw.signs("labels", 0, 1)[0] > 0 ? 1 : 0;
      assertThat(draw.uniforms("data", 1, 1)[0]).isBetween(0.0, 1.0);
    }
    // Five standard deviations of the mean, of the variance and of the share.
    assertThat(Math.abs(sum / n)).isLessThan(5 / Math.sqrt(n));
    assertThat(Math.abs(square / n - 1)).isLessThan(5 * Math.sqrt(2.0 / n));
    assertThat(Math.abs(ups / (double) n - 0.5)).isLessThan(2.5 / Math.sqrt(n));
  }
}
