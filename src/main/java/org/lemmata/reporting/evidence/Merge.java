package org.lemmata.reporting.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/** The evidence of one check from that of its shards. */
public final class Merge {
  private Merge() {}

  /** @throws InvalidSource where they are not the complete shards of one check */
  public static EvidenceFile of(List<EvidenceFile> shards) {
    EvidenceFile first = shards.get(0);
    Set<String> seen = new HashSet<>();
    int count = count(first);
    for (EvidenceFile shard : shards) {
      boolean same = shard.version().equals(first.version()) && shard.seed() == first.seed()
          && shard.profile().equals(first.profile())
          && shard.studies().equals(first.studies()) && shard.libraries().equals(first.libraries())
          && Objects.equals(shard.unchecked(), first.unchecked());
      if (!same) {
        throw refused("these shards come from different checks",
            "use one version, seed, profile and one set of options");
      }
      if (shard.corpus() == null || !shard.corpus().equals(first.corpus())) {
        throw refused(
            "these shards are parts of different collections of claims",
            "check each part with the same claim files and stored data");
      }
      if (shard.partial()) {
        throw refused("shard " + shard.shard() + " was interrupted", "finish it with `check --resume`");
      }
      if (shard.shard() == null && shards.size() > 1) {
        throw refused("this is a whole check and no shard",
            "merge the folders of `check --shard 1/2`, `check --shard 2/2`");
      }
      if (count(shard) != count || !seen.add(shard.shard())) {
        throw refused("shard " + shard.shard() + " does not fit the others", "name each part of one division once");
      }
    }
    if (seen.size() < count) {
      throw refused("only " + seen.size() + " of " + count + " shards are here", "name all their folders");
    }
    List<EvidenceFile.Entry> claims = new ArrayList<>();
    shards.forEach(shard -> claims.addAll(shard.claims()));
    if (claims.stream().map(EvidenceFile.Entry::id).distinct().count() < claims.size()) {
      throw refused("a claim stands in two of these shards", "merge what `check --shard` wrote");
    }
    claims.sort(Comparator.comparing(EvidenceFile.Entry::id));
    int statistical = shards.stream().mapToInt(shard -> shard.statistics().conclusions()).sum();
    return new EvidenceFile(
        first.schema(), first.tool(), first.version(), first.libraries(), first.seed(), first.profile(),
        first.studies(), first.corpus(), null, false,
        claims, first.unchecked(), EvidenceMaker.statistics(statistical));
  }

  private static int count(EvidenceFile shard) {
    return shard.shard() == null ? 1 : Integer.parseInt(shard.shard().substring(shard.shard().indexOf('/') + 1));
  }

  private static InvalidSource refused(String message, String hint) {
    return new InvalidSource(new Place("merge", 0, 0), message, hint);
  }
}
