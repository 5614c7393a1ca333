package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** The network of a problem, as the file describes it. */
public sealed interface Architecture {
  Place place();

  /** Every formula in it. */
  List<Formula> formulas();

  /** One answer for each kind. */
  <T> T cases(
      Function<? super Layered, ? extends T> layered,
      Function<? super DiagonalLinear, ? extends T> diagonal,
      Function<? super Sum, ? extends T> sum);

  /**
   * Fully connected; {@code output} empty means trained. {@code hidden} are the widths of the hidden layers, or
   * {@code depth} matrices of equal hidden {@code width}.
   */
  record Layered(
      List<Formula> hidden,
      Optional<Formula> depth,
      Optional<Formula> width,
      Formula outputs,
      Formula slope,
      Formula power,
      Optional<FixedOutput> output,
      Place place)
      implements Architecture {

    @Override
    public List<Formula> formulas() {
      return Stream.of(
          hidden.stream(), depth.stream(), width.stream(), Stream.of(outputs, slope, power),
          output.stream().flatMap(o -> Stream.concat(o.values().stream(), o.signs().stream())))
          .flatMap(all -> all)
          .toList();
    }

    @Override
    public <T> T cases(
        Function<? super Layered, ? extends T> layered,
        Function<? super DiagonalLinear, ? extends T> diagonal,
        Function<? super Sum, ? extends T> sum) {
      return layered.apply(this);
    }

    /** The same layers with another power of the activation. */
    public Layered withPower(Formula other) {
      return new Layered(hidden, depth, width, outputs, slope, other, output, place);
    }

    /** The same layers, each hidden one of width {@code one}. */
    public Layered narrow(Formula one) {
      return new Layered(
          hidden.stream().map(w -> one).toList(), depth, width.map(w -> one), outputs, slope, power, output, place);
    }
  }

  /** The last layer when it is not trained: given values, or fair random signs times a magnitude. */
  record FixedOutput(List<Formula> values, Optional<Formula> signs) {}

  /** Diagonal linear. */
  record DiagonalLinear(Formula depth, Place place) implements Architecture {
    @Override
    public List<Formula> formulas() {
      return List.of(depth);
    }

    @Override
    public <T> T cases(
        Function<? super Layered, ? extends T> layered,
        Function<? super DiagonalLinear, ? extends T> diagonal,
        Function<? super Sum, ? extends T> sum) {
      return diagonal.apply(this);
    }
  }

  /** A sum of networks. */
  record Sum(List<Architecture> blocks, Place place) implements Architecture {
    @Override
    public List<Formula> formulas() {
      return blocks.stream().flatMap(b -> b.formulas().stream()).toList();
    }

    @Override
    public <T> T cases(
        Function<? super Layered, ? extends T> layered,
        Function<? super DiagonalLinear, ? extends T> diagonal,
        Function<? super Sum, ? extends T> sum) {
      return sum.apply(this);
    }
  }
}
