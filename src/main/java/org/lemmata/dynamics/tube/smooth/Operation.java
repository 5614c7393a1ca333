package org.lemmata.dynamics.tube.smooth;

/** How one number of a program is made of those before it. Operands are positions in the program. */
sealed interface Operation permits Variable, Constant, Sum, Product, Kinked, Exponential, Sigmoid {

  /** Taylor coefficient {@code k} of the number, where those of its operands are known up to there. */
  double coefficient(Series series, int self, int k);

  Model value(Models models);

  /** The derivative of the number in the direction in which the operands have the derivatives {@code slopes}. */
  Model slope(Models models, int self, Model[] slopes);

  /** Adds to the adjoints of the operands what they owe to this number, whose adjoint is given. */
  void pullBack(Adjoints adjoints, int self, int adjoint);
}
