package org.lemmata.reporting.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.checking.Finding;

/**
 * The content of {@code run.json}: what may differ from machine to machine. Times are in seconds.
 *
 * @param claims seconds of each claim with its mutants, by id
 * @param reproducible the report leaves all of it out
 * @param ended the day, in UTC
 * @param build checksum of the tool and its libraries; empty where it was not taken
 * @param commit that the tool was built from; empty where that is not known
 */
public record RunFile(String java, String os, int threads, double seconds, Map<String, Double> claims,
    boolean reproducible, String ended, String build, String commit) {

  /** Files written by earlier versions do not say when, or of what commit. */
  public RunFile {
    ended = ended == null ? "" : ended;
    commit = commit == null ? "" : commit;
  }

  public static RunFile of(List<Finding> findings, int threads, double seconds, boolean reproducible, String build,
      String commit) {
    Map<String, Double> each = new LinkedHashMap<>();
    findings.forEach(f -> each.put(f.claim().id(), f.seconds()));
    String os = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return new RunFile(System.getProperty("java.version"), os, threads, seconds, each, reproducible,
        LocalDate.now(ZoneOffset.UTC).toString(), build, commit);
  }
}
