package org.lemmata.check;

import org.lemmata.claim.file.Fixtures;

/** What a run was asked to do. The verdicts depend on seed and profile, never on the number of threads. */
public record Settings(Profile profile, long seed, int threads, Fixtures fixtures) {}
