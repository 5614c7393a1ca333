package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** Initial weights {@code w0}, times {@code scale}. */
public record Initialisation(Start start, List<LayerStart> layers, List<List<List<Formula>>> weights,
    Optional<Formula> entries, Formula scale, Place place) {

  /** Families of initial weights. */
  public enum Start {
    /** Uniform on the unit sphere of weight space. */
    SPHERE,
    /** Independent standard normal. */
    GAUSSIAN,
    /** Two layers, incoming weights standard normal, |outgoing| = |incoming| with a fair sign. */
    BALANCED,
    /** As balanced, but |outgoing| > |incoming|. */
    DOMINATED,
    /** Layer by layer. */
    LAYERS,
    /** Written out. */
    WEIGHTS,
    /** By a formula for entry {@code (i, j)} of layer {@code l}. */
    ENTRIES
  }

  /** All formulas in it. */
  public List<Formula> formulas() {
    return Stream.of(
        Stream.of(scale), layers.stream().map(LayerStart::size), entries.stream(),
        weights.stream().flatMap(List::stream).flatMap(List::stream)).flatMap(s -> s).toList();
  }

  /** One layer's law: normal with a deviation, or fair signs times a magnitude. */
  public record LayerStart(boolean signs, Formula size) {}
}
