package org.lemmata.dynamics.tube.smooth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Ring;

/** Writes a program down while something is computed in it; whatever was computed before is not computed again. */
final class Tracer implements Ring<Integer> {
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Operation, Integer> positions = new HashMap<>();
  private final Map<Integer, Bend> bends = new HashMap<>();
  private final Set<Integer> bent = new TreeSet<>();

  int position(Operation operation) {
    Integer known = positions.get(operation);
    if (known != null) {
      return known;
    }
    operations.add(operation);
    positions.put(operation, operations.size() - 1);
    return operations.size() - 1;
  }

  Operation operation(int position) {
    return operations.get(position);
  }

  int size() {
    return operations.size();
  }

  /** @param velocity where the velocity of each number of the state stands */
  Program program(int[] velocity) {
    return new Program(List.copyOf(operations), velocity, Set.copyOf(bent));
  }

  /** Variables {@code 0, ..., count - 1}. */
  List<Integer> variables(int count) {
    List<Integer> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(position(new Variable(i)));
    }
    return variables;
  }

  @Override
  public Integer constant(double value) {
    return position(new Constant(value, 0));
  }

  /** Known up to {@code error}. */
  Integer constant(double value, double error) {
    return position(new Constant(value, error));
  }

  private boolean is(int a, double value) {
    return operations.get(a).equals(new Constant(value, 0));
  }

  @Override
  public Integer add(Integer a, Integer b) {
    if (is(a, 0) || is(b, 0)) {
      return is(a, 0) ? b : a;
    }
    return position(new Sum(Math.min(a, b), Math.max(a, b)));
  }

  @Override
  public Integer multiply(Integer a, Integer b) {
    if (is(a, 0) || is(b, 1)) {
      return a;
    }
    if (is(b, 0) || is(a, 1)) {
      return b;
    }
    return position(new Product(Math.min(a, b), Math.max(a, b)));
  }

  /** Programs are written for both signs. */
  @Override
  public int sign(Integer a) {
    throw new IllegalStateException("the sign of a number of a program");
  }

  @Override
  public Integer bend(Integer s, double slope) {
    int bent = kinked(s, 1, slope, 0);
    bends.put(bent, new Bend(s, slope));
    return bent;
  }

  @Override
  public Integer power(Integer a, int exponent) {
    Bend bend = bends.get(a);
    return bend == null ? Ring.super.power(a, exponent) : bend.power(this, exponent);
  }

  /** The larger of {@code s} and {@code slope*s}, whose powers have one kink as well. */
  private record Bend(int s, double slope) {

    int power(Tracer tracer, int exponent) {
      double left = 1;
      for (int k = 0; k < exponent; k++) {
        left *= slope;
      }
      boolean isExact = slope == 0 || Math.abs(slope) == 1 || exponent == 1;
      double slack = isExact ? 0 : Roundoff.above(Roundoff.gamma(exponent) * Math.abs(left));
      return tracer.kinked(s, exponent, left, slack);
    }
  }

  /** {@code s^exponent} on the right of zero, {@code left} times that on the left. */
  int kinked(int s, int exponent, double left, double slack) {
    bent.add(s);
    int power = exponent == 0 ? constant(1) : Ring.super.power(s, exponent);
    return position(new Kinked(s, power, exponent, left, slack));
  }
}
