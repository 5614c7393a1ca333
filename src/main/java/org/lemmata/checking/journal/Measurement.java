package org.lemmata.checking.journal;

import java.util.List;
import java.util.Map;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.verdict.Outcome;

/** What one instance gave: an outcome per conclusion, in the order of the file, and what was observed, by label. */
public record Measurement(List<Outcome> outcomes, Map<String, Interval> observed) {}
