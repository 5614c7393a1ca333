package org.lemmata.dynamics.tube.smooth;

/** {@code 1/(1 + exp(a))}, by {@code u' = -a' u (1 - u)}. */
record Sigmoid(int a) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return coefficient(series.of(a), series.of(self), k);
  }

  private static double coefficient(double[] a, double[] u, int k) {
    return k == 0
        ? 1 / (1 + Math.exp(a[0]))
        : -Series.integrated(a, l -> u[l] - Series.convolved(u, u, l), k);
  }

  @Override
  public Model value(Models models) {
    double[] exponent = models.of(a).c();
    double[] u = new double[models.degree() + 1];
    for (int k = 0; k < u.length; k++) {
      u[k] = coefficient(exponent, u, k);
    }
    return models.of(a).sigmoid(u);
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    Model u = models.of(self);
    Model steepness = u.times(u, models.degree()).plus(u.times(Model.constant(-1, 0), models.degree()));
    return steepness.times(slopes[a], models.degree());
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    Tracer tracer = adjoints.tracer();
    int steepness = tracer.add(tracer.multiply(self, self), tracer.multiply(tracer.constant(-1), self));
    adjoints.add(a, tracer.multiply(adjoint, steepness));
  }
}
