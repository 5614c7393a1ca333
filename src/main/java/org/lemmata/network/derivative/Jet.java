package org.lemmata.network.derivative;

/** A value and its derivative along one direction. */
public record Jet<T>(T value, T slope) {}
