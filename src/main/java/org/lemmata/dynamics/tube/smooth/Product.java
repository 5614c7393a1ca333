package org.lemmata.dynamics.tube.smooth;

/** {@code a b}. */
record Product(int a, int b) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return Series.convolved(series.of(a), series.of(b), k);
  }

  @Override
  public Model value(Models models) {
    return models.of(a).times(models.of(b), models.degree());
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    return slopes[a].times(models.of(b), models.degree()).plus(models.of(a).times(slopes[b], models.degree()));
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    adjoints.add(a, adjoints.tracer().multiply(adjoint, b));
    adjoints.add(b, adjoints.tracer().multiply(adjoint, a));
  }
}
