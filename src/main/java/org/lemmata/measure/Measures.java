package org.lemmata.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lemmata.measure.alignment.Cells;
import org.lemmata.measure.alignment.GrowthOf;
import org.lemmata.measure.alignment.NeuronSubgradient;
import org.lemmata.measure.curvature.Curvature;
import org.lemmata.measure.curvature.LossCurvature;
import org.lemmata.measure.function.Correlation;
import org.lemmata.measure.function.CorrelationMaximum;
import org.lemmata.measure.function.Gradient;
import org.lemmata.measure.function.Gram;
import org.lemmata.measure.function.Hidden;
import org.lemmata.measure.function.Inputs;
import org.lemmata.measure.function.Labels;
import org.lemmata.measure.function.LinearLoss;
import org.lemmata.measure.function.LinearPrediction;
import org.lemmata.measure.function.LossGradient;
import org.lemmata.measure.function.LossValue;
import org.lemmata.measure.function.MarginOf;
import org.lemmata.measure.function.Order;
import org.lemmata.measure.function.Output;
import org.lemmata.measure.function.PlainResidual;
import org.lemmata.measure.function.PreActivation;
import org.lemmata.measure.function.Residual;
import org.lemmata.measure.function.Samples;
import org.lemmata.measure.function.SearchOf;
import org.lemmata.measure.partition.Common;
import org.lemmata.measure.partition.Members;
import org.lemmata.measure.partition.Transitions;
import org.lemmata.measure.path.At;
import org.lemmata.measure.path.Branches;
import org.lemmata.measure.path.Duration;
import org.lemmata.measure.path.Elapsed;
import org.lemmata.measure.path.End;
import org.lemmata.measure.path.FrameOf;
import org.lemmata.measure.path.Start;
import org.lemmata.measure.path.Visits;
import org.lemmata.measure.spectrum.Entry;
import org.lemmata.measure.spectrum.Mix;
import org.lemmata.measure.spectrum.OperatorNorm;
import org.lemmata.measure.spectrum.RankOneDistance;
import org.lemmata.measure.spectrum.Row;
import org.lemmata.measure.spectrum.Rows;
import org.lemmata.measure.spectrum.Singular;
import org.lemmata.measure.spectrum.Tail;
import org.lemmata.measure.weight.Block;
import org.lemmata.measure.weight.Combine;
import org.lemmata.measure.weight.Distance;
import org.lemmata.measure.weight.Incoming;
import org.lemmata.measure.weight.Inner;
import org.lemmata.measure.weight.Join;
import org.lemmata.measure.weight.Layer;
import org.lemmata.measure.weight.LogNorm;
import org.lemmata.measure.weight.Norm;
import org.lemmata.measure.weight.Outgoing;
import org.lemmata.measure.weight.Overlap;
import org.lemmata.measure.weight.Scaled;
import org.lemmata.measure.weight.Under;
import org.lemmata.measure.weight.Unit;

/** Every measure of the language. A new one is a class, or a line in one that makes several, its test, and a line here. */
public final class Measures {
  private static final List<Measure> SINGLE =
      List.of(
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
          new LossCurvature());

  private static final Map<String, Measure> BY_NAME = new TreeMap<>();

  static {
    Stream.of(SINGLE, Cells.all(), GrowthOf.all())
        .flatMap(List::stream)
        .forEach(m -> BY_NAME.put(m.signature().name(), m));
  }

  private Measures() {}

  /** By name, in alphabetical order. */
  public static Map<String, Measure> byName() {
    return java.util.Collections.unmodifiableMap(BY_NAME);
  }
}
