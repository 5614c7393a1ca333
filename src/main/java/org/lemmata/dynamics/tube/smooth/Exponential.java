package org.lemmata.dynamics.tube.smooth;

/** {@code exp(a)}, by {@code u' = a' u}. */
record Exponential(int a) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return coefficient(series.of(a), series.of(self), k);
  }

  private static double coefficient(double[] a, double[] u, int k) {
    return k == 0 ? Math.exp(a[0]) : Series.integrated(a, l -> u[l], k);
  }

  @Override
  public Model value(Models models) {
    return of(models.of(a), models.degree());
  }

  /** As a model of this degree. */
  static Model of(Model exponent, int degree) {
    double[] u = new double[degree + 1];
    for (int k = 0; k < u.length; k++) {
      u[k] = coefficient(exponent.c(), u, k);
    }
    return exponent.exponential(u);
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    return models.of(self).times(slopes[a], models.degree());
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    adjoints.add(a, adjoints.tracer().multiply(adjoint, self));
  }
}
