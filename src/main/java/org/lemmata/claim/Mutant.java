package org.lemmata.claim;

import org.lemmata.source.Place;

/** A false variant of a claim: the same file with a small patch. It must be refuted. */
public record Mutant(String id, String why, Claim claim, Place place) {}
