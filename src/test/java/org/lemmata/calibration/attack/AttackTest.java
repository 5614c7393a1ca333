package org.lemmata.calibration.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;

/**
 * Claims planted where verdicts were found false from outside. A fixed one in sixteen is checked every time, all of
 * them with {@code
 * -Dlemmata.deep=true}; docs/calibration.md shows the counts.
 */
class AttackTest {
  private static final int SHARE = 16;
  private static final Path PAGE = Path.of("docs/calibration.md");

  /** Verdicts of the claims of one kind. */
  private static final class Count {
    private int right;
    private int undecided;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      undecided += isRight ? 0 : 1;
    }
  }

  /** A row of the page; what is false is listed instead of counted. */
  private static String row(Kind kind, int step, List<String> wrong) {
    Count trues = new Count();
    Count falses = new Count();
    for (int i = 0; i < kind.count(); i += step) {
      Attack attack = kind.number(i);
      String verdict = new Checker(ClaimText.settings()).check(attack.text().claim()).ruling().verdict().word();
      // Descriptions without a value are errors of the file; elsewhere an error is a failure of the program.
      boolean hasFailed = verdict.equals("Errored") && kind != Kind.DESCRIPTIONS;
      if (hasFailed || attack.truth().isDeniedBy(verdict)) {
        wrong.add(kind + " " + i + " is " + attack.truth() + " (" + attack.why() + ") and " + verdict + ":\n"
            + attack.text().text());
      }
      (attack.truth() == Truth.TRUE ? trues : falses).add(attack.truth().isFoundBy(verdict));
    }
    return String.format("| %s | %d | 0 | %d | %d | 0 | %d |%n", kind.label(), trues.right, trues.undecided,
        falses.right, falses.undecided);
  }

  @Test
  void noVerdictOfTheSelectionIsFalse() {
    List<String> wrong = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      row(kind, SHARE, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "lemmata.deep", matches = "true")
  void noVerdictIsFalseAndThePageShowsTheCounts() throws Exception {
    List<String> wrong = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    for (Kind kind : Kind.values()) {
      table.append(row(kind, 1, wrong));
    }
    assertThat(wrong).isEmpty();
    assertThat(Files.readString(PAGE)).as(table.toString()).contains(table.toString());
  }

  @Test
  void thePageHasARowForEachKind() throws Exception {
    String page = Files.readString(PAGE);
    for (Kind kind : Kind.values()) {
      String[] cells = page.lines().filter(l -> l.startsWith("| " + kind.label() + " |")).findFirst().orElseThrow()
          .split("\\|");
      assertThat(IntStream.rangeClosed(2, 7).map(c -> Integer.parseInt(cells[c].trim())).sum()).as(kind.label())
          .isEqualTo(kind.count());
    }
  }
}
