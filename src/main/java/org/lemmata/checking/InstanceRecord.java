package org.lemmata.checking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.function.Multipliers;

/**
 * An instance in full, for a certificate.
 *
 * @param drawn the drawn parameters
 * @param inputs one row per point; empty without a network
 * @param start the initial weights; empty without a network
 * @param points limits and maxima by name: what took a flow or a search to find
 * @param multipliers of each of these points, places of derivatives on kinks by {@code sample.layer.unit} from 1
 */
public record InstanceRecord(
    Instance instance, Map<String, Rational> drawn, double[][] inputs, double[][] labels, double[] start,
    Map<String, double[]> points,
    Map<String, Map<String, Double>> multipliers) {

  /** Whether a point is found by a computation and has to be handed on. */
  private static boolean isFound(Definition definition) {
    return definition.cases(
        let -> false, run -> false, limit -> true, given -> false, entrywise -> false, drawn -> false, ascent -> true,
        other -> false);
  }

  static boolean hasAscents(Claim claim) {
    return claim.definitions().stream().anyMatch(d -> d.cases(
        let -> false, run -> false, limit -> false, given -> false, entrywise -> false, drawn -> false, ascent -> true,
        other -> false));
  }

  static InstanceRecord of(Claim claim, Instance instance, World world) {
    Map<String, double[]> points = new LinkedHashMap<>();
    Map<String, Map<String, Double>> multipliers = new LinkedHashMap<>();
    if (claim.subject().isEmpty()) {
      return new InstanceRecord(instance, world.parameters().drawn(), new double[0][], new double[0][], new double[0],
          points, multipliers);
    }
    for (Definition d : claim.definitions()) {
      if (isFound(d)) {
        try {
          Value.Point found = world.lookup(d.name()).point();
          double[] point = found.weights().plain();
          points.put(d.name(), point);
          multipliers.put(d.name(), Multipliers.at(found.owner().orElseGet(world::problem), point));
        } catch (Undefined unknown) {
          // A point without a value here is left out.
        }
      }
    }
    Problem problem = world.problem();
    return new InstanceRecord(
        instance, world.parameters().drawn(), problem.data().points(), problem.data().labels(), world.start().plain(),
        points, multipliers);
  }
}
