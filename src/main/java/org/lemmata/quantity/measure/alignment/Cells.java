package org.lemmata.quantity.measure.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.lemmata.dynamics.alignment.Cell;
import org.lemmata.dynamics.alignment.ExactLeast;
import org.lemmata.dynamics.alignment.Selection;
import org.lemmata.dynamics.alignment.SignVectors;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/**
 * A matrix with one row per activation cell of a two-layer network, the rows in one order for all problems with the
 * same inputs.
 *
 * @param relative error of one row, beside the sum of all pulls
 * @param basis what it is made of
 */
public record Cells(Signature signature, BiFunction<Cell, Selection, double[]> row, double relative,
    Basis basis) implements Measure {

  /** What a row is made of. */
  public enum Basis {
    /** The cell alone. */
    CELL,
    /** The vector of its least subgradient, and on which sides of the kinks that is. */
    VECTOR,
    /** Angles to that vector, which are the less known the shorter it is. */
    ANGLE
  }

  private Cells(String name, String summary, Basis basis, double relative,
      BiFunction<Cell, Selection, double[]> row) {
    this(Signature.of(name, Kind.MATRIX, summary, Signature.slot("problem", Kind.PROBLEM)).optional(1), row, relative,
        basis);
  }

  /** All measures of this form. */
  public static List<Measure> all() {
    return List.of(
        new Cells("cells",
            "Activation cells of a neuron, one row each: the signs (-1, 0, 1) of <w, x_k> over all points; all "
                + "realised sign vectors but that of w = 0 (boursier2025early). Enumerated from angles in the plane, "
                + "by linear programs elsewhere.",
            Basis.CELL, 0, (cell, least) -> Arrays.stream(cell.pattern()).asDoubleStream().toArray()),
        new Cells("cellSubgradients",
            "Least subgradient D_u of each activation cell u at h = 0, one row each (boursier2025early).",
            Basis.VECTOR, 1e-12, (cell, least) -> least.vector()),
        new Cells("cellKinds",
            "For each activation cell u one number: 1 if D_u lies in u and -1 if -D_u does (extremal vectors: "
                + "boursier2025early, Definition 1), 0 if D_u = 0, else 2.",
            Basis.VECTOR, 0, (cell, least) -> number(least.kind())),
        new Cells("criticalTypes",
            "For each activation cell u one number: what the critical point +-D_u/|D_u| of G(w) = <w, D(w, 0)> on "
                + "the sphere is: 1 a maximum, -1 a minimum, 0 a saddle; 2 where the cell has no extremal vector.",
            Basis.VECTOR, 0, (cell, least) -> new double[] {type(least)}),
        new Cells("cellCosines",
            "For each activation cell u of the plane the largest cosine of an angle between the closed cell and D_u, "
                + "and between it and -D_u; 2 where D_u = 0.",
            Basis.ANGLE, 1e-12, (cell, least) -> cosines(cell, least)),
        new Cells("cellClearances",
            "For each activation cell with an extremal vector: up to which sum_k |change of pull_k| |x_k| every D_u "
                + "keeps its kind (boursier2025early, (22) and (23)); 0 for other cells.",
            Basis.VECTOR, 1e-12, (cell, least) -> new double[] {least.isExtremal() ? least.clearance() : 0}));
  }

  private static double[] number(Selection.Kind kind) {
    return new double[] {switch (kind) {
      case ZERO -> 0;
      case TOWARDS -> 1;
      case AWAY -> -1;
      case NEITHER -> 2;
    }};
  }

  private static double type(Selection least) {
    return !least.isExtremal() ? 2 : switch (least.type()) {
      case MAXIMUM -> 1;
      case MINIMUM -> -1;
      case SADDLE -> 0;
    };
  }

  private static double[] cosines(Cell cell, Selection least) {
    if (least.kind() == Selection.Kind.ZERO) {
      return new double[] {2, 2};
    }
    double[] v = least.vector();
    return new double[] {cell.largestCosine(v), cell.largestCosine(Arrays.stream(v).map(x -> -x).toArray())};
  }

  /** Nothing is estimated where fractions confirm what was computed. */
  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    Subgradients set = Subgradients.atOrigin(problem);
    List<Cell> cells = Cell.of(set.x());
    return !SignVectors.confirm(set.x(), cells)
        || basis != Basis.CELL && !ExactLeast.confirms(problem, least(set, cells));
  }

  private static List<Selection> least(Subgradients set, List<Cell> cells) {
    return cells.stream().map(c -> set.least(c.pattern())).toList();
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Grain.requireModest(problem);
    Subgradients set = Subgradients.atOrigin(problem);
    Grain.requireModest(set.pulls());
    List<Cell> cells = Cell.of(set.x());
    List<Selection> least = least(set, cells);
    double[][] rows = IntStream.range(0, cells.size()).mapToObj(i -> row.apply(cells.get(i), least.get(i)))
        .toArray(double[][]::new);
    return new Value.Matrix(rows,
        relative * Math.sqrt(rows.length) * set.size() * (basis == Basis.ANGLE ? steepest(least) : 1));
  }

  /** By how much an angle to a least subgradient moves with it: the shorter it is, the more. */
  private static double steepest(List<Selection> least) {
    return least.stream().mapToDouble(s -> Weights.norm(s.vector())).filter(n -> n > 0).map(n -> 1 / n).max().orElse(1);
  }
}
