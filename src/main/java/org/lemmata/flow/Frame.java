package org.lemmata.flow;

import org.lemmata.model.Weights;

/** A run at one recorded time (flows) or after one step (descents). */
public record Frame(double time, Weights weights) {}
