package org.lemmata.checking.world;

import java.util.Arrays;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Data;
import org.lemmata.claim.Subject;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Dataset;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Scope;

/** Builds the problems of an instance: the claim's own, and others that differ from it in what they name. */
final class ProblemMaker {
  private final Draw draw;
  private final Fixtures fixtures;
  private final boolean isExacting;

  /** @param isExacting whether problems are those that a proof speaks of */
  ProblemMaker(Draw draw, Fixtures fixtures, boolean isExacting) {
    this.draw = draw;
    this.fixtures = fixtures;
    this.isExacting = isExacting;
  }

  Problem own(Subject subject, Scope scope) {
    Reader reader = new Reader(scope);
    DataMaker maker = new DataMaker(reader, draw, fixtures, "");
    double[][] points = maker.points(subject.data());
    Network network = new NetworkMaker(reader, draw, points[0].length, "").make(subject.network());
    requireOrder(subject, network, reader);
    double[][] labels = maker.labels(subject, points, network.outputs());
    sign(subject.data(), points, labels);
    return problem(network, points, labels, loss(subject.loss(), reader), subject.data().place());
  }

  /** Another problem; what it does not name it shares with the claim's own, random numbers included. */
  Problem other(Definition.Other other, Subject ownSubject, Problem own, Scope scope) {
    Subject subject = other.within(ownSubject);
    Reader reader = new Reader(scope, isExacting);
    String suffix = ":" + other.name();
    DataMaker maker = new DataMaker(reader, draw, fixtures, suffix);
    DataMaker labelling = other.labels().isPresent() ? maker : new DataMaker(reader, draw, fixtures, "");
    double[][] points = other.data().isPresent() ? maker.points(subject.data()) : own.data().points();
    boolean sameNetwork = other.network().isEmpty() && points[0].length == own.network().inputs();
    Network network = sameNetwork
        ? own.network()
        : new NetworkMaker(reader, draw, points[0].length, other.network().isPresent() ? suffix : "")
            .make(subject.network());
    boolean sameLabels = other.labels().isEmpty() && other.data().isEmpty()
        && network.outputs() == own.network().outputs();
    double[][] labels = sameLabels ? own.data().labels() : labelling.labels(subject, points, network.outputs());
    if (other.data().isPresent()) {
      sign(subject.data(), points, labels);
    }
    return problem(network, points, labels, loss(subject.loss(), reader), other.place());
  }

  private static void sign(Data data, double[][] points, double[][] labels) {
    if (data.isSigned()) {
      for (int i = 0; i < points.length; i++) {
        Interval label = Interval.of(labels[i][0]);
        points[i] = Arrays.stream(points[i]).map(x -> label.times(Interval.of(x)).storable()).toArray();
      }
    }
  }

  private static Loss loss(Subject.LossChoice loss, Reader reader) {
    return new Loss(loss.kind(), reader.datum(loss.factor()), loss.mean());
  }

  private static Problem problem(Network network, double[][] points, double[][] labels, Loss loss, Place place) {
    try {
      return new Problem(network, new Dataset(points, labels), loss);
    } catch (IllegalArgumentException error) {
      throw new InvalidSource(place, String.valueOf(error.getMessage()),
          "data, labels and network have to fit together");
    }
  }

  private static void requireOrder(Subject subject, Network network, Reader reader) {
    subject.order().ifPresent(stated -> {
      int order = reader.whole(stated, "the order", 1, Integer.MAX_VALUE);
      if (order != network.order()) {
        throw new InvalidSource(
            stated.place(),
            "the network is homogeneous of order " + network.order() + ", the claim speaks of order " + order,
            "change the depth, the power or the trained layers");
      }
    });
  }
}
