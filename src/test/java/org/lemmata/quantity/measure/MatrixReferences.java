package org.lemmata.quantity.measure;

import static org.lemmata.quantity.measure.Decimals.norm;
import static org.lemmata.quantity.measure.Decimals.over;
import static org.lemmata.quantity.measure.Decimals.root;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.network.FeedForward;
import org.lemmata.network.derivative.Jets;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.AllSizesTest.Case;
import org.lemmata.quantity.measure.AllSizesTest.Expected;
import org.lemmata.quantity.measure.AllSizesTest.Reference;

/** What measures of matrices should say, by formulas for two rows and two columns, in arithmetic that hardly rounds. */
final class MatrixReferences {
  private static final Decimals EXACT = new Decimals();
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private MatrixReferences() {}

  /** {@code a b} above {@code c d}. */
  private record Square(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
    static Square of(Case c) {
      double[][] m = AllSizesTest.square(c);
      return new Square(new BigDecimal(m[0][0]), new BigDecimal(m[0][1]), new BigDecimal(m[1][0]),
          new BigDecimal(m[1][1]));
    }

    BigDecimal determinant() {
      return a.multiply(d).subtract(b.multiply(c));
    }

    /** {@code M M^T}. */
    Square gram() {
      BigDecimal mixed = a.multiply(c).add(b.multiply(d));
      return new Square(a.pow(2).add(b.pow(2)), mixed, mixed, c.pow(2).add(d.pow(2)));
    }

    private BigDecimal half() {
      return root(a.subtract(d).divide(TWO).pow(2).add(b.pow(2)));
    }

    /** The eigenvalue of a symmetric matrix that is larger in absolute value, where nothing cancels. */
    BigDecimal eigenvalue() {
      BigDecimal middle = a.add(d).divide(TWO);
      return middle.signum() >= 0 ? middle.add(half()) : middle.subtract(half());
    }

    int number() {
      return a.add(d).signum() >= 0 ? 1 : 2;
    }

    /** The vector that belongs to it, of length one, its first entry plus half of its second positive. */
    List<BigDecimal> eigenvector() {
      BigDecimal apart = d.subtract(a).divide(TWO);
      BigDecimal signed = number() == 1 ? half() : half().negate();
      boolean isSafe = apart.signum() * signed.signum() >= 0;
      List<BigDecimal> vector = isSafe
          ? List.of(b, apart.add(signed))
          : List.of(apart.negate().add(signed), b);
      return unit(vector);
    }
  }

  /** Of the two signs, the one that the measures take. */
  private static List<BigDecimal> unit(List<BigDecimal> vector) {
    BigDecimal norm = norm(vector);
    if (norm.signum() == 0) {
      return List.of();
    }
    boolean isNegative = vector.get(0).add(vector.get(1).divide(TWO)).signum() < 0;
    return vector.stream().map(x -> over(isNegative ? x.negate() : x, norm)).toList();
  }

  private static Value matrix(double[][] rows) {
    return new Value.Matrix(rows, 0);
  }

  private static Value symmetric(Case c) {
    double[][] m = AllSizesTest.square(c);
    m[1][0] = m[0][1];
    return matrix(m);
  }

  private static Square ofSymmetric(Case c) {
    Square m = Square.of(c);
    return new Square(m.a, m.b, m.b, m.d);
  }

  static Map<String, Reference> all() {
    Map<String, Reference> all = new HashMap<>();
    all.put("transpose", c -> {
      Square m = Square.of(c);
      return new Expected(List.of(matrix(AllSizesTest.square(c))), List.of(m.a, m.c, m.b, m.d));
    });
    all.put("identity", c -> new Expected(List.of(Value.number(2)),
        List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE)));
    all.put("columns", c -> Expected.number(BigDecimal.valueOf(c.x()[0].length), matrix(c.x())));
    all.put("column", c -> new Expected(List.of(matrix(c.x()), Value.number(1)),
        Arrays.stream(c.x()).map(x -> new BigDecimal(x[0])).toList()));
    all.put("trace", c -> Expected.number(Square.of(c).a.add(Square.of(c).d), matrix(AllSizesTest.square(c))));
    all.put("determinant", c -> Expected.number(Square.of(c).determinant(), matrix(AllSizesTest.square(c))));
    all.put("inverse", c -> inverse(Square.of(c), matrix(AllSizesTest.square(c))));
    all.put("pseudoinverse", c -> {
      BigDecimal square = norm(c.exact()).pow(2);
      return c.random().nextBoolean()
          ? inverse(Square.of(c), matrix(AllSizesTest.square(c)))
          : square.signum() == 0
              ? null
              : new Expected(List.of(matrix(new double[][] {c.w()})),
                  c.exact().stream().map(x -> over(x, square)).toList());
    });
    all.put("eigenvalue", c -> Expected.number(ofSymmetric(c).eigenvalue(), symmetric(c),
        Value.number(ofSymmetric(c).number())));
    all.put("eigenvector", c -> {
      List<BigDecimal> vector = ofSymmetric(c).eigenvector();
      return vector.isEmpty()
          ? null
          : new Expected(List.of(symmetric(c), Value.number(ofSymmetric(c).number())), vector);
    });
    all.put("leftSingular", c -> {
      List<BigDecimal> left = Square.of(c).gram().eigenvector();
      return left.isEmpty()
          ? null
          : new Expected(List.of(matrix(AllSizesTest.square(c)), Value.number(1)), left);
    });
    all.put("rightSingular", c -> {
      Square m = Square.of(c);
      List<BigDecimal> left = m.gram().eigenvector();
      if (left.isEmpty()) {
        return null;
      }
      List<BigDecimal> image = List.of(m.a.multiply(left.get(0)).add(m.c.multiply(left.get(1))),
          m.b.multiply(left.get(0)).add(m.d.multiply(left.get(1))));
      return norm(image).signum() == 0
          ? null
          : new Expected(List.of(matrix(AllSizesTest.square(c)), Value.number(1)),
              image.stream().map(x -> over(x, norm(image))).toList());
    });
    all.put("endToEnd", c -> c.layered() == null ? null : new Expected(List.of(c.point()), endToEnd(c)));
    all.put("jacobian", c -> new Expected(List.of(c.point()),
        jacobian(c).stream().flatMap(List::stream).toList()));
    all.put("tangentKernel", c -> {
      List<List<BigDecimal>> j = jacobian(c);
      return new Expected(List.of(c.point()),
          j.stream().flatMap(a -> j.stream().map(b -> Decimals.inner(a, b))).toList());
    });
    all.put("maxMargin", MatrixReferences::maxMargin);
    return all;
  }

  private static Expected inverse(Square m, Value matrix) {
    BigDecimal determinant = m.determinant();
    return determinant.signum() == 0
        ? null
        : new Expected(List.of(matrix),
            Stream.of(m.d, m.b.negate(), m.c.negate(), m.a).map(x -> over(x, determinant)).toList());
  }

  private static List<BigDecimal> endToEnd(Case c) {
    FeedForward network = c.layered();
    List<BigDecimal> columns = new ArrayList<>();
    for (int k = 0; k < network.inputs(); k++) {
      int at = k;
      List<BigDecimal> column = IntStream.range(0, network.inputs())
          .mapToObj(i -> i == at ? BigDecimal.ONE : BigDecimal.ZERO).toList();
      for (int l = 1; l <= network.layers(); l++) {
        List<BigDecimal> before = column;
        column = Arrays.stream(network.matrix(c.w(), l))
            .map(row -> Decimals.inner(Decimals.of(row), before)).toList();
      }
      columns.addAll(column);
    }
    int outputs = columns.size() / network.inputs();
    return IntStream.range(0, outputs).boxed()
        .flatMap(i -> IntStream.range(0, network.inputs()).mapToObj(k -> columns.get(k * outputs + i))).toList();
  }

  /** A row for each output of each sample. */
  private static List<List<BigDecimal>> jacobian(Case c) {
    Jets<BigDecimal> jets = new Jets<>(EXACT);
    return Arrays.stream(c.x()).flatMap(x -> IntStream.range(0, c.problem().network().outputs())
        .mapToObj(k -> IntStream.range(0, c.w().length)
            .mapToObj(i -> c.problem().network().output(jets, jets.along(c.exact(), i), x).get(k).slope()).toList()))
        .toList();
  }

  /** One point is its own direction; on a line there are two. */
  private static Expected maxMargin(Case c) {
    double[][] x = c.x();
    BigDecimal y = new BigDecimal(c.problem().data().labels()[0][0]);
    List<BigDecimal> z = Decimals.of(x[0]).stream().map(y::multiply).toList();
    boolean isAlone = x.length == 1 && norm(z).signum() > 0;
    boolean areAlike = x[0].length == 1 && IntStream.range(0, x.length)
        .allMatch(i -> x[i][0] * Math.signum(c.problem().data().labels()[i][0]) * z.get(0).signum() > 0);
    return isAlone || areAlike && z.get(0).signum() != 0
        ? new Expected(List.of(), z.stream().map(e -> over(e, norm(z))).toList())
        : null;
  }
}
