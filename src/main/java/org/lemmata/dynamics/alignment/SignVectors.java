package org.lemmata.dynamics.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.kernel.number.Rational;
import org.lemmata.network.linear.ExactMatrix;

/**
 * The signs that {@code <w, x_k>} take together, over all {@code w} other than zero, in fractions. They are the
 * covectors of an oriented matroid: compositions of those of the rays in which hyperplanes meet, and a ray's are signs
 * of determinants (Bjorner et al., Oriented Matroids, 1999, sections 3.7 and 4.1).
 */
public final class SignVectors {
  /** Most sign vectors, and most determinants. */
  private static final int MOST = 20_000;

  private final Rational[][] x;

  /** Inputs that are a basis of their span. */
  private final List<Integer> basis = new ArrayList<>();

  /** Inputs by their inner products with the basis. */
  private final Rational[][] coordinates;

  private SignVectors(double[][] x) {
    this.x = ExactLeast.whole(x);
    for (int k = 0; k < x.length && basis.size() < x[0].length; k++) {
      basis.add(k);
      if (new ExactMatrix(products(basis, basis)).sign() == 0) {
        basis.remove(basis.size() - 1);
      }
    }
    this.coordinates = basis.isEmpty() ? new Rational[0][] : products(all(), basis);
  }

  /** Whether these are all the cells that there are. */
  public static boolean confirm(double[][] x, List<Cell> cells) {
    Set<List<Integer>> patterns = new HashSet<>();
    cells.forEach(cell -> patterns.add(Arrays.stream(cell.pattern()).boxed().toList()));
    return of(x).filter(patterns::equals).isPresent();
  }

  /** Empty where there are too many. */
  static Optional<Set<List<Integer>>> of(double[][] x) {
    SignVectors vectors = new SignVectors(x);
    return vectors.determinants() > MOST ? Optional.empty() : vectors.composed();
  }

  private List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      all.add(k);
    }
    return all;
  }

  private Rational[][] products(List<Integer> rows, List<Integer> columns) {
    Rational[][] products = new Rational[rows.size()][columns.size()];
    for (int i = 0; i < products.length; i++) {
      for (int k = 0; k < products[i].length; k++) {
        products[i][k] = ExactLeast.inner(x[rows.get(i)], x[columns.get(k)]);
      }
    }
    return products;
  }

  private double determinants() {
    double count = x.length;
    for (int k = 1; k < basis.size(); k++) {
      count *= (double) (x.length - k + 1) / k;
    }
    return count;
  }

  private Optional<Set<List<Integer>>> composed() {
    Set<List<Integer>> found = new LinkedHashSet<>();
    if (basis.size() < x[0].length) {
      found.add(all().stream().map(k -> 0).toList());
    }
    if (basis.isEmpty()) {
      return Optional.of(found);
    }
    List<List<Integer>> rays = new ArrayList<>();
    rays(new ArrayList<>(), 0, rays);
    Deque<List<Integer>> fresh = new ArrayDeque<>();
    rays.stream().filter(found::add).forEach(fresh::add);
    while (!fresh.isEmpty()) {
      List<Integer> next = fresh.remove();
      for (List<Integer> ray : rays) {
        List<Integer> beside = composition(next, ray);
        if (found.add(beside)) {
          fresh.add(beside);
        }
      }
      if (found.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /** Where one steps from the first a little towards the second. */
  private static List<Integer> composition(List<Integer> first, List<Integer> second) {
    List<Integer> signs = new ArrayList<>();
    for (int k = 0; k < first.size(); k++) {
      signs.add(first.get(k) != 0 ? first.get(k) : second.get(k));
    }
    return signs;
  }

  /** Both rays in which the hyperplanes of all but one of a basis meet, for each such choice of inputs. */
  private void rays(List<Integer> chosen, int from, List<List<Integer>> rays) {
    if (chosen.size() == basis.size() - 1) {
      List<Integer> signs = all().stream().map(k -> sign(chosen, k)).toList();
      if (signs.stream().anyMatch(s -> s != 0)) {
        rays.add(signs);
        rays.add(signs.stream().map(s -> -s).toList());
      }
      return;
    }
    for (int k = from; k < x.length; k++) {
      chosen.add(k);
      rays(chosen, k + 1, rays);
      chosen.remove(chosen.size() - 1);
    }
  }

  private int sign(List<Integer> chosen, int last) {
    List<Rational[]> rows = new ArrayList<>();
    chosen.forEach(k -> rows.add(coordinates[k]));
    rows.add(coordinates[last]);
    return new ExactMatrix(rows.toArray(Rational[][]::new)).sign();
  }
}
