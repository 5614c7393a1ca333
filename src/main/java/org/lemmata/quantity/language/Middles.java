package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.Collection;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Weights;

/** The middles of enclosures, and a bound on the norm of what they are off. */
public record Middles(double[] values, double error) {

  /** A vector and a bound on the norm of its error, with a factor. */
  public record Term(Interval factor, double[] vector, double error) {
    private double passedOn() {
      return factor.abs().times(Interval.of(error)).hi();
    }
  }

  public static Middles of(Interval... entries) {
    double error = Weights.norm(Arrays.stream(entries).mapToDouble(Interval::error).toArray());
    return new Middles(
        Arrays.stream(entries).mapToDouble(Interval::middle).toArray(),
        error == 0 ? 0 : Math.nextUp(error * (1 + 0x1p-30)));
  }

  public static Middles of(Collection<Wide> entries) {
    return of(entries.stream().map(Wide::interval).toArray(Interval[]::new));
  }

  /** {@code x*a + y*b} of two vectors of one length. */
  public static Middles combined(Term a, Term b) {
    Interval[] sum = new Interval[a.vector().length];
    Arrays.setAll(sum,
        i -> a.factor().times(Interval.stored(a.vector()[i])).plus(b.factor().times(Interval.stored(b.vector()[i]))));
    return of(sum).within(Interval.of(a.passedOn()).plus(Interval.of(b.passedOn())).hi());
  }

  /** The same where the truth is itself known up to {@code more}. */
  public Middles within(double more) {
    return new Middles(values, Interval.of(error).plus(Interval.of(more)).hi());
  }

  /** How far the enclosures are from other values of the same entries, at most. */
  public static double distance(double[] values, Collection<Wide> entries) {
    Interval[] enclosures = entries.stream().map(Wide::interval).toArray(Interval[]::new);
    Interval[] off = new Interval[values.length];
    Arrays.setAll(off, i -> enclosures[i].minus(Interval.of(values[i])));
    return Euclid.norm(Arrays.stream(off).mapToDouble(x -> x.abs().hi()).toArray(), 0).hi();
  }

  /** As a matrix with rows of {@code columns} entries. */
  public Value.Matrix matrix(int columns) {
    double[][] rows = new double[values.length / columns][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns));
    return new Value.Matrix(rows, error);
  }
}
