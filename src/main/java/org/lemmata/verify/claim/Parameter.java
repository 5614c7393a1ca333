package org.lemmata.verify.claim;

import java.util.List;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Section;

/** A parameter of a claim. */
public sealed interface Parameter {
  /** By a formula in those before it. */
  record Fixed(String formula) implements Parameter {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.fixed(this);
    }
  }

  /** @param values formulas of the ends, or of all values */
  record Drawn(Domain.Law law, List<String> values) implements Parameter {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.drawn(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T fixed(Fixed fixed);

    T drawn(Drawn drawn);
  }

  <T> T read(Cases<T> cases);

  static Parameter of(Node parameter) {
    if (parameter instanceof Node.Text formula) {
      return new Fixed(formula.text());
    }
    Section domain = parameter.section();
    String law = domain.keys().iterator().next();
    return new Drawn(Domain.Law.of(law), domain.texts(law));
  }
}
