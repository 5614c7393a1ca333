package org.lemmata.quantity.measure.function;

import java.util.Arrays;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Enclosing;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Activations of one layer on all data. */
public final class Hidden implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("hidden", Kind.MATRIX,
        "Activations of layer l on all data, one column per point; layer 0 is the data. With \"before\", what goes "
            + "into the activation.",
        Signature.weights(), Signature.index("l"), Signature.word("side", "after", "before")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    boolean before = arguments.size() > 2 && arguments.word(2).equals("before");
    int l = arguments.index(1, before ? 1 : 0, before ? network.layers() : network.layers() - 1);
    int n = problem.data().size();
    if ((long) n * network.widths()[l] > 5_000_000) {
      throw new Undefined(Reason.SIZE, "a matrix of activations has more than 5000000 entries");
    }
    Forward forward = Forward.of(problem, arguments, 0);
    Wide[] entries = new Wide[n * network.widths()[l]];
    for (int i = 0; i < n; i++) {
      double[] x = problem.data().points()[i];
      List<Wide> column = l == 0 ? Arrays.stream(x).mapToObj(Wide::of).toList() : forward.preActivations(x).get(l - 1);
      for (int j = 0; j < column.size(); j++) {
        boolean bends = l > 0 && !before;
        entries[j * n + i] = bends ? network.activation().apply(new Enclosing(), column.get(j)) : column.get(j);
      }
    }
    return Middles.of(List.of(entries)).matrix(n);
  }
}
