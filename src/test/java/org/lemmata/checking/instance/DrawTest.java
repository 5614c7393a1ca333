package org.lemmata.checking.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Rational;

class DrawTest {

  private static Draw draw(int index) {
    return new Draw(Instance.of("claim", 5, index), Set.of());
  }

  @Test
  void isTheSameInAnyOrder() {
    double[] first = draw(3).normals("data", 2, 4);
    draw(9).normals("labels", 0, 7);
    Draw again = draw(3);
    again.normals("data", 0, 100);
    assertThat(again.normals("data", 2, 4)).containsExactly(first);
  }

  @Test
  void differsBetweenInstancesStreamsRowsSeedsAndClaims() {
    double one = draw(0).normals("data", 0, 1)[0];
    assertThat(List.of(
        draw(1).normals("data", 0, 1)[0],
        draw(0).normals("labels", 0, 1)[0],
        draw(0).normals("data", 1, 1)[0],
        new Draw(Instance.of("claim", 6, 0), Set.of()).normals("data", 0, 1)[0],
        new Draw(Instance.of("other", 5, 0), Set.of()).normals("data", 0, 1)[0]))
        .doesNotContain(one);
  }

  @Test
  void aShorterRowIsAPrefix() {
    assertThat(draw(4).normals("data", 0, 3))
        .containsExactly(java.util.Arrays.copyOf(draw(4).normals("data", 0, 9), 3));
  }

  @Test
  void frozenStreamsDoNotChangeWithTheIndex() {
    Draw a = new Draw(Instance.of("claim", 5, 1), Set.of("data"));
    Draw b = new Draw(Instance.of("claim", 5, 2), Set.of("data"));
    assertThat(a.normals("data", 0, 3)).containsExactly(b.normals("data", 0, 3));
    assertThat(a.normals("labels", 0, 3)).isNotEqualTo(b.normals("labels", 0, 3));
  }

  @Test
  void normalsLookNormal() {
    double[] sample = draw(0).normals("data", 0, 20_000);
    double mean = java.util.Arrays.stream(sample).average().orElseThrow();
    double variance = java.util.Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(Math.abs(mean)).isLessThan(6 / Math.sqrt(20_000));
    assertThat(Math.abs(variance - 1)).isLessThan(6 * Math.sqrt(2.0 / 20_000));
  }

  @Property(tries = 50)
  void wholeNumbersStayInTheirRange(@ForAll @IntRange(min = -5, max = 5) int from,
      @ForAll @IntRange(max = 9) int length,
      @ForAll @IntRange(max = 300) int index) {
    ParameterDraw drawing = new ParameterDraw(draw(index));
    Rational value = drawing.next("n", Choice.whole(Rational.of(from), Rational.of(from + length)));
    assertThat(value).isBetween(Rational.of(from), Rational.of(from + length));
  }

  @Test
  void edgeCasesComeFirst() {
    Choice choice = Choice.whole(Rational.of(2), Rational.of(9));
    assertThat(new ParameterDraw(draw(0)).next("n", choice)).isEqualTo(Rational.of(2));
    assertThat(new ParameterDraw(draw(1)).next("n", choice)).isEqualTo(Rational.of(9));
  }

  @Test
  void logarithmicNumbersCoverEveryDecade() {
    Choice choice = Choice.real(Rational.ONE.over(Rational.of(1_000_000)), Rational.ONE, true);
    long small = java.util.stream.IntStream.range(6, 206)
        .filter(i -> new ParameterDraw(draw(i)).next("s", choice).toDouble() < 1e-3).count();
    assertThat(small).isBetween(60L, 140L);
  }

  @Test
  void pinnedParametersAreNotDrawn() {
    Draw pinned = new Draw(Instance.of("claim", 5, 3).pin("n", Rational.of(4)), Set.of());
    assertThat(new ParameterDraw(pinned).next("n", Choice.whole(Rational.of(1), Rational.of(9))))
        .isEqualTo(Rational.of(4));
  }
}
