package org.lemmata.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** {@code H(x; w) = sum_j H_j(x; w_j)}: networks of one order side by side, each with its own block of weights. */
public record Separable(List<Network> blocks) implements Network {

  public Separable {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a sum of networks has at least one block");
    }
    for (Network block : blocks) {
      if (block.inputs() != blocks.get(0).inputs()
          || block.outputs() != blocks.get(0).outputs()
          || block.order() != blocks.get(0).order()) {
        throw new IllegalArgumentException("the blocks of a sum share inputs, outputs and order");
      }
    }
  }

  /** Index of the first weight of block {@code j}, {@code j} from 1. */
  public int offset(int j) {
    return blocks.subList(0, j - 1).stream().mapToInt(Network::size).sum();
  }

  @Override
  public int inputs() {
    return blocks.get(0).inputs();
  }

  @Override
  public int outputs() {
    return blocks.get(0).outputs();
  }

  @Override
  public int size() {
    return offset(blocks.size() + 1);
  }

  @Override
  public int order() {
    return blocks.get(0).order();
  }

  @Override
  public boolean isSmooth() {
    return blocks.stream().allMatch(Network::isSmooth);
  }

  @Override
  public double[] output(double[] w, double[] x) {
    double[] sum = new double[outputs()];
    for (int j = 1; j <= blocks.size(); j++) {
      double[] part = blocks.get(j - 1).output(Arrays.copyOfRange(w, offset(j), offset(j + 1)), x);
      Arrays.setAll(sum, k -> sum[k] + part[k]);
    }
    return sum;
  }

  @Override
  public void backPropagate(double[] w, double[] x, UnaryOperator<double[]> coefficients, double[] gradient) {
    double[] c = coefficients.apply(output(w, x));
    for (int j = 1; j <= blocks.size(); j++) {
      Network block = blocks.get(j - 1);
      double[] part = new double[block.size()];
      block.backPropagate(Arrays.copyOfRange(w, offset(j), offset(j + 1)), x, ignored -> c, part);
      for (int i = 0; i < part.length; i++) {
        gradient[offset(j) + i] += part[i];
      }
    }
  }

  @Override
  public <T> List<T> output(Ring<T> ring, List<T> w, double[] x) {
    List<T> sum = new ArrayList<>();
    for (int j = 1; j <= blocks.size(); j++) {
      List<T> part = blocks.get(j - 1).output(ring, w.subList(offset(j), offset(j + 1)), x);
      for (int k = 0; k < part.size(); k++) {
        if (j == 1) {
          sum.add(part.get(k));
        } else {
          sum.set(k, ring.add(sum.get(k), part.get(k)));
        }
      }
    }
    return sum;
  }

  @Override
  public Separable absolute() {
    return new Separable(blocks.stream().map(Network::absolute).toList());
  }

  @Override
  public long roundings() {
    return blocks.stream().mapToLong(Network::roundings).max().orElseThrow() + blocks.size();
  }

  @Override
  public long grain(long w, long x, Function<Double, Long> constant) {
    return blocks.stream().mapToLong(b -> b.grain(w, x, constant)).min().orElseThrow();
  }

  @Override
  public List<Units.Unit> units(int from) {
    return IntStream.rangeClosed(1, blocks.size()).boxed()
        .flatMap(j -> blocks.get(j - 1).units(from + offset(j)).stream())
        .toList();
  }

  @Override
  public List<Shape> shapes() {
    return List.of();
  }

  @Override
  public List<Part<Network>> parts() {
    return IntStream.rangeClosed(1, blocks.size()).boxed()
        .flatMap(j -> blocks.get(j - 1).parts().stream().map(p -> new Part<>(p.network(), offset(j) + p.from())))
        .toList();
  }

  @Override
  public <T> T answer(Cases<T> cases) {
    return cases.separable().apply(this);
  }
}
