package org.lemmata.verify;

import java.util.List;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Link;
import org.lemmata.verify.claim.Step;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.inequality.Lemmas;
import org.lemmata.verify.law.Always;
import org.lemmata.verify.law.Chained;

/** Goes through proofs of conclusions that hold for all values, and of those that they cite. */
record Proofs(Oracle oracle) implements Link.Elsewhere {

  /** Returns where the lines show the conclusion; rejects where they do not. */
  @Override
  public void show(Conclusion stated, List<String> lines) {
    stated.read(new Shown(lines));
  }

  @Override
  public void showEach(Step.Each each, List<String> lines) {
    throw new NotCovered("a sample without a flow");
  }

  /** Each returns where the lines show it. */
  private final class Shown implements Conclusion.Cases<Boolean> {
    private final List<String> lines;

    Shown(List<String> lines) {
      this.lines = lines;
    }

    private static NotCovered ofInstances() {
      return new NotCovered("a proof of what is about instances");
    }

    @Override
    public Boolean that(Conclusion.That that) {
      throw ofInstances();
    }

    @Override
    public Boolean probability(Conclusion.Probability probability) {
      throw ofInstances();
    }

    @Override
    public Boolean eventually(Conclusion.Eventually eventually) {
      throw ofInstances();
    }

    @Override
    public Boolean limit(Conclusion.Limit limit) {
      throw ofInstances();
    }

    @Override
    public Boolean rate(Conclusion.Rate rate) {
      throw ofInstances();
    }

    @Override
    public Boolean exact(Conclusion.Exact exact) {
      throw ofInstances();
    }

    @Override
    public Boolean identity(Conclusion.Identity identity) {
      if (!lines.isEmpty() || !Identity.holds(identity.equation(), identity.positive(), oracle)) {
        throw new Rejected("an identity that does not hold");
      }
      return true;
    }

    @Override
    public Boolean inequality(Conclusion.Inequality inequality) {
      new Lemmas(inequality).show(lines, oracle, Proofs.this);
      return true;
    }

    @Override
    public Boolean law(Conclusion.Law law) {
      if (law.kind() == Conclusion.Law.Kind.ALWAYS) {
        new Always(law, oracle).show(lines, Proofs.this);
      } else {
        new Chained(law, oracle).show(lines, Proofs.this);
      }
      return true;
    }
  }
}
