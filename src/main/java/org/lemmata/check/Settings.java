package org.lemmata.check;

import java.nio.file.Path;

/** What a run was asked to do. The verdicts depend on seed and profile, never on the number of threads. */
public record Settings(Profile profile, long seed, int threads, Path fixtures) {}
