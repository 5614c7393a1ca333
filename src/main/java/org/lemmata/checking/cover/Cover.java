package org.lemmata.checking.cover;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lemmata.checking.instance.Box;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.world.Guard;
import org.lemmata.checking.world.Parameters;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;

/**
 * Decides conclusions for all values of the parameters at once. A box of parameters is a ball of weights; runs that
 * start in it are tubes, and measures of it enclosures. Boxes that are not decided are halved.
 */
public final class Cover {
  /** What stays as it is on every part of a box. */
  private static final Set<Obstacle> FOR_GOOD = EnumSet.of(Obstacle.NETWORK, Obstacle.LOSS, Obstacle.DYNAMICS,
      Obstacle.DESCRIPTION, Obstacle.SEARCH, Obstacle.ESTIMATE, Obstacle.LONG);

  private static final Set<Reason> LASTING = EnumSet.of(Reason.UNCOVERED, Reason.SIZE, Reason.BUDGET);

  private static final String EITHER_WAY = "an enclosure decides neither way";

  private final Claim claim;
  private final Fixtures fixtures;
  private final int most;
  private final List<Optional<Tally>> tallies;
  private final Agenda agenda = new Agenda();
  private int boxes;

  /**
   * Why something is not decided.
   *
   * @param forGood whether it is not on any part of the box
   * @param margin in the middle of its enclosure, where there is one
   */
  private record Open(String why, boolean forGood, double margin) {
    private static final double NONE = Double.POSITIVE_INFINITY;
  }

  private Cover(Claim claim, Fixtures fixtures, int most) {
    this.claim = claim;
    this.fixtures = fixtures;
    this.most = most;
    this.tallies = claim.conclude().stream()
        .map(c -> isOfInstances(c) ? Optional.of(new Tally()) : Optional.<Tally>empty()).toList();
  }

  private boolean isOfInstances(Conclusion conclusion) {
    return claim.schedule().isEmpty() && conclusion.chance().isEmpty() && conclusion.symbolic().isEmpty();
  }

  /** @param most boxes that may be looked at */
  public static Coverage of(Claim claim, Fixtures fixtures, int most) {
    return new Cover(claim, fixtures, most).all();
  }

  private Coverage all() {
    Map<Integer, String> open = new TreeMap<>();
    Described described = new Described(claim);
    for (int c = 0; c < tallies.size(); c++) {
      if (tallies.get(c).isPresent()) {
        Optional<String> obstacle = described.obstacle(claim.conclude().get(c).formula());
        obstacle.ifPresent(tally(c)::openEverywhere);
        if (obstacle.isEmpty()) {
          open.put(c, "no box was looked at");
        }
      }
    }
    if (!open.isEmpty()) {
      begin(open);
    }
    while (!agenda.isEmpty()) {
      Piece piece = agenda.next();
      if (boxes >= most || Thread.currentThread().isInterrupted()) {
        piece.open().forEach((c, why) -> tally(c).open(piece.share(), why));
      } else {
        look(piece);
      }
    }
    return new Coverage(boxes, tallies.stream().map(t -> t.map(Tally::part)).toList());
  }

  private void begin(Map<Integer, String> open) {
    try {
      ParameterDomain.of(claim).forEach(part -> agenda.add(new Piece(part.box(), part.share(), open, Open.NONE)));
    } catch (Undefined | InvalidSource none) {
      open.keySet().forEach(c -> tally(c).openEverywhere(words(none)));
    }
  }

  private Tally tally(int conclusion) {
    return tallies.get(conclusion).orElseThrow();
  }

  private void look(Piece piece) {
    boxes++;
    Map<Integer, Open> open = new TreeMap<>();
    try {
      Draw draw = Draw.all(claim.id(), piece.box());
      if (Guard.unmet(claim, new Parameters(claim, draw)).isPresent()) {
        piece.open().keySet().forEach(c -> outside(piece, c));
        return;
      }
      Evaluator evaluator = new Evaluator(World.enclosed(claim, draw, fixtures).betweenFrames());
      Interval hypotheses = hypotheses(evaluator);
      for (int c : piece.open().keySet()) {
        Optional<Open> why = hypotheses.hi() < 0 ? outside(piece, c) : look(piece, c, evaluator, hypotheses.lo() >= 0);
        why.ifPresent(w -> open.put(c, w));
      }
    } catch (NoTube | Undefined | InvalidSource none) {
      piece.open().keySet().forEach(c -> open.put(c, open(none)));
    } catch (VirtualMachineError | RuntimeException failure) {
      piece.open().keySet().forEach(c -> open.put(c, new Open("the program failed: " + failure, true, Open.NONE)));
    }
    halve(piece, open);
  }

  private Optional<Open> outside(Piece piece, int c) {
    tally(c).outside(piece.share());
    return Optional.empty();
  }

  /** The least margin of all hypotheses; one that has no value may hold or not. */
  private Interval hypotheses(Evaluator evaluator) {
    Interval least = Interval.of(1);
    for (Condition hypothesis : claim.assume()) {
      least = least.min(hypothesis(hypothesis, evaluator));
    }
    return least;
  }

  private static Interval hypothesis(Condition hypothesis, Evaluator evaluator) {
    try {
      return evaluator.margin(hypothesis.that().tree());
    } catch (NoTube | Undefined | InvalidSource none) {
      return new Interval(-1, 1);
    }
  }

  /** What of one conclusion is not decided. */
  private Optional<Open> look(Piece piece, int c, Evaluator evaluator, boolean isAdmissible) {
    if (isAdmissible) {
      tally(c).met();
    }
    try {
      Interval margin = evaluator.margin(claim.conclude().get(c).formula().tree());
      if (margin.lo() >= 0) {
        tally(c).proved(piece.share());
        return Optional.empty();
      }
      if (margin.hi() < 0 && isAdmissible) {
        tally(c).refuted(piece.share(), piece.box(), margin);
        return Optional.empty();
      }
      return Optional.of(new Open(EITHER_WAY, false, margin.middle()));
    } catch (NoTube | Undefined | InvalidSource none) {
      return Optional.of(open(none));
    }
  }

  private static Open open(RuntimeException none) {
    boolean forGood = none instanceof InvalidSource
        || none instanceof NoTube noTube && FOR_GOOD.contains(noTube.obstacle())
        || none instanceof Undefined undefined && LASTING.contains(undefined.reason());
    return new Open(words(none), forGood, Open.NONE);
  }

  private static String words(RuntimeException none) {
    return none instanceof InvalidSource invalid
        ? invalid.diagnostics().get(0).message()
        : String.valueOf(none.getMessage());
  }

  private void halve(Piece piece, Map<Integer, Open> open) {
    List<Box> halves = piece.box().halves();
    Map<Integer, String> further = new TreeMap<>();
    double nearest = Open.NONE;
    for (Map.Entry<Integer, Open> entry : open.entrySet()) {
      Open here = entry.getValue();
      if (halves.isEmpty() || here.forGood()) {
        tally(entry.getKey()).open(piece.share(), here.why());
      } else {
        further.put(entry.getKey(), here.why());
        nearest = Math.min(nearest, here.margin());
      }
    }
    for (Box half : further.isEmpty() ? List.<Box>of() : halves) {
      agenda.add(new Piece(half, piece.share() / halves.size(), further, nearest));
    }
  }
}
