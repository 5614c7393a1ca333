package org.lemmata.quantity.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lemmata.quantity.measure.alignment.Cells;
import org.lemmata.quantity.measure.alignment.GrowthOf;
import org.lemmata.quantity.measure.alignment.NeuronSubgradient;
import org.lemmata.quantity.measure.curvature.Curvature;
import org.lemmata.quantity.measure.curvature.LossCurvature;
import org.lemmata.quantity.measure.function.Correlation;
import org.lemmata.quantity.measure.function.CorrelationMaximum;
import org.lemmata.quantity.measure.function.Gradient;
import org.lemmata.quantity.measure.function.Gram;
import org.lemmata.quantity.measure.function.Hidden;
import org.lemmata.quantity.measure.function.Inputs;
import org.lemmata.quantity.measure.function.Jacobian;
import org.lemmata.quantity.measure.function.Labels;
import org.lemmata.quantity.measure.function.LinearLoss;
import org.lemmata.quantity.measure.function.LinearPrediction;
import org.lemmata.quantity.measure.function.LossGradient;
import org.lemmata.quantity.measure.function.LossValue;
import org.lemmata.quantity.measure.function.MarginOf;
import org.lemmata.quantity.measure.function.MaxMargin;
import org.lemmata.quantity.measure.function.Order;
import org.lemmata.quantity.measure.function.Output;
import org.lemmata.quantity.measure.function.PlainResidual;
import org.lemmata.quantity.measure.function.PreActivation;
import org.lemmata.quantity.measure.function.Residual;
import org.lemmata.quantity.measure.function.Samples;
import org.lemmata.quantity.measure.function.SearchOf;
import org.lemmata.quantity.measure.function.TangentKernel;
import org.lemmata.quantity.measure.matrix.Column;
import org.lemmata.quantity.measure.matrix.Columns;
import org.lemmata.quantity.measure.matrix.Determinant;
import org.lemmata.quantity.measure.matrix.Entry;
import org.lemmata.quantity.measure.matrix.Identity;
import org.lemmata.quantity.measure.matrix.Mix;
import org.lemmata.quantity.measure.matrix.Row;
import org.lemmata.quantity.measure.matrix.Rows;
import org.lemmata.quantity.measure.matrix.Trace;
import org.lemmata.quantity.measure.matrix.Transpose;
import org.lemmata.quantity.measure.partition.Common;
import org.lemmata.quantity.measure.partition.Members;
import org.lemmata.quantity.measure.partition.Transitions;
import org.lemmata.quantity.measure.path.At;
import org.lemmata.quantity.measure.path.Branches;
import org.lemmata.quantity.measure.path.Duration;
import org.lemmata.quantity.measure.path.Elapsed;
import org.lemmata.quantity.measure.path.End;
import org.lemmata.quantity.measure.path.FrameOf;
import org.lemmata.quantity.measure.path.Start;
import org.lemmata.quantity.measure.path.Visits;
import org.lemmata.quantity.measure.spectrum.Eigenvalue;
import org.lemmata.quantity.measure.spectrum.Eigenvector;
import org.lemmata.quantity.measure.spectrum.Inverse;
import org.lemmata.quantity.measure.spectrum.OperatorNorm;
import org.lemmata.quantity.measure.spectrum.PseudoInverse;
import org.lemmata.quantity.measure.spectrum.RankOneDistance;
import org.lemmata.quantity.measure.spectrum.Singular;
import org.lemmata.quantity.measure.spectrum.SingularVector;
import org.lemmata.quantity.measure.spectrum.Tail;
import org.lemmata.quantity.measure.weight.Block;
import org.lemmata.quantity.measure.weight.Combine;
import org.lemmata.quantity.measure.weight.Distance;
import org.lemmata.quantity.measure.weight.EndToEnd;
import org.lemmata.quantity.measure.weight.Incoming;
import org.lemmata.quantity.measure.weight.Inner;
import org.lemmata.quantity.measure.weight.Join;
import org.lemmata.quantity.measure.weight.Layer;
import org.lemmata.quantity.measure.weight.LogNorm;
import org.lemmata.quantity.measure.weight.Norm;
import org.lemmata.quantity.measure.weight.Outgoing;
import org.lemmata.quantity.measure.weight.Overlap;
import org.lemmata.quantity.measure.weight.Scaled;
import org.lemmata.quantity.measure.weight.Under;
import org.lemmata.quantity.measure.weight.Unit;

/**
 * Every measure of the language. A new one is a class, or a line in one that makes several, its test, and a line here.
 */
public final class Measures {
  private static final List<Measure> SINGLE = List.of(
      new Norm(),
      new LogNorm(),
      new Inner(),
      new Overlap(),
      new Distance(),
      new Scaled(),
      new Layer(),
      new Incoming(),
      new Outgoing(),
      new LossValue(),
      new Correlation(),
      new Output(),
      new MarginOf(),
      new Order(),
      new Hidden(),
      new Residual(),
      new PlainResidual(),
      new Gradient(),
      new LinearPrediction(),
      new LinearLoss(),
      new Singular(),
      new OperatorNorm(),
      new RankOneDistance(),
      new Tail(),
      new Start(),
      new End(),
      new CorrelationMaximum(),
      new SearchOf(),
      new Branches(),
      new Elapsed(),
      new At(),
      new FrameOf(),
      new Duration(),
      new Block(),
      new PreActivation(),
      new LossGradient(),
      new Samples(),
      new Entry(),
      new Row(),
      new Rows(),
      new Mix(),
      new NeuronSubgradient(),
      new Members(),
      new Transitions(),
      new Combine(),
      new Join(),
      new Under(),
      new Unit(),
      new Inputs(),
      new Labels(),
      new Gram(),
      new Visits(),
      new Common(),
      new Curvature(),
      new LossCurvature(),
      new Column(),
      new Columns(),
      new Determinant(),
      new Identity(),
      new Trace(),
      new Transpose(),
      new Eigenvalue(),
      new Eigenvector(),
      new Inverse(),
      new PseudoInverse(),
      new EndToEnd(),
      new Jacobian(),
      new TangentKernel(),
      new MaxMargin());

  private static final Map<String, Measure> BY_NAME = new TreeMap<>();

  static {
    Stream.of(SINGLE, Cells.all(), GrowthOf.all(), SingularVector.all())
        .flatMap(List::stream)
        .forEach(m -> BY_NAME.put(m.signature().name(), m));
  }

  private Measures() {}

  /** By name, in alphabetical order. */
  public static Map<String, Measure> byName() {
    return java.util.Collections.unmodifiableMap(BY_NAME);
  }
}
